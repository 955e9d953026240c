/** The network between a worker and NATS swallows what it is given, in both directions or in one: rows 20 and 21. */
import { basename } from "node:path";
import { expect } from "vitest";
import type { Cluster, Job } from "./harness.ts";
import { until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { orphans, taskOf } from "./settled.ts";

faultRows("network", ({ data, row, slowRow }) => {
  /** The part that `w1` holds before its commit, and its task. */
  async function held(cluster: Cluster, job: Job): Promise<{ part: string; task: string }> {
    await cluster.reached("w1", "worker:after-part");
    const named = new Set(Object.values(cluster.records(job)).map((r) => basename(r.file)));
    const [part = ""] = cluster.parts(job).filter((name) => !named.has(name));
    return { part, task: taskOf(part) };
  }

  /** `w1` is cut off before it commits; another takes the task over; when the network is back `w1` removes its part and works on. */
  async function cutOff(cluster: Cluster, directions: readonly ("up" | "down")[], seconds: number): Promise<void> {
    await cluster.startWorker("w1", { proxied: true, crash: "worker:after-part=hold@3" });
    const job = await cluster.submit(data.ties());
    const { part, task } = await held(cluster, job);
    cluster.proxy("w1").blackHole(directions);
    const since = performance.now();
    await cluster.startWorker("w2");
    await until("another has done the task", 180, () => cluster.records(job)[task] !== undefined);
    expect(cluster.records(job)[task]).toMatchObject({ worker: "w2", attempt: 2 });
    cluster.release("w1");
    await until("w1 has removed its part, without NATS", 60, () => !cluster.parts(job).includes(part));
    const settled = await cluster.settled(job, 180);
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
    await until("the time is over", seconds + 1, () => performance.now() - since >= seconds * 1000);
    expect(cluster.process("w1").ended).toBe(false);
    cluster.proxy("w1").heal();
    await cluster.kill("w2");
    await cluster.finish(await cluster.submit(data.ties()), 180);
  }

  row("row 20: nothing passes for 30 s, and nobody is told", {}, (cluster) => cutOff(cluster, ["up", "down"], 30));
  slowRow("row 20: nothing passes for 5 min, and nobody is told, with the periods of the product", { ownTiming: true }, (cluster) =>
    cutOff(cluster, ["up", "down"], 300),
  );
  row("row 21: nothing passes from the worker to NATS", {}, (cluster) => cutOff(cluster, ["up"], 10));
  row("row 21: nothing passes from NATS to the worker", {}, (cluster) => cutOff(cluster, ["down"], 10));

  row("row 21: a coordinator that hears nothing of NATS leads no more, and does when it is heard again", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@3" });
    await cluster.startCoordinator("c2", { proxied: true, crash: "" });
    const job = await cluster.submit(data.ties(), { coordinator: "c2" });
    await cluster.reached("w1", "worker:after-part");
    cluster.proxy("c2").blackHole(["down"]);
    await cluster.kill("c1");
    await until("c2 says why nothing goes on", 60, async () =>
      /NATS unreachable|nobody leads|no coordinator leads/.test((await cluster.view(job, "c2")).waiting),
    );
    cluster.proxy("c2").heal();
    cluster.release("w1");
    await cluster.finish(job);
  });
});
