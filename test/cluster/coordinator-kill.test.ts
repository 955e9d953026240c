/** A coordinator that dies at each moment of a job, and starts again: rows 7 to 10. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { known } from "../../core/known.ts";
import { folderDigests } from "../helpers/merge.ts";
import { installedNats, NO_NATS } from "../helpers/nats.ts";
import { TestData } from "./data.ts";
import { Cluster } from "./harness.ts";
import type { Job } from "./harness.ts";
import { submitTo } from "./tools.ts";

const binary = installedNats();

describe("coordinators that are killed", () => {
  if (binary === null) {
    test("rows 7 to 10", (context) => context.skip(NO_NATS));
    return;
  }
  const data = new TestData("coordinator-kill");

  /** A cluster whose coordinator kills itself at `crash`; what it left, and then the job's end after it was started again. */
  async function scenario(crash: string, look: (cluster: Cluster, job: Job) => void | Promise<void>): Promise<void> {
    const cluster = await Cluster.start({ data, binary: known(binary ?? undefined, "nats-server") }, { crash });
    try {
      await cluster.startWorker("w1");
      const job = await cluster.submit(data.ties());
      await cluster.died("c1", known(/^[a-z]+:[a-z-]+/.exec(crash)?.[0], "name of the point"));
      await look(cluster, job);
      await cluster.restart("c1");
      await cluster.finish(job);
      expect(await runRecord(job)).toMatchObject({ job: job.id, retries: 0 });
    } finally {
      await cluster.end();
    }
  }

  const nothingPublished = (_: Cluster, job: Job): void => expect(existsSync(job.out)).toBe(false);

  test("row 7: while planning: the plan is made again", async () => {
    await scenario("coordinator:planning", (cluster, job) => {
      nothingPublished(cluster, job);
      const staging = known(cluster.staging(job) ?? undefined, "staging folder");
      expect(existsSync(join(staging, "plan", "head.json"))).toBe(true);
      expect(existsSync(join(staging, "plan", "stage-1.json"))).toBe(false);
    });
  });

  test("row 8: while enqueuing, half the tasks out: what is recorded stays, the rest is queued", async () => {
    const before: Record<string, unknown> = {};
    const cluster = await Cluster.start({ data, binary }, { crash: "coordinator:enqueued@10" });
    try {
      await cluster.startWorker("w1");
      const job = await cluster.submit(data.ties());
      await cluster.died("c1", "coordinator:enqueued");
      nothingPublished(cluster, job);
      Object.assign(before, cluster.records(job));
      await cluster.restart("c1", { crash: "coordinator:before-finalise=hold" });
      const { records } = await cluster.settled(job);
      expect(records).toMatchObject(before);
      expect(Object.keys(records).length).toBeGreaterThan(15);
      for (const record of Object.values(records)) expect(record.attempt).toBe(1);
      await cluster.finish(job);
    } finally {
      await cluster.end();
    }
  });

  test("row 9: before assembling: every record is taken as it is", async () => {
    await scenario("coordinator:assembling", nothingPublished);
  });

  test("row 9: while gathering, some shards in the output's place-to-be: the others follow", async () => {
    await scenario("coordinator:gathering@2", (cluster, job) => {
      nothingPublished(cluster, job);
      expect(existsSync(join(known(cluster.staging(job) ?? undefined, "staging folder"), "out", "amalgam.json"))).toBe(false);
    });
  });

  test("row 9: while shards are joined: what is joined stays, the rest is joined", async () => {
    const cluster = await Cluster.start({ data, binary }, { crash: "" });
    try {
      await cluster.startWorker("w1");
      const { stages } = await cluster.finish(await cluster.submit(data.ties()));
      const merging = known(stages[0], "stage").tasks;
      await cluster.restart("c1", { crash: `coordinator:enqueued@${merging + 2}` });
      const job = await cluster.submit(data.ties());
      await cluster.died("c1", "coordinator:enqueued");
      nothingPublished(cluster, job);
      const before = cluster.records(job);
      expect(Object.keys(before).length).toBeGreaterThanOrEqual(merging);
      await cluster.restart("c1", { crash: "coordinator:before-finalise=hold" });
      const { records } = await cluster.settled(job);
      expect(records).toMatchObject(before);
      expect(Object.keys(records).filter((task) => task.startsWith("assemble/")).length).toBeGreaterThanOrEqual(2);
      await cluster.finish(job);
    } finally {
      await cluster.end();
    }
  });

  test("row 10: before the publishing rename: nothing is taken for complete, and then all of it is", async () => {
    await scenario("coordinator:before-publish", (cluster, job) => {
      nothingPublished(cluster, job);
      expect(existsSync(join(known(cluster.staging(job) ?? undefined, "staging folder"), "out", "amalgam.json"))).toBe(true);
    });
  });

  test("row 10: after the publishing rename, before the job says so: the output is whole and stays", async () => {
    await scenario("coordinator:after-publish", async (cluster, job) => {
      expect(folderDigests(job.out)).toEqual(await data.expected(job.of));
      expect(cluster.staging(job)).not.toBeNull();
    });
  });

  test("row 10: between the end of publishing and the event that says it: the job is done all the same", async () => {
    await scenario("coordinator:before-done", (cluster, job) => {
      expect(existsSync(job.out)).toBe(true);
      expect(cluster.staging(job)).toBeNull();
    });
  });

  test("row 10: between the two renames of a replacement: the old output waits aside, and the new one takes its place", async () => {
    const cluster = await Cluster.start({ data, binary }, { crash: "coordinator:before-publish" });
    try {
      await cluster.startWorker("w1");
      const out = data.newOutput();
      mkdirSync(out);
      writeFileSync(join(out, "old"), "old");
      const job = await submitTo(cluster, data.ties(), out, ["--force"]);
      await cluster.died("c1", "coordinator:before-publish");
      expect(existsSync(out)).toBe(false);
      await cluster.restart("c1");
      await cluster.finish(job);
    } finally {
      await cluster.end();
    }
  });
});

function runRecord(job: Job): unknown {
  return JSON.parse(readFileSync(`${job.out}.run.json`, "utf8"));
}
