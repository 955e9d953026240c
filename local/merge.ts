/**
 * A merge in one process: plan, lock, staging, tasks on compute threads, commit records, publish.
 *
 * Order of safety: nothing is written before the plan is complete and the output's folder is known to be ours; nothing
 * appears at the output path before every part is recorded; a stop at any point keeps the staging folder, and the same
 * command continues from its records.
 */
import { join } from "node:path";
import { BadValues } from "../core/plan/execution.ts";
import type { CommitRecord } from "../core/plan/execution.ts";
import type { Plan, Task } from "../core/plan/types.ts";
import { now } from "../storage/index.ts";
import { checkMatrixBackend } from "../worker/matrix-backend.ts";
import { poolOptions } from "../worker/pool-options.ts";
import { ComputePool } from "../worker/pool.ts";
import { runTask } from "../worker/task.ts";
import { InputWatch } from "./input-watch.ts";
import { planIdentity, planTotals } from "../core/plan/index.ts";
import { methodsFrom, planWithInputs, shardOf, shownWarnings } from "../planner/plan.ts";
import { openOutput } from "./output.ts";
import { eachTask, Meter, methodOf } from "./run.ts";
import type { Run } from "./run.ts";
import { runReduceStages } from "./stages.ts";
import type { MergeOptions, MergeResult } from "./types.ts";

/**
 * Merges the models of a recipe into the folder `out`.
 *
 * @throws AmalgamError every expected failure; the output path is untouched then, and the staging folder is kept where it holds finished parts
 */
export async function merge(recipePath: string, out: string, options: MergeOptions = {}): Promise<MergeResult> {
  const started = now();
  const emit = options.onEvent ?? (() => undefined);
  await checkMatrixBackend(options.backend ?? "auto");
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
    emit({ kind: "planned", hash: plan.hash, tasks: plan.tasks.length, ...planTotals(plan) });
    const meter = new Meter(emit);
    const run: Run = { pool, planned, output, watch, meter, signal: options.signal, emit };
    const last = await runReduceStages(run, plan);
    const bad = new BadValues(plan, options.allowNan ?? false, (text) => emit({ kind: "warning", text }));
    for (const record of output.records) bad.add(record.bad);
    await runTasks(run, last.plan, bad, done, last.processed);
    bad.refuse();
    await watch.check();
    const published = await output.publish(last.plan, planned, { startedMs: started, resumedTasks: done.size, ...poolOptions(options) }, emit);
    emit({ kind: "published", out: published });
    return { ...summary(plan, published, done.size, (now() - started) / 1000), warnings };
  } catch (error) {
    throw await output.namesWhatIsKept(error);
  } finally {
    await pool.close();
    await output.close();
  }
}

function processedBytes(plan: Plan, done: ReadonlySet<number>): number {
  return plan.tasks.reduce((n, t) => n + (done.has(t.index) ? t.cost.bytesProcessed : 0), 0);
}

/** The merge stage. @param before bytes that the stages before it processed */
async function runTasks(run: Run, plan: Plan, bad: BadValues, done: ReadonlySet<number>, before: number): Promise<void> {
  const { output, watch, meter, emit } = run;
  const todo = plan.tasks.filter((t) => !done.has(t.index));
  const doneBytes = processedBytes(plan, done);
  if (done.size > 0) emit({ kind: "resumed", tasks: done.size, folder: output.stagingFolder, bytesProcessed: doneBytes });
  meter.begin(before + doneBytes, planTotals(plan).bytesProcessed - doneBytes);
  if (todo.every((t) => t.cells.length === 0)) {
    for (const task of todo) await output.commit(emptyRecord(plan, task));
    return;
  }
  await eachTask(run, todo, async (task) => {
    const result = await runTask(run.pool, {
      task,
      outPath: join(output.folder, shardOf(plan, task).file),
      inputPath: (input, file) => watch.path(input, file),
      method: (name) => methodOf(run, name),
      onProgress: (bytes, tensor) => meter.add(bytes, tensor),
    });
    await watch.check(task);
    await output.commit({ ...emptyRecord(plan, task), ...result });
    emit({ kind: "task", task: task.index, tasks: plan.tasks.length });
    bad.add(result.bad);
  });
  meter.end(plan.tasks.at(-1)?.cells.at(-1)?.output.name ?? "");
}

function emptyRecord(plan: Plan, task: Task): CommitRecord {
  return { task: task.index, attempt: 1, file: shardOf(plan, task).file, offset: task.offset, length: task.length, digests: {}, bad: [], numericsId: "exact" };
}

function summary(plan: Plan, out: string, resumedTasks: number, seconds: number): MergeResult {
  const { bytesRead, bytesWritten, tensors } = planTotals(plan);
  return { out, hash: planIdentity(plan), tensors, tasks: plan.tasks.length, resumedTasks, bytesRead, bytesWritten, seconds, warnings: plan.warnings };
}
