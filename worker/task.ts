/** One task: its cells on the pool, its shard's header, the digests for its commit record. */
import type { MethodDefinition } from "../core/methods/_types.ts";
import { cellFiles, EXACT } from "../core/plan/execution.ts";
import type { BadTensor } from "../core/plan/execution.ts";
import type { Cell, PieceCell, Task } from "../core/plan/types.ts";
import { runCell } from "./cell.ts";
import type { CellResult } from "./cell.ts";
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
  /** "exact" where no cell is solved. */
  readonly numericsId: string;
}

export async function runTask(pool: ComputePool, job: TaskJob): Promise<TaskResult> {
  const running: Promise<OneDone>[] = [];
  const failed = new AbortController();
  for (const cell of job.task.cells) {
    if (cell.kind === "piece") continue;
    await pool.room();
    if (failed.signal.aborted) break;
    const one = runOne(pool, job, cell);
    one.catch(() => failed.abort());
    running.push(one);
  }
  const done = await Promise.all(running);
  return {
    digests: Object.fromEntries(done.flatMap((d) => Object.entries(d.digests))),
    bad: done.flatMap((d) => d.bad),
    numericsId: done.find((d) => d.numericsId !== EXACT)?.numericsId ?? EXACT,
  };
}

type OneDone = Pick<CellResult, "digests" | "numericsId"> & { readonly bad: readonly BadTensor[] };

async function runOne(pool: ComputePool, job: TaskJob, cell: Exclude<Cell, PieceCell>): Promise<OneDone> {
  const files = cellFiles(cell);
  const method = cell.kind === "copy" ? null : await job.method(cell.method);
  const owner = job.owner ?? "";
  const base = job.outBase ?? 0;
  const pieces = cell.kind === "solve" ? job.task.cells.filter((c) => c.kind === "piece" && c.of === cell.index) : [];
  const cellJob = {
    cell: placedIn(cell, base),
    pieces: pieces.map((piece) => placedIn(piece as PieceCell, base)),
    owner,
    cellKey: ownedKey(owner, `${job.task.index}:${cell.index}`),
    paths: files.map((f) => job.inputPath(f.input, f.file)),
    outPath: job.outPath,
    onProgress: (bytes: number) => job.onProgress(bytes, cell.output.name),
  };
  const { nonFinite, ...made } = await runCell(pool, cellJob, method);
  const bad = nonFinite.flatMap((count, i): BadTensor[] => {
    const file = files[i];
    return count > 0 && file ? [{ input: file.input, tensor: file.tensor, count }] : [];
  });
  return { ...made, bad };
}

/** The cell with its output's place counted from `base`. */
function placedIn<C extends Cell>(cell: C, base: number): C {
  return base === 0 ? cell : { ...cell, output: { ...cell.output, offset: cell.output.offset - base } };
}
