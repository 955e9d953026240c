/**
 * A merge in one process: plan, lock, staging, tasks on compute threads, commit records, publish.
 *
 * Order of safety: nothing is written before the plan is complete and the output's folder is known to be ours; nothing
 * appears at the output path before every part is recorded; a stop at any point keeps the staging folder, and the same
 * command continues from its records.
 */
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import { BadValues, THREAD_MEMORY_MIN } from "../core/plan/execution.ts";
import type { CommitRecord } from "../core/plan/execution.ts";
import type { Plan, Task } from "../core/plan/types.ts";
import { BLOCK } from "../core/ops/types.ts";
import { loadMethod } from "../extensions/methods.ts";
import { now } from "../storage/index.ts";
import { ComputePool } from "../worker/pool.ts";
import { runTask } from "../worker/task.ts";
import { InputWatch } from "./input-watch.ts";
import { methodsFrom, planWithInputs, shardOf, shownWarnings } from "../planner/plan.ts";
import type { Planned } from "../planner/plan.ts";
import { openOutput } from "./output.ts";
import type { OutputFolder } from "./output.ts";
import type { MergeEvent, MergeOptions, MergeResult } from "./types.ts";

const MEMORY_BYTES = 256 * 2 ** 20;
/** Elements of a chunk, whole blocks of the numerics: long enough to hide the cost of a call a step, short enough for the vectors of a chunk to stay in the second-level cache. */
const CHUNK_ELEMENTS = 16_384;
/** Tasks in flight: the next one's units fill the threads while the last one's tail ends. */
const TASKS_AT_ONCE = 2;

/**
 * Merges the models of a recipe into the folder `out`.
 *
 * @throws AmalgamError every expected failure; the output path is untouched then, and the staging folder is kept where it holds finished parts
 */
export async function merge(recipePath: string, out: string, options: MergeOptions = {}): Promise<MergeResult> {
  const started = now();
  const emit = options.onEvent ?? (() => undefined);
  const outside = await methodsFrom(options);
  const output = await openOutput(out, recipePath, options);
  const pool = new ComputePool({ ...poolOptions(options), outside });
  try {
    const planned = await planWithInputs(recipePath, options, outside);
    const { plan } = planned.draft;
    const warnings = shownWarnings(plan, recipePath);
    for (const text of warnings) emit({ kind: "warning", text });
    await output.begin(plan, planned);
    for (const folder of output.otherStaging)
      emit({ kind: "warning", text: `${folder} is left from another merge to this output that was stopped; --clean removes it` });
    const watch = await InputWatch.open(planned, emit);
    const done = await output.finishedTasks(plan, watch);
    announce(plan, done, output, emit);
    const bad = new BadValues(plan, options.allowNan ?? false, (text) => emit({ kind: "warning", text }));
    for (const record of output.records) bad.add(record.bad);
    await runTasks(pool, plan, planned, output, watch, bad, done, options, emit);
    bad.refuse();
    await watch.check();
    const published = await output.publish(plan, planned, { startedMs: started, resumedTasks: done.size, ...poolOptions(options) }, emit);
    emit({ kind: "published", out: published });
    return { ...summary(plan, published, done.size, (now() - started) / 1000), warnings };
  } catch (error) {
    throw await output.namesWhatIsKept(error);
  } finally {
    await pool.close();
    await output.close();
  }
}

function announce(plan: Plan, done: ReadonlySet<number>, output: OutputFolder, emit: (e: MergeEvent) => void): void {
  const tensors = plan.tasks.reduce((n, t) => n + t.cells.length, 0);
  emit({ kind: "planned", hash: plan.hash, tasks: plan.tasks.length, tensors, ...totals(plan) });
  if (done.size > 0) emit({ kind: "resumed", tasks: done.size, folder: output.stagingFolder, bytesProcessed: processedBytes(plan, done) });
}

function processedBytes(plan: Plan, done: ReadonlySet<number>): number {
  return plan.tasks.reduce((n, t) => n + (done.has(t.index) ? t.cost.bytesProcessed : 0), 0);
}

