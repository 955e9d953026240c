/** Each step of a task on a worker, as other workers, coordinators and the store see it. */
import { expect, test } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { decodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { ordinary, Phase, STAGING, TestCluster, type Run } from "./world.ts";

const throwing =
  (error: Error): Run =>
  () =>
    Promise.reject(error);

test("a task ends as a part, a record, notices, and an acknowledged message; nothing else stays", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(1);
    const worker = cluster.start("w1");
    await cluster.until(() => cluster.record(1) !== null);
    await cluster.sleep(5);
    const record = cluster.record(1)!;
    expect(record).toMatchObject({ task: 1, attempt: 1, offset: cluster.plan.tasks[1]!.offset, length: cluster.plan.tasks[1]!.length, worker: "w1" });
    expect(record.file).toMatch(/^parts\/1-1-[0-9a-f]{16}$/);
    expect(cluster.recorded(1)).toEqual(cluster.expected(1));
    expect(cluster.notices.map((n) => n.kind)).toEqual(["progress", "commit"]);
    expect(cluster.notices[1]!.value).toMatchObject({ job: "job-1", stage: "1", task: 1, worker: "w1", attempt: 1 });
    expect(await cluster.messages()).toBe(0);
    expect(await cluster.state(1)).toBeNull();
    expect(await worker.count("tasks_committed_total")).toBe(1);
    worker.stop();
    await worker.ended;
  });
});

test("while it works it beats, and says in its entry what it does; the entry goes with it", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1");
    await cluster.sleep(40);
    expect(await cluster.state(0)).toMatchObject({ phase: Phase.RUNNING, worker: "w1", attempt: 1, beat: 2 });
    const workers = await cluster.bus.bucket("workers");
    expect((await workers.entries()).map((e) => e.key)).toEqual(["w1"]);
    expect(worker.service.beatAgeSeconds).toBeLessThan(16);
    worker.stop();
    await worker.ended;
    expect(await workers.entries()).toEqual([]);
  });
});

test("its entry says within a second what it does and has done", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    cluster.start("w1", ordinary, { registryMs: 3_600_000 });
    await cluster.sleep(30);
    const workers = await cluster.bus.bucket("workers");
    const entry = async () => decodeMessage(amalgam.v1.WorkerInfo, (await workers.get("w1"))!.value);
    await cluster.queue(0);
    await cluster.sleep(2);
    expect(await entry()).toMatchObject({ running: [{ job: "job-1", stage: "1", task: 0, attempt: 1 }], tasksCommitted: 0 });
    await cluster.until(() => cluster.record(0) !== null);
    await cluster.sleep(2);
    expect(await entry()).toMatchObject({ running: [], tasksCommitted: 1 });
  });
});

test("a copy of the message finds the task under way, and later done: one attempt", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const [first, second] = [cluster.start("w1"), cluster.start("w2")];
    await cluster.sleep(5);
    await cluster.queue(0);
    await cluster.queue(0);
    await cluster.until(async () => cluster.record(0) !== null && (await cluster.messages()) === 0);
    expect(cluster.record(0)!.attempt).toBe(1);
    expect((await first.count("task_attempts_total")) + (await second.count("task_attempts_total"))).toBe(1);
    expect(cluster.partNames()).toHaveLength(1);
  });
});

test("a worker that dies is followed by another after the queue's wait, and the attempts are counted", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const first = cluster.start("w1");
    await cluster.sleep(20);
    cluster.kill(first);
    cluster.start("w2");
    await cluster.until(() => cluster.record(0) !== null);
    expect(cluster.record(0)).toMatchObject({ attempt: 2, worker: "w2" });
    expect(cluster.recorded(0)).toEqual(cluster.expected(0));
  });
});

test("a zombie finds another's record: it removes its own part, and nothing else", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const zombie = cluster.start("w1");
    await cluster.sleep(30);
    zombie.process.pause();
    const other = cluster.start("w2");
    await cluster.until(() => cluster.record(0) !== null);
    const record = cluster.record(0);
    zombie.process.continue();
    await cluster.sleep(300);
    expect(cluster.record(0)).toEqual(record);
    expect(cluster.recorded(0)).toEqual(cluster.expected(0));
    expect(cluster.partNames()).toHaveLength(1);
    expect((await zombie.count("commit_conflicts_total")) + (await zombie.count("lease_lost_total"))).toBeGreaterThan(0);
    expect(await other.count("commit_conflicts_total")).toBe(0);
    expect(await cluster.messages()).toBe(0);
  });
});

