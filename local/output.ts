/**
 * The output of a merge in one process: lock, staging folder, shard files, commit records, publish.
 *
 * States: open (lock held) -> begun (staging of this plan exists, plan stored) -> recorded (per task) -> published.
 * close() gives the lock back from any state; staging stays unless it was published.
 */
import { join, resolve } from "node:path";
import type { CommitRecord } from "../core/plan/index.ts";
import type { Plan } from "../core/plan/types.ts";
import {
  acquireLock,
  checkFreeSpace,
  checkOutputPath,
  cleanStaging,
  copyFile,
  createShard,
  hashFile,
  mendPublish,
  now,
  openStaging,
  publish,
  putRecord,
  readInputTable,
  readRecords,
  rehashPart,
  syncFile,
  writeInputTable,
  writePlan,
  writeRunRecord,
  writeTextFile,
} from "../storage/index.ts";
import type { Lock, Staging } from "../storage/index.ts";
import type { InputWatch } from "./input-watch.ts";
import type { Planned } from "./plan.ts";
import { headerBytes, reportText } from "./report.ts";
import type { WrittenFile } from "./report.ts";
import type { MergeOptions } from "./types.ts";

export class OutputFolder {
  readonly #out: string;
  readonly #lock: Lock;
  readonly #options: MergeOptions;
  #staging: Staging | null = null;
  readonly #records = new Map<number, CommitRecord>();

  constructor(out: string, lock: Lock, options: MergeOptions) {
    this.#out = out;
    this.#lock = lock;
    this.#options = options;
  }
}
