import { expect } from "vitest";
import { bytes, row, SLACK_MS, text, TIMES } from "./tools.ts";
import type { MakeWorld } from "./world.ts";

export function kvRows(makeWorld: MakeWorld): void {
  row("create, get, update, delete", makeWorld, async (world) => {
    const kv = await (await world.connect("a")).bucket("tasks");
    expect(await kv.get("job.1.2")).toBeNull();
    const first = (await kv.create("job.1.2", bytes("one"))) ?? 0;
    expect(first).toBeGreaterThan(0);
    expect(await kv.create("job.1.2", bytes("other"))).toBeNull();
    const second = (await kv.update("job.1.2", bytes("two"), first)) ?? 0;
    expect(second).toBeGreaterThan(first);
    const entry = await kv.get("job.1.2");
    expect({ ...entry, value: text(entry?.value) }).toEqual({ key: "job.1.2", value: "two", revision: second });
    expect(await kv.delete("job.1.2")).toBe(true);
    expect(await kv.get("job.1.2")).toBeNull();
  });

  row("an update from a revision that is not the last is lost, and says null", makeWorld, async (world) => {
    const a = await (await world.connect("a")).bucket("leader");
    const b = await (await world.connect("b")).bucket("leader");
    const first = (await a.create("leader", bytes("a"))) ?? 0;
    const second = (await b.update("leader", bytes("b"), first)) ?? 0;
    expect(await a.update("leader", bytes("a again"), first)).toBeNull();
    expect(await a.delete("leader", first)).toBe(false);
    expect(text((await a.get("leader"))?.value)).toBe("b");
    expect(await b.delete("leader", second)).toBe(true);
    expect(await b.update("leader", bytes("b again"), second)).toBeNull();
    expect(await a.get("leader")).toBeNull();
  });

  row("of many who create at once, one wins", makeWorld, async (world) => {
    const kvs = await Promise.all(["a", "b", "c", "d"].map(async (name) => (await world.connect(name)).bucket("leader")));
    const won = await Promise.all(kvs.map((kv, i) => kv.create("leader", bytes(String(i)))));
    expect(won.filter((revision) => revision !== null)).toHaveLength(1);
    const winner = won.findIndex((revision) => revision !== null);
    const entry = await kvs[0]?.get("leader");
    expect([text(entry?.value), entry?.revision]).toEqual([String(winner), won[winner]]);
  });

  row("create works after delete, and the revisions before stay dead", makeWorld, async (world) => {
    for (const bucket of ["tasks", "leader"] as const) {
      const kv = await (await world.connect("a")).bucket(bucket);
      const first = (await kv.create("k", bytes("one"))) ?? 0;
      await kv.delete("k", first);
      const second = (await kv.create("k", bytes("two"))) ?? 0;
      expect(second).toBeGreaterThan(first);
      expect(await kv.update("k", bytes("three"), first)).toBeNull();
      expect(text((await kv.get("k"))?.value)).toBe("two");
      expect(await kv.put("k", bytes("four"))).toBeGreaterThan(second);
    }
  });

  row("deleting what is not there is no fault", makeWorld, async (world) => {
    const kv = await (await world.connect("a")).bucket("tasks");
    expect(await kv.delete("nothing")).toBe(true);
    expect(await kv.delete("nothing", 5)).toBe(false);
    expect(await kv.get("nothing")).toBeNull();
    expect(await kv.entries()).toEqual([]);
  });

  row("entries are the live ones below a prefix, by key", makeWorld, async (world) => {
    const kv = await (await world.connect("a")).bucket("tasks");
    expect(await kv.entries("job-1")).toEqual([]);
    for (const key of ["job-2.1.1", "job-1.2.7", "job-1.1.10", "job-1.1.9", "job-10.1.1", "job-1.1.3"]) await kv.put(key, bytes(`old ${key}`));
    await kv.put("job-1.1.9", bytes("new"));
    await kv.delete("job-1.1.3");
    const entries = await kv.entries("job-1");
    expect(entries.map((e) => e.key)).toEqual(["job-1.1.10", "job-1.1.9", "job-1.2.7"]);
    expect(text(entries[1]?.value)).toBe("new");
    expect(entries[1]?.revision).toBe((await kv.get("job-1.1.9"))?.revision);
    expect((await kv.entries("job-1.1")).map((e) => e.key)).toEqual(["job-1.1.10", "job-1.1.9"]);
    expect((await kv.entries()).map((e) => e.key)).toEqual(["job-1.1.10", "job-1.1.9", "job-1.2.7", "job-10.1.1", "job-2.1.1"]);
  });

  row("a thousand entries come whole", makeWorld, async (world) => {
    const kv = await (await world.connect("a")).bucket("tasks");
    for (let start = 0; start < 1_200; start += 100)
      await Promise.all([...Array(100).keys()].map((i) => kv.put(`job.1.${start + i}`, new Uint8Array(500).fill(i))));
    const entries = await kv.entries("job");
    expect(entries).toHaveLength(1_200);
    expect(new Set(entries.map((e) => e.key)).size).toBe(1_200);
    expect(entries.every((e) => e.value.length === 500)).toBe(true);
  });

  row("a key that nobody renews expires: it is free, and its old revision is dead", makeWorld, async (world) => {
    const a = await (await world.connect("a")).bucket("leader");
    const b = await (await world.connect("b")).bucket("leader");
    const first = (await a.create("leader", bytes("a"))) ?? 0;
    await world.pass(TIMES.ttlMs + SLACK_MS);
    expect(await b.get("leader")).toBeNull();
    expect(await b.entries()).toEqual([]);
    expect(await a.update("leader", bytes("a"), first)).toBeNull();
    expect(await b.create("leader", bytes("b"))).not.toBeNull();
    expect(await a.update("leader", bytes("a"), first)).toBeNull();
    expect(text((await a.get("leader"))?.value)).toBe("b");
  });

  row("update and put renew a key's time", makeWorld, async (world) => {
    const kv = await (await world.connect("a")).bucket("workers");
    let revision = (await kv.create("by-update", bytes("x"))) ?? 0;
    await kv.put("by-put", bytes("x"));
    await kv.put("not", bytes("x"));
    for (let i = 0; i < 6; i++) {
      await world.pass(TIMES.ttlMs / 3);
      revision = (await kv.update("by-update", bytes("x"), revision)) ?? 0;
      await kv.put("by-put", bytes("x"));
    }
    expect((await kv.entries()).map((e) => e.key)).toEqual(["by-put", "by-update"]);
  });

  row("buckets without a time keep their keys, and values outlive the server's death", makeWorld, async (world) => {
    const bus = await world.connect("a");
    const kv = await bus.bucket("tasks");
    const revision = (await kv.create("k", bytes("v"))) ?? 0;
    await world.restart();
    await world.pass(TIMES.ttlMs + SLACK_MS);
    const entry = await kv.get("k");
    expect([text(entry?.value), entry?.revision]).toEqual(["v", revision]);
    expect(await (await bus.bucket("tasks")).update("k", bytes("w"), revision)).not.toBeNull();
  });
}
