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
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import type { ErrorCode } from "../core/errors.ts";
import { headerBytes } from "../core/formats/index.ts";
import { planIdentity } from "../core/plan/index.ts";
import type { CommitRecord } from "../core/plan/execution.ts";
import type { Plan, Task } from "../core/plan/types.ts";
import {
  acquireLock,
  checkFreeSpace,
  checkOutputFree,
  checkOutputPath,
  checkOutputSpares,
  cleanStaging,
  countRecords,
  guard,
  hashFile,
  listStaging,
  makeParents,
  mendPublish,
  now,
  openStaging,
  publish,
  packageVersion,
  putRecord,
  putReduced,
  readRecords,
  readReduced,
  realOutput,
  removeEmpty,
  removeRecord,
  tensorDigest,
  withFile,
  writeFully,
} from "../storage/index.ts";
import type { Lock, Staging } from "../storage/index.ts";
import { compare } from "./input-watch.ts";
import type { InputWatch, WatchedFile } from "./input-watch.ts";
import { filesOf } from "../planner/inputs.ts";
import { shardOf } from "../planner/plan.ts";
import type { Planned } from "../planner/plan.ts";
import { outputsOf, reportText } from "../planner/report.ts";
import type { WrittenFile } from "../planner/report.ts";
import type { MergeEvent, MergeOptions } from "./types.ts";

/** Errors that the same command gets over by running again. */
const KEEPING: readonly ErrorCode[] = ["INTERRUPTED", "DISK_FULL", "OUTPUT_WRITE", "INPUT_READ"];

/** Takes the lock; nothing else is written yet. Throws OUTPUT_EXISTS, OUTPUT_LOCKED, OUTPUT_WRITE. */
export async function openOutput(out: string, recipePath: string, options: MergeOptions): Promise<OutputFolder> {
  const full = await realOutput(resolve(options.cwd ?? process.cwd(), out));
  await checkOutputSpares(full, process.cwd(), "the working directory");
  await checkOutputSpares(full, recipePath, "the recipe");
  const parents = await makeParents(full);
  let lock: Lock | null = null;
  try {
    await checkOutputFree(full, true);
    lock = await acquireLock(full, { breakLock: options.breakLock ?? false });
    await mendPublish(full);
    await checkOutputFree(full, options.force ?? false);
    if (options.clean) await cleanStaging(full);
    return new OutputFolder(full, lock, parents, options);
  } catch (error) {
    await lock?.release();
    await removeEmpty(parents);
    throw error;
  }
}

/** What `merge` knows of this run for its record. */
export interface RunFacts {
  readonly startedMs: number;
  readonly resumedTasks: number;
  readonly threads: number;
  readonly memoryBytes: number;
}

export class OutputFolder {
  readonly #out: string;
  readonly #lock: Lock;
  /** Folders above the output that were made for it, the deepest first. */
  readonly #parents: readonly string[];
  readonly #options: MergeOptions;
  readonly #records = new Map<number, CommitRecord>();
  #staging: Staging | null = null;
  #published = false;
  #otherStaging: readonly string[] = [];

  constructor(out: string, lock: Lock, parents: readonly string[], options: MergeOptions) {
    this.#out = out;
    this.#lock = lock;
    this.#parents = parents;
    this.#options = options;
  }

