/** What strangers send to a cluster that works: refused with its error, counted, and nothing is lost. */
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Client, credentials, Metadata } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import { jetstream } from "@nats-io/jetstream";
import { Kvm } from "@nats-io/kv";
import { connect } from "@nats-io/transport-node";
import type { NatsConnection } from "@nats-io/transport-node";
import { expect } from "vitest";
import { BUCKETS } from "../../bus/types.ts";
import type { SubmitRequest } from "../../coordinator/api/job-service.ts";
import { encodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { EVENT, taskSubject } from "../../proto/subjects.ts";
import type { Cluster, Job } from "./harness.ts";
import { until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { clusterCli, HTTP, httpOf, metric, requestOf } from "./tools.ts";

const GARBAGE = Buffer.from("ff00ff00 not a message", "latin1");
const TOKEN = "0123456789abcdef".repeat(2);

/** Code of the answer to a call whose request is `bytes`. */
async function rawCall(cluster: Cluster, method: string, bytes: Buffer, token = TOKEN): Promise<number> {
  const own = cluster.client();
  own.close();
  const client = new Client(own.server, credentials.createInsecure());
  const metadata = new Metadata();
  metadata.set("authorization", `Bearer ${token}`);
  try {
    return await new Promise((resolve) => {
      const same = (b: Buffer): Buffer => b;
      const options = { deadline: Date.now() + 10_000 };
      client.makeUnaryRequest(`/amalgam.v1.Jobs/${method}`, same, same, bytes, metadata, options, (e: ServiceError | null) => resolve(e?.code ?? 0));
    });
  } finally {
    client.close();
  }
}

async function withNats<T>(cluster: Cluster, work: (nc: NatsConnection) => Promise<T>): Promise<T> {
  const nc = await connect({ servers: `127.0.0.1:${cluster.nats.port}` });
  try {
    return await work(nc);
  } finally {
    await nc.close();
  }
}

/** Until the metric has the value. */
function counted(cluster: Cluster, service: string, name: string, atLeast: number): Promise<void> {
  return until(`${name} of ${service} is ${atLeast}`, 20, async () => (await metric(httpOf(cluster, service), name)) >= atLeast);
}

faultRows("hostile input", ({ data, row }) => {
  /** A job that waits in the middle of its tasks. */
  async function halfDone(cluster: Cluster): Promise<Job> {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@5", args: HTTP });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    return job;
  }
  const observed = { coordinator: { args: HTTP } };

  row("job API: malformed, oversized and unauthorised requests", observed, async (cluster) => {
    const job = await halfDone(cluster);
    expect(await rawCall(cluster, "SubmitJob", GARBAGE)).toBe(3);
    expect(await rawCall(cluster, "SubmitJob", Buffer.alloc(6_500_000))).toBe(8);
    expect(await rawCall(cluster, "GetJob", Buffer.alloc(100_000))).toBe(8);
    expect(await rawCall(cluster, "GetJob", GARBAGE, "0".repeat(32))).toBe(16);
    await counted(cluster, "c1", 'amalgam_api_refused_total{reason="malformed"}', 1);
    await counted(cluster, "c1", 'amalgam_api_refused_total{reason="oversized"}', 1);
    await counted(cluster, "c1", 'amalgam_api_refused_total{reason="token"}', 1);
    cluster.release("w1");
    await cluster.finish(job);
  });

  row("job API: paths that leave the roots, and the logs of jobs", observed, async (cluster) => {
    const of = data.ties();
    const good = requestOf(cluster, of, data.newOutput());
    const wrong: [string, Partial<SubmitRequest>][] = [
      ["LOCATION_INVALID", { output: "data:../escaped" }],
      ["LOCATION_INVALID", { output: "data:/etc/escaped" }],
      ["LOCATION_INVALID", { output: "data:a/../../escaped" }],
      ["LOCATION_INVALID", { inputs: { ...good.inputs, [data.model("base")]: "data:../../etc" } }],
      ["ROOT_UNKNOWN", { output: "other:out" }],
      ["LOCATION_INVALID", { output: "state:jobs/out" }],
    ];
    const client = cluster.client();
    for (const [code, change] of wrong) {
      await expect(
        client.submit({ ...good, ...change, requestId: `wrong-${Math.random().toString(36).slice(2)}` }),
        JSON.stringify(change),
      ).rejects.toMatchObject({ code });
    }
    client.close();
    const refused = 'amalgam_api_request_duration_seconds_count{method="SubmitJob",status="INVALID_ARGUMENT"}';
    await counted(cluster, "c1", refused, 5);
    const outside = await clusterCli(cluster, ["submit", of.recipe, "/tmp/escaped", ...of.args]);
    expect([outside.code, outside.stderr]).toEqual([4, expect.stringContaining("ROOT_UNKNOWN")]);
  });

  row("job API: an output below a link that leaves the root", observed, async (cluster) => {
    const elsewhere = join(cluster.folder, "elsewhere");
    symlinkSync(cluster.folder, join(data.folder, "link"));
    const client = cluster.client();
    const { id } = await client.submit({ ...requestOf(cluster, data.ties(), "x"), output: "data:link/elsewhere" });
    client.close();
    const failed = await cluster.failure({ id, out: elsewhere, of: data.ties() });
    expect(failed.failure?.code).toBe("LOCATION_INVALID");
    expect(existsSync(elsewhere)).toBe(false);
    expect(readdirSync(cluster.folder).filter((n) => n.includes("elsewhere"))).toEqual([]);
  });

  row("NATS: messages on the queue that are no tasks, and one that is too large", observed, async (cluster) => {
    const job = await halfDone(cluster);
    await withNats(cluster, async (nc) => {
      const js = jetstream(nc);
      const task = { pool: "cpu", job: job.id, stage: "1", task: 9 };
      await js.publish(taskSubject(task), GARBAGE);
      await js.publish("amalgam.task.cpu.../../etc", encodeMessage(amalgam.v1.TaskMessage, { job: job.id })).catch(() => undefined);
      await js.publish("amalgam.task.cpu.x", new Uint8Array());
      await js.publish(taskSubject(task), encodeMessage(amalgam.v1.TaskMessage, { job: "another", stage: "1", task: 9, pool: "cpu" }));
      await expect(js.publish(taskSubject(task), new Uint8Array(600_000))).rejects.toThrow(/size/);
      expect(() => nc.publish(taskSubject(task), new Uint8Array(2_000_000))).toThrow(/payload/i);
    });
    await cluster.startWorker("w2", { args: HTTP });
    await counted(cluster, "w2", 'amalgam_deliveries_refused_total{reason="body"}', 2);
    await counted(cluster, "w2", 'amalgam_deliveries_refused_total{reason="subject"}', 1);
    cluster.release("w1");
    await cluster.finish(job);
  });

  row("NATS: forged and malformed commit notices, progress and failures of tasks", observed, async (cluster) => {
    const job = await halfDone(cluster);
    const recorded = Object.keys(cluster.records(job)).length;
    await withNats(cluster, async (nc) => {
      const { CommitNotice, ProgressNotice, AttemptNotice } = amalgam.v1;
      for (let task = 0; task < 30; task++) nc.publish(EVENT.commit(job.id), encodeMessage(CommitNotice, { job: job.id, stage: "1", task, worker: "forged" }));
      nc.publish(EVENT.commit(job.id), GARBAGE);
      nc.publish(EVENT.progress(job.id), GARBAGE);
      nc.publish(EVENT.attempt(job.id), new Uint8Array(900_000).fill(255));
      nc.publish(EVENT.progress(job.id), encodeMessage(ProgressNotice, { job: job.id, stage: "1", task: 4_000_000_000, bytes: Number.MAX_SAFE_INTEGER }));
      const error = { attempt: 5, worker: "forged", code: "BUG", message: "forged", next: "", at: 0 };
      nc.publish(EVENT.attempt(job.id), encodeMessage(AttemptNotice, { job: job.id, stage: "1", task: 12, error, final: true }));
      nc.publish(EVENT.job(job.id), GARBAGE);
      nc.publish(EVENT.job("no-such-job"), GARBAGE);
      nc.publish(EVENT.status(job.id), GARBAGE);
      await nc.flush();
    });
    await counted(cluster, "c1", 'amalgam_rejected_total{kind="commit"}', 30 - recorded);
    await counted(cluster, "c1", 'amalgam_rejected_total{kind="progress"}', 1);
    await counted(cluster, "c1", 'amalgam_rejected_total{kind="attempt"}', 1);
    expect(await cluster.view(job)).toMatchObject({ phase: "running" });
    expect(Object.keys(cluster.records(job)).length).toBe(recorded);
    cluster.release("w1");
    await cluster.finish(job);
  });

  row("NATS: nonsense in the buckets: the lease of the leader, of a task, an entry of a worker", observed, async (cluster) => {
    const job = await halfDone(cluster);
    await withNats(cluster, async (nc) => {
      const kvm = new Kvm(nc);
      const open = (name: keyof typeof BUCKETS) => kvm.open(BUCKETS[name].name);
      await (await open("leader")).put("leader", GARBAGE);
      await (await open("tasks")).put(`${job.id}.1.9`, GARBAGE);
      await (await open("workers")).put("stranger", GARBAGE);
    });
    await until("the leader steps down and leads again", 30, () => cluster.process("c1").output.split('"msg":"leads"').length > 2);
    cluster.release("w1");
    await cluster.finish(job);
  });
});
