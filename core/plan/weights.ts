/** Every output tensor of a merge and the input tensors it is made from, in module, slice and layer order. mergekit.md 1.7, 2.2. */
import type { Weight } from "../families/index.ts";
import type { TensorInfo } from "../formats/types.ts";
import type { PlanModule, PlanSlice, PlanSource } from "./slices.ts";

/** An input tensor of an output tensor. */
export interface WeightInput {
  readonly source: PlanSource;
  readonly tensor: TensorInfo;
  /** Found under a tied name (embeddings standing in for a head). */
  readonly tied: boolean;
}

export interface WeightJob {
  readonly weight: Weight;
  readonly module: PlanModule;
  readonly slice: PlanSlice;
  /** It belongs to a layer. */
  readonly inLayer: boolean;
  /** Position in the slice, 0..1, for gradients. */
  readonly t: number;
  /** Inputs that have the tensor, in source order. */
  readonly present: readonly WeightInput[];
  /** Sources that lack it. */
  readonly absent: readonly { readonly source: PlanSource; readonly name: string }[];
}

type TensorTables = readonly ReadonlyMap<string, TensorInfo>[];

/** All jobs; optional weights that no input has are left out. */
export function listWeights(modules: readonly PlanModule[], tensors: TensorTables): WeightJob[] {
  const jobs: WeightJob[] = [];
  for (const module of modules) {
    const first = module.slices[0];
    const last = module.slices.at(-1);
    if (!first || !last) continue;
    const post: PlanSlice = { ...last, sources: last.sources.slice(0, first.sources.length) };
    const before = module.module.before.map((weight) => makeJob({ module, slice: first, weight, inLayer: false, t: 0 }, tensors, () => weight));
    const layers = listLayers(module, tensors);
    const after = module.module.after.map((weight) => makeJob({ module, slice: post, weight, inLayer: false, t: 0 }, tensors, () => weight));
    for (const job of [...before, ...layers, ...after]) if (job) jobs.push(job);
  }
  return jobs;
}

function listLayers(module: PlanModule, tensors: TensorTables): (WeightJob | null)[] {
  const jobs: (WeightJob | null)[] = [];
  let outLayer = 0;
  for (const slice of module.slices) {
    for (let i = 0; i < slice.layers; i++, outLayer++) {
      const t = slice.layers === 1 ? 1 : i / (slice.layers - 1);
      module.module.layer(outLayer).forEach((weight, k) => {
        jobs.push(makeJob({ module, slice, weight, inLayer: true, t }, tensors, (source) => module.module.layer(source.range[0] + i)[k] ?? weight));
      });
    }
  }
  return jobs;
}

function makeJob(
  place: Pick<WeightJob, "module" | "slice" | "weight" | "inLayer" | "t">,
  tables: TensorTables,
  inputWeight: (source: PlanSource) => Weight,
): WeightJob | null {
  const present: WeightInput[] = [];
  const absent: { source: PlanSource; name: string }[] = [];
  for (const source of place.slice.sources) {
    const own = inputWeight(source);
    const found = findTensor(tables[source.input], own);
    if (found) present.push({ source, ...found });
    else absent.push({ source, name: own.name });
  }
  if (place.weight.optional && present.every((p) => p.tied)) return null;
  return { ...place, present, absent };
}

function findTensor(table: ReadonlyMap<string, TensorInfo> | undefined, weight: Weight): { tensor: TensorInfo; tied: boolean } | null {
  for (const name of [weight.name, ...weight.aliases]) {
    const tensor = table?.get(name);
    if (tensor) return { tensor, tied: false };
  }
  for (const name of weight.tied) {
    const tensor = table?.get(name);
    if (tensor) return { tensor, tied: true };
  }
  return null;
}
