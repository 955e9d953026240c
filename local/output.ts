/**
 * The output of a merge in one process: lock, staging folder, shard files, commit records, publish.
 *
 * States: open (lock held) -> begun (this plan's staging exists, plan stored) -> a record per task -> published. close() gives the
 * lock back from any state; the staging folder stays unless it was published or never held a finished part.
 */
import { hostname } from "node:os";
import { existsSync } from "node:fs";
import { copyFile, mkdir, open, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import type { CommitRecord } from "../core/plan/execution.ts";
import type { Plan, Task } from "../core/plan/types.ts";
import {
  acquireLock,
  hasRecords,
  checkFreeSpace,
  checkOutputFree,
  checkOutputPath,
  cleanStaging,
  guard,
  hashFile,
  listStaging,
  mendPublish,
  now,
  openStaging,
  publish,
  putRecord,
  readRecords,
  removeRecord,
  tensorDigest,
  withFile,
  writeFully,
} from "../storage/index.ts";
import type { Lock, Staging } from "../storage/index.ts";
import { compare } from "./input-watch.ts";
import type { InputWatch, WatchedFile } from "./input-watch.ts";
import type { Planned } from "./plan.ts";
import { headerBytes, reportText } from "./report.ts";
import type { WrittenFile } from "./report.ts";
import type { MergeOptions } from "./types.ts";

/** Takes the lock; nothing else is written yet. Throws OUTPUT_EXISTS, OUTPUT_LOCKED, OUTPUT_WRITE. */
export async function openOutput(out: string, options: MergeOptions): Promise<OutputFolder> {
  const full = resolve(options.cwd ?? process.cwd(), out);
  await checkOutputFree(full, true);
  const lock = await acquireLock(full, { breakLock: options.breakLock ?? false });
  try {
    await mendPublish(full);
    await checkOutputFree(full, options.force ?? false);
    if (options.clean) await cleanStaging(full);
    return new OutputFolder(full, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

export class OutputFolder {
  readonly #out: string;
  readonly #lock: Lock;
  readonly #options: MergeOptions;
  readonly #records = new Map<number, CommitRecord>();
  #staging: Staging | null = null;
  #published = false;

  constructor(out: string, lock: Lock, options: MergeOptions) {
    this.#out = out;
    this.#lock = lock;
    this.#options = options;
  }

  /** Where shards are written. */
  get folder(): string {
    return this.#open.out;
  }

  get stagingFolder(): string {
    return this.#open.folder;
  }

  /** Of the tasks that are done. */
  get records(): CommitRecord[] {
    return [...this.#records.values()];
  }

  get #open(): Staging {
    if (!this.#staging) throw new Error("the output was not begun");
    return this.#staging;
  }

  /** Staging of this plan, with its shards at their full length and their headers in place. */
  async begin(plan: Plan, planned: Planned): Promise<void> {
    checkOutputPath(this.#out, planned.inputs.files.flatMap((f) => f.localFolder ?? []));
    const bytes = plan.shards.reduce((n, s) => n + s.bytes, 0);
    const known = (await listStaging(this.#out)).find((f) => f.endsWith(plan.hash.slice(0, 16)));
    if (known === undefined) await checkFreeSpace(dirname(this.#out), bytes);
    this.#staging = await openStaging(this.#out, plan.hash);
    await this.#storePlan(plan);
    for (const shard of plan.shards) {
      const path = join(this.#open.out, shard.file);
      await withFile(path, existsSync(path) ? "r+" : "w", "OUTPUT_WRITE", async (file) => writeFully(file, path, 0, headerBytes(shard.header)));
      await guard("OUTPUT_WRITE", path, () => truncate(path, shard.bytes));
    }
  }

  async #storePlan(plan: Plan): Promise<void> {
    const path = join(this.#open.plan, "plan.json");
    const { tasks, ...head } = plan;
    if (existsSync(path)) return;
    const lines = [JSON.stringify(head), ...tasks.map((t) => JSON.stringify(t))];
    await guard("OUTPUT_WRITE", path, () => writeFile(path, `${lines.join("\n")}\n`));
  }

  /** Tasks of an interrupted run whose bytes still have their digests. Throws INPUT_CHANGED when the inputs are not what they were then. */
  async finishedTasks(plan: Plan, watch: InputWatch): Promise<ReadonlySet<number>> {
    await this.#checkInputs(watch);
    for (const record of await readRecords(this.#open.records)) {
      const task = plan.tasks[record.task];
      if (task && (await this.#intact(plan, task, record))) this.#records.set(record.task, record);
      else await removeRecord(this.#open.records, record.task);
    }
    return new Set(this.#records.keys());
  }

  async #checkInputs(watch: InputWatch): Promise<void> {
    const path = join(this.#open.plan, "inputs.json");
    const before = await readFile(path, "utf8").then((t) => JSON.parse(t) as WatchedFile[], () => null);
    if (before === null) {
      await guard("OUTPUT_WRITE", path, () => writeFile(path, JSON.stringify(watch.files)));
      return;
    }
    for (const file of watch.files) {
      const then = before.find((b) => b.input === file.input && b.file === file.file);
      const difference = then ? compare(then.fingerprint, file.fingerprint) : null;
      if (difference) throw new AmalgamError("INPUT_CHANGED", `the input changed since the interrupted run: ${difference}`, { file: file.path });
    }
  }

  async #intact(plan: Plan, task: Task, record: CommitRecord): Promise<boolean> {
    const path = join(this.#open.out, plan.shards[task.shard]!.file);
    return withFile(path, "r", "OUTPUT_WRITE", async (file) => {
      for (const { output } of task.cells) {
        if ((await tensorDigest(file, path, output.offset, output.bytes)) !== record.digests[output.name]) return false;
      }
      return true;
    });
  }

  /** The task's bytes are in place: its record is put. */
  async commit(record: CommitRecord): Promise<void> {
    if (this.#options.fsync) {
      const path = join(this.#open.out, record.file);
      await withFile(path, "r+", "OUTPUT_WRITE", (file) => file.sync());
    }
    await putRecord(this.#open.records, record);
    this.#records.set(record.task, record);
  }

  /** Side files, report, one rename. */
  async publish(plan: Plan, planned: Planned, startedMs: number): Promise<string> {
    const written: WrittenFile[] = [];
    for (const side of plan.sideFiles) {
      const path = join(this.#open.out, side.file);
      await guard("OUTPUT_WRITE", path, () => mkdir(dirname(path), { recursive: true }));
      if (side.kind === "text") await guard("OUTPUT_WRITE", path, () => writeFile(path, side.text));
      else {
        const from = await planned.inputs.files[side.input]!.localPath(side.from);
        await guard("OUTPUT_WRITE", path, () => copyFile(from, path));
      }
      written.push({ file: side.file, ...(await hashFile(path)) });
    }
    const digests = Object.assign({}, ...this.records.map((r) => r.digests)) as Record<string, string>;
    const report = join(this.#open.out, "amalgam.json");
    await guard("OUTPUT_WRITE", report, () => writeFile(report, reportText(plan, digests, written)));
    if (this.#options.fsync) await syncAll(this.#open.out, [...plan.shards.map((s) => s.file), ...written.map((w) => w.file), "amalgam.json"]);
    await publish(this.#open, this.#out);
    this.#published = true;
    await this.#writeRunRecord(plan, startedMs);
    return this.#out;
  }

  /** What is true of this run and not of the plan: kept beside the output, never in it. */
  async #writeRunRecord(plan: Plan, startedMs: number): Promise<void> {
    const path = join(dirname(this.#out), `${basename(this.#out)}.run.json`);
    const run = { plan: plan.hash, host: hostname(), pid: process.pid, started: new Date(startedMs).toISOString(), seconds: (now() - startedMs) / 1000, tasks: plan.tasks.length };
    await guard("OUTPUT_WRITE", path, () => writeFile(path, `${JSON.stringify(run, null, 2)}\n`));
  }

  async close(): Promise<void> {
    // An error before the records were read must not cost what an earlier run finished.
    if (this.#staging && !this.#published && this.#records.size === 0 && !(await hasRecords(this.#staging.records))) await rm(this.#staging.folder, { recursive: true, force: true });
    await this.#lock.release();
  }
}

async function syncAll(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) await withFile(join(folder, file), "r+", "OUTPUT_WRITE", (f) => f.sync());
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
