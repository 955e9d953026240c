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

  row("tasks and those that are out survive the server's death", makeWorld, async (world) => {
    const bus = await coordinator(world);
    await enqueue(bus, address(1));
    await enqueue(bus, address(2));
    const first = await take(bus);
    await world.restart();
    expect((await take(bus)).address.task).toBe(first.address.task === 1 ? 2 : 1);
    await world.pass(TIMES.ackWaitMs + SLACK_MS);
    const again = [await take(bus), await take(bus)];
    expect(again.map((d) => d.address.task).sort()).toEqual([1, 2]);
  });

  row(
    "an acknowledgement outlives the server's death",
    makeWorld,
    async (world) => {
      const bus = await coordinator(world);
      for (let task = 0; task < 20; task++) await enqueue(bus, address(task));
      for (let i = 0; i < 10; i++) expect(await (await take(bus)).ack()).toBe(true);
      await world.restart();
      expect(await bus.tasks.depth()).toMatchObject({ messages: 10 });
    },
    { ackWaitMs: 30_000 },
  );
}
