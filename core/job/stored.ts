/**
 * What lies in a job's staging folder, so that any coordinator and any worker finds it:
 *
 *   plan/head.json            the plan without its tasks, and the input table
 *   plan/head-<s>.json        the same of a later stage's plan, for the planner alone
 *   plan/stage-<s>.tasks      one line of JSON a task (StoredTask)
 *   plan/stage-<s>.json       the stage's index (StageIndex): what a coordinator needs of each task; written last
 *   records/<s>/<task>.json   commit records, put once if absent (CommitRecord)
 *   parts/<s>-<task>-<token>  what an attempt writes, of its own name
 *   made/                     side files on their way to out/, which only complete files enter
 *   out/                      what finalise gathers and renames
 *   plan/publishing.json      put when out/ is complete: from here on a missing out/ means that it was renamed
 *
 * All but parts/, made/ and out/ are immutable once written.
 */
import type { Plan, Task } from "../plan/types.ts";
import type { Location } from "./types.ts";

/** A task's line. */
export type StoredTask =
  | {
      readonly kind: "write" | "reduce";
      readonly task: Task;
      readonly shardFile: string;
      /** Text of the shard's header when this part is its first. */ readonly header?: string;
    }
  /** Joins the parts of one shard; tasks are counted from 0 over the shards that have several parts. */
  | {
      readonly kind: "assemble";
      readonly shard: number;
      readonly file: string;
      readonly bytes: number;
      readonly parts: readonly { readonly path: string; readonly offset: number; readonly length: number }[];
    };

/** Beside the plan, outside its hash: where each input is and what its files looked like. */
export interface InputTable {
  readonly inputs: readonly StoredInput[];
}

export interface StoredInput {
  readonly reference: string;
  /** A folder in a root; null for a model of the Hub. */
  readonly location: Location | null;
  /** With the commit that `revision` was when the job was planned. */
  readonly hub: { readonly id: string; readonly commit: string } | null;
  /** Weight files that the plan reads; `version` as Store.stat gives it (empty for the Hub: a commit does not change). */
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly version: string }[];
}

export interface StoredHead {
  readonly plan: Omit<Plan, "tasks">;
  readonly table: InputTable;
}

/** Columns, one entry a task, so that 100,000 tasks stay small in memory. */
export interface StageIndex {
  readonly stage: string;
  readonly kind: "reduce" | "merge" | "assemble";
  readonly count: number;
  /** Of the plan: workers with others leave its tasks alone. Absent: those of the reader. */
  readonly planFormat?: number;
  readonly numerics?: number;
  /** Of the line in the tasks file, without the newline. */
  readonly lineOffset: readonly number[];
  readonly lineLength: readonly number[];
  /** Hexadecimal. */
  readonly lineSha256: readonly string[];
  readonly bytesProcessed: readonly number[];
  /** What one compute thread needs at its peak. */
  readonly memoryBytes: readonly number[];
  /** Index into `pools`. */
  readonly pool: readonly number[];
  readonly pools: readonly string[];
  /** Shard that the task writes to. */
  readonly shard: readonly number[];
}

export const stored = {
  head: "plan/head.json",
  laterHead: (stage: string) => `plan/head-${stage}.json`,
  tasks: (stage: string) => `plan/stage-${stage}.tasks`,
  index: (stage: string) => `plan/stage-${stage}.json`,
  records: (stage: string) => `records/${stage}`,
  record: (stage: string, task: number) => `records/${stage}/${task}.json`,
  part: (stage: string, task: number, token: string) => `parts/${stage}-${task}-${token}`,
  made: "made",
  out: "out",
  publishing: "plan/publishing.json",
} as const;
