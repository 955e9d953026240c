/** Options of `submit`: those of `merge` that decide the output's bytes or fate. How a worker computes is the worker's. */
import type { JobOptions } from "../../core/job/types.ts";
import type { OptionSpec } from "../command.ts";
import { MERGE_SPECS, mergeOptions } from "../merge-options.ts";
import { mergekitNotes } from "../mergekit-options.ts";
import type { OptionValues } from "../option-values.ts";

/** Of the process that merges, or of folders that only `merge` has. */
const LOCAL = ["threads", "memory", "chunk", "backend", "offline", "methods", "clean", "break-lock", "fsync"];
const WORKERS = "num-threads";

export const JOB_SPECS: readonly OptionSpec[] = MERGE_SPECS.filter(({ name }) => !LOCAL.includes(name)).map((spec) =>
  spec.name === WORKERS ? { ...spec, hidden: true as const, doc: "No effect." } : spec,
);

/** Throws USAGE when two spellings of one option disagree. */
export function jobOptions(options: OptionValues): JobOptions {
  const given = mergeOptions(options);
  return {
    strict: given.strict ?? false,
    allowCrimes: given.allowCrimes ?? false,
    unsafeTruncateEmbeddings: given.unsafeTruncateEmbeddings ?? false,
    outShardBytes: given.outShardBytes ?? null,
    partBytes: given.partBytes ?? null,
    seed: given.seed ?? 0,
    writeModelCard: given.writeModelCard ?? true,
    copyTokenizer: given.copyTokenizer ?? true,
    allowNan: given.allowNan ?? false,
    force: given.force ?? false,
  };
}

/** One sentence for each option given that does nothing. */
export function jobNotes(options: OptionValues): string[] {
  return [...mergekitNotes(options), ...(options.has(WORKERS) ? [`--${WORKERS} has no effect here: each worker has its own threads`] : [])];
}
