/** One task: its cells on the pool, its shard's header, the digests for its commit record. */
import type { MethodDefinition } from "../core/methods/_types.ts";
import { cellFiles } from "../core/plan/execution.ts";
import type { BadTensor } from "../core/plan/execution.ts";
import type { Cell, Task } from "../core/plan/types.ts";
import { runCell } from "./cell.ts";
import type { ComputePool } from "./pool.ts";

export interface TaskJob {
  readonly task: Task;
  /** Path of an input's file on this machine. */
  readonly inputPath: (input: number, file: string) => string;
  /** The shard in staging; exists. */
  readonly outPath: string;
  readonly method: (name: string) => Promise<MethodDefinition>;
  readonly onProgress: (bytes: number, tensor: string) => void;
}

export interface TaskResult {
  /** Digest of every output tensor of the task. */
  readonly digests: Readonly<Record<string, string>>;
  readonly bad: readonly BadTensor[];
}

export async function runTask(pool: ComputePool, job: TaskJob): Promise<TaskResult> {
  const running: Promise<{ cell: Cell; digest: string; bad: BadTensor[] }>[] = [];
  for (const cell of job.task.cells) {
    await pool.room();
    const one = runOne(pool, job, cell);
    one.catch(() => undefined);
    running.push(one);
  }
  const done = await Promise.all(running);
  return {
    digests: Object.fromEntries(done.map((d) => [d.cell.output.name, d.digest])),
    bad: done.flatMap((d) => d.bad),
  };
}

async function runOne(pool: ComputePool, job: TaskJob, cell: Cell): Promise<{ cell: Cell; digest: string; bad: BadTensor[] }> {
  const files = cellFiles(cell);
  const method = cell.kind === "merge" ? await job.method(cell.method) : null;
  const cellJob = {
    cell,
    cellKey: `${job.task.index}:${cell.index}`,
    paths: files.map((f) => job.inputPath(f.input, f.file)),
    outPath: job.outPath,
    onProgress: (bytes: number) => job.onProgress(bytes, cell.output.name),
  };
  const { digest, nonFinite } = await runCell(pool, cellJob, method);
  const bad = nonFinite.flatMap((count, i): BadTensor[] => {
    const file = files[i];
    return count > 0 && file ? [{ input: file.input, tensor: file.tensor, count }] : [];
  });
  return { cell, digest, bad };
}
