/** Options of `merge` and `explain`: our own and mergekit's, compiled to MergeOptions. */
import { AmalgamError } from "../core/errors.ts";
import type { MergeOptions } from "../local/types.ts";
import type { PlanOptions } from "../planner/types.ts";
import type { OptionSpec } from "./command.ts";
import { MERGEKIT_SPECS, mergekitSettings, SEED_MAX, THREADS_MAX } from "./mergekit-options.ts";
import type { OptionValues } from "./option-values.ts";

const PLANNING = "Planning:";
const RUNNING = "Running:";

/** What decides the bytes of the output, and how far planning may go. */
const PLAN_OPTIONS: readonly OptionSpec[] = [
  { name: "strict", type: "flag", group: PLANNING, doc: "Unknown keys of the recipe are errors, not warnings." },
  { name: "offline", type: "flag", group: PLANNING, doc: "Never ask the Hub; its cache is still read." },
  { name: "seed", type: "integer", value: "n", max: SEED_MAX, group: PLANNING, doc: "The same as --random-seed." },
  { name: "methods", type: "text", value: "dir", group: PLANNING, doc: "A folder of merge methods besides ours. Their code is run: see CONTRIBUTING.md." },
  { name: "part-size", type: "bytes", value: "size", group: PLANNING, doc: "Target size of a part, the unit of retry; 64MiB, 1GB." },
];

/** How the work is done; none of these changes a byte of the output. */
const RUN_OPTIONS: readonly OptionSpec[] = [
  { name: "threads", type: "integer", value: "n", min: 1, max: THREADS_MAX, group: RUNNING, doc: "Compute threads. Default: the number of cores." },
  { name: "memory", type: "bytes", value: "size", group: RUNNING, doc: "Memory of all compute threads together. Default 256MiB." },
  { name: "backend", type: "text", value: "name", group: RUNNING, doc: "What runs matrices: auto, cpu; see amalgam doctor. Default auto." },
  { name: "chunk", type: "integer", value: "n", min: 4096, max: 2 ** 24, hidden: true, group: RUNNING, doc: "Elements of a chunk." },
];

/** What may happen to the output's folder. */
const OUTPUT_OPTIONS: readonly OptionSpec[] = [
  { name: "force", type: "flag", group: RUNNING, doc: "Replace an existing output." },
  { name: "clean", type: "flag", group: RUNNING, doc: "Remove what interrupted merges to this output left, and start afresh." },
  { name: "allow-nan", type: "flag", group: RUNNING, doc: "NaN and infinities in inputs are warnings, not errors." },
  { name: "break-lock", type: "flag", group: RUNNING, doc: "Take over the output from a merge on a host that is gone." },
  { name: "fsync", type: "flag", group: RUNNING, doc: "Bring every part to the disk before it is recorded." },
];

export const EXPLAIN_SPECS: readonly OptionSpec[] = [...PLAN_OPTIONS, ...RUN_OPTIONS, ...MERGEKIT_SPECS];
export const MERGE_SPECS: readonly OptionSpec[] = [...PLAN_OPTIONS, ...RUN_OPTIONS, ...OUTPUT_OPTIONS, ...MERGEKIT_SPECS];

/** Throws USAGE when two spellings of one option disagree. */
export function planOptions(options: OptionValues): PlanOptions & Pick<MergeOptions, "threads" | "memoryBytes" | "chunkElements" | "backend"> {
  const { seed: randomSeed, threads: numThreads, ...mergekit } = mergekitSettings(options);
  return {
    ...mergekit,
    ...defined("strict", options.flag("strict")),
    ...defined("offline", options.flag("offline")),
    ...defined("methods", options.text("methods")),
    ...defined("partBytes", options.number("part-size")),
    ...defined("seed", agreed("--seed", options.number("seed"), "--random-seed", randomSeed)),
    ...defined("threads", agreed("--threads", options.number("threads"), "--num-threads", numThreads)),
    ...defined("memoryBytes", options.number("memory")),
    ...defined("chunkElements", options.number("chunk")),
    ...defined("backend", options.text("backend")),
  };
}

/** Throws USAGE. */
export function mergeOptions(options: OptionValues): MergeOptions {
  return {
    ...planOptions(options),
    ...defined("force", options.flag("force")),
    ...defined("clean", options.flag("clean")),
    ...defined("allowNan", options.flag("allow-nan")),
    ...defined("breakLock", options.flag("break-lock")),
    ...defined("fsync", options.flag("fsync")),
  };
}

function agreed(nameA: string, a: number | undefined, nameB: string, b: number | undefined): number | undefined {
  if (a !== undefined && b !== undefined && a !== b) {
    throw new AmalgamError("USAGE", `${nameA} ${a} and ${nameB} ${b} mean the same option and disagree`, { next: "Give one of them." });
  }
  return a ?? b;
}

function defined<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
