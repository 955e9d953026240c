/** The job API of leaders and followers, and what becomes of jobs that ended. */
import { expect, test } from "vitest";
import type { JobUpdate } from "../../coordinator/api/job-service.ts";
import { Cluster } from "./cluster.ts";

test("a submit that is repeated gives the first job, at any coordinator, and is in the log when it is answered", async () => {
  const cluster = new Cluster(21);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    const b = cluster.coordinator("b");
    const request = cluster.request({ tasks: 2 });
    const jobs = await Promise.all([a, b, a, b].map((m) => m.coordinator.service.submit(request)));
    expect(new Set(jobs.map((j) => j.id)).size).toBe(1);
    expect(jobs[0]?.id).toMatch(/^r1-[0-9a-f]{8}$/);
    expect(cluster.state.list(`jobs/${jobs[0]!.id}`)).toContain("000001.json");
    expect(cluster.state.list("jobs")).toHaveLength(1);
  });
});

test("followers show what the leader knows, and pass on what clients ask", async () => {
  const cluster = new Cluster(22);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    await cluster.sleep(1_000);
    const b = cluster.coordinator("b");
    cluster.worker({ id: "w1", takes: 1_000 });
    const { id } = await b.coordinator.service.submit(cluster.request({ tasks: 30 }));
    const job = await cluster.until(b, id, (j) => (j.progress?.tasksDone ?? 0) >= 3);
    expect(job.running).toMatchObject([{ stage: "1", worker: "w1" }]);
    expect((await b.coordinator.service.cluster()).leader).toBe("a");
    await b.coordinator.service.cancel(id);
    await cluster.sleep(2_000);
    expect(cluster.nats.depth()?.messages).toBe(0);
    expect((await a.coordinator.service.get(id)).phase).toBe("cancelled");
    await expect(b.coordinator.service.get("no-such-job")).rejects.toMatchObject({ code: "JOB_UNKNOWN" });
  });
});

test("a watch shows the job, its progress that never goes back, failed attempts, and ends with the job", async () => {
  const cluster = new Cluster(23);
  await cluster.drive(async () => {
    cluster.coordinator("a");
    await cluster.sleep(1_000);
    const b = cluster.coordinator("b");
    let failures = 2;
    cluster.worker({ id: "w1", takes: 700, fails: (_, task) => (task === 3 && failures-- > 0 ? "INPUT_READ" : null) });
    const { id } = await b.coordinator.service.submit(cluster.request({ tasks: 12, stages: 2 }));
    const updates: JobUpdate[] = [];
    for await (const update of b.coordinator.service.watch(id, new AbortController().signal)) updates.push(update);
    const jobs = updates.flatMap((u) => (u.kind === "job" ? [u.job] : []));
    expect(jobs[0]?.phase).toBe("planning");
    expect(jobs.at(-1)).toMatchObject({ phase: "done", progress: { tasksDone: 24, tasks: 24 } });
    expect(updates.at(-1)?.kind).toBe("job");
    expect(updates.flatMap((u) => (u.kind === "attempt" ? [[u.attempt.task, u.attempt.code, u.attempt.worker]] : []))).toEqual(
      Array.from({ length: failures < 0 ? 2 : 0 }, () => [3, "INPUT_READ", "w1"]),
    );
    const done = updates.flatMap((u) => (u.kind === "progress" ? [u.progress.done] : u.kind === "job" ? [u.job.progress?.done ?? 0] : []));
    expect(done).toEqual([...done].sort((x, y) => x - y));
    expect(new Set(done).size).toBeGreaterThan(5);
  });
});

test("lists come in pages, the latest first, by phase", async () => {
  const cluster = new Cluster(24);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    cluster.worker({ id: "w1", takes: 1 });
    const { service } = a.coordinator;
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      const { id } = await service.submit(cluster.request({ tasks: 1, pool: i === 6 ? "gpu" : "cpu" }));
      ids.unshift(id);
      if (i < 6) await cluster.ended(a, id);
    }
    await cluster.sleep(10_000);
    const first = await service.list({ phases: [], pageSize: 3, pageToken: "" });
    const second = await service.list({ phases: [], pageSize: 3, pageToken: first.next });
    const third = await service.list({ phases: [], pageSize: 3, pageToken: second.next });
    expect([first, second, third].flatMap((p) => p.jobs.map((j) => j.id))).toEqual(ids);
    expect(third.next).toBe("");
    expect((await service.list({ phases: ["running", "planning"], pageSize: 10, pageToken: "" })).jobs.map((j) => j.id)).toEqual(ids.slice(0, 1));
    expect((await service.list({ phases: ["done"], pageSize: 10, pageToken: "" })).jobs).toHaveLength(6);
    await expect(service.list({ phases: [], pageSize: 3, pageToken: "x" })).rejects.toMatchObject({ code: "JOB_UNKNOWN" });
  });
});

