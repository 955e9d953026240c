/**
 * The options of mergekit-yaml, all of them, in one table: what each does here, or why it does nothing. An option
 * without effect is accepted, so that commands found in model cards run, and named once on standard error.
 */
import type { MergeOptions } from "../local/types.ts";
import type { OptionSpec, OptionType } from "./command.ts";
import type { OptionValues } from "./option-values.ts";

/** Fields of MergeOptions that an option of mergekit sets. */
export type MergekitField = "allowCrimes" | "unsafeTruncateEmbeddings" | "outShardBytes" | "seed" | "threads" | "copyTokenizer" | "writeModelCard";

export type MergekitEffect =
  | { readonly kind: "sets"; readonly field: MergekitField }
  /** A global option of ours has the same name and meaning. */
  | { readonly kind: "global" }
  /** Completes the sentence "--x has no effect here: ". */
  | { readonly kind: "none"; readonly reason: string };

export interface MergekitOption {
  readonly name: string;
  readonly short?: string;
  readonly type: OptionType;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
  readonly negatable?: true;
  readonly doc: string;
  readonly effect: MergekitEffect;
}

/** NumPy, which mergekit seeds too, takes no larger seeds. */
export const SEED_MAX = 2 ** 32 - 1;
/** More compute threads than any machine has cores; each takes its share of --memory. */
export const THREADS_MAX = 1024;

const GROUP = "From mergekit:";

const sets = (field: MergekitField): MergekitEffect => ({ kind: "sets", field });
const none = (reason: string): MergekitEffect => ({ kind: "none", reason });
const global: MergekitEffect = { kind: "global" };
const noGpu = "this version computes on the CPU";

export const MERGEKIT_OPTIONS: readonly MergekitOption[] = [
  { name: "allow-crimes", type: "flag", negatable: true, doc: "Merge models of different architectures.", effect: sets("allowCrimes") },
  {
    name: "unsafe-truncate-embeddings",
    type: "flag",
    negatable: true,
    doc: "Cut embeddings of different vocabularies to the rows they share.",
    effect: sets("unsafeTruncateEmbeddings"),
  },
  {
    name: "out-shard-size",
    type: "shard-bytes",
    value: "size",
    doc: "Largest tensor bytes of one output file; 5B, 5GB. Default 5B.",
    effect: sets("outShardBytes"),
  },
  { name: "random-seed", type: "integer", value: "n", max: SEED_MAX, doc: "Seed of the random methods. Default 0.", effect: sets("seed") },
  { name: "num-threads", short: "j", type: "integer", value: "n", min: 1, max: THREADS_MAX, doc: "The same as --threads.", effect: sets("threads") },
  { name: "copy-tokenizer", type: "flag", negatable: true, doc: "Copy the tokenizer's files. Default yes.", effect: sets("copyTokenizer") },
  { name: "write-model-card", type: "flag", negatable: true, doc: "Write README.md. Default yes.", effect: sets("writeModelCard") },
  { name: "quiet", type: "flag", negatable: true, doc: "Print results and errors only.", effect: global },
  { name: "verbose", short: "v", type: "count", doc: "Print more; may be repeated.", effect: global },
  { name: "safe-serialization", type: "flag", negatable: true, doc: "No effect.", effect: none("the output is always safetensors") },
  { name: "lora-merge-cache", type: "text", value: "dir", doc: "No effect.", effect: none("no merged copy of an adapter is ever stored") },
  { name: "lora-merge-dtype", type: "text", value: "dtype", doc: "No effect.", effect: none("no merged copy of an adapter is ever stored") },
  {
    name: "transformers-cache",
    type: "text",
    value: "dir",
    doc: "No effect.",
    effect: none("Hub models come from the Hugging Face cache; set HF_HUB_CACHE to move it"),
  },
  { name: "clone-tensors", type: "flag", negatable: true, doc: "No effect.", effect: none("a tensor may be written any number of times without being cloned") },
  { name: "trust-remote-code", type: "flag", negatable: true, doc: "No effect.", effect: none("no code of a model is ever run") },
  { name: "lazy-unpickle", type: "flag", negatable: true, doc: "No effect.", effect: none("pickles are never loaded, and tensors are always read in pieces") },
  { name: "async-write", type: "flag", negatable: true, doc: "No effect.", effect: none("every compute thread writes what it has merged") },
  { name: "write-threads", type: "integer", value: "n", doc: "No effect.", effect: none("every compute thread writes what it has merged; see --threads") },
  { name: "cuda", type: "flag", negatable: true, doc: "No effect.", effect: none(noGpu) },
  { name: "device", type: "text", value: "name", doc: "No effect.", effect: none(noGpu) },
  { name: "read-to-gpu", type: "flag", negatable: true, doc: "No effect.", effect: none(noGpu) },
  { name: "multi-gpu", type: "flag", negatable: true, doc: "No effect.", effect: none(noGpu) },
  { name: "gpu-rich", type: "flag", doc: "No effect.", effect: none(noGpu) },
  { name: "low-cpu-memory", type: "flag", negatable: true, doc: "No effect.", effect: none("memory does not grow with the model; see --memory") },
];

/** For the parser; those without effect are not in the help. Global ones are declared elsewhere. */
export const MERGEKIT_SPECS: readonly OptionSpec[] = MERGEKIT_OPTIONS.filter((o) => o.effect.kind !== "global").map(({ effect, ...spec }) => ({
  ...spec,
  group: GROUP,
  ...(effect.kind === "none" ? { hidden: true as const } : {}),
}));

/** What the options given set. */
export function mergekitSettings(options: OptionValues): Pick<MergeOptions, MergekitField> {
  const settings: { -readonly [F in MergekitField]?: boolean | number } = {};
  for (const { name, type, effect } of MERGEKIT_OPTIONS) {
    if (effect.kind !== "sets" || !options.has(name)) continue;
    const value = type === "flag" ? options.flag(name) : options.number(name);
    if (value !== undefined) settings[effect.field] = value;
  }
  return settings as Pick<MergeOptions, MergekitField>;
}

/** One sentence for each option given that does nothing. */
export function mergekitNotes(options: OptionValues): string[] {
  return MERGEKIT_OPTIONS.flatMap(({ name, type, effect }) => {
    if (effect.kind !== "none" || !options.has(name)) return [];
    const negated = type === "flag" && options.flag(name) === false;
    return [`--${negated ? "no-" : ""}${name} has no effect here: ${effect.reason}`];
  });
}
