/** The dense layout: one tensor out for each tensor of the family; config.json, index, card and side files beside them. */
import { AmalgamError } from "../errors.ts";
import { perLayerKeys } from "../families/index.ts";
import { editJsonText, jsonToken, selectArrayItems } from "../formats/index.ts";
import type { DType } from "../formats/dtype.ts";
import type { ModelMetadata } from "../formats/types.ts";
import type { PlanModule } from "../plan/slices.ts";
import type { ConfigContext, Layout } from "./_types.ts";
import { denseFiles } from "./_dense-files.ts";

/** transformers' spelling of the dtypes that a recipe may name. */
const CONFIG_DTYPE: Partial<Record<DType, string>> = { BF16: "bfloat16", F16: "float16", F32: "float32", F64: "float64", I64: "int64" };

/** config.json of the output: the donor's text with only the spans changed that the merge changes. */
export function denseConfig(context: ConfigContext): string {
  const { donor } = context;
  let text = donor.configText;
  const set = (path: readonly string[], token: string): void => {
    text = editJsonText(text, [{ path: [...path], value: token }]);
  };
  const dtype = context.dtype === null ? null : CONFIG_DTYPE[context.dtype];
  const spelled = dtype ?? configDtype(donor);
  if (spelled) for (const key of ["torch_dtype", "dtype"]) set([key], jsonToken(spelled));
  if (context.donorArchitecture !== undefined) set(["architectures"], jsonToken([context.donorArchitecture]));
  if (context.modules.some((m) => m.resliced)) for (const module of context.modules) text = resliceLayers(context, module, text);
  if (hasOwnHead(context) && donor.config["tie_word_embeddings"] !== undefined) set(["tie_word_embeddings"], "false");
  else if (hasOwnHead(context)) set(["tie_word_embeddings"], "false");
  const vocabulary = truncatedVocabulary(context);
  if (vocabulary !== null && donor.config["vocab_size"] !== undefined) set(["vocab_size"], String(vocabulary));
  return text;
}

function configDtype(donor: ModelMetadata): string | null {
  const value = donor.config["dtype"] ?? donor.config["torch_dtype"];
  return typeof value === "string" ? value.replace(/^torch\./, "") : null;
}

/** Layer counts and per-layer lists follow the layers that the slices chose. */
function resliceLayers(context: ConfigContext, module: PlanModule, before: string): string {
  const { donor, family } = context;
  const layers = module.slices.reduce((n, s) => n + s.layers, 0);
  const keys = module.module.layerCountKeys.map((key) => key.split("."));
  const there = keys.filter((path) => (valueAt(donor.config, path) ?? null) !== null);
  let text = before;
  for (const path of there.length === 0 && module.module.layerCountBorrowed ? keys.slice(0, 1) : there)
    text = editJsonText(text, [{ path, value: String(layers) }]);
  // A list has one entry a layer of one module: that of the first that is cut.
  if (module !== context.modules.find((m) => m.resliced)) return text;
  const donorLayers = module.module.layerCount({ label: donor.reference, config: donor.config, tensors: donor.tensors });
  const chosen = module.slices.flatMap((slice) => {
    const from = (slice.sources.find((s) => s.input === context.donorPosition) ?? slice.sources[0])?.range[0] ?? 0;
    return Array.from({ length: slice.layers }, (_, i) => from + i);
  });
  for (const key of perLayerKeys(donor.config, family, donorLayers)) {
    if (chosen.some((i) => i >= donorLayers)) {
      throw new AmalgamError("MODEL_CONFIG", `${key} has ${donorLayers} entries, but the slices use layer ${Math.max(...chosen)} of a deeper model`, {
        file: `${donor.reference}/config.json`,
        next: "Put the deeper model first, or set base_model to it.",
      });
    }
    text = selectArrayItems(text, key.split("."), chosen);
  }
  return text;
}

function valueAt(config: unknown, path: readonly string[]): unknown {
  let value = config;
  for (const key of path) value = value !== null && typeof value === "object" ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}

/** The output stores a head of its own, apart from the embedding it could be tied to. */
function hasOwnHead(context: ConfigContext): boolean {
  return context.jobs.some((j) => j.weight.tied.length > 0 && context.cells.has(j.weight.name) && j.present.some((p) => !p.tied));
}

function truncatedVocabulary(context: ConfigContext): number | null {
  for (const job of context.jobs) {
    const cell = context.cells.get(job.weight.name);
    const rows = cell?.shape[0];
    const original = context.donor.tensors.get(job.weight.name)?.shape[0];
    if (job.weight.embedding && rows !== undefined && original !== undefined && rows !== original && cell?.shape.length === 2) return rows;
  }
  return null;
}

const dense: Layout = { name: "dense", config: denseConfig, files: denseFiles };

export default dense;
