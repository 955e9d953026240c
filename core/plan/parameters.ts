/** The value of every method parameter for one output tensor, by the precedence of mergekit.md 1.5. */
import { AmalgamError } from "../errors.ts";
import type { MethodDefinition, ParameterSpec, Parameters, ParameterValue } from "../methods/_types.ts";
import { lookup } from "../recipe/index.ts";
import type { Recipe, Settings } from "../recipe/index.ts";
import type { PlanSource } from "./slices.ts";
import type { WeightInput, WeightJob } from "./weights.ts";

interface Level {
  readonly settings: Settings;
  readonly tensor: string;
  readonly origin: string;
}

interface Found {
  readonly value: ParameterValue | undefined;
  readonly origin: string;
}

export interface ParameterReader {
  global(job: WeightJob): Parameters;
  perModel(job: WeightJob, input: WeightInput): Parameters;
  /** As above, with where each value came from. */
  trace(job: WeightJob, inputs: readonly WeightInput[]): { readonly parameter: string; readonly input: WeightInput | null; readonly found: Found }[];
}

export function parameterReader(recipe: Recipe, method: MethodDefinition, label: (source: PlanSource) => string): ParameterReader {
  const find = (name: string, spec: ParameterSpec, job: WeightJob, input: WeightInput | null): Found => {
    const tensor = input ? input.tensor.name : job.weight.name;
    const found = lookup(levels(recipe, job, input, tensor), name, job.t, spec, recipe.file);
    if (found) return { value: found.value, origin: `${found.origin}, ${recipe.file}:${found.at.line}:${found.at.column}` };
    if (spec.default !== undefined) return { value: spec.default, origin: "default" };
    if (spec.optional) return { value: undefined, origin: "not set" };
    const where = input ? `for ${label(input.source)}, ${tensor}` : `for ${tensor}`;
    throw new AmalgamError("PARAMETER_MISSING", `Missing required parameter ${name} ${where}`, {
      file: recipe.file,
      line: recipe.methodAt.line,
      next: input ? `Give ${name} under the model's parameters or at the top level.` : `Give ${name} under the top-level parameters.`,
    });
  };
  const all = (specs: Readonly<Record<string, ParameterSpec>>, job: WeightJob, input: WeightInput | null): Parameters =>
    Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => {
        const { value } = find(name, spec, job, input);
        return [name, spec.implied && value === spec.default ? undefined : value];
      }),
    );
  return {
    global: (job) => all(method.parameters.global, job, null),
    perModel: (job, input) => all(method.parameters.perModel, job, input),
    trace: (job, inputs) => [
      ...Object.entries(method.parameters.global).map(([parameter, spec]) => ({ parameter, input: null, found: find(parameter, spec, job, null) })),
      ...inputs.flatMap((input) =>
        Object.entries(method.parameters.perModel).map(([parameter, spec]) => ({ parameter, input, found: find(parameter, spec, job, input) })),
      ),
    ],
  };
}

/** Values of the global parameters as they are for the whole model: its own level and the defaults, at the first layer. */
export function modelParameters(recipe: Recipe, method: MethodDefinition): Parameters {
  const level: Level = { settings: recipe.parameters, tensor: "", origin: "parameters" };
  return Object.fromEntries(
    Object.entries(method.parameters.global).map(([name, spec]) => [name, lookup([level], name, 0, spec, recipe.file)?.value ?? spec.default]),
  );
}

function levels(recipe: Recipe, job: WeightJob, input: WeightInput | null, tensor: string): Level[] {
  const list: Level[] = [];
  if (input) list.push({ settings: input.source.parameters, tensor, origin: input.source.origin });
  list.push({ settings: job.slice.parameters, tensor, origin: job.slice.origin });
  list.push({ settings: job.module.parameters, tensor, origin: `${job.module.origin}.parameters` });
  list.push({ settings: recipe.parameters, tensor, origin: "parameters" });
  return list;
}
