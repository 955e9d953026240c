import { expect } from "vitest";
import { address, coordinator, enqueue, pull, row, SLACK_MS, take, TIMES } from "./tools.ts";
import type { MakeWorld } from "./world.ts";

export function leaseRows(makeWorld: MakeWorld): void {
  row("what nobody acknowledges comes again after AckWait, and says so", makeWorld, async (world) => {
    const bus = await coordinator(world);
    await enqueue(bus, address(1));
    expect((await take(bus)).deliveries).toBe(1);
    expect(await pull(bus)).toBeNull();
    await world.pass(TIMES.ackWaitMs - 1_000 + SLACK_MS);
    expect((await take(bus)).deliveries).toBe(2);
  });

  row("working extends AckWait", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const other = await world.connect("other");
    await enqueue(bus, address(1));
    const delivery = await take(bus);
    for (let i = 0; i < 6; i++) {
      await world.pass(TIMES.ackWaitMs / 3);
      delivery.working();
    }
    expect(await bus.tasks.depth()).toMatchObject({ messages: 1, pools: { cpu: { waiting: 0, unacknowledged: 1 } } });
    expect(await pull(other)).toBeNull();
    expect(await delivery.ack()).toBe(true);
  });

  row("a zombie's ack removes the task from under its new owner, whose ack is confirmed too", makeWorld, async (world) => {
    const bus = await coordinator(world);
    const zombie = await world.connect("zombie");
    const owner = await world.connect("owner");
    await enqueue(bus, address(1));
    const first = await take(zombie);
    await world.pass(TIMES.ackWaitMs + SLACK_MS);
    const second = await take(owner);
    expect(second.deliveries).toBe(2);
    expect(await first.ack()).toBe(true);
    expect(await bus.tasks.depth()).toMatchObject({ messages: 0 });
    expect(await second.ack()).toBe(true);
    await world.pass(TIMES.ackWaitMs + SLACK_MS);
    expect(await pull(bus)).toBeNull();
  });

  row(
    "a task given back comes after its delay, not before",
    makeWorld,
    async (world) => {
      const bus = await coordinator(world);
      await enqueue(bus, address(1));
      await (await take(bus)).nak(2_500);
      expect(await pull(bus)).toBeNull();
      await world.pass(1_500 + SLACK_MS);
      expect((await take(bus)).deliveries).toBe(2);
    },
    { ackWaitMs: 30_000 },
  );

  row(
    "a nak without delay brings the task back at once",
    makeWorld,
    async (world) => {
      const bus = await coordinator(world);
      await enqueue(bus, address(1));
      await (await take(bus)).nak(0);
      expect((await take(bus)).deliveries).toBe(2);
    },
    { ackWaitMs: 30_000 },
  );

  row("the server's death loses no task; those that are out may come at once, or after AckWait", makeWorld, async (world) => {
    const bus = await coordinator(world);
    for (let task = 0; task < 3; task++) await enqueue(bus, address(task));
    await take(bus);
    await world.restart();
    const seen = new Set<number>();
    for (let i = 0; i < 10 && seen.size < 3; i++) {
      const delivery = await pull(bus);
      if (delivery === null) continue;
      seen.add(delivery.address.task);
      await delivery.ack();
    }
    expect([...seen].sort()).toEqual([0, 1, 2]);
  });

  row("acknowledged tasks may come back when the server dies: 2.9.10 forgets the acknowledgement", makeWorld, async (world) => {
    const bus = await coordinator(world);
    for (let task = 0; task < 20; task++) await enqueue(bus, address(task));
    for (let i = 0; i < 10; i++) expect(await (await take(bus)).ack()).toBe(true);
    await world.restart();
    const { messages = 0 } = (await bus.tasks.depth()) ?? {};
    expect(messages).toBeGreaterThanOrEqual(10);
    expect(messages).toBeLessThanOrEqual(20);
  });
}
