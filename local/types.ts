/** Options, events and results of a merge in one process: the library's face, and what the CLI prints. */
import type { PlanOptions } from "../planner/types.ts";

export interface MergeOptions extends PlanOptions {
  readonly onEvent?: (event: MergeEvent) => void;
  /** Compute threads. Default: the number of cores. */
  readonly threads?: number;
  /** Memory of all compute threads together. Default 256 MiB. */
  readonly memoryBytes?: number;
  /** Elements of a chunk, in whole blocks of 4,096; tests vary it, results do not depend on it. */
  readonly chunkElements?: number;
  /** What runs matrices: a backend's name; absent: the best that is here. */
  readonly backend?: string;
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

export interface VerifyReport {
  readonly files: number;
  readonly bytes: number;
  readonly tensors: number;
}
