/** NATS that dies, forgets, has no quorum or no space: rows 14 to 18. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@nats-io/transport-node";
import { expect } from "vitest";
import { known } from "../../core/known.ts";
import { SMALL_PARTS } from "./data.ts";
import type { Cluster } from "./harness.ts";
import { fill, NO_MOUNT, smallDisk } from "./limits.ts";
import type { NatsNode } from "./nats-node.ts";
import { sleep, until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { attempts, orphans } from "./settled.ts";

const TINY_PARTS = ["--part-size", "32KiB", "--out-shard-size", "1MB"];

/** The server that leads the stream of tasks. */
async function leader({ nodes }: Cluster): Promise<NatsNode> {
  const nc = await connect({ servers: nodes.map((n) => `127.0.0.1:${n.port}`) });
  const answer = await nc.request("$JS.API.STREAM.INFO.AMALGAM_TASKS", "", { timeout: 5_000 });
  await nc.close();
  const { cluster } = answer.json<{ cluster: { leader: string } }>();
  return known(nodes[Number(cluster.leader.slice(1)) - 1], cluster.leader);
}

faultRows("NATS", ({ data, row, slowRow }) => {
  row("row 14: kill -9 of the only server and a start: what ran meanwhile is committed, nothing is done twice", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@3" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    await cluster.nats.kill();
    cluster.release("w1");
    await until("the commit without NATS", 30, () => Object.keys(cluster.records(job)).length === 3);
    await sleep(2_000);
    await cluster.nats.start();
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
  });

  row("row 15: kill -9 of the leader of three servers under load", { nodes: 3 }, async (cluster) => {
    await cluster.startWorker("w1");
    await cluster.startWorker("w2");
    const job = await cluster.submit(data.ties("tiny", TINY_PARTS));
    await until("some tasks are done", 60, () => Object.keys(cluster.records(job)).length >= 5);
    const node = await leader(cluster);
    await node.kill();
    const done = Object.keys(cluster.records(job)).length;
    expect(done).toBeLessThan(await cluster.tasks(job));
    const settled = await cluster.settled(job, 120);
    expect(Object.keys(settled.records).length).toBeGreaterThan(done);
    await cluster.finish(job);
    await node.start();
    await cluster.finish(await cluster.submit(data.ties()));
  });

  const quorum = async (cluster: Cluster, seconds: number): Promise<void> => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@5" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    const [, ...others] = cluster.nodes;
    await Promise.all(others.map((node) => node.kill()));
    cluster.release("w1");
    await until("the commit without a quorum", 30, () => Object.keys(cluster.records(job)).length === 5);
    const before = cluster.records(job);
    await until("the coordinator says why nothing goes on", 60, async () => (await cluster.view(job)).waiting !== "");
    await sleep(seconds * 1_000);
    expect((await cluster.view(job)).phase).toBe("running");
    await Promise.all(others.map((node) => node.start()));
    const settled = await cluster.settled(job, 300);
    expect(settled.records).toMatchObject(before);
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
  };
  row("row 16: no quorum for 10 s", { nodes: 3 }, (cluster) => quorum(cluster, 10));
  slowRow("row 16: no quorum for 60 s, with the periods of the product", { nodes: 3, ownTiming: true }, (cluster) => quorum(cluster, 60));

  row("row 17: the store of NATS is wiped: the queue is made again from plan and records", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@3" });
    await cluster.startWorker("w2", { crash: "worker:after-part=hold@2" });
    const job = await cluster.submit(data.ties());
    await Promise.all(["w1", "w2"].map((name) => cluster.reached(name, "worker:after-part")));
    const before = cluster.records(job);
    expect(Object.keys(before).length).toBe(3);
    await cluster.nats.kill();
    cluster.nats.wipe();
    await cluster.kill("w2");
    await cluster.nats.start();
    cluster.release("w1");
    const settled = await cluster.settled(job);
    expect(settled.records).toMatchObject(before);
    // Leases and their counts are gone with the store: the task of the killed worker is again a first attempt.
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    expect(orphans(settled).length).toBe(1);
    await cluster.finish(job);
    await cluster.finish(await cluster.submit(data.ties()));
  });

  row("row 17: kill -9 of everything, and the store of NATS is wiped: what was committed stays", {}, async (cluster) => {
    await cluster.startWorker("w1", { crash: "worker:after-part=hold@8" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:after-part");
    const before = cluster.records(job);
    expect(Object.keys(before).length).toBe(7);
    await Promise.all([cluster.nats.kill(), cluster.kill("c1"), cluster.kill("w1")]);
    cluster.nats.wipe();
    await cluster.nats.start();
    await cluster.restart("c1", {});
    await cluster.restart("w1");
    const settled = await cluster.settled(job);
    expect(settled.records).toMatchObject(before);
    expect(orphans(settled).length).toBe(1);
    await cluster.finish(job);
  });

  row("row 18: a full queue refuses loudly, and goes on when there is space", { timing: { "queue.maxBytes": 700 } }, async (cluster) => {
    const job = await cluster.submit(data.ties("full", SMALL_PARTS));
    await until("the coordinator says that the queue is full", 60, async () => (await cluster.view(job)).waiting.includes("maximum bytes exceeded"));
    expect(cluster.process("c1").output).toContain("the queue takes no tasks");
    await cluster.startWorker("w1");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    await cluster.finish(job);
  });

  const disk = smallDisk("8m");
  row(
    "row 18: the disk of NATS is full: the queue refuses loudly, and goes on when there is space",
    disk === null ? {} : { store: join(disk, "store"), jetstream: ["max_file_store: 1G"] },
    async (cluster) => {
      if (disk === null) return NO_MOUNT;
      await cluster.startWorker("w1", { crash: "worker:after-part=hold@3" });
      const job = await cluster.submit(data.ties("tiny", TINY_PARTS));
      await cluster.reached("w1", "worker:after-part");
      fill(join(disk, "filler"));
      cluster.release("w1");
      await until("the coordinator says that the queue takes nothing", 60, async () => (await cluster.view(job)).waiting !== "");
      rmSync(join(disk, "filler"));
      // Servers from 2.14 on take nothing for a stream whose disk failed until they are started again.
      await cluster.nats.kill();
      await cluster.nats.start();
      await cluster.settled(job);
      await cluster.finish(job);
      return null;
    },
  );
});
