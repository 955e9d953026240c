/** The doubles pass what the real ones pass: a double that is kinder than the real thing proves nothing. */
import { afterAll } from "vitest";
import type { Bus } from "../../bus/types.ts";
import { known } from "../../core/known.ts";
import { busConformance } from "../conformance/bus/suite.ts";
import type { BusWorld, WorldTimes } from "../conformance/bus/world.ts";
import { storeConformance } from "../conformance/store/suite.ts";
import { Scheduler, SimProcess } from "./clock.ts";
import { MemoryBus } from "./memory-bus.ts";
import { MemoryDisk } from "./memory-disk.ts";
import { NATS_DEFAULTS, NatsServer } from "./memory-nats.ts";
import { MemoryStore } from "./memory-store.ts";
import { Seeded } from "./random.ts";

function memoryWorld(times: WorldTimes): BusWorld {
  const random = new Seeded(1);
  const scheduler = new Scheduler(random);
  const stop = scheduler.pump();
  const nats = new NatsServer(scheduler, random, { ...NATS_DEFAULTS, ...times });
  const here = new SimProcess(scheduler, "suite", random.fork());
  const buses = new Map<Bus, MemoryBus>();
  const of = (bus: Bus): MemoryBus => known(buses.get(bus), "the connection");
  const pass = (ms: number): Promise<void> => here.clock.sleep(ms);
  const again = async (between: () => void): Promise<void> => {
    nats.stop();
    await pass(600);
    between();
    nats.start();
  };
  return {
    connect: (name) => {
      const bus = new MemoryBus(nats, new SimProcess(scheduler, name, random.fork()));
      buses.set(bus, bus);
      return Promise.resolve(bus);
    },
    pass,
    restart: () => again(() => undefined),
    wipe: () => again(() => nats.wipe()),
    drop: (what) => {
      if (what === "tasks-stream") nats.dropStream();
      else nats.dropBucket(what);
      return Promise.resolve();
    },
    cut: async (bus) => {
      of(bus).link.cut = true;
      await pass(600);
    },
    mend: (bus) => {
      of(bus).link.cut = false;
      return Promise.resolve();
    },
    publishRaw: (subject, body) => Promise.resolve(void nats.publish(subject, body, "")),
    refused: (bus) => of(bus).refused,
    end: () => {
      stop();
      return Promise.resolve();
    },
  };
}

busConformance("in memory", (times) => Promise.resolve(memoryWorld(times)));

const random = new Seeded(2);
const scheduler = new Scheduler(random);
const stop = scheduler.pump();
afterAll(stop);
storeConformance("in memory", () => Promise.resolve(new MemoryStore(new MemoryDisk(), new SimProcess(scheduler, "suite", random.fork()))));
