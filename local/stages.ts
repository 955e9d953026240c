/** The stages before the merge: every reduce task's result, from an earlier run or made now, then the next stage's plan. */
import { nextStage, planTotals } from "../core/plan/index.ts";
import type { Plan, Task } from "../core/plan/types.ts";
import { runReduce } from "../worker/reduce.ts";
import { eachTask, methodOf } from "./run.ts";
import type { Run } from "./run.ts";

/** The plan of the merge stage, and the bytes that the stages before it processed. */
export async function runReduceStages(run: Run, first: Plan): Promise<{ plan: Plan; processed: number }> {
  const methods = new Map([[run.planned.method.name, run.planned.method]]);
  let plan = first;
  let processed = 0;
  while (plan.stage?.kind === "reduce") {
    const results = await runStage(run, plan, plan.stage.index, processed);
    processed += plan.tasks.reduce((n, t) => n + t.cost.bytesProcessed, 0);
    const next = nextStage(plan, methods, results);
    if (!next) break;
    plan = next;
  }
  return { plan, processed };
}

async function runStage(run: Run, plan: Plan, stage: number, before: number): Promise<Uint8Array[]> {
  const results = new Map<number, Uint8Array>();
  const todo: Task[] = [];
  let done = before;
  for (const task of plan.tasks) {
    const kept = task.cost.bytesProcessed === 0 ? null : await run.output.reduced(plan.hash, stage, task.index);
    if (kept) {
      results.set(task.index, kept);
      done += task.cost.bytesProcessed;
    } else todo.push(task);
  }
  run.meter.begin(done, planTotals(plan).bytesProcessed - (done - before));
  await eachTask(run, todo, async (task) => {
    const bytes = await runReduce(run.pool, {
      task,
      inputPath: (input, file) => run.watch.path(input, file),
      method: (name) => methodOf(run, name),
      onProgress: (n, tensor) => run.meter.add(n, tensor),
    });
    await run.watch.check(task);
    // A task with nothing to say is as quickly run again.
    if (bytes.length > 0) await run.output.keepReduced(plan.hash, stage, task.index, bytes);
    results.set(task.index, bytes);
  });
  return plan.tasks.map((t) => results.get(t.index) ?? new Uint8Array(0));
}