function totals(plan: Plan): { bytesRead: number; bytesWritten: number; bytesProcessed: number } {
  const sum = (f: (t: Task) => number): number => plan.tasks.reduce((n, t) => n + f(t), 0);
  return { bytesRead: sum((t) => t.cost.bytesRead), bytesWritten: sum((t) => t.length), bytesProcessed: sum((t) => t.cost.bytesProcessed) };
}

async function runTasks(
  pool: ComputePool,
  plan: Plan,
  planned: Planned,
  output: OutputFolder,
  watch: InputWatch,
  bad: BadValues,
  done: ReadonlySet<number>,
  options: MergeOptions,
  emit: (e: MergeEvent) => void,
): Promise<void> {
  const todo = plan.tasks.filter((t) => !done.has(t.index));
  const total = totals(plan).bytesProcessed;
  let finishedBytes = processedBytes(plan, done);
  if (todo.every((t) => t.cells.length === 0)) {
    for (const task of todo) await output.commit(emptyRecord(plan, task));
    return;
  }
  const stop = (): void => pool.abort(new AmalgamError("INTERRUPTED", "stopped before the end"));
  options.signal?.addEventListener("abort", stop);
  if (options.signal?.aborted) stop();
  try {
    const methods = {
      load: (name: string) => (name === planned.method.name ? Promise.resolve(planned.method) : loadMethod(name, { outside: planned.outside })),
    };
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let task = todo[next++]; task; task = todo[next++]) {
        await watch.check(task);
        const outPath = join(output.folder, shardOf(plan, task).file);
        const result = await runTask(pool, {
          task,
          outPath,
          inputPath: (input, file) => watch.path(input, file),
          method: methods.load,
          onProgress: (bytes, tensor) => emit({ kind: "progress", done: Math.min(total, (finishedBytes += bytes)), total, tensor }),
        });
        await watch.check(task);
        await output.commit({ ...emptyRecord(plan, task), digests: result.digests, bad: result.bad });
        emit({ kind: "task", task: task.index, tasks: plan.tasks.length });
        bad.add(result.bad);
      }
    };
    await Promise.all(Array.from({ length: TASKS_AT_ONCE }, lane));
    // A consumer of events learns that the work is done, whatever passes a method left out.
    if (finishedBytes < total) emit({ kind: "progress", done: total, total, tensor: plan.tasks.at(-1)?.cells.at(-1)?.output.name ?? "" });
  } catch (error) {
    const told = methodFailure(error, planned);
    pool.abort(told);
    // A file that was cut off is first noticed as a short read.
    if (isAmalgamError(error) && error.code === "INPUT_READ") await watch.check();
    throw told;
  } finally {
    options.signal?.removeEventListener("abort", stop);
  }
}

/** What goes wrong inside a method from outside is not our bug: the message names its file. */
function methodFailure(error: unknown, { method, outside }: Planned): unknown {
  const file = outside?.files[method.name];
  if (isAmalgamError(error) || outside === null || file === undefined) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new AmalgamError("METHODS_FOLDER", `the method failed: ${what}`, {
    file: join(outside.folder, file),
    cause: error,
    next: "Mend the method; AMALGAM_DEBUG=1 shows where it failed.",
  });
}

function emptyRecord(plan: Plan, task: Task): CommitRecord {
  return { task: task.index, attempt: 1, file: shardOf(plan, task).file, offset: task.offset, length: task.length, digests: {}, bad: [], numericsId: "exact" };
}

export function poolOptions(options: MergeOptions): { threads: number; memoryBytes: number; chunkElements: number } {
  const memory = options.memoryBytes ?? MEMORY_BYTES;
  const wanted = options.threads ?? availableParallelism();
  const threads = Math.max(1, Math.min(wanted, Math.floor(memory / THREAD_MEMORY_MIN)));
  const chunkElements = Math.ceil((options.chunkElements ?? CHUNK_ELEMENTS) / BLOCK) * BLOCK;
  return { threads, memoryBytes: Math.floor(memory / threads), chunkElements };
}

function summary(plan: Plan, out: string, resumedTasks: number, seconds: number): MergeResult {
  const { bytesRead, bytesWritten } = totals(plan);
  const tensors = plan.tasks.reduce((n, t) => n + t.cells.length, 0);
  return { out, hash: plan.hash, tensors, tasks: plan.tasks.length, resumedTasks, bytesRead, bytesWritten, seconds, warnings: plan.warnings };
}
