/** What happens to jobs: the real coordinator on a virtual clock. */
import { expect, test } from "vitest";
import { decodeMessage, encodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { EVENT } from "../../proto/subjects.ts";
import { Cluster } from "./cluster.ts";

test("a job goes from submission to its output, through stages and joined shards", async () => {
  const cluster = new Cluster();
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const { worker } = cluster.worker({ id: "w1" });
    cluster.worker({ id: "w2" });
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 20, stages: 3, joined: 4 }));
    const job = await cluster.ended(a, id);
    expect(job.phase).toBe("done");
    expect(job.stages.map((s) => [s.stage, s.kind, s.tasks, s.tasksDone])).toEqual([
      ["1", "reduce", 20, 20],
      ["2", "reduce", 20, 20],
      ["3", "merge", 20, 20],
      ["assemble", "assemble", 4, 4],
    ]);
    expect(job.progress).toMatchObject({ done: 6000, total: 6000, tasksDone: 64, tasks: 64 });
    expect(worker.did.length).toBeGreaterThan(20);
    expect(a.planner.calls.filter((c) => !c.startsWith("published"))).toEqual([
      `plan ${id}`,
      `next ${id}`,
      `next ${id}`,
      `next ${id}`,
      `assemble ${id}`,
      `finalise ${id}`,
    ]);
    expect(cluster.out.list("")).toEqual(["o1"]);
    await cluster.sleep(5_000);
    expect(cluster.state.list("index/active")).toEqual([]);
  });
});

test("nobody leads twice: another takes over within the lease, and what the old leader still does changes nothing", async () => {
  const cluster = new Cluster(2);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    await cluster.sleep(1_000);
    const b = cluster.coordinator("b");
    cluster.worker({ id: "w1", takes: 1_000 });
    const { id } = await b.coordinator.service.submit(cluster.request({ tasks: 60 }));
    await cluster.until(b, id, (job) => (job.progress?.tasksDone ?? 0) > 5);
    expect([a.coordinator.leading, b.coordinator.leading]).toEqual([true, false]);
    a.process.pause();
    const paused = cluster.scheduler.time;
    await cluster.until(b, id, () => b.coordinator.leading);
    expect(cluster.scheduler.time - paused).toBeLessThan(25_000);
    a.process.continue();
    const job = await cluster.ended(b, id);
    expect(job.phase).toBe("done");
    await cluster.sleep(2_000);
    expect([a.coordinator.leading, b.coordinator.leading]).toEqual([false, true]);
    expect(a.coordinator.leader).toBe("b");
    expect([...a.planner.calls, ...b.planner.calls].filter((c) => c.startsWith("published"))).toHaveLength(1);
  });
});

test("a coordinator that stops gives the lease back: the next one leads at once", async () => {
  const cluster = new Cluster(3);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    await cluster.sleep(1_000);
    const b = cluster.coordinator("b");
    await cluster.sleep(1_000);
    a.stop();
    await a.ended;
    await cluster.sleep(6_000);
    expect(b.coordinator.leading).toBe(true);
  });
});

test("a job of twice the priority gets twice the tasks, and a later one gets its share at once", async () => {
  const cluster = new Cluster(4);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const workers = [1, 2, 3, 4].map((n) => cluster.worker({ id: `w${n}`, takes: 1_000 }).worker);
    const { service } = a.coordinator;
    const first = await service.submit(cluster.request({ tasks: 400 }, { priority: 10 }));
    await cluster.sleep(20_000);
    const second = await service.submit(cluster.request({ tasks: 100 }, { priority: 20 }));
    await cluster.sleep(10_000);
    const before = [first, second].map(({ id }) => workers.flatMap((w) => w.did).filter((t) => t.startsWith(id)).length);
    await cluster.sleep(20_000);
    const after = [first, second].map(({ id }) => workers.flatMap((w) => w.did).filter((t) => t.startsWith(id)).length);
    const [slow, fast] = [after[0]! - before[0]!, after[1]! - before[1]!];
    expect(fast / slow).toBeGreaterThan(1.7);
    expect(fast / slow).toBeLessThan(2.3);
  });
});

test("pause stops new tasks, resume goes on, cancel ends it, retry takes up the records", async () => {
  const cluster = new Cluster(5);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const { worker } = cluster.worker({ id: "w1", takes: 1_000 });
    const { service } = a.coordinator;
    const { id } = await service.submit(cluster.request({ tasks: 40 }));
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 5);
    expect((await service.pause(id)).paused).toBe(true);
    expect((await service.pause(id)).paused).toBe(true);
    await cluster.sleep(3_000);
    const still = worker.did.length;
    await cluster.sleep(30_000);
    expect(worker.did.length).toBe(still);
    expect((await service.get(id)).waiting).toBe("paused");
    await service.resume(id);
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 15);
    expect((await service.cancel(id)).phase).toBe("cancelled");
    await cluster.sleep(5_000);
    expect(cluster.nats.depth()?.messages).toBe(0);
    await expect(service.resume(id)).rejects.toMatchObject({ code: "JOB_STATE" });
    const done = worker.did.length;
    expect(await service.retry(id)).toMatchObject({ phase: "running", retries: 1 });
    await cluster.ended(a, id);
    expect(worker.did).toHaveLength(40);
    expect(new Set(worker.did).size).toBe(40);
    expect(done).toBeGreaterThanOrEqual(15);
    await expect(service.retry(id)).rejects.toMatchObject({ code: "JOB_STATE" });
  });
});

test("a cancelled job's attempts are told to stop; after a sweep no lease is left", async () => {
  const cluster = new Cluster(8);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a", { sweepMs: 1_000 });
    cluster.worker({ id: "w1", hangs: () => true });
    const { service } = a.coordinator;
    const { id } = await service.submit(cluster.request({ tasks: 3 }));
    const leases = async (): Promise<number[]> =>
      (await (await a.bus.bucket("tasks")).entries()).map(({ value }) => decodeMessage(amalgam.v1.TaskState, value).phase);
    await cluster.until(a, id, (job) => job.running.length > 0);
    expect(await leases()).toEqual([amalgam.v1.TaskState.Phase.RUNNING]);
    let told = false;
    a.bus.events.subscribe(EVENT.job(id), () => (told = true));
    await service.cancel(id);
    await cluster.sleep(500);
    expect([told, await leases()]).toEqual([true, [amalgam.v1.TaskState.Phase.DEAD]]);
    await cluster.sleep(30_000);
    expect(await leases()).toEqual([]);
    // A worker that was late: it is told too.
    await (await a.bus.bucket("tasks")).put(`${id}.1.2`, encodeMessage(amalgam.v1.TaskState, { phase: amalgam.v1.TaskState.Phase.RUNNING }));
    await cluster.sleep(11_000);
    expect(await leases()).toEqual([amalgam.v1.TaskState.Phase.DEAD]);
    await cluster.sleep(11_000);
    expect(await leases()).toEqual([]);
  });
});
