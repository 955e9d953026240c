/** What goes wrong around the coordinator, and what it makes of it. */
import { expect, test } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { Cluster } from "./cluster.ts";

const HOUR = 3_600_000;

test("NATS that lost everything is filled again: only what nobody works on is queued anew", async () => {
  const cluster = new Cluster(11);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const workers = [1, 2].map((n) => cluster.worker({ id: `w${n}`, takes: 5_000 }).worker);
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 30 }));
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 6);
    cluster.nats.wipe();
    expect((await cluster.ended(a, id)).phase).toBe("done");
    const did = workers.flatMap((w) => w.did);
    expect(did).toHaveLength(30);
  });
});

test("tasks that the queue lost are queued again with a name that it does not remember", async () => {
  const cluster = new Cluster(12);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 3 }));
    await cluster.sleep(3_000);
    expect(cluster.nats.depth()?.messages).toBe(3);
    cluster.nats.purge(id);
    cluster.worker({ id: "w1" });
    const started = cluster.scheduler.time;
    expect((await cluster.ended(a, id)).phase).toBe("done");
    expect(cluster.scheduler.time - started).toBeLessThan(3 * 60_000);
    expect(await a.registry.getSingleMetricAsString("amalgam_reconcile_requeued_total")).toContain('reason="lost"} 3');
  });
});

test("events that are lost cost time and nothing else", async () => {
  const cluster = new Cluster(13);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", quiet: () => true });
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 50 }));
    const started = cluster.scheduler.time;
    expect((await cluster.ended(a, id)).phase).toBe("done");
    expect(cluster.scheduler.time - started).toBeLessThan(5 * 60_000);
  });
});

test("a task that fails every time fails its job, with its words and its worker; others go on; a retry counts anew", async () => {
  const cluster = new Cluster(14);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    let poisoned = true;
    cluster.worker({ id: "w1", fails: (_, task) => (poisoned && task === 7 ? "NUMERIC" : null) });
    const { service } = a.coordinator;
    const bad = await service.submit(cluster.request({ tasks: 20 }));
    const failed = await cluster.ended(a, bad.id);
    expect(failed).toMatchObject({ phase: "failed", failure: { code: "NUMERIC", message: "NUMERIC of task 7", stage: "1", task: 7, worker: "w1" } });
    expect(failed.attempts.filter((x) => x.task === 7).map((x) => [x.attempt, x.final])).toEqual([1, 2, 3, 4, 5].map((n) => [n, n === 5]));
    const good = await service.submit(cluster.request({ tasks: 5 }));
    expect((await cluster.ended(a, good.id)).phase).toBe("done");
    poisoned = false;
    await service.retry(bad.id);
    expect((await cluster.ended(a, bad.id)).phase).toBe("done");
  });
});

test("a task that no worker has the memory for fails its job with both sizes", async () => {
  const cluster = new Cluster(15);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", memoryBytes: 2 * 2 ** 30 });
    cluster.worker({ id: "w2", memoryBytes: 4 * 2 ** 30 });
    const { service } = a.coordinator;
    const large = await service.submit(cluster.request({ tasks: 2, memory: 9 * 2 ** 30 }));
    const small = await service.submit(cluster.request({ tasks: 20 }));
    expect((await cluster.ended(a, small.id)).phase).toBe("done");
    const failed = await cluster.ended(a, large.id);
    expect(failed.failure).toMatchObject({
      code: "TASK_TOO_LARGE",
      message: expect.stringContaining("needs 9.0 GiB, the largest worker has 4.0 GiB") as string,
    });
  });
});

test("a task that is too large for the workers at hand waits for one that is starting again", async () => {
  const cluster = new Cluster(19);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", memoryBytes: 2 * 2 ** 30 });
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 2, memory: 9 * 2 ** 30 }));
    await cluster.until(a, id, (job) => job.waiting.includes("needs 9.0 GiB"));
    await cluster.sleep(60_000);
    cluster.worker({ id: "w2", memoryBytes: 16 * 2 ** 30 });
    expect((await cluster.ended(a, id)).phase).toBe("done");
  });
});

