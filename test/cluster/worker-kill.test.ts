/** Workers that die at each moment of a task, alone, all at once, again and again: rows 1 to 6. */
import { expect } from "vitest";
import { faultRows } from "./rows.ts";
import { attempts, orphans, taskOf } from "./settled.ts";

faultRows("workers that are killed", ({ data, row }) => {
  row("row 1: kill -9 before the claim: the task is another's first attempt", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:before-claim@3" });
    const job = await cluster.submit(data.ties());
    await cluster.died("w1", "worker:before-claim");
    const before = Object.keys(cluster.records(job)).length;
    expect(before).toBe(2);
    await cluster.startWorker("w2");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
  });

  row("row 2: kill -9 during compute: one task has a second attempt, what the first wrote is left over", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:computing@4" });
    const job = await cluster.submit(data.ties());
    await cluster.died("w1", "worker:computing");
    await cluster.startWorker("w2");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length - 1, 2: 1 });
    expect(orphans(settled).length).toBe(1);
    await cluster.finish(job);
  });

  row("row 3: kill -9 after the part was written, before the commit: nothing of it counts", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part@3" });
    const job = await cluster.submit(data.ties());
    await cluster.died("w1", "worker:after-part");
    expect(Object.keys(cluster.records(job)).length).toBe(2);
    await cluster.startWorker("w2");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length - 1, 2: 1 });
    const [left = ""] = orphans(settled);
    const { file, attempt, worker } = Object.values(settled.records).find((r) => r.attempt === 2) ?? {};
    expect({ attempt, worker }).toEqual({ attempt: 2, worker: "w2" });
    expect(taskOf(left)).toBe(taskOf(file ?? ""));
    await cluster.finish(job);
  });

  row("row 4: kill -9 after the commit, before the ack: the task is not done again", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-record@3" });
    const job = await cluster.submit(data.ties());
    await cluster.died("w1", "worker:after-record");
    expect(Object.keys(cluster.records(job)).length).toBe(3);
    await cluster.startWorker("w2");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    expect(Object.values(settled.records).filter((r) => r.worker === "w1").length).toBe(3);
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
  });

  row("row 5: all workers at once, started again: what was committed stays", {}, async (cluster) => {
    await Promise.all(["w1", "w2"].map((name) => cluster.startWorker(name, { crash: "worker:after-part=hold@4" })));
    const job = await cluster.submit(data.ties());
    await Promise.all(["w1", "w2"].map((name) => cluster.reached(name, "worker:after-part")));
    const before = cluster.records(job);
    expect(Object.keys(before).length).toBe(6);
    await Promise.all(["w1", "w2"].map((name) => cluster.kill(name)));
    await Promise.all(["w1", "w2"].map((name) => cluster.restart(name)));
    const settled = await cluster.settled(job);
    expect(settled.records).toMatchObject(before);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length - 2, 2: 2 });
    await cluster.finish(job);
  });
});
