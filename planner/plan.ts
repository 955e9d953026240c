/** A recipe to a plan: reads the inputs' metadata, then asks the pure planner. */
import { resolve } from "node:path";
import { buildPlan, modelParameters, parameterReader } from "../core/plan/index.ts";
import type { PlanDraft } from "../core/plan/index.ts";
import type { Plan, Shard, Task } from "../core/plan/types.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";
import { parseRecipe } from "../core/recipe/index.ts";
import type { Recipe } from "../core/recipe/index.ts";
import { loadFamilies } from "../extensions/families.ts";
import { loadLayout } from "../extensions/layouts.ts";
import { isOutside, loadMethod, openMethods } from "../extensions/methods.ts";
import type { OutsideMethods } from "../extensions/methods.ts";
import { readRecipeFile } from "../storage/index.ts";
import { openHere, openInputs } from "./inputs.ts";
import type { OpenInputs, OpenModel } from "./inputs.ts";
import type { ParameterTrace, PlannedMerge, PlanOptions } from "./types.ts";

/** Tensor bytes of a shard, as mergekit: decimal gigabytes. */
const OUT_SHARD_BYTES = 5e9;

export interface Planned {
  readonly recipe: Recipe;
  readonly method: MethodDefinition;
  /** The folder of methods that the user named. */
  readonly outside: OutsideMethods | null;
  readonly inputs: OpenInputs;
  readonly draft: PlanDraft;
}

export async function planWithInputs(recipePath: string, options: PlanOptions, outside: OutsideMethods | null): Promise<Planned> {
  return planText({ text: await readRecipeFile(recipePath), name: recipePath }, openHere(options), options, outside);
}

/** @param recipe its text, and the name that messages give it */
export async function planText(
  { text, name }: { readonly text: string; readonly name: string },
  open: OpenModel,
  options: PlanOptions,
  outside: OutsideMethods | null,
): Promise<Planned> {
  const recipe = parseRecipe(text, name, { strict: options.strict ?? false });
  const [method, passthrough, families, inputs] = await Promise.all([
    loadMethod(recipe.method, { outside, place: recipe }),
    loadMethod("passthrough"),
    loadFamilies(),
    openInputs(recipe, open),
  ]);
  const { layout, texts } = await loadLayout(method.layout?.(modelParameters(recipe, method)) ?? "dense");
  const draft = buildPlan({
    recipe,
    method,
    layout,
    texts,
    ...(outside && isOutside(outside, method.name) ? { methodsSha256: outside.digest } : {}),
    passthrough,
    families,
    models: inputs.models,
    options: {
      strict: options.strict ?? false,
      allowCrimes: options.allowCrimes ?? false,
      truncateEmbeddings: options.unsafeTruncateEmbeddings ?? false,
      outShardBytes: options.outShardBytes ?? OUT_SHARD_BYTES,
      partBytes: options.partBytes ?? null,
      seed: options.seed ?? 0,
      writeModelCard: options.writeModelCard ?? true,
      copyTokenizer: options.copyTokenizer ?? true,
    },
  });
  return { recipe, method, outside, inputs, draft };
}

/** Throws METHODS_FOLDER. */
export function methodsFrom({ methods, cwd }: PlanOptions): Promise<OutsideMethods | null> {
  return openMethods(methods === undefined ? undefined : resolve(cwd ?? process.cwd(), methods));
}

/** Plans a merge without reading tensor data: what `amalgam explain` shows. Throws as merge() would before its first read. */
export async function planRecipe(recipePath: string, options: PlanOptions = {}): Promise<PlannedMerge> {
  const { recipe, method, inputs, draft } = await planWithInputs(recipePath, options, await methodsFrom(options));
  const { plan, jobs } = draft;
  const label = (position: number): string => inputs.models[position]?.reference ?? "";
  const reader = parameterReader(recipe, method, (source) => label(source.input));
  const trace = (tensor: string): ParameterTrace[] => {
    const job = jobs.find((j) => j.weight.name === tensor);
    if (!job) return [];
    const separate = method.base === "required" || method.base === "optional";
    const experts = job.present.filter((p) => !separate || p.source.input !== job.slice.base);
    return reader.trace(job, experts).map(({ parameter, input, found }) => ({
      tensor,
      parameter,
      model: input ? label(input.source.input) : null,
      value: found.value ?? null,
      origin: found.origin,
    }));
  };
  return { plan, warnings: shownWarnings(plan, recipePath), trace };
}

/** The file that a task writes a part of, relative to the output. */
export function shardOf(plan: Plan, task: Task): Shard {
  const shard = plan.shards[task.shard];
  if (!shard) throw new Error(`task ${task.index} names shard ${task.shard}, which the plan does not have`);
  return shard;
}

/** The plan's warnings as people read them: a plan does not know the name of its recipe's file, which must not change its hash. */
export function shownWarnings(plan: Plan, recipePath: string): string[] {
  return plan.warnings.map((text) => text.replace(/^line (\d+), column (\d+): /, (_, line: string, column: string) => `${recipePath}:${line}:${column}: `));
}
