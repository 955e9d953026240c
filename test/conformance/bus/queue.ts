import { expect } from "vitest";
import { TASK_SUBJECTS } from "../../../proto/subjects.ts";
import { address, body, bytes, coordinator, enqueue, PULL_MS, pull, row, SLACK_MS, take, WRITTEN_MS } from "./tools.ts";
import type { MakeWorld } from "./world.ts";

export function queueRows(makeWorld: MakeWorld): void {
  row("a task comes once, as it was sent, and is gone when acknowledged", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const worker = await world.connect("worker");
    expect(await enqueue(bus, address(7))).toEqual({ duplicate: false });
    expect(await bus.tasks.depth()).toMatchObject({ messages: 1, pools: { cpu: { waiting: 1, unacknowledged: 0 } } });
    const delivery = await take(worker);
    expect(delivery.address).toEqual(address(7));
    expect(Buffer.from(delivery.body).equals(Buffer.from(body(address(7))))).toBe(true);
    expect(delivery.deliveries).toBe(1);
    expect(await bus.tasks.depth()).toMatchObject({ messages: 1, pools: { cpu: { waiting: 0, unacknowledged: 1 } } });
    expect(await delivery.ack()).toBe(true);
    expect(await bus.tasks.depth()).toMatchObject({ messages: 0, pools: { cpu: { waiting: 0, unacknowledged: 0 } } });
    expect(await pull(worker)).toBeNull();
  });

  row("a pull waits for a task that comes later", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const worker = await world.connect("worker");
    const waiting = worker.tasks.pull("cpu", { expiresMs: 20_000 });
    await world.pass(200);
    await enqueue(bus, address(1));
    expect((await waiting)?.address.task).toBe(1);
  });

  row("a pull that is called off takes no task with it", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const worker = await world.connect("worker");
    const stop = new AbortController();
    const waiting = worker.tasks.pull("cpu", { expiresMs: 60_000, signal: stop.signal });
    await world.pass(200);
    stop.abort();
    expect(await waiting).toBeNull();
    await enqueue(bus, address(1));
    expect((await take(worker)).deliveries).toBe(1);
    expect(await worker.tasks.pull("cpu", { expiresMs: PULL_MS, signal: stop.signal })).toBeNull();
  });

  row("pools are separate, and ensure may be repeated and adds pools", makeWorld, async (world) => {
    const bus = await coordinator(world, ["cpu"]);
    await enqueue(bus, address(1));
    await bus.tasks.ensure(["cpu", "gpu"]);
    await enqueue(bus, address(2, "job-1", "gpu"));
    expect((await take(bus, "gpu")).address).toEqual(address(2, "job-1", "gpu"));
    expect(await pull(bus, "gpu")).toBeNull();
    expect((await take(bus, "cpu")).address).toEqual(address(1));
  });

  row("each task goes to one of several workers", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const workers = await Promise.all(["a", "b", "c"].map((name) => world.connect(name)));
    for (let task = 0; task < 12; task++) await enqueue(bus, address(task));
    const seen = await Promise.all(
      workers.map(async (worker) => {
        const tasks: number[] = [];
        for (let i = 0; i < 4; i++) {
          const delivery = await take(worker);
          tasks.push(delivery.address.task);
          await delivery.ack();
        }
        return tasks;
      }),
    );
    expect(seen.flat().sort((a, b) => a - b)).toEqual([...Array(12).keys()]);
  });

  row(
    "a message id is remembered within the window, even when its task is done",
    makeWorld,
    async (world) => {
      const bus = await coordinator(world);
      await enqueue(bus, address(1));
      expect(await enqueue(bus, address(1))).toEqual({ duplicate: true });
      expect(await enqueue(bus, address(1), 1)).toEqual({ duplicate: false });
      for (let i = 0; i < 2; i++) await (await take(bus)).ack();
      expect(await enqueue(bus, address(1))).toEqual({ duplicate: true });
      expect(await bus.tasks.depth()).toMatchObject({ messages: 0 });
      await world.pass(4_000 + SLACK_MS);
      expect(await enqueue(bus, address(1))).toEqual({ duplicate: false });
    },
    { duplicateWindowMs: 4_000 },
  );

  row("a restarted server knows the ids of what it still holds, and has forgotten those of what was acknowledged", makeWorld, async (world) => {
    const bus = await coordinator(world);
    await enqueue(bus, address(1));
    await (await take(bus)).ack();
    await enqueue(bus, address(2));
    await world.pass(WRITTEN_MS);
    await world.restart();
    expect(await enqueue(bus, address(2))).toEqual({ duplicate: true });
    expect(await enqueue(bus, address(1))).toEqual({ duplicate: false });
  });

  row(
    "no more than the limit is out at a time",
    makeWorld,
    async (world) => {
      const bus = await coordinator(world);
      for (let task = 0; task < 3; task++) await enqueue(bus, address(task));
      const first = await take(bus);
      const second = await take(bus);
      first.working();
      second.working();
      expect(await pull(bus)).toBeNull();
      await first.ack();
      expect((await take(bus)).address.task).toBe(2);
    },
    { maxAckPending: 2, ackWaitMs: 20_000 },
  );

  row("purge drops the tasks of one job, those that are out too", makeWorld, async (world) => {
    const bus = await coordinator(world);
    for (const job of ["job-1", "job-2"]) for (let task = 0; task < 3; task++) await enqueue(bus, address(task, job));
    const out = await take(bus);
    await bus.tasks.purge(out.address.job);
    expect(await bus.tasks.depth()).toMatchObject({ messages: 3 });
    const rest = [await take(bus), await take(bus), await take(bus)];
    expect(new Set(rest.map((d) => d.address.job))).toEqual(new Set([out.address.job === "job-1" ? "job-2" : "job-1"]));
    expect(await pull(bus)).toBeNull();
  });

  row("what is no task of ours is thrown out, counted, and stops nobody", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const of = (tail: string) => TASK_SUBJECTS.replace(">", tail);
    await world.publishRaw(of("cpu.a.b.c.d.e.f"), bytes("x"));
    await world.publishRaw(of("cpu.job-1.1.seven"), body(address(7)));
    await world.publishRaw(of("cpu.job-1.1.8"), bytes("\xff\xffno message"));
    await world.publishRaw(of("cpu.job-1.1.9"), body(address(10)));
    await enqueue(bus, address(1));
    const delivery = await take(bus);
    expect(delivery.address).toEqual(address(1));
    await delivery.ack();
    expect(world.refused(bus)).toBe(4);
    expect(await bus.tasks.depth()).toMatchObject({ messages: 0 });
  });
}
