import { describe, expect, it } from "vitest";
import { encodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { Scheduler, SimProcess } from "./clock.ts";
import { MemoryBus } from "./memory-bus.ts";
import { MemoryDisk } from "./memory-disk.ts";
import { NatsServer } from "./memory-nats.ts";
import { MemoryStore } from "./memory-store.ts";
import { Seeded } from "./random.ts";

function world(seed = 1) {
  const random = new Seeded(seed);
  const scheduler = new Scheduler(random);
  const nats = new NatsServer(scheduler, random.fork());
  const process = (name: string) => new SimProcess(scheduler, name, random.fork());
  return { scheduler, nats, process, bus: (name: string) => new MemoryBus(nats, process(name)) };
}

const ADDRESS = { pool: "cpu", job: "j", stage: "1", task: 0 };
const BODY = encodeMessage(amalgam.v1.TaskMessage, new amalgam.v1.TaskMessage({ ...ADDRESS, staging: "out:s" }));

describe("the virtual clock", () => {
  it("passes an hour at once, in an order that the seed alone decides", async () => {
    const order = async (seed: number) => {
      const { scheduler, process } = world(seed);
      const clocks = ["a", "b", "c"].map((name) => ({ name, clock: process(name).clock }));
      const seen: string[] = [];
      await scheduler.drive(() =>
        Promise.all(
          clocks.map(async ({ name, clock }) => {
            for (let i = 0; i < 20; i++) {
              await clock.sleep(180_000);
              seen.push(name);
            }
          }),
        ),
      );
      expect(scheduler.time).toBeGreaterThan(3_600_000);
      return seen.join("");
    };
    expect(await order(7)).toBe(await order(7));
    expect(await order(7)).not.toBe(await order(8));
  });

  it("never continues what has died, and continues what was paused later", async () => {
    const { scheduler, process } = world();
    const [dead, paused] = [process("dead"), process("paused")];
    const seen: string[] = [];
    void dead.clock.sleep(10).then(() => seen.push("dead"));
    void paused.clock.sleep(10).then(() => seen.push(`paused ${Math.floor(scheduler.time / 100)}`));
    scheduler.in(5, () => {
      dead.kill();
      paused.pause();
    });
    scheduler.in(500, () => paused.continue());
    await scheduler.run(() => false);
    expect(seen).toEqual(["paused 5"]);
  });
});

describe("the queue in memory", () => {
  it("delivers again after the wait, and a zombie's ack removes the task for all", async () => {
    const { scheduler, bus } = world();
    const [a, b] = [bus("a"), bus("b")];
    await scheduler.drive(async () => {
      await a.tasks.ensure(["cpu"]);
      await a.tasks.publish(ADDRESS, BODY, "1");
      const first = await a.tasks.pull("cpu", { expiresMs: 1000 });
      expect(await b.tasks.pull("cpu", { expiresMs: 50_000 })).toBeNull();
      const second = await b.tasks.pull("cpu", { expiresMs: 50_000 });
      expect(second?.deliveries).toBe(2);
      expect(await first?.ack()).toBe(true);
      expect((await a.tasks.depth())?.messages).toBe(0);
    });
  });

  it("a restart forgets the ids of acknowledged tasks alone", async () => {
    const { scheduler, bus, nats } = world();
    const a = bus("a");
    await scheduler.drive(async () => {
      await a.tasks.ensure(["cpu"]);
      await a.tasks.publish(ADDRESS, BODY, "acknowledged");
      await (await a.tasks.pull("cpu", { expiresMs: 1000 }))?.ack();
      await a.tasks.publish(ADDRESS, BODY, "stored");
      expect(await a.tasks.publish(ADDRESS, BODY, "acknowledged")).toEqual({ duplicate: true });
      nats.stop();
      await expect(a.tasks.depth()).rejects.toMatchObject({ code: "BUS_UNAVAILABLE" });
      nats.start();
      expect(await a.tasks.publish(ADDRESS, BODY, "stored")).toEqual({ duplicate: true });
      expect(await a.tasks.publish(ADDRESS, BODY, "acknowledged")).toEqual({ duplicate: false });
    });
  });
});

describe("the store in memory", () => {
  it("tears what was not synced, and nothing else", async () => {
    const { scheduler, process } = world();
    const disk = new MemoryDisk();
    const store = new MemoryStore(disk, process("a"));
    disk.writeAt("parts/torn", 0, new Uint8Array(1000).fill(7));
    disk.writeAt("parts/whole", 0, new Uint8Array(1000).fill(7));
    await scheduler.drive(() => store.sync("parts/whole"));
    disk.crash(new Seeded(1));
    expect(disk.peek("parts/whole")).toEqual(new Uint8Array(1000).fill(7));
    expect(disk.peek("parts/torn")).not.toEqual(new Uint8Array(1000).fill(7));
  });
});
