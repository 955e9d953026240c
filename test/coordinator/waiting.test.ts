/** What a job waits for, as the API says it: only while nothing of it runs, and once. */
import { expect, test } from "vitest";
import type { JobUpdate } from "../../coordinator/api/job-service.ts";
import { Cluster } from "./cluster.ts";
import type { Member } from "./cluster.ts";

/** Reasons in the order in which a watcher learns of them. */
async function reasons({ coordinator }: Member, id: string): Promise<string[]> {
  const said: string[] = [];
  const show = (update: JobUpdate): void => {
    if (update.kind === "job" && update.job.waiting !== (said.at(-1) ?? "")) said.push(update.job.waiting);
  };
  for await (const update of coordinator.service.watch(id, new AbortController().signal)) show(update);
  return said;
}

test.each([50, 900, 7_000, 40_000])("a job whose tasks of %i ms are worked on does not wait", async (takes) => {
  const cluster = new Cluster(6);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", takes });
    cluster.worker({ id: "w2", takes });
    await cluster.sleep(10_000);
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 30 }));
    expect(await reasons(a, id)).toEqual([]);
  });
});

test("the reason is said once: no worker; then one that another job keeps busy", async () => {
  const cluster = new Cluster(7);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const { service } = a.coordinator;
    await cluster.sleep(10_000);
    const first = await service.submit(cluster.request({ tasks: 1 }));
    const ofFirst = reasons(a, first.id);
    await cluster.sleep(20_000);
    cluster.worker({ id: "w1", takes: 120_000 });
    await cluster.until(a, first.id, (job) => job.running.length > 0);
    const second = await service.submit(cluster.request({ tasks: 1 }));
    expect(await reasons(a, second.id)).toEqual(["all workers are busy with other jobs", ""]);
    expect(await ofFirst).toEqual(["there is no worker of pool cpu", ""]);
  });
});
