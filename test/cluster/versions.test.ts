/** Workers of several versions, and workers that leave in the middle of a task: rows 35 and 36. */
import { expect } from "vitest";
import type { Cluster, Job } from "./harness.ts";
import { until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { StoreNode } from "./store-node.ts";
import { HTTP, httpOf, metric } from "./tools.ts";

const OTHER_FORMAT = { timing: { planFormat: 999 }, args: HTTP };
const OTHER_NUMERICS = { timing: { numerics: 999 }, args: HTTP };

faultRows("versions", ({ data, row }) => {
  row("row 35: workers of other versions among one of ours: they leave its tasks alone and say why", {}, async (cluster) => {
    await cluster.startWorker("old", OTHER_FORMAT);
    await cluster.startWorker("new", OTHER_NUMERICS);
    const job = await cluster.submit(data.ties());
    await until("the job says what it waits for", 30, async () => /version|format/.test((await cluster.view(job)).waiting));
    for (const name of ["old", "new"]) {
      await until(`${name} refuses`, 30, async () => (await metric(httpOf(cluster, name), 'amalgam_tasks_refused_total{reason="version"}')) > 0);
      expect(await metric(httpOf(cluster, name), 'amalgam_task_attempts_total{result="committed"}')).toBe(0);
    }
    expect(cluster.records(job)).toEqual({});
    await cluster.startWorker("ours");
    const { records } = await cluster.settled(job);
    for (const { worker, attempt } of Object.values(records)) expect([worker, attempt]).toEqual(["ours", 1]);
    await cluster.finish(job);
  });

  row("row 35: workers are replaced one after the other while a job runs", {}, async (cluster) => {
    await cluster.startWorker("a", { crash: "worker:after-part=hold@4" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("a", "worker:after-part");
    await cluster.startWorker("b");
    cluster.process("a").signal("SIGTERM");
    cluster.release("a");
    expect(await cluster.process("a").exited).toBe(0);
    const { records } = await cluster.settled(job);
    const workers = Object.values(records).map((r) => r.worker);
    expect(workers.filter((w) => w === "a").length).toBeGreaterThanOrEqual(4);
    for (const { attempt } of Object.values(records)) expect(attempt).toBe(1);
    await cluster.finish(job);
  });

  /** A worker that is told to leave in the middle of a task that its link makes long. */
  async function leaving(cluster: Cluster, rate: number, graceSeconds: number, look: (job: Job) => Promise<void>): Promise<void> {
    const store = await StoreNode.start(cluster);
    try {
      await cluster.restart("c1", { ...store.client("direct"), crash: "coordinator:before-finalise=hold" });
      store.proxy.throttle(rate);
      await cluster.startWorker("w1", store.client("proxied", ["--grace", String(graceSeconds)]));
      const job = await cluster.submit(data.ties(), { args: ["--root", `data=${data.folder}`] });
      await until("w1 is at a task", 30, async () => (await cluster.view(job)).running.length > 0);
      cluster.process("w1").signal("SIGTERM");
      await look(job);
      await cluster.finish(job);
    } finally {
      await store.end();
    }
  }

  row("row 36: SIGTERM in a long task, grace too short: it is given back at once, and another worker does it", {}, async (cluster) => {
    await leaving(cluster, 20_000, 1, async (job) => {
      const left = performance.now();
      expect(await cluster.process("w1").exited).toBe(0);
      expect((performance.now() - left) / 1000).toBeLessThan(15);
      expect(cluster.process("w1").output).toContain("given back: this worker leaves");
      expect(cluster.records(job)).toEqual({});
      await cluster.startWorker("w2");
      const { records, parts } = await cluster.settled(job);
      for (const { worker } of Object.values(records)) expect(worker).toBe("w2");
      expect(parts.length).toBe(Object.keys(records).length);
    });
  });

  row("row 36: SIGTERM in a long task, grace long enough: it is finished and recorded first", {}, async (cluster) => {
    await leaving(cluster, 300_000, 60, async (job) => {
      expect(await cluster.process("w1").exited).toBe(0);
      expect(cluster.process("w1").output).not.toContain("given back");
      const before = cluster.records(job);
      const whose = Object.values(before).map((r) => [r.worker, r.attempt]);
      expect(whose.length).toBeGreaterThan(0);
      for (const one of whose) expect(one).toEqual(["w1", 1]);
      await cluster.startWorker("w2");
      expect((await cluster.settled(job)).records).toMatchObject(before);
    });
  });
});
