/** A recipe's models, slices or modules, brought to one form: modules of slices of sources with layer ranges. mergekit.md 1.7. */
import { AmalgamError } from "../errors.ts";
import type { FamilyInput, ResolvedFamily, ResolvedModule } from "../families/index.ts";
import type { ModelRef, Position, Recipe, RecipeBody, RecipeSlice, RecipeSource, Settings } from "../recipe/index.ts";

export interface PlanSource {
  /** Position of the input. */
  readonly input: number;
  readonly range: readonly [number, number];
  readonly parameters: Settings;
  /** For `explain`: where these parameters were written. */
  readonly origin: string;
}

export interface PlanSlice {
  readonly sources: readonly PlanSource[];
  /** Position of the base among the inputs; null without one. */
  readonly base: number | null;
  readonly parameters: Settings;
  readonly origin: string;
  readonly layers: number;
}

export interface PlanModule {
  readonly module: ResolvedModule;
  readonly slices: readonly PlanSlice[];
  readonly parameters: Settings;
  readonly origin: string;
  /** The recipe cut or stacked layers: the layer count in config.json must follow. */
  readonly resliced: boolean;
}

export interface SliceContext {
  readonly recipe: Recipe;
  readonly family: ResolvedFamily;
  readonly inputs: readonly FamilyInput[];
  /** Position of an input by the key of its reference. */
  readonly positions: ReadonlyMap<string, number>;
}

const none: Settings = new Map();

export function normaliseSlices(context: SliceContext): PlanModule[] {
  const { recipe, family } = context;
  const form = recipe.form;
  if (form.kind === "modules") {
    return form.modules.map((m, i) => {
      const module = family.modules.find((x) => x.name === m.name);
      if (!module) {
        const names = family.modules.map((x) => x.name).join(", ");
        throw schemaError(context, m.at, `module ${m.name} does not exist in family ${family.name}; its modules are: ${names}`);
      }
      return makeModule(context, module, m.body, m.parameters, `modules.${m.name}`, `modules.${m.name}.${m.body.kind}`, i);
    });
  }
  if (form.kind === "models") return family.modules.map((module, i) => makeModule(context, module, form, none, "", "models", i));
  const only = family.modules[0];
  if (!only || family.modules.length !== 1) {
    const names = family.modules.map((x) => x.name).join(", ");
    const at = form.slices[0]?.at ?? { line: 1, column: 1 };
    throw schemaError(context, at, `slices need a family with one module, but ${family.name} has ${names}: use modules:`);
  }
  return [makeModule(context, only, form, none, "", "slices", 0)];
}

function makeModule(
  context: SliceContext,
  module: ResolvedModule,
  body: RecipeBody,
  parameters: Settings,
  origin: string,
  path: string,
  _index: number,
): PlanModule {
  const slices =
    body.kind === "models" ? [modelsAsSlice(context, module, body.models, path)] : body.slices.map((s, i) => makeSlice(context, module, s, `${path}[${i}]`));
  return { module, slices, parameters, origin, resliced: body.kind === "slices" };
}

function modelsAsSlice(context: SliceContext, module: ResolvedModule, models: readonly RecipeSource[], path: string): PlanSlice {
  const { recipe } = context;
  const all = [...models];
  if (recipe.base && !models.some((m) => m.model.key === recipe.base?.key)) all.push({ model: recipe.base, parameters: none, at: recipe.base.at });
  const sources = all.map((m, i): PlanSource => {
    const input = position(context, m.model);
    return { input, range: [0, layerCount(context, module, input)], parameters: m.parameters, origin: `${path}[${i}].parameters` };
  });
  checkLengths(context, sources, models[0]?.at ?? { line: 1, column: 1 });
  return finishSlice(context, sources, recipe.base, none, path, models[0]?.at);
}

function makeSlice(context: SliceContext, module: ResolvedModule, slice: RecipeSlice, path: string): PlanSlice {
  const sources = slice.sources.map((s, i): PlanSource => {
    const input = position(context, s.model);
    const depth = layerCount(context, module, input);
    const range = s.layerRange ?? [0, depth];
    if (range[0] > range[1] || range[0] < 0 || range[1] > depth) {
      throw new AmalgamError("LAYER_RANGE", `layer_range [${range[0]}, ${range[1]}] does not lie in the ${depth} layers of ${s.model.path}`, {
        file: context.recipe.file,
        ...s.at,
        next: `Use a range within [0, ${depth}).`,
      });
    }
    return { input, range, parameters: s.parameters, origin: `${path}.sources[${i}].parameters` };
  });
  checkLengths(context, sources, slice.at);
  return finishSlice(context, sources, slice.base ?? context.recipe.base, slice.parameters, path, slice.at);
}

function finishSlice(
  context: SliceContext,
  sources: readonly PlanSource[],
  baseRef: ModelRef | undefined,
  parameters: Settings,
  path: string,
  at: Position | undefined,
): PlanSlice {
  const seen = new Set<number>();
  for (const s of sources) {
    if (seen.has(s.input)) {
      const name = context.inputs[s.input]?.label ?? "";
      throw new AmalgamError("METHOD_INPUTS", `duplicate model ${name}: a slice may name each model once`, { file: context.recipe.file, ...at });
    }
    seen.add(s.input);
  }
  const base = baseRef ? position(context, baseRef) : null;
  const first = sources[0];
  return { sources, base, parameters, origin: path ? `${path}.parameters` : "", layers: first ? first.range[1] - first.range[0] : 0 };
}

function checkLengths(context: SliceContext, sources: readonly PlanSource[], at: Position): void {
  const first = sources[0];
  if (!first) return;
  const length = first.range[1] - first.range[0];
  for (const s of sources) {
    const own = s.range[1] - s.range[0];
    if (own === length) continue;
    const a = context.inputs[first.input]?.label ?? "";
    const b = context.inputs[s.input]?.label ?? "";
    throw new AmalgamError("LAYER_RANGE", `all inputs of a slice must contain the same number of layers: ${a} has ${length}, ${b} has ${own}`, {
      file: context.recipe.file,
      ...at,
    });
  }
}

function position(context: SliceContext, ref: ModelRef): number {
  const p = context.positions.get(ref.key);
  if (p === undefined) throw new Error(`model ${ref.path} was not loaded`);
  return p;
}

function layerCount(context: SliceContext, module: ResolvedModule, input: number): number {
  const model = context.inputs[input];
  if (!model) throw new Error(`no input ${input}`);
  return module.layerCount(model);
}

function schemaError(context: SliceContext, at: Position, what: string): AmalgamError {
  return new AmalgamError("RECIPE_SCHEMA", what, { file: context.recipe.file, line: at.line, column: at.column });
}
