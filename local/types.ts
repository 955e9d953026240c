/** Options, events and results of a merge in one process: the library's face, and what the CLI prints. */
import type { Plan } from "../core/plan/types.ts";

export interface PlanOptions {
  /** Relative model paths start here; default: the process's working directory. */
  readonly cwd?: string;
  /**
   * A folder of merge methods besides ours: one file a method (.mjs, .js, or .ts where Node reads it), its default export a
   * definition. Their code runs in this process. The folder's digest becomes part of the plan.
   */
  readonly methods?: string;
  /** Never ask the Hub. */
  readonly offline?: boolean;
  /** Unknown keys of the recipe are errors. */
  readonly strict?: boolean;
  /** Models of different architectures may be merged. */
  readonly allowCrimes?: boolean;
  /** Embeddings of different vocabulary sizes are cut to the common corner. */
  readonly unsafeTruncateEmbeddings?: boolean;
  /** Upper bound of a shard's tensor bytes. Default 5e9. */
  readonly outShardBytes?: number;
  /** Target size of a part. Default clamp(output / 64, 64 MiB, 2 GiB). */
  readonly partBytes?: number;
  /** Seed of the random methods. Default 0. */
  readonly seed?: number;
  /** Write README.md. Default true. */
  readonly writeModelCard?: boolean;
  /** Copy the tokenizer's files. Default true. */
  readonly copyTokenizer?: boolean;
  readonly onEvent?: (event: MergeEvent) => void;
  readonly signal?: AbortSignal;
}

export interface MergeOptions extends PlanOptions {
  /** Compute threads. Default: the number of cores. */
  readonly threads?: number;
  /** Memory of all compute threads together. Default 256 MiB. */
  readonly memoryBytes?: number;
  /** Elements of a chunk, in whole blocks of 4,096; tests vary it, results do not depend on it. */
  readonly chunkElements?: number;
  /** Replace an existing output. */
  readonly force?: boolean;
  /** Remove every staging folder of this output first. */
  readonly clean?: boolean;
  /** NaN and infinities in inputs are reported but no error. */
  readonly allowNan?: boolean;
  /** Take over a lock that another host holds. */
  readonly breakLock?: boolean;
  /** fsync every part before it is recorded. */
  readonly fsync?: boolean;
}

export type MergeEvent =
  | { readonly kind: "warning"; readonly text: string }
  | { readonly kind: "download"; readonly file: string; readonly bytes: number; readonly total: number }
  | {
      readonly kind: "planned";
      readonly hash: string;
      readonly tasks: number;
      readonly tensors: number;
      readonly bytesRead: number;
      readonly bytesWritten: number;
      readonly bytesProcessed: number;
    }
  | { readonly kind: "resumed"; readonly tasks: number; readonly bytesProcessed: number; readonly folder: string }
  /** Work done so far, in the unit of `bytesProcessed`. */
  | { readonly kind: "progress"; readonly done: number; readonly total: number; readonly tensor: string }
  | { readonly kind: "task"; readonly task: number; readonly tasks: number }
  | { readonly kind: "published"; readonly out: string };

export interface MergeResult {
  readonly out: string;
  readonly hash: string;
  readonly tensors: number;
  readonly tasks: number;
  readonly resumedTasks: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly seconds: number;
  readonly warnings: readonly string[];
}

/** Which value of a parameter reaches a tensor, and where it came from. */
export interface ParameterTrace {
  readonly tensor: string;
  /** Reference of the model, or null for a global parameter. */
  readonly model: string | null;
  readonly parameter: string;
  readonly value: number | boolean | string | null;
  /** "slices[0].sources[1].parameters, recipe.yaml:12:9", or "default". */
  readonly origin: string;
}

export interface PlannedMerge {
  readonly plan: Plan;
  readonly warnings: readonly string[];
  /** Parameter values per output tensor; computed on demand. */
  trace(tensor: string): readonly ParameterTrace[];
}

export interface VerifyReport {
  readonly files: number;
  readonly bytes: number;
  readonly tensors: number;
}
