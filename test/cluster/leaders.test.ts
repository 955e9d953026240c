/** Several coordinators, and a cluster all of whose processes die: rows 11 and 35, and resuming. */
import { expect } from "vitest";
import { folderDigests } from "../helpers/merge.ts";
import { sleep, until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { eventsOf, HTTP, httpOf, metric } from "./tools.ts";

faultRows("leaders", ({ data, row }) => {
  const stopped = (point: string, passage = 1) => ({ coordinator: { crash: `coordinator:${point}=stop@${passage}`, args: HTTP } });

  row("row 11: the leader is stopped while enqueuing and comes back after another took over: it is fenced", stopped("enqueued", 4), async (cluster) => {
    await cluster.startCoordinator("c2", { crash: "", args: HTTP });
    await cluster.startWorker("w1");
    const job = await cluster.submit(data.ties());
    await cluster.reached("c1", "coordinator:enqueued");
    await until("c2 leads", 30, () => cluster.process("c2").output.includes('"msg":"leads"'));
    cluster.process("c1").signal("SIGCONT");
    await cluster.finish(job);
    await until("c1 leads no more", 30, () => cluster.process("c1").output.includes("leads no more"));
    expect(await metric(httpOf(cluster, "c1"), "amalgam_leader")).toBe(0);
    expect(await metric(httpOf(cluster, "c2"), "amalgam_leader")).toBe(1);
    const events = eventsOf(cluster, job);
    expect(events.map((e) => e.kind)).toEqual(["submitted", "planned", "stage", "assembling", "done"]);
    expect(events.slice(3).map((e) => e.by)).toEqual(["c2", "c2"]);
    expect((await cluster.view(job, "c1")).phase).toBe("done");
  });

  row(
    "row 11: the leader is stopped just before the publishing rename, another publishes: the old one changes nothing",
    stopped("before-publish"),
    async (cluster) => {
      await cluster.startCoordinator("c2", { crash: "" });
      await cluster.startWorker("w1");
      const job = await cluster.submit(data.ties());
      await cluster.reached("c1", "coordinator:before-publish");
      await cluster.finish(job);
      const published = folderDigests(job.out);
      cluster.process("c1").signal("SIGCONT");
      await until("c1 leads no more", 30, () => cluster.process("c1").output.includes("leads no more"));
      await sleep(1_500);
      expect(folderDigests(job.out)).toEqual(published);
      expect(cluster.staging(job)).toBeNull();
      expect(eventsOf(cluster, job).map((e) => e.kind)).toEqual(["submitted", "planned", "stage", "assembling", "done"]);
      expect((await cluster.view(job, "c1")).phase).toBe("done");
      // Both still serve: c1 was fenced, it did not break.
      const next = await cluster.submit(data.ties(), { coordinator: "c1" });
      await cluster.finish(next);
    },
  );

  row("row 35: a coordinator leaves on SIGTERM while a job runs: the other leads at once, not after the lease has run out", {}, async (cluster) => {
    await cluster.startCoordinator("c2", { crash: "" });
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@3" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    cluster.process("c1").signal("SIGTERM");
    expect(await cluster.process("c1").exited).toBe(0);
    await until("c2 leads", 10, () => cluster.process("c2").output.includes('"msg":"leads"'));
    cluster.release("w1");
    await cluster.finish(job);
    expect(eventsOf(cluster, job).at(-1)).toMatchObject({ kind: "done", by: "c2" });
  });

  row("kill -9 of everything: what was recorded is kept, what was in flight is done again", { coordinator: { crash: "" } }, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@8" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    const before = cluster.records(job);
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(7);
    await Promise.all([cluster.kill("c1"), cluster.kill("w1"), cluster.nats.kill()]);
    await cluster.nats.start();
    await cluster.nats.ready();
    await cluster.restart("c1", { crash: "coordinator:before-finalise=hold" });
    await cluster.restart("w1");
    const { records } = await cluster.settled(job);
    expect(records).toMatchObject(before);
    expect(Object.entries(records).filter(([task, r]) => !(task in before) && r.attempt > 1).length).toBeLessThanOrEqual(1);
    await cluster.finish(job);
  });
});
