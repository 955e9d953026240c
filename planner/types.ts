/** Options and results of planning. */
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
  readonly signal?: AbortSignal;
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
