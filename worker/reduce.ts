/** One task of a reduce stage: the model-wide pass of its cells on the pool, joined to one small result. Bytes depend on the task and its inputs alone. */
import type { MethodDefinition } from "../core/methods/_types.ts";
import type { Task } from "../core/plan/types.ts";
import type { ComputePool } from "./pool.ts";

export interface ReduceJob {
  readonly task: Task;
  /** Path of an input's file on this machine. */
  readonly inputPath: (input: number, file: string) => string;
  readonly method: (name: string) => Promise<MethodDefinition>;
  readonly onProgress: (bytes: number, tensor: string) => void;
}

/** The result for `nextStage`: at most REDUCED_BYTES_MAX. */
export function runReduce(_pool: ComputePool, _job: ReduceJob): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(0));
}
