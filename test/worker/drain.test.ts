/** Leaving, rests, and what happens when bus and store answer late or not at all. */
import { expect, test } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { endLeases } from "../../coordinator/leases.ts";
import { decodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { EVENT } from "../../proto/subjects.ts";
import { ordinary, Phase, TestCluster, type Run } from "./world.ts";

test("a worker that is stopped finishes what runs and takes nothing new", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1", ordinary, { graceMs: 600_000 });
    await cluster.sleep(20);
    worker.stop();
    await cluster.queue(1);
    await worker.ended;
    expect(cluster.record(0)).not.toBeNull();
    expect(await cluster.messages()).toBe(1);
    expect(await cluster.state(1)).toBeNull();
  });
});

test("at the end of the grace time it gives back what runs: no attempt, no part, at once for others", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    await cluster.queue(1);
    const worker = cluster.start("w1", ordinary, { graceMs: 10_000 });
    await cluster.sleep(20);
    worker.stop();
    await worker.ended;
    expect(await cluster.state(0)).toMatchObject({ phase: Phase.RELEASED, attempt: 0, refused: [] });
    expect(cluster.partNames()).toEqual([]);
    expect(await worker.count("task_attempts_total")).toBe(2);
    cluster.start("w2");
    await cluster.until(() => cluster.record(0) !== null && cluster.record(1) !== null);
    expect(cluster.record(0)!.attempt).toBe(1);
  });
});

test("a worker without tasks leaves at once", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    const worker = cluster.start("w1");
    await cluster.sleep(3);
    const before = cluster.scheduler.time;
    worker.stop();
    await worker.ended;
    expect(cluster.scheduler.time - before).toBeLessThan(5_000);
  });
});

test("a worker that leaves while its entry is being written leaves none", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    const worker = cluster.start("w1", ordinary, { registryMs: 3_000 }, (bus) => {
      const bucket = bus.bucket.bind(bus);
      bus.bucket = async (name) => {
        const kv = await bucket(name);
        const put = kv.put.bind(kv);
        kv.put = (key, value) => cluster.sleep(decodeMessage(amalgam.v1.WorkerInfo, value).draining ? 0 : 4).then(() => put(key, value));
        return kv;
      };
    });
    const workers = await cluster.bus.bucket("workers");
    await cluster.until(async () => (await workers.get("w1")) !== null);
    await cluster.sleep(4);
    worker.stop();
    await worker.ended;
    await cluster.sleep(10);
    expect(await workers.entries()).toEqual([]);
  });
});

test("two slots: two tasks at a time, the third when one ends", async () => {
  const cluster = new TestCluster();
  let running = 0;
  let most = 0;
  const run: Run = async (...args) => {
    most = Math.max(most, ++running);
    return ordinary(...args).finally(() => running--);
  };
  await cluster.drive(async () => {
    for (const task of [0, 1, 2]) await cluster.queue(task);
    cluster.start("w1", run);
    await cluster.until(() => [0, 1, 2].every((t) => cluster.record(t) !== null));
    expect(most).toBe(2);
    for (const task of [0, 1, 2]) expect(cluster.recorded(task)).toEqual(cluster.expected(task));
  });
});

test("pools: the best first", async () => {
  const cluster = new TestCluster();
  const seen: number[] = [];
  const run: Run = (work, ...rest) => {
    if (work.stored.kind === "write") seen.push(work.stored.task.index);
    return ordinary(work, ...rest);
  };
  await cluster.drive(async () => {
    await cluster.bus.tasks.ensure(["gpu", "cpu"]);
    await cluster.queue(0);
    await cluster.queue(1);
    cluster.start("w1", run, { pools: ["gpu", "cpu"], slots: 1 });
    await cluster.until(() => cluster.record(0) !== null && cluster.record(1) !== null);
    expect(seen).toEqual([0, 1]);
  });
});

test("after failures in a row a worker rests, so that it does not use up every task's attempts", async () => {
  const cluster = new TestCluster();
  const broken: Run = () => Promise.reject(new AmalgamError("COMPUTE_FAILED", "a compute thread ran out of memory"));
  await cluster.drive(async () => {
    for (const task of [0, 1, 2]) await cluster.queue(task);
    const bad = cluster.start("broken", broken);
    cluster.start("sound");
    await cluster.until(() => [0, 1, 2].every((t) => cluster.record(t) !== null));
    expect(await bad.count("task_attempts_total")).toBeGreaterThan(0);
    for (const task of [0, 1, 2]) expect(cluster.recorded(task)).toEqual(cluster.expected(task));
  });
});

test("a bug in the engine is an attempt that failed, not the end of the worker", async () => {
  const cluster = new TestCluster();
  let first = true;
  const run: Run = (...args) => {
    if (!first) return ordinary(...args);
    first = false;
    throw new TypeError("undefined is not a function");
  };
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1", run);
    await cluster.until(() => cluster.record(0) !== null);
    expect(cluster.record(0)!.attempt).toBe(2);
    expect(cluster.notices.find((n) => n.kind === "attempt")!.value).toMatchObject({ error: { code: "BUG", message: "undefined is not a function" } });
    expect(worker.said.some((line) => line.includes("TypeError"))).toBe(true);
  });
});

test("the bucket of leases may be wiped at any time", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    cluster.start("w1");
    await cluster.sleep(20);
    await (await cluster.bus.bucket("tasks")).delete("job-1.1.0");
    await cluster.sleep(20);
    expect(await cluster.state(0)).toMatchObject({ phase: Phase.RUNNING, worker: "w1" });
    await cluster.until(() => cluster.record(0) !== null);
    expect(cluster.record(0)!.attempt).toBe(1);
  });
});

test("a job that is retried or ended elsewhere makes an attempt pointless: it stops at its next beat", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1");
    await cluster.sleep(5);
    await cluster.putState(0, { phase: Phase.DEAD, attempt: 1, worker: "" });
    await cluster.sleep(25);
    expect(await worker.count("task_attempts_total")).toBe(1);
    expect(cluster.record(0)).toBeNull();
    expect(cluster.partNames()).toEqual([]);
    expect(await cluster.messages()).toBe(0);
  });
});

test("told of its job's end, an attempt looks at its lease at once: the coordinator's word stands, and nothing of the attempt stays", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const long: Run = async (work, signal, { process, disk }) => {
      disk.writeAt(work.part, 0, new Uint8Array(4));
      await process.clock.sleep(3_600_000, signal);
      throw new AmalgamError("INTERRUPTED", "stopped");
    };
    const worker = cluster.start("w1", long);
    await cluster.sleep(20);
    const tasks = await cluster.bus.bucket("tasks");
    await endLeases(tasks, await tasks.entries());
    expect((await cluster.state(0))?.phase).toBe(Phase.DEAD);
    cluster.bus.events.publish(EVENT.job("job-2"), new Uint8Array());
    await cluster.sleep(1);
    expect(worker.said).not.toContain("abandoned: the task is done or its job has ended");
    cluster.bus.events.publish(EVENT.job("job-1"), new Uint8Array());
    await cluster.sleep(1);
    expect(worker.said).toContain("abandoned: the task is done or its job has ended");
    expect([cluster.partNames(), await cluster.messages()]).toEqual([[], 0]);
    await endLeases(tasks, await tasks.entries());
    expect(await tasks.entries()).toEqual([]);
    worker.stop();
    await worker.ended;
  });
});
