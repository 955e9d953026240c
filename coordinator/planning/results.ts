/** Commit records of a stage: read, checked against what was planned, judged. */
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StageIndex, StoredHead } from "../../core/job/stored.ts";
import { BadValues } from "../../core/plan/execution.ts";
import type { BadTensor, CommitRecord } from "../../core/plan/execution.ts";
import type { Store } from "../../storage/stores/types.ts";
import { readJson } from "../read-store.ts";
import { below } from "./store-files.ts";

/** Records read at once. */
const AT_ONCE = 32;
/** Names that a worker gives what it writes: nothing else is taken for a part, whatever a record says. */
const PART = /^parts\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}$/;

/** In the order of tasks. Throws TASK_INVALID where one is missing or malformed. @param most of the first tasks only */
export async function* readRecords(store: Store, staging: string, index: StageIndex, most = index.count): AsyncGenerator<CommitRecord, undefined> {
  const { stage } = index;
  const count = Math.min(most, index.count);
  for (let start = 0; start < count; start += AT_ONCE) {
    const tasks = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, i) => start + i);
    yield* await Promise.all(tasks.map((task) => readRecord(store, staging, stage, task)));
  }
  return undefined;
}

async function readRecord(store: Store, staging: string, stage: string, task: number): Promise<CommitRecord> {
  const path = below(staging, stored.record(stage, task));
  const record = (await readJson(store, path)) as Partial<CommitRecord> | null;
  if (record === null) throw new AmalgamError("TASK_INVALID", "the task has no record", { file: path });
  const well =
    record.task === task &&
    typeof record.file === "string" &&
    PART.test(record.file) &&
    isCount(record.offset) &&
    isCount(record.length) &&
    record.digests instanceof Object &&
    Array.isArray(record.bad) &&
    record.bad.every((b: Partial<BadTensor>) => isCount(b.input) && isCount(b.count) && typeof b.tensor === "string");
  if (!well) throw new AmalgamError("TASK_INVALID", "the record does not have its form", { file: path });
  return record as CommitRecord;
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Throws NOT_FINITE at the tenth tensor, as a merge in one process does; fewer are for `refuse` of what it returns. Where the job allows such values they are told instead. */
export async function judge(head: StoredHead, records: AsyncIterable<CommitRecord>, allowNan: boolean, warn: (text: string) => void): Promise<BadValues> {
  const bad = new BadValues(head.plan, allowNan, warn);
  for await (const record of records) bad.add(record.bad);
  return bad;
}
