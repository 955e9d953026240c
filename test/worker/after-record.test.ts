/** What goes wrong after a commit record is put takes nothing away: the record names the part. */
import { expect, test } from "vitest";
import type { MemoryBus } from "../simulation/memory-bus.ts";
import { ordinary, Phase, TestCluster } from "./world.ts";

const SPOILT: Record<string, (bus: MemoryBus, fail: () => void) => void> = {
  "the notice": ({ events }, fail) => {
    const publish = events.publish.bind(events);
    events.publish = (subject, body) => {
      fail();
      publish(subject, body);
    };
  },
  "the end of the lease": (bus, fail) => {
    const bucket = bus.bucket.bind(bus);
    bus.bucket = async (name) => {
      const kv = await bucket(name);
      const remove = kv.delete.bind(kv);
      kv.delete = (key, revision) => (name === "tasks" ? trying(fail, () => remove(key, revision)) : remove(key, revision));
      return kv;
    };
  },
  "the acknowledgement": ({ tasks }, fail) => {
    const pull = tasks.pull.bind(tasks);
    tasks.pull = async (pool, options) => {
      const delivery = await pull(pool, options);
      return delivery && { ...delivery, ack: () => trying(fail, () => delivery.ack()) };
    };
  },
};

async function trying<T>(fail: () => void, act: () => Promise<T>): Promise<T> {
  fail();
  return act();
}

test.each(Object.entries(SPOILT))("%s fails by a bug: part and record stay, the attempt counts as committed", async (_what, spoil) => {
  const cluster = new TestCluster();
  let failures = 0;
  const fail = (): void => {
    if (cluster.record(0) === null || failures > 0) return;
    failures++;
    throw new TypeError("undefined is not a function");
  };
  await cluster.drive(async () => {
    await cluster.queue(0);
    const worker = cluster.start("w1", ordinary, {}, (bus) => spoil(bus, fail));
    await cluster.until(() => cluster.record(0) !== null);
    await cluster.sleep(30);
    expect(failures).toBe(1);
    expect(cluster.recorded(0)).toEqual(cluster.expected(0));
    expect((await cluster.state(0))?.phase ?? Phase.RUNNING).toBe(Phase.RUNNING);
    const attempts = await worker.registry.getSingleMetric("amalgam_task_attempts_total")!.get();
    expect(attempts.values.map(({ labels, value }) => [labels["result"], value])).toEqual([["committed", 1]]);
    // Delivered again where it was not acknowledged, and found done.
    await cluster.until(async () => (await cluster.messages()) === 0);
    expect(cluster.record(0)!.attempt).toBe(1);
    expect(cluster.recorded(0)).toEqual(cluster.expected(0));
    expect(worker.said.some((line) => line.includes("TypeError"))).toBe(true);
  });
});