test("what the planner refuses for good fails the job with its code; what may pass is tried again", async () => {
  const cluster = new Cluster(16);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1" });
    let tries = 0;
    a.planner.refuse = (call) => {
      if (call === "plan" && ++tries <= 3) throw new AmalgamError("HUB_FAILED", "the Hub is away");
      if (call === "next") throw new AmalgamError("NOT_FINITE", "NaN in t3");
    };
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 3 }));
    await cluster.until(a, id, (job) => job.waiting.includes("the Hub is away"));
    const failed = await cluster.ended(a, id);
    expect(failed.failure).toMatchObject({ code: "NOT_FINITE", message: "NaN in t3" });
    expect(tries).toBe(4);
  });
});

test("while NATS is away the job says so, and goes on when it is back", async () => {
  const cluster = new Cluster(17);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", takes: 2_000 });
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 10 }));
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 2);
    cluster.nats.stop();
    a.bus.link.cut = true;
    await cluster.sleep(20_000);
    const job = await a.coordinator.service.get(id);
    expect(job.waiting).toMatch(/^NATS unreachable for \d+ s$/);
    cluster.nats.start();
    a.bus.link.cut = false;
    expect((await cluster.ended(a, id)).phase).toBe("done");
  });
});

test("wall clocks that jump change nothing: leases and periods are measured by the other clock", async () => {
  const cluster = new Cluster(18);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", takes: 5_000 });
    const first = await a.coordinator.service.submit(cluster.request({ tasks: 3 }));
    await cluster.ended(a, first.id);
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 20 }));
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 3);
    a.process.wallOffset = HOUR;
    await cluster.sleep(20_000);
    a.process.wallOffset = -HOUR;
    expect((await cluster.ended(a, id)).phase).toBe("done");
    expect(await a.registry.getSingleMetricAsString("amalgam_leader_changes_total")).toContain("amalgam_leader_changes_total 1");
    expect(await a.registry.getSingleMetricAsString("amalgam_reconcile_requeued_total")).not.toContain("reason=");
  });
});

test("the records are judged at the tenth tensor with NaN over all tasks, in their order; a retry judges what is there first", async () => {
  const cluster = new Cluster(20);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const bad = (task: number): string[] => (task < 8 ? [`1:t${task}`, `1:u${task}`, "1:everywhere"] : []);
    const [first, second] = ["w1", "w2"].map((id) => cluster.worker({ id, takes: 5_000, bad }).worker);
    a.planner.refuse = (call) => {
      if (call === "judge") throw new AmalgamError("NOT_FINITE", "inputs hold NaN");
    };
    const { service } = a.coordinator;
    const { id } = await service.submit(cluster.request({ tasks: 100 }));
    const done = (): number => (first?.did.length ?? 0) + (second?.did.length ?? 0);
    const job = await cluster.ended(a, id);
    expect(job).toMatchObject({ phase: "failed", failure: { code: "NOT_FINITE", message: "inputs hold NaN" } });
    expect(done()).toBeLessThan(10);
    await service.retry(id);
    expect((await cluster.ended(a, id)).failure?.code).toBe("NOT_FINITE");
    expect(done()).toBeLessThan(15);
    a.planner.refuse = () => undefined;
    a.planner.calls.length = 0;
    await service.retry(id);
    expect((await cluster.ended(a, id)).phase).toBe("done");
    // Once for the retry; what else is told are too few tensors.
    expect(a.planner.calls.filter((c) => c.startsWith("judge"))).toHaveLength(1);
    const { options, ...rest } = cluster.request({ tasks: 20 });
    const allowed = await service.submit({ ...rest, options: { ...options, allowNan: true } });
    expect((await cluster.ended(a, allowed.id)).phase).toBe("done");
  });
});

test("a stage whose plan goes while it runs is made again", async () => {
  const cluster = new Cluster(31);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 4 }));
    await cluster.sleep(3_000);
    const [staging = ""] = cluster.out.list("");
    cluster.out.remove(staging);
    cluster.nats.purge(id);
    cluster.worker({ id: "w1" });
    expect((await cluster.ended(a, id)).phase).toBe("done");
    expect(cluster.lines.filter((line) => line.includes("the stored plan is gone, and is made again"))).toHaveLength(1);
  });
});
