import { expect } from "vitest";
import type { Bus } from "../../../bus/types.ts";
import { address, bytes, coordinator, enqueue, pull, row, SLACK_MS, take, text, TIMES, unavailable } from "./tools.ts";
import type { MakeWorld } from "./world.ts";

/** Everything works again, on a server that knows nothing. */
async function startsAgain(bus: Bus): Promise<void> {
  await bus.tasks.ensure(["cpu"]);
  expect(await bus.tasks.depth()).toMatchObject({ messages: 0, pools: { cpu: { waiting: 0, unacknowledged: 0 } } });
  expect(await enqueue(bus, address(1))).toEqual({ duplicate: false });
  const delivery = await take(bus);
  expect(delivery.deliveries).toBe(1);
  expect(await delivery.ack()).toBe(true);
  for (const name of ["leader", "workers", "tasks"] as const) {
    const kv = await bus.bucket(name);
    expect(await kv.entries()).toEqual([]);
    expect(await kv.create("k", bytes("new"))).not.toBeNull();
  }
}

export function faultRows(makeWorld: MakeWorld): void {
  row("a wiped server: nothing lies, and ensure and bucket make it anew", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const worker = await world.connect("worker");
    const [leader, tasks] = [await bus.bucket("leader"), await bus.bucket("tasks")];
    const revision = (await leader.create("leader", bytes("a"))) ?? 0;
    await tasks.put("k", bytes("v"));
    await enqueue(bus, address(1));
    const delivery = await take(worker);
    await world.wipe();
    expect(await bus.tasks.depth()).toBeNull();
    await unavailable(enqueue(bus, address(1)));
    await unavailable(pull(worker));
    for (const kv of [leader, tasks]) {
      await unavailable(kv.get("k"));
      await unavailable(kv.create("k", bytes("w")));
      await unavailable(kv.put("k", bytes("w")));
      await unavailable(kv.delete("k"));
      await unavailable(kv.entries());
    }
    await unavailable(leader.update("leader", bytes("a"), revision));
    expect(await delivery.ack()).toBe(false);
    await bus.tasks.purge("job-1");
    await startsAgain(bus);
    expect(await leader.get("leader")).toBeNull();
    await enqueue(bus, address(5));
    expect((await take(worker)).address.task).toBe(5);
  });

  row("a stream and buckets deleted under everybody: the same", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const kv = await bus.bucket("tasks");
    await kv.put("k", bytes("v"));
    await bus.bucket("leader");
    await bus.bucket("workers");
    await enqueue(bus, address(1));
    for (const what of ["tasks-stream", "tasks", "leader", "workers"] as const) await world.drop(what);
    expect(await bus.tasks.depth()).toBeNull();
    await unavailable(enqueue(bus, address(1)));
    await unavailable(kv.get("k"));
    await unavailable(kv.entries());
    await startsAgain(bus);
    expect(text((await kv.get("k"))?.value)).toBe("new");
  });

  row("a pull that waits when the stream goes fails, and does not wait for ever", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const waiting = bus.tasks.pull("cpu", { expiresMs: 20_000 });
    const outcome = unavailable(waiting);
    await world.pass(200);
    await world.drop("tasks-stream");
    await outcome;
  });

  row("a cut connection: what it does fails, and its lease is lost", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const worker = await world.connect("worker");
    const kv = await worker.bucket("tasks");
    await enqueue(bus, address(1));
    const delivery = await take(worker);
    const waiting = unavailable(worker.tasks.pull("cpu", { expiresMs: 30_000 }));
    await world.pass(200);
    await world.cut(worker);
    expect(worker.connected).toBe(false);
    await waiting;
    delivery.working();
    worker.events.publish("amalgam.event.job.j", bytes("nobody hears"));
    await unavailable(kv.put("k", bytes("v")));
    await unavailable(pull(worker));
    await unavailable(worker.tasks.depth());
    expect(await delivery.ack()).toBe(false);
    await world.pass(TIMES.ackWaitMs + SLACK_MS);
    const second = await take(bus);
    expect(second.deliveries).toBeGreaterThanOrEqual(2);
    await second.ack();
    await world.mend(worker);
    expect(worker.connected).toBe(true);
    await kv.put("k", bytes("v"));
    await enqueue(bus, address(2));
    expect((await take(worker)).address.task).toBe(2);
  });

  row("a connection that closes says why, and does nothing more", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const worker = await world.connect("worker");
    const kv = await worker.bucket("tasks");
    await enqueue(bus, address(1));
    const delivery = await take(worker);
    const waiting = worker.tasks.pull("cpu", { expiresMs: 30_000 });
    await world.pass(200);
    const acknowledged = delivery.ack();
    worker.events.publish("amalgam.event.job.j", bytes("last"));
    await worker.close();
    await worker.close();
    expect(await acknowledged).toBe(true);
    expect(await waiting).toBeNull();
    expect(await worker.closed).toBeNull();
    expect(worker.connected).toBe(false);
    await unavailable(kv.get("k"));
    await unavailable(pull(worker));
    worker.events.publish("amalgam.event.job.j", bytes("too late"));
    expect(await bus.tasks.depth()).toMatchObject({ messages: 0 });
  });
}
