/** A job over a file store, and a stand-in for workers that cuts parts out of what `merge` made. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StorePlanner } from "../../coordinator/planning/store-planner.ts";
import { draftJob, methodsOf } from "../../coordinator/planning/draft.ts";
import { readIndex, readLines } from "../../coordinator/planning/stage-store.ts";
import type { PlanningWorld } from "../../coordinator/planning/types.ts";
import type { PlannedJob } from "../../coordinator/planner-port.ts";
import { stored } from "../../core/job/stored.ts";
import type { JobOptions, JobSpec, JobState } from "../../core/job/types.ts";
import type { CommitRecord } from "../../core/plan/execution.ts";
import { merge } from "../../local/merge.ts";
import { Roots } from "../../storage/roots.ts";
import { store as fileStore } from "../../storage/stores/file.ts";
import type { Store } from "../../storage/stores/types.ts";
import { exampleModels } from "../helpers/merge.ts";

export const MODELS = ["base", "expert-sort", "expert-rev"];

export const OPTIONS: JobOptions = {
  ...{ strict: false, allowCrimes: false, unsafeTruncateEmbeddings: false, outShardBytes: null, partBytes: null, seed: 0 },
  ...{ writeModelCard: true, copyTokenizer: true, allowNan: false, force: false },
};

export function openStore(folder: string, root: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  return fileStore.open(folder, { fsync: false, root });
}

export interface Setting {
  readonly roots: ReadonlyMap<string, Store>;
  readonly world: PlanningWorld;
  readonly planner: StorePlanner;
  readonly logs: string[];
}

/** @param data the root of outputs @param models the root of inputs */
export function settle(data: Store, models: Store, more: Partial<PlanningWorld> = {}): Setting {
  const roots = new Map([
    ["data", data],
    ["models", models],
  ]);
  const named = new Roots(roots);
  const locate = named.locate.bind(named);
  const logs: string[] = [];
  let ids = 0;
  const world: PlanningWorld = {
    locate,
    draft: (spec) => draftJob(spec, locate, { offline: true }),
    methods: methodsOf,
    clock: { now: () => 1_700_000_000_000 },
    chance: { id: () => String(++ids).padStart(16, "0") },
    version: "0.0.0",
    log: (text) => void logs.push(text),
    ...more,
  };
  return { roots, world, planner: new StorePlanner(world), logs };
}

export function specOf(recipePath: string, more: Partial<JobSpec> = {}, options: Partial<JobOptions> = {}): JobSpec {
  return {
    id: "linear-01234567",
    recipe: { text: readFileSync(recipePath, "utf8"), name: recipePath },
    inputs: Object.fromEntries(MODELS.map((m) => [join(exampleModels, m), `models:${m}`])),
    output: "data:out",
    options: { ...OPTIONS, ...options },
    ...{ priority: 10, requestId: "r" },
    ...more,
  };
}

export function stateOf(spec: JobSpec, planned: PlannedJob | null): JobState {
  const stages = planned === null ? [] : [planned.stage];
  const plan = planned === null ? null : { hash: planned.hash, staging: planned.staging, warnings: planned.warnings, totals: planned.totals ?? null };
  const times = { submittedAt: 1_699_999_990_000, endedAt: null };
  return { spec, next: 3, phase: "running", paused: false, ...times, plan, stages, failure: null, retries: 0, epoch: 1 };
}

/** What `amalgam merge` makes of the same recipe and options: its folder. */
export async function reference(recipePath: string, out: string, { partBytes, outShardBytes }: Partial<JobOptions> = {}): Promise<string> {
  const sizes = { ...(partBytes ? { partBytes } : {}), ...(outShardBytes ? { outShardBytes } : {}) };
  return (await merge(recipePath, out, { threads: 1, ...sizes })).out;
}

/** Parts and records of the stage, as workers would leave them. What is recorded already stays. */
export async function work(store: Store, staging: string, merged: string, change: (record: CommitRecord) => CommitRecord = (r) => r): Promise<void> {
  const report = JSON.parse(readFileSync(join(merged, "amalgam.json"), "utf8")) as { shards: { tensors: Record<string, string> }[] };
  const digests = Object.assign({}, ...report.shards.map((s) => s.tensors)) as Record<string, string>;
  const index = await readIndex(store, staging, "1");
  if (index === null) throw new Error("no stage");
  for await (const line of readLines(store, staging, index)) {
    if (line.kind === "assemble") continue;
    const { index: task, offset, length, cells } = line.task;
    if ((await store.stat(`${staging}/${stored.record("1", task)}`)) !== null) continue;
    const file = stored.part("1", task, `tok${task}`);
    await store.put(`${staging}/${file}`, readFileSync(join(merged, line.shardFile)).subarray(offset, offset + length));
    const own = Object.fromEntries(cells.map((c) => [c.output.name, digests[c.output.name] ?? ""]));
    const record: CommitRecord = { task, attempt: 1, file, offset, length, digests: own, bad: [], numericsId: "exact", worker: `w${task % 2}` };
    await store.putIfAbsent(`${staging}/${stored.record("1", task)}`, Buffer.from(JSON.stringify(change(record))));
  }
}

/** Joins as workers would. */
export async function joinShards(store: Store, staging: string): Promise<void> {
  const index = await readIndex(store, staging, "assemble");
  if (index === null) throw new Error("no assembly");
  let task = 0;
  for await (const line of readLines(store, staging, index)) {
    if (line.kind !== "assemble") throw new Error("not an assembly");
    const record = `${staging}/${stored.record("assemble", task)}`;
    if ((await store.stat(record)) === null) {
      const file = stored.part("assemble", task, "tok");
      await store.join(
        `${staging}/${file}`,
        line.parts.map((p) => ({ path: `${staging}/${p.path}`, offset: p.offset, length: p.length })),
      );
      const text = { task, attempt: 1, file, offset: 0, length: line.bytes, digests: {}, bad: [], numericsId: "exact" };
      await store.putIfAbsent(record, Buffer.from(JSON.stringify(text)));
    }
    task++;
  }
}

/** A job from its plan to its output. */
export async function runJob({ planner, roots }: Setting, spec: JobSpec, merged: string): Promise<JobState> {
  const data = roots.get("data");
  if (!data) throw new Error("no root data");
  const job = stateOf(spec, await planner.plan(spec));
  const staging = job.plan?.staging ?? "";
  await work(data, staging, merged);
  await planner.next(job);
  await planner.assemble(job);
  await joinShards(data, staging);
  await planner.finalise(job);
  return job;
}
