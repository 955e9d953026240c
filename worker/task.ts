/** One task: its cells on the pool, its shard's header, the digests for its commit record. */
import type { MethodDefinition } from "../core/methods/_types.ts";
import { cellFiles } from "../core/plan/execution.ts";
import type { BadTensor } from "../core/plan/execution.ts";
import type { Cell, Task } from "../core/plan/types.ts";
import { runCell } from "./cell.ts";
import type { ComputePool } from "./pool.ts";
import { ownedKey } from "./protocol.ts";

export interface TaskJob {
  readonly task: Task;
  /** Path of an input's file on this machine. */
  readonly inputPath: (input: number, file: string) => string;
  /** The file to write to; exists. */
  readonly outPath: string;
  /** Where the file begins, in bytes of the shard: 0 for the shard itself, the task's offset for a part of its own. */
  readonly outBase?: number;
  /** Ends with `pool.end`; absent: files stay open until the pool closes. */
  readonly owner?: string;
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
  const failed = new AbortController();
  for (const cell of job.task.cells) {
    await pool.room();
    if (failed.signal.aborted) break;
    const one = runOne(pool, job, cell);
    one.catch(() => failed.abort());
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
  const owner = job.owner ?? "";
  const cellJob = {
    cell: placedIn(cell, job.outBase ?? 0),
    owner,
    cellKey: ownedKey(owner, `${job.task.index}:${cell.index}`),
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

/** The cell with its output's place counted from `base`. */
function placedIn(cell: Cell, base: number): Cell {
  return base === 0 ? cell : { ...cell, output: { ...cell.output, offset: cell.output.offset - base } };
}
