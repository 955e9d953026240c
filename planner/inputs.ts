/** The models of a recipe, opened: metadata for the planner, paths and fingerprints for the engine. */
import { readModel, Turns } from "../core/formats/index.ts";
import type { ModelFiles, ModelMetadata } from "../core/formats/types.ts";
import { modelRefs } from "../core/recipe/index.ts";
import type { ModelRef, Recipe } from "../core/recipe/index.ts";
import { openModel } from "../storage/index.ts";
import type { PlanOptions } from "./types.ts";

export interface OpenInputs {
  readonly files: readonly ModelFiles[];
  readonly models: readonly ModelMetadata[];
}

/** The files of the model at a position. */
export function filesOf(inputs: OpenInputs, input: number): ModelFiles {
  const files = inputs.files[input];
  if (!files) throw new Error(`the plan names input ${input}, but ${inputs.files.length} were opened`);
  return files;
}

/** How a reference becomes files: from this machine's folders and the Hub, or from the roots of a cluster. */
export type OpenModel = (ref: ModelRef) => Promise<ModelFiles>;

/** Configs, indexes and headers only; no tensor data is fetched. */
export async function openInputs(recipe: Recipe, open: OpenModel): Promise<OpenInputs> {
  const largeHeaders = new Turns();
  const opened = await Promise.all(
    modelRefs(recipe).map(async (ref) => {
      const files = await open(ref);
      return { files, model: await readModel(files, largeHeaders) };
    }),
  );
  return { files: opened.map((o) => o.files), models: opened.map((o) => o.model) };
}

/** Folders of this machine, the Hugging Face cache, the Hub. */
export function openHere(options: PlanOptions): OpenModel {
  return (ref) =>
    openModel(
      { path: ref.path, reference: ref.path, ...(ref.revision === undefined ? {} : { revision: ref.revision }) },
      { cwd: options.cwd ?? process.cwd(), offline: options.offline ?? false, signal: options.signal },
    );
}