test("a worker that was cut off keeps computing and commits; the record decides", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1");
    await cluster.sleep(10);
    cluster.nats.stop();
    await cluster.until(() => cluster.record(0) !== null);
    cluster.nats.start();
    await cluster.until(async () => (await cluster.messages()) === 0);
    expect(cluster.record(0)!.attempt).toBe(1);
    expect(await worker.count("task_attempts_total")).toBe(1);
  });
});

test("another version of plan or numerics is given back, and the worker says why", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const old = cluster.start("old", ordinary, { numerics: 99 });
    await cluster.sleep(30);
    expect(await cluster.state(0)).toMatchObject({ phase: Phase.RELEASED, refused: ["old"], attempt: 0 });
    expect(cluster.notices.filter((n) => n.kind === "attempt")).toHaveLength(1);
    expect(cluster.notices[0]!.value).toMatchObject({ final: false, error: { code: "WORKER_VERSION", worker: "old" } });
    cluster.start("new");
    await cluster.until(() => cluster.record(0) !== null);
    expect(cluster.record(0)).toMatchObject({ attempt: 1, worker: "new" });
    expect(await old.count("tasks_refused_total")).toBeGreaterThan(0);
  });
});

test("a task too large for one worker waits for a larger one; it was no attempt", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0, { memoryBytes: 5_000 });
    const small = cluster.start("small", ordinary, { memoryBytes: 4_999 });
    await cluster.sleep(60);
    expect(await cluster.state(0)).toMatchObject({ phase: Phase.RELEASED, refused: ["small"], attempt: 0 });
    cluster.start("large", ordinary, { memoryBytes: 5_000 });
    await cluster.until(() => cluster.record(0) !== null);
    expect(cluster.record(0)).toMatchObject({ attempt: 1, worker: "large" });
    expect(await small.count("task_attempts_total")).toBe(0);
  });
});

test("one that finds out only while it computes gives the task back too", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const small = cluster.start("small", throwing(new AmalgamError("MEMORY_LIMIT", "a row does not fit")));
    await cluster.until(async () => (await cluster.state(0))?.phase === Phase.RELEASED);
    expect(await cluster.state(0)).toMatchObject({ refused: ["small"], attempt: 0 });
    expect(await small.count("tasks_refused_total")).toBeGreaterThan(0);
  });
});

test("a task that fails everywhere is tried so often and no more; others go on", async () => {
  const cluster = new TestCluster();
  const run: Run = (work, ...rest) => {
    if (work.stored.kind === "write" && work.stored.task.index === 0) throw new AmalgamError("OUTPUT_WRITE", "the disk said no");
    return ordinary(work, ...rest);
  };
  await cluster.drive(async () => {
    await cluster.queue(0, { attemptsMax: 3 });
    await cluster.queue(1);
    const worker = cluster.start("w1", run);
    await cluster.until(async () => (await cluster.state(0))?.phase === Phase.DEAD && cluster.record(1) !== null);
    const state = (await cluster.state(0))!;
    expect(state.attempt).toBe(3);
    expect(state.errors.map((e) => [e.attempt, e.code, e.worker])).toEqual([1, 2, 3].map((n) => [n, "OUTPUT_WRITE", "w1"]));
    const told = cluster.notices.filter((n) => n.kind === "attempt").map((n) => n.value["final"]);
    expect(told).toEqual([false, false, true]);
    await cluster.until(async () => (await cluster.messages()) === 0);
    expect(cluster.partNames()).toHaveLength(1);
    expect(await worker.count("task_attempts_total")).toBe(4);
  });
});

test("an error that no attempt can mend ends the task at once", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    cluster.start("w1", throwing(new AmalgamError("NUMERIC", "weights sum to zero")));
    await cluster.until(async () => (await cluster.state(0))?.phase === Phase.DEAD);
    expect(await cluster.state(0)).toMatchObject({ attempt: 1, errors: [{ code: "NUMERIC" }] });
    expect(await cluster.messages()).toBe(0);
    // A copy of the message, later, says it again and goes.
    await cluster.queue(0);
    await cluster.until(async () => (await cluster.messages()) === 0);
    expect(cluster.notices.filter((n) => n.value["final"] === true)).toHaveLength(2);
  });
});

test("a task that kills its workers is tried no more than others", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0, { attemptsMax: 2 });
    for (const name of ["w1", "w2"]) {
      const worker = cluster.start(name);
      await cluster.until(async () => (await cluster.state(0))?.worker === name);
      cluster.kill(worker);
    }
    cluster.start("w3");
    await cluster.until(async () => (await cluster.state(0))?.phase === Phase.DEAD);
    expect((await cluster.state(0))!.errors).toMatchObject([{ code: "TASK_ATTEMPTS", worker: "w2", attempt: 2 }]);
  });
});

