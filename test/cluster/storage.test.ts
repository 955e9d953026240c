/** Workers that share nothing with the volume and reach it by a bad way: rows 22 and 23. */
import { expect } from "vitest";
import type { Cluster, Job } from "./harness.ts";
import { sleep } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { StoreNode } from "./store-node.ts";

faultRows("storage", ({ data, row }) => {
  const here = ["--root", `data=${data.folder}`];

  /** A job whose worker reaches the volume through a proxy only, and whose coordinator reaches it without one. */
  async function remote(cluster: Cluster, worsen: (store: StoreNode) => void, look: (store: StoreNode, job: Job) => Promise<void>): Promise<void> {
    const store = await StoreNode.start(cluster);
    try {
      await cluster.restart("c1", { ...store.client("direct"), crash: "" });
      worsen(store);
      await cluster.startWorker("w1", store.client("proxied"));
      const job = await cluster.submit(data.ties(), { args: here });
      await look(store, job);
      await cluster.finish(job, 120);
    } finally {
      await store.end();
    }
  }

  row("row 22: a link of 1 MB/s to storage: it takes its time, and no heartbeat is missed", {}, async (cluster) => {
    const started = performance.now();
    await remote(
      cluster,
      (store) => store.proxy.throttle(1_000_000),
      () => Promise.resolve(),
    );
    expect((performance.now() - started) / 1000).toBeGreaterThan(6);
    expect(cluster.process("w1").output).not.toMatch(/attempt failed|took the task over/);
  });

  row("row 23: connections to storage are reset in the middle of parts", {}, async (cluster) => {
    await remote(
      cluster,
      (store) => store.proxy.resetEvery(900_000),
      async (store, job) => {
        await cluster.finish(job, 120);
        expect(store.proxy.resets).toBeGreaterThan(5);
      },
    );
  });

  row("row 23: storage is away for some seconds, for worker and coordinator", {}, async (cluster) => {
    await remote(
      cluster,
      () => undefined,
      async (store) => {
        await sleep(500);
        store.proxy.cut();
        store.process.signal("SIGSTOP");
        await sleep(4_000);
        store.process.signal("SIGCONT");
        store.proxy.heal();
      },
    );
  });
});
