/** Wall clocks that jump: row 32. The processes' monotonic clocks go on, as those of a machine do whose clock is set. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { sleep } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { eventsOf } from "./tools.ts";

const HOUR = 3_600_000;
const PRELOAD = pathToFileURL(join(import.meta.dirname, "clock-jump.mjs")).href;

faultRows("clocks", ({ data, row }) => {
  for (const [name, hours] of [
    ["forward", 1],
    ["back", -1],
  ] as const) {
    row(`row 32: the clocks of coordinator and worker jump one hour ${name} in the middle of a job`, {}, async (cluster) => {
      const clock = (of: string): string => join(cluster.folder, `clock-${of}`);
      const env = (of: string) => ({ NODE_OPTIONS: `--import=${PRELOAD}`, AMALGAM_TEST_CLOCK: clock(of) });
      await cluster.restart("c1", { crash: "", env: env("c1") });
      await cluster.startWorker("w1", { crash: "worker:after-part=hold@5", env: env("w1") });
      const job = await cluster.submit(data.ties());
      await cluster.reached("w1", "worker:after-part");
      writeFileSync(clock("c1"), String(hours * HOUR));
      await sleep(1_000);
      writeFileSync(clock("w1"), String(hours * HOUR));
      // Some heartbeats and renewals, and more than a lease.
      await sleep(4_000);
      cluster.release("w1");
      await cluster.finish(job);
      const events = eventsOf(cluster, job);
      expect(Math.sign((events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0))).toBe(Math.sign(hours));
      for (const [process, trouble] of [
        ["c1", /leads no more|queued again|could not be renewed/],
        ["w1", /took the task over|attempt failed/],
      ] as const)
        expect(cluster.process(process).output).not.toMatch(trouble);
    });
  }
});
