/** From records to shards: which file holds each one, and the tasks that join those of several parts. */
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StageIndex, StoredHead } from "../../core/job/stored.ts";
import { known } from "../../core/known.ts";
import { THREAD_MEMORY_MIN } from "../../core/plan/execution.ts";
import type { CommitRecord } from "../../core/plan/execution.ts";
import type { StagedPlace } from "./place.ts";
import { readRecords } from "./results.ts";
import { readIndex, storeStage } from "./stage-store.ts";
import type { StageTask } from "./stage-store.ts";
import { below } from "./store-files.ts";

export const ASSEMBLE = "assemble";

type Part = Pick<CommitRecord, "task" | "file" | "offset" | "length">;

/** Throws TASK_INVALID. */
export async function lastIndex(place: StagedPlace, stage: string): Promise<StageIndex> {
  const index = await readIndex(place.store, place.staging, stage);
  if (index === null) throw new AmalgamError("TASK_INVALID", "the stage is not stored", { file: below(place.staging, stored.index(stage)) });
  return index;
}

/** Stores the stage that joins shards of several parts; how many they are. */
export async function storeAssembly(place: StagedPlace, head: StoredHead, stage: string): Promise<number> {
  const { store, staging } = place;
  const there = await readIndex(store, staging, ASSEMBLE);
  if (there !== null) return there.count;
  const parts = await partsOf(place, head, await lastIndex(place, stage));
  return (await storeStage(store, staging, { stage: ASSEMBLE, kind: "assemble", plan: head.plan }, assembleTasks(head, parts))).count;
}

function* assembleTasks(head: StoredHead, parts: readonly (readonly Part[])[]): Generator<StageTask> {
  for (const [shard, { file, bytes }] of head.plan.shards.entries()) {
    const own = known(parts[shard], "parts of a shard");
    if (own.length < 2) continue;
    const line = { kind: "assemble" as const, shard, file, bytes, parts: own.map((p) => ({ path: p.file, offset: 0, length: p.length })) };
    yield { line, shard, bytesProcessed: bytes, memoryBytes: THREAD_MEMORY_MIN };
  }
}

/** Parts of each shard in order. Throws TASK_INVALID where they do not make it up. */
async function partsOf(place: StagedPlace, head: StoredHead, index: StageIndex): Promise<Part[][]> {
  const parts: Part[][] = head.plan.shards.map(() => []);
  for await (const { task, file, offset, length } of readRecords(place.store, place.staging, index)) {
    known(parts[known(index.shard[task], "shard of a task")], "shard").push({ task, file, offset, length });
  }
  for (const [shard, { file, bytes }] of head.plan.shards.entries()) {
    const own = known(parts[shard], "parts of a shard").sort((a, b) => a.offset - b.offset);
    let end = 0;
    for (const part of own) {
      if (part.offset !== end) throw gap(place, file, `task ${part.task} wrote from byte ${part.offset}, not ${end}`);
      end += part.length;
    }
    if (end !== bytes) throw gap(place, file, `its parts have ${end} of ${bytes} bytes`);
  }
  return parts;
}

function gap(place: StagedPlace, file: string, what: string): AmalgamError {
  return new AmalgamError("TASK_INVALID", `the records do not make up the shard ${file}: ${what}`, { file: place.staging });
}

/** The file that holds each shard, below staging. Throws TASK_INVALID. */
export async function shardSources(place: StagedPlace, head: StoredHead, stage: string): Promise<string[]> {
  const parts = await partsOf(place, head, await lastIndex(place, stage));
  const files = parts.map((own) => own[0]?.file ?? "");
  const assembly = await lastIndex(place, ASSEMBLE);
  for await (const record of readRecords(place.store, place.staging, assembly)) {
    const shard = known(assembly.shard[record.task], "shard of a task");
    if (record.length !== head.plan.shards[shard]?.bytes) throw gap(place, head.plan.shards[shard]?.file ?? "", `the joined file has ${record.length} bytes`);
    files[shard] = record.file;
  }
  return files;
}
