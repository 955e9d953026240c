/**
 * How fast this machine is at one plan, from about a second of the real thing: the plan's own method on made-up
 * tensors in the temporary folder, with the threads and memory the merge would have, and a short read of the inputs.
 */
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { MethodDefinition } from "../core/methods/_types.ts";
import { cellCost, firstStage, nextStage, planTotals } from "../core/plan/index.ts";
import type { Plan } from "../core/plan/types.ts";
import { loadMethod } from "../extensions/methods.ts";
import { poolOptions } from "../worker/pool-options.ts";
import { methodsFrom } from "../planner/plan.ts";
import type { MergeOptions } from "../local/types.ts";
import { ComputePool } from "../worker/pool.ts";
import type { PoolOptions } from "../worker/pool.ts";
import { runReduce } from "../worker/reduce.ts";
import { runTask } from "../worker/task.ts";
import type { TaskJob } from "../worker/task.ts";
import { sampleBytes, sampleTask, typicalCell } from "./calibration-sample.ts";

export interface Estimate {
  /** Wall time of the merge, its start included. */
  readonly seconds: number;
  /** Resident memory of the process at its peak. */
  readonly memoryBytes: number;
  /** How the numbers came about, for people. */
  readonly basis: readonly string[];
}

/** How long the method is measured, after one turn to warm up; the last turn ends. */
const MEASURE_SECONDS = 0.4;
/** Longest read of the inputs. */
const READ_BYTES = 512e6;
const READ_SECONDS = 0.3;
const READ_BLOCK = 8 * 2 ** 20;
/** Measured: a merge of almost nothing, from the shell's point of view. */
const START_SECONDS = 0.3;

export async function estimate(plan: Plan, options: MergeOptions): Promise<Estimate> {
  const pool = { ...poolOptions(options), outside: await methodsFrom(options) };
  const { bytesProcessed: processed, bytesRead: read } = planTotals(plan);
  const method = await measureMethod(plan, pool);
  const input = await measureInput(plan, options.cwd ?? process.cwd());
  const seconds = START_SECONDS + Math.max(method ? processed / method.rate : 0, input ? read / input.rate : 0);
  const gb = (rate: number): string => `${(rate / 1e9).toFixed(2)} GB/s`;
  return {
    seconds,
    memoryBytes: process.resourceUsage().maxRSS * 1024,
    basis: [
      method
        ? `${method.what} on ${pool.threads} thread${pool.threads === 1 ? "" : "s"}: ${gb(method.rate)} over all passes, measured for ${method.seconds.toFixed(2)} s in ${tmpdir()}`
        : "nothing to compute",
      input ? `${input.file} read for ${input.seconds.toFixed(2)} s: ${gb(input.rate)}` : "the inputs are not on this machine: downloading is not counted",
      "memory: the peak of this process while it measured, with the threads and memory of the merge",
      "the output's disk is not measured",
    ],
  };
}

/** Bytes a second in the plan's unit of progress. */
async function measureMethod(plan: Plan, options: PoolOptions): Promise<{ rate: number; seconds: number; what: string } | null> {
  const cell = typicalCell(plan);
  if (!cell) return null;
  const folder = await mkdtemp(join(tmpdir(), "amalgam-calibrate-"));
  const pool = new ComputePool(options);
  try {
    const { task, sources } = sampleTask(cell, options.threads);
    const paths = sources.map((_, i) => join(folder, `input-${i}`));
    for (const [i, source] of sources.entries()) await writeFile(paths[i] ?? "", sampleBytes(source.dtype, source.bytes, i));
    const outPath = join(folder, "output");
    await writeFile(outPath, new Uint8Array(task.length));
    const job = {
      task,
      outPath,
      inputPath: (input: number) => paths[input] ?? "",
      method: (name: string) => loadMethod(name, options),
      onProgress: () => undefined,
    };
    const methods = new Map(cell.kind === "merge" ? [[cell.method, await loadMethod(cell.method, options)]] : []);
    const { hash: _, stage: _first, ...body } = plan;
    const first = firstStage({ ...body, tasks: [task] }, methods);
    const processed = await runStages(pool, first, job, methods);
    const started = performance.now();
    let seconds = 0;
    let turns = 0;
    while (seconds < MEASURE_SECONDS) {
      await runStages(pool, first, job, methods);
      turns++;
      seconds = (performance.now() - started) / 1000;
    }
    return { rate: (processed * turns) / seconds, seconds, what: cell.kind === "merge" ? cell.method : "copying" };
  } finally {
    await pool.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** All stages of a plan of one task. Returns the bytes that they processed. */
async function runStages(pool: ComputePool, first: Plan, job: TaskJob, methods: ReadonlyMap<string, MethodDefinition>): Promise<number> {
  let processed = 0;
  let plan = first;
  for (;;) {
    const [task] = plan.tasks;
    if (!task) return processed;
    if (plan.stage?.kind !== "reduce") {
      await runTask(pool, { ...job, task });
      return processed + task.cells.reduce((n, c) => n + cellCost(c, methods).bytesProcessed, 0);
    }
    processed += task.cost.bytesProcessed;
    plan = nextStage(plan, methods, [await runReduce(pool, { ...job, task })]) ?? { ...plan, tasks: [] };
  }
}

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

/** Reads the largest input file that is on this machine, from its start. */
async function measureInput(plan: Plan, cwd: string): Promise<{ rate: number; seconds: number; file: string } | null> {
  const files = plan.inputs.flatMap((input) =>
    input.files.map((f) => ({ label: join(input.reference, f.file), path: resolve(cwd, input.reference, f.file), bytes: f.bytes })),
  );
  for (const { label, path } of files.sort((a, b) => b.bytes - a.bytes)) {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || found.size === 0) continue;
    const file = await open(path, "r");
    try {
      const buffer = Buffer.allocUnsafeSlow(READ_BLOCK);
      const started = performance.now();
      let bytes = 0;
      let seconds = 0;
      while (bytes < READ_BYTES && seconds < READ_SECONDS) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, bytes);
        if (bytesRead === 0) break;
        bytes += bytesRead;
        seconds = (performance.now() - started) / 1000;
      }
      return { rate: bytes / seconds, seconds, file: label };
    } finally {
      await file.close();
    }
  }
  return null;
}