  /** Staging folders that merges of other plans to this output left. */
  get otherStaging(): readonly string[] {
    return this.#otherStaging;
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
    await checkOutputPath(
      this.#out,
      planned.inputs.files.flatMap((f) => f.localFolder ?? []),
    );
    for (const [i, { localFolder }] of planned.inputs.files.entries()) {
      // A weight file may be a link that leads into the folder that is to be replaced.
      const weights = localFolder === null ? [] : (planned.inputs.models[i]?.weightFiles ?? []);
      for (const { file } of weights) await checkOutputSpares(this.#out, join(localFolder ?? "", file), `the input file ${file}`);
    }
    const bytes = plan.shards.reduce((n, s) => n + s.bytes, 0);
    const found = await listStaging(this.#out);
    const own = found.find((f) => f.endsWith(plan.hash.slice(0, 16)));
    this.#otherStaging = found.filter((f) => f !== own);
    await checkFreeSpace(this.#out, bytes, own);
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
      if (this.#options.signal?.aborted) throw new AmalgamError("INTERRUPTED", "stopped before the end");
      const task = plan.tasks[record.task];
      if (task && (await this.#intact(plan, task, record))) this.#records.set(record.task, record);
      else await removeRecord(this.#open.records, record.task);
    }
    return new Set(this.#records.keys());
  }

  async #checkInputs(watch: InputWatch): Promise<void> {
    const path = join(this.#open.plan, "inputs.json");
    const before = await readFile(path, "utf8").then(
      (t) => JSON.parse(t) as WatchedFile[],
      () => null,
    );
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
    const path = join(this.#open.out, shardOf(plan, task).file);
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

  /** The result of a reduce task that an interrupted run kept; null where there is none, or it is damaged. @param plan hash of the stage's plan */
  reduced(plan: string, stage: number, task: number): Promise<Uint8Array | null> {
    return readReduced(this.#open.records, reducedName(plan, stage, task));
  }

  async keepReduced(plan: string, stage: number, task: number, bytes: Uint8Array): Promise<void> {
    await putReduced(this.#open.records, reducedName(plan, stage, task), bytes);
  }

  /** Side files, report, one rename. */
  async publish(plan: Plan, planned: Planned, run: RunFacts, emit: (event: MergeEvent) => void): Promise<string> {
    const written: WrittenFile[] = [];
    for (const side of plan.sideFiles) {
      const path = join(this.#open.out, side.file);
      await guard("OUTPUT_WRITE", path, () => mkdir(dirname(path), { recursive: true }));
      if (side.kind === "text") await guard("OUTPUT_WRITE", path, () => writeFile(path, side.text));
      else {
        const from = await filesOf(planned.inputs, side.input).localPath(side.from);
        await guard("OUTPUT_WRITE", path, () => copyFile(from, path));
      }
      written.push({ file: side.file, ...(await hashFile(path)) });
    }
    const digests = Object.assign({}, ...this.records.map((r) => r.digests)) as Record<string, string>;
    const report = join(this.#open.out, "amalgam.json");
    await guard("OUTPUT_WRITE", report, () => writeFile(report, reportText(plan, outputsOf(plan), digests, written)));
    if (this.#options.fsync) await syncAll(this.#open.out, [...plan.shards.map((s) => s.file), ...written.map((w) => w.file), "amalgam.json"]);
    await publish(this.#open, this.#out);
    this.#published = true;
    await this.#writeRunRecord(plan, run).catch((e: unknown) =>
      emit({ kind: "warning", text: `the record of this run was not written: ${e instanceof Error ? e.message : String(e)}` }),
    );
    return this.#out;
  }

  /** What is true of this run and not of the plan: kept beside the output, never in it. */
  async #writeRunRecord(plan: Plan, run: RunFacts): Promise<void> {
    const path = join(dirname(this.#out), `${basename(this.#out)}.run.json`);
    const ended = now();
    const record = {
      plan: planIdentity(plan),
      package: await packageVersion(),
      node: process.version,
      host: hostname(),
      pid: process.pid,
      started: new Date(run.startedMs).toISOString(),
      ended: new Date(ended).toISOString(),
      seconds: (ended - run.startedMs) / 1000,
      threads: run.threads,
      memoryBytes: run.memoryBytes * run.threads,
      tasks: plan.tasks.length,
      resumedTasks: run.resumedTasks,
      attempts: Object.fromEntries([...this.#records.values()].sort((a, b) => a.task - b.task).map((r) => [r.task, r.attempt])),
    };
    await guard("OUTPUT_WRITE", path, () => writeFile(path, `${JSON.stringify(record, null, 2)}\n`));
  }

  /** The error of a merge that stopped, with the folder that keeps its finished parts. */
  async namesWhatIsKept(error: unknown): Promise<unknown> {
    if (!isAmalgamError(error) || !KEEPING.includes(error.code) || this.#published) return error;
    const { parts, reduced } = await this.#kept();
    const what = parts > 0 ? `${parts} finished ${parts === 1 ? "part is" : "parts are"}` : "what was found out about the models is";
    const kept = parts + reduced === 0 ? "no part was finished, so nothing is kept" : `${what} kept in ${this.stagingFolder}`;
    const next = parts + reduced === 0 ? error.next.replace(": it continues", "") : error.next;
    return AmalgamError.restore(error.code, `${error.message}; ${kept}`, next, error.place);
  }

  /** Records on the disk: those of this run, and of earlier ones even where this run ended before it looked at them. */
  async #kept(): Promise<{ readonly parts: number; readonly reduced: number }> {
    return this.#staging ? countRecords(this.#staging.records) : { parts: 0, reduced: 0 };
  }

  async close(): Promise<void> {
    const { parts, reduced } = await this.#kept();
    if (this.#staging && !this.#published && parts + reduced === 0) await rm(this.#staging.folder, { recursive: true, force: true });
    await this.#lock.release();
    if (!this.#published) await removeEmpty(this.#parents);
  }
}

/** Of another plan's stage nothing is read: an earlier version may have left it. */
function reducedName(plan: string, stage: number, task: number): string {
  return `${stage}-${plan.slice(0, 16)}-${task}`;
}

async function syncAll(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) await withFile(join(folder, file), "r+", "OUTPUT_WRITE", (f) => f.sync());
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
