/** Workers that are killed again and again, and one that has no business here: rows 6 and 31. */
import { expect } from "vitest";
import { Seeded } from "../simulation/random.ts";
import type { Case } from "./data.ts";
import type { Cluster } from "./harness.ts";
import { sleep, until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { attempts, orphans } from "./settled.ts";

faultRows("churn of workers", ({ data, row, slowRow }) => {
  /** Again and again each worker is killed by a chance of 30 %, and started again, until the tasks are done. */
  async function churn(cluster: Cluster, of: Case, seed: number, pauseMs: number): Promise<void> {
    const chance = new Seeded(seed);
    const names = ["w1", "w2", "w3"];
    await Promise.all(names.map((name) => cluster.startWorker(name)));
    const job = await cluster.submit(of);
    let kills = 0;
    const deadline = performance.now() + 1_200_000;
    while (performance.now() < deadline && !cluster.process("c1").output.includes("crash point coordinator:before-finalise")) {
      const chosen = names.filter(() => chance.happens(0.3));
      await Promise.all(chosen.map((name) => cluster.kill(name)));
      kills += chosen.length;
      await Promise.all(chosen.map((name) => cluster.restart(name)));
      await sleep(pauseMs);
    }
    const settled = await cluster.settled(job, 600);
    expect(kills).toBeGreaterThan(5);
    expect(Object.keys(attempts(settled)).length).toBeGreaterThan(1);
    await cluster.finish(job);
  }

  // Whoever is killed so often uses up the five attempts of a task now and then.
  const timing = { attemptsMax: 50 };
  row("row 6: 30 % of the workers are killed again and again", { timing }, async (cluster) => {
    await churn(cluster, await data.large("20M", "256KiB"), 1, 100);
  });
  slowRow(
    "row 6: 30 % of the workers are killed every two seconds, a large job, with the periods of the product",
    { timing, ownTiming: true },
    async (cluster) => {
      await churn(cluster, await data.large("300M", "8MiB"), 2, 1_500);
    },
  );

  row("row 31: a worker that has another plan format, or other numerics, gives every task back", {}, async (cluster) => {
    await cluster.startWorker("old", { timing: { planFormat: 1_000 } });
    await cluster.startWorker("other", { timing: { numerics: 1_000 } });
    const job = await cluster.submit(data.ties());
    await until("both have refused", 60, () => ["old", "other"].every((name) => cluster.process(name).output.includes("WORKER_VERSION")));
    expect(cluster.records(job)).toEqual({});
    expect((await cluster.view(job)).phase).toBe("running");
    await cluster.startWorker("w1");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    expect(new Set(Object.values(settled.records).map((r) => r.worker))).toEqual(new Set(["w1"]));
    expect(orphans(settled)).toEqual([]);
    await cluster.finish(job);
  });
});
