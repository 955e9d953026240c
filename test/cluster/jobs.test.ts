/** Jobs that cannot end well, and jobs that are cancelled and taken up again: rows 33 and 34. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Kvm } from "@nats-io/kv";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { expect } from "vitest";
import { BUCKETS } from "../../bus/types.ts";
import { TASK_STREAM } from "../../proto/subjects.ts";
import type { Case, TestData } from "./data.ts";
import type { Cluster, Job } from "./harness.ts";
import { until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { clusterCli, eventsOf } from "./tools.ts";

/** A model as the base one, but for its weights file. */
function poisoned(data: TestData, name: string, change: (bytes: Buffer, headerEnd: number) => void): Case {
  cpSync(data.model("base"), data.model(name), { recursive: true });
  const file = join(data.model(name), "model.safetensors");
  const bytes = readFileSync(file);
  change(bytes, 8 + Number(bytes.readBigUInt64LE(0)));
  writeFileSync(file, bytes);
  const recipe = data.recipe(
    name,
    `merge_method: linear\nmodels:\n  - model: MODELS/${name}\n    parameters: { weight: 1.0 }\n  - model: MODELS/base\n    parameters: { weight: 1.0 }\n`,
  );
  return { recipe, args: ["--part-size", "256KiB"] };
}

async function leftInNats(cluster: Cluster, job: Job): Promise<{ leases: string[]; messages: number }> {
  const nc = await connect({ servers: `127.0.0.1:${cluster.nats.port}` });
  try {
    const leases: string[] = [];
    for await (const key of await (await new Kvm(nc).open(BUCKETS.tasks.name)).keys(`${job.id}.>`)) leases.push(key);
    const { state } = await (await jetstreamManager(nc)).streams.info(TASK_STREAM);
    return { leases, messages: state.messages };
  } finally {
    await nc.close();
  }
}

faultRows("jobs", ({ data, row }) => {
  /** A bad job fails for its reason while a good one, submitted after it, is done. */
  async function besides(cluster: Cluster, bad: Job, reason: RegExp): Promise<void> {
    const good = await cluster.submit(data.ties());
    await cluster.startWorker("w1");
    const { failure } = await cluster.failure(bad);
    expect(`${failure?.code} ${failure?.message}`).toMatch(reason);
    await cluster.finish(good);
    const watched = await clusterCli(cluster, ["watch", bad.id]);
    expect(watched.code).not.toBe(0);
    expect(watched.stderr).toMatch(reason);
  }
  const free = { coordinator: { crash: "" } };

  row("row 33: a layer of a dtype that nobody knows: the job fails in planning, names it, and others go on", free, async (cluster) => {
    const of = poisoned(data, "dtype", (bytes, end) => {
      const header = bytes.toString("latin1", 8, end);
      const [dtype = ""] = /"dtype":\s*"[A-Z0-9]+"/.exec(header) ?? [];
      bytes.write(
        header.replace(
          dtype,
          dtype.replace(/[A-Z0-9]+"$/, (d) => `${"Q".repeat(d.length - 1)}"`),
        ),
        8,
        "latin1",
      );
    });
    await besides(cluster, await cluster.submit(of), /Q+/);
  });

  row("row 33: a layer of NaN: the job fails with the tensor's name, and others go on", free, async (cluster) => {
    const of = poisoned(data, "nan", (bytes, end) => bytes.fill(0xff, end + 4_096, end + 4_112));
    await besides(cluster, await cluster.submit(of), /NOT_FINITE.*(weight|model)/s);
  });

  row("row 33: a stored task that was damaged: failed with code, task and worker, listed with its attempts", free, async (cluster) => {
    const bad = await cluster.submit(data.ties());
    await until("its tasks are queued", 30, async () => (await leftInNats(cluster, bad)).messages > 0);
    const file = join(cluster.staging(bad) ?? "", "plan", "stage-1.tasks");
    const lines = readFileSync(file, "utf8").split("\n");
    lines[3] = (lines[3] ?? "").replace(/"offset":\d/, '"offset":x');
    writeFileSync(file, lines.join("\n"));
    await besides(cluster, bad, /TASK_INVALID/);
    const view = await cluster.view(bad);
    expect(view.failure).toMatchObject({ code: "TASK_INVALID", stage: "1", task: 3, worker: "w1" });
    expect(view.attempts).toContainEqual(expect.objectContaining({ task: 3, worker: "w1", code: "TASK_INVALID", final: true }));
  });

  const sweeping = { coordinator: { crash: "" }, timing: { sweepMs: 300, partsGraceMs: 300, stagingRetentionMs: 300 } };

  row("row 34: a job that is cancelled while it runs leaves nothing behind", sweeping, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@5" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    expect((await clusterCli(cluster, ["cancel", job.id])).code).toBe(0);
    await until("it is cancelled", 20, async () => (await cluster.view(job)).phase === "cancelled");
    cluster.release("w1");
    const beside = (): string[] => readdirSync(data.folder).filter((n) => n.includes(basename(job.out)));
    await until("nothing is beside its output", 30, () => beside().length === 0);
    await until("nothing of it is in NATS", 30, async () => {
      const { leases, messages } = await leftInNats(cluster, job);
      return leases.length === 0 && messages === 0;
    });
    const watched = await clusterCli(cluster, ["watch", job.id]);
    expect(watched.code).not.toBe(0);
    // The worker is free again, and the output's name too.
    await cluster.finish(await cluster.submit(data.ties()));
    expect(beside()).toEqual([]);
  });

  row("row 34: a job that was cancelled and is retried takes up what it had recorded", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@8" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    const before = cluster.records(job);
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(7);
    expect((await clusterCli(cluster, ["cancel", job.id])).code).toBe(0);
    await until("it is cancelled", 20, async () => (await cluster.view(job)).phase === "cancelled");
    cluster.release("w1");
    expect((await clusterCli(cluster, ["retry", job.id])).code).toBe(0);
    const { records } = await cluster.settled(job);
    expect(records).toMatchObject(before);
    await cluster.finish(job);
    expect(eventsOf(cluster, job).map((e) => e.kind)).toEqual(["submitted", "planned", "stage", "cancelled", "retried", "assembling", "done"]);
  });

  row("row 34: a job that failed by a bad layer is retried when the layer is whole again, and takes up what it had", {}, async (cluster) => {
    const job = await cluster.submit(data.ties());
    await until("its tasks are queued", 30, async () => (await leftInNats(cluster, job)).messages > 0);
    const file = join(cluster.staging(job) ?? "", "plan", "stage-1.tasks");
    const whole = readFileSync(file);
    const lines = whole.toString("utf8").split("\n");
    lines[6] = (lines[6] ?? "").replace(/"offset":\d/, '"offset":x');
    writeFileSync(file, lines.join("\n"));
    await cluster.startWorker("w1");
    await cluster.failure(job);
    const before = cluster.records(job);
    expect(Object.keys(before).length).toBeGreaterThan(3);
    writeFileSync(file, whole);
    expect((await clusterCli(cluster, ["retry", job.id])).code).toBe(0);
    const { records } = await cluster.settled(job);
    expect(records).toMatchObject(before);
    await cluster.finish(job);
  });
});
