/** Shares of jobs in a pool, and that a pick does not depend on the number of tasks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseStageIndex } from "../../coordinator/stage-index.ts";
import { PoolScheduler } from "../../coordinator/scheduler.ts";
import { StageTasks } from "../../coordinator/stage-tasks.ts";
import { indexOf } from "./stand-ins.ts";

class Flow {
  waiting: number;
  served = 0;
  readonly weight: number;

  constructor(weight: number, waiting: number) {
    this.weight = weight;
    this.waiting = waiting;
  }
}

test("jobs that always have tasks get shares in the ratio of their priorities, within one task each", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (weights, window) => {
      const scheduler = new PoolScheduler<Flow>();
      scheduler.window = window;
      const flows = weights.map((weight) => new Flow(weight, Infinity));
      for (const flow of flows) scheduler.add(flow);
      const sum = weights.reduce((a, b) => a + b, 0);
      const rounds = 20 * sum;
      const queue: Flow[] = [];
      for (let i = 0; i < rounds;) {
        const flow = scheduler.next();
        if (flow === null) scheduler.settle(queue.shift()!);
        else {
          flow.served++;
          queue.push(flow);
          i++;
        }
      }
      for (const flow of flows) expect(Math.abs(flow.served - (rounds * flow.weight) / sum)).toBeLessThanOrEqual(weights.length + 1);
    }),
    { numRuns: 50 },
  );
});

test("a job whose tasks never end does not shut out another, and the window stays bounded", () => {
  const scheduler = new PoolScheduler<Flow>();
  scheduler.window = 10;
  const stuck = new Flow(10, 1_000);
  scheduler.add(stuck);
  for (let flow = scheduler.next(); flow !== null; flow = scheduler.next()) flow.waiting--;
  expect(scheduler.queued).toBe(10);
  const other = new Flow(10, 1_000);
  scheduler.add(other);
  let served = 0;
  for (let flow = scheduler.next(); flow !== null; flow = scheduler.next()) {
    expect(flow).toBe(other);
    served++;
  }
  expect(served).toBe(5);
  scheduler.remove(stuck);
  expect(scheduler.queued).toBe(5);
});

test("every task of a stage is handed out once, whatever is recalled and committed meanwhile", () => {
  const bytes = new TextEncoder().encode(JSON.stringify(indexOf("1", "merge", 200)));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(199)), { maxLength: 800 }), (steps) => {
      const tasks = new StageTasks(parseStageIndex(bytes, "1", "x"), 10);
      const [flow] = tasks.flows;
      const committed = new Set<number>();
      for (const [what, task] of steps) {
        if (what < 2 && flow!.waiting > 0) expect(committed.has(tasks.enqueue(flow!, 0).task)).toBe(false);
        else if (what === 2) {
          const known = committed.has(task);
          expect(tasks.commit(task) === undefined).toBe(known);
          committed.add(task);
        } else {
          const entry = tasks.queued.get(task);
          if (entry !== undefined) expect(tasks.recall(entry)).toBe(true);
        }
        expect(flow!.waiting + tasks.queued.size + tasks.done).toBe(200);
        expect([tasks.done, tasks.bytesDone]).toEqual([committed.size, 100 * committed.size]);
      }
      while (flow!.waiting > 0) tasks.commit(tasks.enqueue(flow!, 0).task);
      for (const { task } of [...tasks.queued.values()]) tasks.commit(task);
      expect(tasks.complete).toBe(true);
    }),
  );
});

test("an index that is not of its form is refused", () => {
  const good = indexOf("1", "merge", 3);
  const bad = [
    { ...good, count: 4 },
    { ...good, stage: "2" },
    { ...good, pools: ["a.b"] },
    { ...good, pool: [0, 1, 0] },
    { ...good, lineSha256: ["x", "y", "z"] },
    { ...good, memoryBytes: [-1, 0, 0] },
    null,
    7,
  ];
  for (const value of bad) {
    expect(() => parseStageIndex(new TextEncoder().encode(JSON.stringify(value)), "1", "i")).toThrow(
      expect.objectContaining({ code: "TASK_INVALID" }) as Error,
    );
  }
});
