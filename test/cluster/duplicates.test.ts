/** The same job and the same tasks more than once: row 19. */
import { connect } from "@nats-io/transport-node";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { expect } from "vitest";
import { TASK_STREAM } from "../../proto/subjects.ts";
import type { Cluster } from "./harness.ts";
import { until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { requestOf } from "./tools.ts";

/** Puts what the stream holds on the queue again, without its message ids. How many tasks that were. */
async function enqueueAgain(cluster: Cluster, times: number): Promise<number> {
  const nc = await connect({ servers: `127.0.0.1:${cluster.nats.port}` });
  try {
    const jsm = await jetstreamManager(nc);
    const { state } = await jsm.streams.info(TASK_STREAM);
    const held = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      const message = await jsm.streams.getMessage(TASK_STREAM, { seq }).catch(() => null);
      if (message !== null) held.push(message);
    }
    for (let i = 0; i < times; i++) for (const { subject, data } of held) await jetstream(nc).publish(subject, data);
    return held.length;
  } finally {
    await nc.close();
  }
}

async function depth(cluster: Cluster): Promise<number> {
  const nc = await connect({ servers: `127.0.0.1:${cluster.nats.port}` });
  const { state } = await (await jetstreamManager(nc)).streams.info(TASK_STREAM);
  await nc.close();
  return state.messages;
}

faultRows("duplicates", ({ data, row }) => {
  row("row 19: a submit that is sent again, also to a coordinator that started anew, is the job of the first time", {}, async (cluster) => {
    const out = data.newOutput();
    const of = data.ties();
    const request = requestOf(cluster, of, out);
    const client = cluster.client();
    const first = await client.submit(request);
    expect((await client.submit(request)).id).toBe(first.id);
    await cluster.restart("c1", {});
    expect((await client.submit(request)).id).toBe(first.id);
    expect((await client.list({ phases: [], pageSize: 10, pageToken: "" })).jobs.map((j) => j.id)).toEqual([first.id]);
    client.close();
    await cluster.startWorker("w1");
    await cluster.finish({ id: first.id, out, of });
  });

  row("row 19: tasks that are queued again without their ids, after restarts of server and coordinator, are done once", {}, async (cluster) => {
    const job = await cluster.submit(data.ties());
    await until("tasks are queued", 30, async () => (await depth(cluster)) > 0);
    await enqueueAgain(cluster, 2);
    await cluster.nats.kill();
    await cluster.nats.start();
    await cluster.nats.ready();
    await cluster.restart("c1", { crash: "coordinator:before-finalise=hold" });
    const held = await enqueueAgain(cluster, 1);
    expect(held).toBeGreaterThanOrEqual(6);
    await cluster.startWorker("w1");
    await cluster.startWorker("w2");
    const { records, parts } = await cluster.settled(job);
    for (const { attempt } of Object.values(records)) expect(attempt).toBe(1);
    expect(parts.length).toBe(Object.keys(records).length);
    await cluster.finish(job);
    await until("the queue is empty", 20, async () => (await depth(cluster)) === 0);
  });

  row("row 19: a task that is recorded is queued once more: it is acknowledged, not done", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-record=hold@5" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-record");
    // The task of that record is still in the queue: its acknowledgement is held.
    const before = cluster.records(job);
    await enqueueAgain(cluster, 1);
    await cluster.startWorker("w2");
    cluster.release("w1");
    const { records } = await cluster.settled(job);
    expect(records).toMatchObject(before);
    await cluster.finish(job);
    await until("the queue is empty", 20, async () => (await depth(cluster)) === 0);
  });
});
