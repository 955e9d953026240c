/** What happens to jobs: the real coordinator on a virtual clock. */
import { expect, test } from "vitest";
import { Cluster } from "./cluster.ts";

test("a job goes from submission to its output, through stages and joined shards", async () => {
  const cluster = new Cluster();
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const { worker } = cluster.worker({ id: "w1" });
    cluster.worker({ id: "w2" });
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 20, stages: 3, joined: 4 }));
    const job = await cluster.ended(a, id);
    expect(job.phase).toBe("done");
    expect(job.stages.map((s) => [s.stage, s.kind, s.tasks, s.tasksDone])).toEqual([
      ["1", "reduce", 20, 20],
      ["2", "reduce", 20, 20],
      ["3", "merge", 20, 20],
      ["assemble", "assemble", 4, 4],
    ]);
    expect(job.progress).toMatchObject({ done: 6000, total: 6000, tasksDone: 64, tasks: 64 });
    expect(worker.did.length).toBeGreaterThan(20);
    expect(a.planner.calls.filter((c) => !c.startsWith("published"))).toEqual([
      `plan ${id}`,
      ...Array(3).fill(`next ${id}`),
      `assemble ${id}`,
      `finalise ${id}`,
    ]);
    expect(cluster.out.list("")).toEqual(["o1"]);
    await cluster.sleep(5_000);
    expect(cluster.state.list("index/active")).toEqual([]);
  });
});
