/** The models of a recipe, opened: metadata for the planner, paths and fingerprints for the engine. */
import { readModel } from "../core/formats/index.ts";
import type { ModelFiles, ModelMetadata } from "../core/formats/types.ts";
import { modelRefs } from "../core/recipe/index.ts";
import type { Recipe } from "../core/recipe/index.ts";
import { openModel } from "../storage/index.ts";
import type { PlanOptions } from "./types.ts";

export interface OpenInputs {
  readonly files: readonly ModelFiles[];
  readonly models: readonly ModelMetadata[];
}

/** Configs, indexes and headers only; no tensor data is fetched. */
export async function openInputs(recipe: Recipe, options: PlanOptions): Promise<OpenInputs> {
  const cwd = options.cwd ?? process.cwd();
  const opened = await Promise.all(
    modelRefs(recipe).map(async (ref) => {
      const files = await openModel(
        { path: ref.path, reference: ref.path, ...(ref.revision === undefined ? {} : { revision: ref.revision }) },
        { cwd, offline: options.offline ?? false, signal: options.signal },
      );
      return { files, model: await readModel(files) };
    }),
  );
  return { files: opened.map((o) => o.files), models: opened.map((o) => o.model) };
}