test("a retried job's attempts start again, and messages of the try before go", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.putState(0, { attempt: 5, phase: Phase.DEAD, worker: "w9", retries: 0 });
    await cluster.putState(1, { attempt: 1, phase: Phase.FAILED, worker: "w9", retries: 1 });
    await cluster.queue(0, { retries: 1 });
    await cluster.queue(1, { retries: 0 });
    cluster.start("w1");
    await cluster.until(async () => cluster.record(0) !== null && (await cluster.messages()) === 0);
    expect(cluster.record(0)!.attempt).toBe(1);
    expect(cluster.record(1)).toBeNull();
  });
});

test("messages without their form are counted, told and dropped; the job does not fail", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    const address = { pool: "cpu", job: "job-1", stage: "1", task: 0 };
    await cluster.bus.tasks.publish(address, new Uint8Array([0xff, 0xff, 0xff]), "a");
    await cluster.bus.tasks.publish(address, new Uint8Array(300_000), "b");
    await cluster.queue(0, { task: 1 });
    await cluster.queue(0, { lineSha256: new Uint8Array(3) });
    await cluster.queue(0, { kind: 77 as never });
    const worker = cluster.start("w1");
    await cluster.until(async () => (await cluster.messages()) === 0);

    // What is no message of the task at all, the bus refuses itself.
    expect(worker.bus.refused).toBe(3);
    expect(await worker.count("messages_rejected_total")).toBe(2);
    expect(cluster.notices.every((n) => n.kind === "attempt" && n.value["final"] === false)).toBe(true);
    expect(await cluster.state(0)).toBeNull();
  });
});

test("a line without its digest is an attempt that another may follow", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0, { lineSha256: new Uint8Array(32), attemptsMax: 2 });
    cluster.start("w1");
    await cluster.until(async () => (await cluster.state(0))?.phase === Phase.DEAD);
    expect((await cluster.state(0))!.errors.map((e) => e.code)).toEqual(["TASK_INVALID", "TASK_INVALID"]);
  });
});

test("an input that changed, before or while it was read, is an error and never a record", async () => {
  const cluster = new TestCluster();
  const changing: Run = (work, signal, member) => {
    member.disk.put("models/base/model.safetensors", new Uint8Array(64).fill(9));
    return ordinary(work, signal, member);
  };
  await cluster.drive(async () => {
    cluster.start("w1", changing);
    for (const task of [0, 1]) {
      await cluster.queue(task);
      await cluster.until(async () => (await cluster.state(task))?.phase === Phase.DEAD);
      expect((await cluster.state(task))!.errors).toMatchObject([{ code: "INPUT_CHANGED" }]);
      expect(cluster.record(task)).toBeNull();
    }
    expect(cluster.partNames()).toEqual([]);
  });
});

test("a short read of a file that is whole is tried again", async () => {
  const cluster = new TestCluster();
  let short = 1;
  const run: Run = (work, signal, member) => {
    if (short-- > 0) throw new AmalgamError("INPUT_CHANGED", "the file ended early: it was cut while the merge ran");
    return ordinary(work, signal, member);
  };
  await cluster.drive(async () => {
    await cluster.queue(0);
    cluster.start("w1", run);
    await cluster.until(() => cluster.record(0) !== null);
    expect(cluster.record(0)!.attempt).toBe(2);
  });
});

test("NaN is counted in the record, and told; whether it ends the job is not the worker's to say", async () => {
  const cluster = new TestCluster();
  const bad =
    (n: number): Run =>
    async (...args) => ({
      ...(await ordinary(...args)),
      bad: Array.from({ length: n }, (_, i) => ({ input: 0, tensor: `t${i}`, count: 3 })),
    });
  await cluster.drive(async () => {
    cluster.start("w1", bad(12));
    await cluster.queue(0);
    await cluster.until(() => cluster.record(0) !== null);
    await cluster.sleep(1);
    expect(cluster.record(0)!.bad).toHaveLength(12);
    expect(cluster.notices.at(-1)!.value["bad"]).toEqual(Array.from({ length: 10 }, (_, i) => `0:t${i}`));
  });
});

test("a job whose staging folder is gone gets no attempt, and no folder back", async () => {
  const cluster = new TestCluster();
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1");
    await cluster.sleep(30);
    cluster.disk.remove(STAGING);
    await cluster.until(async () => (await cluster.messages()) === 0);
    await cluster.queue(1);
    await cluster.until(async () => (await cluster.messages()) === 0);
    expect(cluster.record(0)).toBeNull();
    expect(cluster.disk.list(`${STAGING}/records`)).toEqual([]);
    expect(await worker.count("tasks_committed_total")).toBe(0);
  });
});
