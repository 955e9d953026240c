/** Workers that were away and come back to a task that is another's by then: rows 12 and 13. */
import { basename } from "node:path";
import { expect } from "vitest";
import { known } from "../../core/known.ts";
import type { Cluster } from "./harness.ts";
import { until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { orphans, taskOf } from "./settled.ts";

faultRows("workers that come back", ({ data, row }) => {
  /** The part of the worker that is away, and its task. */
  async function lostPart(cluster: Cluster, job: Parameters<Cluster["parts"]>[0], point: string): Promise<{ part: string; task: string }> {
    await cluster.reached("w1", point);
    const named = new Set(Object.values(cluster.records(job)).map((r) => basename(r.file)));
    const [part = ""] = cluster.parts(job).filter((name) => !named.has(name));
    expect(part).not.toBe("");
    return { part, task: taskOf(part) };
  }

  row("row 12: SIGSTOP for longer than AckWait, then SIGCONT: one commit, and the zombie removes its own part alone", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=stop@3" });
    const job = await cluster.submit(data.ties());
    const { part, task } = await lostPart(cluster, job, "worker:after-part");
    await cluster.startWorker("w2");
    await until("the task is done by another", 60, () => cluster.records(job)[task] !== undefined);
    const record = cluster.records(job)[task];
    expect(record).toMatchObject({ worker: "w2", attempt: 2 });
    expect(cluster.parts(job)).toContain(part);
    cluster.process("w1").signal("SIGCONT");
    await until("the zombie has removed its part", 30, () => !cluster.parts(job).includes(part));
    const settled = await cluster.settled(job);
    expect(settled.records[task]).toEqual(record);
    expect(orphans(settled)).toEqual([]);
    expect(cluster.process("w1").output).toMatch(/another attempt has committed this task|abandoned: the task is done/);
    await cluster.finish(job);
  });

  row("row 12: the zombie comes back while the other is at it, and wins: the other removes its part", {}, async (cluster) => {
    const job = await cluster.submit(data.ties());
    // The last one: the other can come to no task but this.
    await cluster.startWorker("w1", { crash: `worker:after-part=stop@${await cluster.tasks(job)}` });
    const { part, task } = await lostPart(cluster, job, "worker:after-part");
    await cluster.startWorker("w2", { crash: "worker:after-part=hold" });
    await until("another attempt has a part of the task", 60, () => cluster.parts(job).filter((name) => taskOf(name) === task).length === 2);
    await cluster.reached("w2", "worker:after-part");
    const other = known(
      cluster.parts(job).find((name) => taskOf(name) === task && name !== part),
      "the other part",
    );
    cluster.process("w1").signal("SIGCONT");
    await until("the zombie has committed", 30, () => cluster.records(job)[task] !== undefined);
    expect(cluster.records(job)[task]).toMatchObject({ worker: "w1", attempt: 1, file: `parts/${part}` });
    cluster.release("w2");
    await until("the other has removed its part", 30, () => !cluster.parts(job).includes(other));
    const settled = await cluster.settled(job);
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
  });

  row("row 13: an event loop that is blocked for longer than AckWait: the task is another's, one commit", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=block:12000@3" });
    const job = await cluster.submit(data.ties());
    const { part, task } = await lostPart(cluster, job, "worker:after-part");
    await cluster.startWorker("w2");
    await until("the task is done by another", 60, () => cluster.records(job)[task] !== undefined);
    expect(cluster.records(job)[task]).toMatchObject({ worker: "w2", attempt: 2 });
    await until("the blocked one has removed its part", 60, () => !cluster.parts(job).includes(part));
    const settled = await cluster.settled(job);
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
    // It is a worker as before.
    const next = await cluster.submit(data.ties());
    await cluster.kill("w2");
    await cluster.finish(next);
  });
});
