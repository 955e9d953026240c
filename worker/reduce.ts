/** One task of a reduce stage: the model-wide pass of its cells on the pool, joined to one small result. Bytes depend on the task and its inputs alone. */
import { REDUCED_BYTES_MAX } from "../core/limits.ts";
import type { MethodDefinition, ModelPass } from "../core/methods/_types.ts";
import { cellFiles, roundOf } from "../core/plan/execution.ts";
import type { Round } from "../core/plan/execution.ts";
import type { MergeCell, Task } from "../core/plan/types.ts";
import { runRound } from "./cell.ts";
import type { ComputePool } from "./pool.ts";
import { ownedKey } from "./protocol.ts";

export interface ReduceJob {
  readonly task: Task;
  /** Path of an input's file on this machine. */
  readonly inputPath: (input: number, file: string) => string;
  /** See TaskJob. */
  readonly owner?: string;
  readonly method: (name: string) => Promise<MethodDefinition>;
  readonly onProgress: (bytes: number, tensor: string) => void;
}

/** Cells whose partials wait for an earlier cell: what a task holds does not grow with it. */
const WAITING_MAX = 64;

/** The result for `nextStage`: at most REDUCED_BYTES_MAX; empty where no cell of the task needs the round. */
export async function runReduce(pool: ComputePool, job: ReduceJob): Promise<Uint8Array> {
  const waiting: { round: Round; partials: Promise<unknown[]> }[] = [];
  const joined = new JoinedTask();
  for (const cell of job.task.cells) {
    if (cell.kind !== "merge") continue;
    const method = await job.method(cell.method);
    const round = roundOf(cell, method);
    if (!round?.pass.needed(round.view, round.results)) continue;
    await pool.room();
    const partials = runRound(pool, roundJob(job, cell), round, method);
    partials.catch(() => undefined);
    waiting.push({ round, partials });
    if (waiting.length > WAITING_MAX) await joined.add(waiting.shift());
  }
  for (const next of waiting) await joined.add(next);
  return joined.bytes(job.task);
}

class JoinedTask {
  #pass: ModelPass | null = null;
  #sum: unknown = null;

  async add(cell: { round: Round; partials: Promise<unknown[]> } | undefined): Promise<void> {
    if (!cell) return;
    const { pass, view, results } = cell.round;
    const partials = await cell.partials;
    if (!this.#pass) [this.#pass, this.#sum] = [pass, pass.newSum()];
    this.#pass.add(this.#sum, view, partials, results);
  }

  bytes(task: Task): Uint8Array {
    const bytes = this.#pass?.pack(this.#sum) ?? new Uint8Array(0);
    if (bytes.length > REDUCED_BYTES_MAX) throw new Error(`the result of reduce task ${task.index} has ${bytes.length} bytes`);
    return bytes;
  }
}

function roundJob(job: ReduceJob, cell: MergeCell): Parameters<typeof runRound>[1] {
  const owner = job.owner ?? "";
  return {
    cell,
    owner,
    cellKey: ownedKey(owner, `${job.task.index}:${cell.index}`),
    paths: cellFiles(cell).map((f) => job.inputPath(f.input, f.file)),
    onProgress: (bytes) => job.onProgress(bytes, cell.output.name),
  };
}
