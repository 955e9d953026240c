/** One stage after the other: a stage's plan and its committed results make the next one's plan. DESIGN section 1. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StageIndex, StoredHead } from "../../core/job/stored.ts";
import type { StageFacts } from "../../core/job/types.ts";
import { known } from "../../core/known.ts";
import { REDUCED_BYTES_MAX } from "../../core/limits.ts";
import { THREAD_MEMORY_MIN, threadMemory } from "../../core/plan/execution.ts";
import { nextStage } from "../../core/plan/index.ts";
import type { Plan, Task } from "../../core/plan/types.ts";
import type { StagedPlace } from "./place.ts";
import { readRecords } from "./results.ts";
import { readIndex, readLines, stageFacts, storeStage } from "./stage-store.ts";
import type { StageTask } from "./stage-store.ts";
import { readJson, readWhole } from "../read-store.ts";
import { below } from "./store-files.ts";
import type { Methods, PlanningWorld } from "./types.ts";

/** Stores the tasks of a plan. */
export async function storePlan(place: StagedPlace, stage: string, plan: Plan, methods: Methods | undefined): Promise<StageFacts> {
  return stageFacts(await storeStage(place.store, place.staging, { stage, kind: plan.stage?.kind ?? "merge", plan }, stageTasks(plan, methods)));
}

function* stageTasks(plan: Plan, methods: Methods | undefined): Generator<StageTask> {
  const kind = plan.stage?.kind === "reduce" ? "reduce" : "write";
  for (const task of plan.tasks) {
    const shard = known(plan.shards[task.shard], "shard of a task");
    const header = kind === "write" && task.offset === 0 ? { header: shard.header } : {};
    yield {
      line: { kind, task, shardFile: shard.file, ...header },
      bytesProcessed: task.cost.bytesProcessed,
      memoryBytes: taskMemory(task, methods),
      shard: task.shard,
    };
  }
}

function taskMemory(task: Task, methods: Methods | undefined): number {
  return task.cells.reduce((n, cell) => Math.max(n, threadMemory(cell, cell.kind === "merge" ? methods?.get(cell.method) : undefined)), THREAD_MEMORY_MIN);
}

/** Null: the stage was the last one. Throws TASK_INVALID. */
export async function storeNext(world: PlanningWorld, place: StagedPlace, head: StoredHead, index: StageIndex): Promise<StageFacts | null> {
  const stage = String(Number(index.stage) + 1);
  const there = await readIndex(place.store, place.staging, stage);
  if (there !== null) return stageFacts(there);
  const tasks: Task[] = [];
  for await (const line of readLines(place.store, place.staging, index)) if (line.kind !== "assemble") tasks.push(line.task);
  const plan: Plan = { ...(await stageHead(place, head, index.stage)), tasks };
  if (!world.methods) throw new Error("a plan of several stages needs its methods");
  const methods = await world.methods(plan);
  const after = nextStage(plan, methods, await readResults(place, index));
  if (after === null) return null;
  const { tasks: _, ...later } = after;
  await place.store.putIfAbsent(below(place.staging, stored.laterHead(stage)), Buffer.from(JSON.stringify(later)));
  return storePlan(place, stage, after, methods);
}

async function stageHead(place: StagedPlace, head: StoredHead, stage: string): Promise<StoredHead["plan"]> {
  if (stage === "1") return head.plan;
  const path = below(place.staging, stored.laterHead(stage));
  const later = await readJson(place.store, path);
  if (later === null) throw new AmalgamError("TASK_INVALID", "the head of the stage is not stored", { file: path });
  return later as StoredHead["plan"];
}

/** What the reduce tasks found, in task order. */
async function readResults(place: StagedPlace, index: StageIndex): Promise<Uint8Array[]> {
  const results: Uint8Array[] = [];
  for await (const { file, length, sha256 } of readRecords(place.store, place.staging, index)) {
    const path = below(place.staging, file);
    if (length > REDUCED_BYTES_MAX)
      throw new AmalgamError("TASK_INVALID", `the result has ${length} bytes; at most ${REDUCED_BYTES_MAX} are read`, { file: path });
    const bytes = await readWhole(place.store, path);
    if (bytes?.length !== length || createHash("sha256").update(bytes).digest("hex") !== sha256)
      throw new AmalgamError("TASK_INVALID", "the result of a task is not what its record says", { file: path });
    results.push(bytes);
  }
  return results;
}