test("jobs that ended long ago leave: first their staging, then their logs; a retry after that is told so", async () => {
  const cluster = new Cluster(25);
  const settings = { sweepMs: 5_000, stagingRetentionMs: 60_000, jobRetentionMs: 300_000 };
  await cluster.drive(async () => {
    const a = cluster.coordinator("a", settings);
    cluster.worker({ id: "w1" });
    const { service } = a.coordinator;
    const { id } = await service.submit(cluster.request({ tasks: 500 }));
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 5);
    await service.cancel(id);
    await cluster.sleep(30_000);
    expect(cluster.out.list("").some((name) => name.startsWith(`.${id}`))).toBe(true);
    await cluster.sleep(120_000);
    expect(cluster.out.list("").some((name) => name.startsWith(`.${id}`))).toBe(false);
    await service.retry(id);
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 5);
    await service.cancel(id);
    await cluster.sleep(600_000);
    await expect(service.retry(id)).rejects.toMatchObject({ code: "JOB_UNKNOWN" });
    expect(cluster.state.list("jobs")).toEqual([]);
    expect(["active", "ended", "requests"].flatMap((name) => cluster.state.list(`index/${name}`))).toEqual([]);
  });
});

test("of ended jobs so many are kept", async () => {
  const cluster = new Cluster(26);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a", { sweepMs: 5_000, jobsKept: 2 });
    cluster.worker({ id: "w1", takes: 1 });
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 1 }));
      await cluster.ended(a, id);
      ids.unshift(id);
    }
    await cluster.sleep(60_000);
    expect((await a.coordinator.service.list({ phases: [], pageSize: 10, pageToken: "" })).jobs.map((j) => j.id)).toEqual(ids.slice(0, 2));
  });
});

test("files of attempts that lost go, those that records name stay", async () => {
  const cluster = new Cluster(27);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a", { sweepMs: 5_000, partsGraceMs: 20_000 });
    cluster.worker({ id: "w1", takes: 20_000 });
    const { id } = await a.coordinator.service.submit(cluster.request({ tasks: 20 }));
    await cluster.until(a, id, (job) => (job.progress?.tasksDone ?? 0) >= 3);
    const parts = `.${id}.amalgam/parts`;
    const [won] = cluster.out.list(parts);
    const lost = `${won!.replace(/-[^-]*$/, "")}-zombie`;
    cluster.out.put(`${parts}/${lost}`, new Uint8Array(1));
    cluster.out.put(`${parts}/1-19-early`, new Uint8Array(1));
    await cluster.sleep(60_000);
    const left = cluster.out.list(parts);
    expect(left).toContain(won);
    expect(left).toContain("1-19-early");
    expect(left).not.toContain(lost);
  });
});

test("a job whose log or entry is broken hides no other one; a retry that is refused leaves nothing to do", async () => {
  const cluster = new Cluster(28);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a", { sweepMs: 5_000, jobRetentionMs: 30_000 });
    cluster.worker({ id: "w1", takes: 1 });
    const { service } = a.coordinator;
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await service.submit(cluster.request({ tasks: 1 }))).id);
    for (const id of ids) await cluster.ended(a, id);
    await cluster.sleep(10_000);
    await expect(service.retry(ids[0]!)).rejects.toMatchObject({ code: "JOB_STATE" });
    expect(cluster.state.list("index/active")).toEqual([]);
    const [broken = ""] = cluster.state.list("index/ended").filter((name) => name.includes(ids[0]!));
    cluster.state.put(`index/ended/${broken}`, Buffer.from("{"));
    // Another process: this one knows the job's log.
    const b = cluster.coordinator("b");
    const shown = await b.coordinator.service.list({ phases: [], pageSize: 10, pageToken: "" });
    expect(shown.jobs.map((j) => j.id).sort()).toEqual(ids.slice(1).sort());
    await cluster.sleep(120_000);
    expect(cluster.state.list("index/ended")).toEqual([broken]);
  });
});

test("failed attempts are shown at once, and outlive a change of the leader", async () => {
  const cluster = new Cluster(29);
  await cluster.drive(async () => {
    const a = cluster.coordinator("a");
    await cluster.sleep(1_000);
    const b = cluster.coordinator("b");
    let fails = true;
    cluster.worker({ id: "w1", takes: 2_000, fails: (_, task) => (task === 0 && fails ? ((fails = false), "INPUT_READ") : null) });
    const { id } = await b.coordinator.service.submit(cluster.request({ tasks: 30 }));
    await cluster.until(b, id, (j) => j.attempts.length === 1);
    a.stop();
    const job = await cluster.ended(b, id);
    expect(b.coordinator.leading).toBe(true);
    expect(job).toMatchObject({ phase: "done", attempts: [{ task: 0, code: "INPUT_READ", worker: "w1", final: false }] });
  });
});
