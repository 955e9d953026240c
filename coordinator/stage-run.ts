/**
 * One stage under way on the leader: puts its tasks on the queue, learns of commits, looks after tasks that give no sign.
 * Commits are told by events and believed when the record is there; listings of the records find what events did not tell.
 */
import { ERRORS } from "../core/errors.ts";
import { stored } from "../core/job/stored.ts";
import type { JobFailure, JobState } from "../core/job/types.ts";
import { decodeMessage, encodeMessage, MalformedMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { taskKey } from "../proto/subjects.ts";
import type { Store } from "../storage/stores/types.ts";
import { BadNews } from "./bad-news.ts";
import type { CoordinatorParts } from "./context.ts";
import { readWhole } from "./read-store.ts";
import { INDEX_BYTES_MAX, parseStageIndex } from "./stage-index.ts";
import { StageTasks } from "./stage-tasks.ts";
import type { PoolFlow, Queued, TaskPublisher, TaskWindow } from "./stage-tasks.ts";
import { eachOf } from "./waiting.ts";

const { TaskState, TaskMessage, TaskKind } = amalgam.v1;
type State = Plain<amalgam.v1.TaskState.$Properties>;

const KINDS = { merge: TaskKind.TASK_KIND_WRITE, reduce: TaskKind.TASK_KIND_REDUCE, assemble: TaskKind.TASK_KIND_ASSEMBLE } as const;
/** Requests under way at a time. */
const WIDTH = 16;
/** Leases looked at in one round, so that a round stays short. */
const LOOKS_MAX = 512;
/** A task that gives no sign is queued again after this many lease times even where the queue seems to hold it: what it holds may be other messages. */
const FORCED_AFTER = 10;
const GENERATIONS_MAX = 10_000;
const RECORD = /^(\d{1,9})\.json$/;

/** Where a job's staging folder is. */
export interface StagingPlace {
  readonly store: Store;
  /** In the store. */
  readonly path: string;
  /** `root:path` */
  readonly location: string;
}

export class StageRun implements TaskPublisher {
  readonly tasks: StageTasks;
  readonly bad = new BadNews();
  /** Set when the stage can not be completed. */
  failure: JobFailure | null = null;
  /** What only a person can help with; "": nothing. */
  waiting = "";
  /** Monotonic time at which something of the stage was last known to run. */
  lastSign = -Infinity;
  readonly #parts: CoordinatorParts;
  readonly #window: TaskWindow;
  readonly #job: () => JobState;
  readonly #place: StagingPlace;
  readonly #hinted = new Set<number>();
  readonly #suspects = new Set<number>();
  /** Tasks that every live worker refused, by whom, and since when. */
  readonly #refused = new Map<number, { readonly by: readonly string[]; readonly since: number }>();
  #listed = -Infinity;
  #listCost = 0;
  #lastCommit = -Infinity;
  /** Its plan is in the store no more: a removal of an earlier try's staging took effect late, or someone else removed it. */
  gone = false;

  private constructor(parts: CoordinatorParts, window: TaskWindow, job: () => JobState, place: StagingPlace, tasks: StageTasks) {
    this.#parts = parts;
    this.#window = window;
    this.#job = job;
    this.#place = place;
    this.tasks = tasks;
  }

  /** Null where the stage is not stored. Throws TASK_INVALID and what the store throws. */
  static async open(parts: CoordinatorParts, window: TaskWindow, job: () => JobState, place: StagingPlace, stage: string): Promise<StageRun | null> {
    const path = `${place.path}/${stored.index(stage)}`;
    const bytes = await readWhole(place.store, path, INDEX_BYTES_MAX);
    if (bytes === null) return null;
    const run = new StageRun(parts, window, job, place, new StageTasks(parseStageIndex(bytes, stage, path), job().spec.priority));
    await run.#list();
    return run;
  }

  get stage(): string {
    return this.tasks.table.stage;
  }

  /** A message says that the task has a record. */
  hint(task: number, bad: readonly string[]): void {
    if (!this.tasks.has(task)) {
      this.#parts.metrics.rejected.inc({ kind: "commit" });
      return;
    }
    this.bad.add(task, bad);
    if (!this.tasks.isDone(task)) this.#hinted.add(task);
  }

  /** A message says that an attempt ended badly. */
  suspect(task: number): void {
    if (this.tasks.queued.has(task)) this.#suspects.add(task);
  }

  /** A message says that a worker is at it. */
  progress(task: number, worker: string, bytes: number): void {
    const entry = this.tasks.progress(task, bytes);
    if (entry === null) return;
    this.#seen(entry);
    entry.worker = worker;
  }

  attach(): void {
    this.lastSign = this.#parts.clock.monotonic();
    for (const flow of this.tasks.flows) this.#window.attach(flow, this);
  }

  detach(): void {
    for (const flow of this.tasks.flows) this.#window.detach(flow);
  }

  /** What is queued waits again, because it was dropped from the queue. Only while detached. */
  recall(): void {
    for (const entry of [...this.tasks.queued.values()]) this.tasks.recall(entry);
  }

  /** One round: commits, failures, leases that are due. Throws what store and bus throw; then the rest waits for the next round. */
  async settle(): Promise<void> {
    await this.#settleHints();
    if (this.#listingDue()) await this.#list();
    await this.#look();
    await this.#checkMemory();
  }

  async publish(entry: Queued): Promise<void> {
    if (!this.tasks.isQueued(entry)) return;
    await this.#send(entry);
    this.#parts.metrics.tasksQueued.inc({ pool: entry.flow.pool });
  }

  /** True where the queue took it, false where it remembers such a message. */
  async #send(entry: Queued): Promise<boolean> {
    const { task, flow, generation } = entry;
    const { table } = this.tasks;
    const { spec, retries, epoch } = this.#job();
    const address = { pool: flow.pool, job: spec.id, stage: this.stage, task };
    const body = encodeMessage(TaskMessage, {
      job: spec.id,
      stage: this.stage,
      task,
      kind: KINDS[table.kind],
      planFormat: table.planFormat,
      numerics: table.numerics,
      pool: flow.pool,
      staging: this.#place.location,
      lineOffset: table.lineOffset[task] ?? 0,
      lineLength: table.lineLength[task] ?? 0,
      lineSha256: table.lineSha256.subarray(32 * task, 32 * task + 32),
      memoryBytes: table.memoryBytes[task] ?? 0,
      generation,
      attemptsMax: this.#parts.settings.attemptsMax,
      retries,
      allowNan: spec.options.allowNan,
      traceparent: "",
    });
    const { duplicate } = await this.#parts.bus.tasks.publish(address, body, `${taskKey(address)}:${retries}:${epoch}:${generation}`);
    return !duplicate;
  }

  async #settleHints(): Promise<void> {
    const hinted = [...this.#hinted];
    this.#hinted.clear();
    await eachOf(hinted, WIDTH, async (task) => {
      try {
        if (await this.#hasRecord(task)) this.#commit(task);
        else this.#parts.metrics.rejected.inc({ kind: "commit" });
      } catch (error) {
        this.#hinted.add(task);
        throw error;
      }
    });
  }

  async #hasRecord(task: number): Promise<boolean> {
    return (await this.#place.store.stat(`${this.#place.path}/${stored.record(this.stage, task)}`)) !== null;
  }

  #commit(task: number): void {
    const entry = this.tasks.queued.get(task);
    if (entry !== undefined) this.#seen(entry);
    const flow = this.tasks.commit(task);
    if (flow === undefined) return;
    this.lastSign = this.#lastCommit = this.#parts.clock.monotonic();
    this.#parts.metrics.tasksCommitted.inc({ kind: this.tasks.table.kind });
    if (flow !== null) this.#window.settle(flow);
  }

  /** Commits come by events; a listing is for those whose event was lost, so it waits until events are overdue. */
  #listingDue(): boolean {
    const { clock, settings } = this.#parts;
    const now = clock.monotonic();
    const age = now - this.#listed;
    if (this.tasks.queued.size === 0 || age < Math.max(settings.listMs, 50 * this.#listCost)) return false;
    return now - this.#lastCommit >= settings.listMs || age >= 12 * settings.listMs;
  }

  async #list(): Promise<void> {
    const { clock } = this.#parts;
    const started = clock.monotonic();
    for (const name of await this.#place.store.list(`${this.#place.path}/${stored.records(this.stage)}`)) {
      const task = Number(RECORD.exec(name)?.[1] ?? -1);
      if (this.tasks.has(task)) this.#commit(task);
    }
    this.#listed = clock.monotonic();
    this.#listCost = this.#listed - started;
  }

  async #look(): Promise<void> {
    const now = this.#parts.clock.monotonic();
    const every = this.#parts.settings.taskLeaseMs / 3;
    const due: Queued[] = [];
    for (const task of this.#suspects) {
      const entry = this.tasks.queued.get(task);
      if (entry !== undefined) due.push(entry);
    }
    this.#suspects.clear();
    for (const entry of this.tasks.queued.values()) {
      if (now - entry.looked < every || due.length >= LOOKS_MAX) break;
      due.push(entry);
    }
    for (const entry of due) this.tasks.looked(entry, now);
    await eachOf(due, WIDTH, async (entry) => this.#lookAt(entry));
  }

  async #lookAt(entry: Queued): Promise<void> {
    const { clock, settings } = this.#parts;
    const lease = await this.#lease(entry.task);
    if (lease.state !== null && lease.revision !== entry.revision) {
      entry.revision = lease.revision;
      if (entry.attempt !== lease.state.attempt) this.tasks.restart(entry);
      entry.attempt = lease.state.attempt;
      if (lease.state.phase === TaskState.Phase.RUNNING) this.#seen(entry);
      entry.worker = lease.state.phase === TaskState.Phase.RUNNING ? lease.state.worker : "";
      entry.sign = clock.monotonic();
    }
    // Also without news: where a store refused, the last look came to no end; and which workers live has changed since one refused the task.
    if (lease.state !== null && (await this.#endsBadly(entry, lease.state))) return;
    if (clock.monotonic() - entry.sign < settings.taskLeaseMs) return;
    if (await this.#hasRecord(entry.task)) this.#commit(entry.task);
    else await this.#queueAgain(entry);
  }

  async #lease(task: number): Promise<{ readonly state: State | null; readonly revision: number | null }> {
    const key = taskKey({ job: this.#job().spec.id, stage: this.stage, task });
    const found = await this.#parts.buckets.use("tasks", (kv) => kv.get(key));
    if (found === null) return { state: null, revision: null };
    try {
      const state = decodeMessage(TaskState, found.value);
      // What an earlier try of the job left says nothing of this one.
      return state.retries === this.#job().retries ? { state, revision: found.revision } : { state: null, revision: null };
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error;
      this.#parts.metrics.rejected.inc({ kind: "task-state" });
      return { state: null, revision: null };
    }
  }

  /** No attempt can follow: the job fails. */
  async #endsBadly(entry: Queued, state: State): Promise<boolean> {
    const { task } = entry;
    if (state.phase === TaskState.Phase.DEAD) {
      if (await this.#hasRecord(task)) {
        this.#commit(task);
        return true;
      }
      const last = state.errors.at(-1);
      this.failure ??= {
        code: last?.code ?? "TASK_ATTEMPTS",
        message: last?.message ?? `task ${task} of stage ${this.stage} failed ${state.attempt} times`,
        next: last?.next ?? "",
        stage: this.stage,
        task,
        worker: last?.worker ?? state.worker,
      };
      return true;
    }
    if (state.phase === TaskState.Phase.RELEASED && state.refused.length > 0) {
      this.#refused.set(task, { by: state.refused, since: this.#refused.get(task)?.since ?? this.#parts.clock.monotonic() });
    } else this.#refused.delete(task);
    return false;
  }

  /** Fails the stage when no live worker has the memory for a task, and none came for a while: the one that has may just be starting again. */
  async #checkMemory(): Promise<void> {
    this.waiting = "";
    if (this.#refused.size === 0) return;
    const { workers, clock, settings } = this.#parts;
    await workers.refresh();
    for (const [task, { by, since }] of this.#refused) {
      const entry = this.tasks.queued.get(task);
      const fitting = entry === undefined ? [] : workers.fitting(this.demand(entry.flow, task));
      if (fitting.length === 0 || !fitting.every((w) => by.includes(w.id))) {
        this.#refused.delete(task);
        continue;
      }
      const needs = gibibytes(this.tasks.table.memoryBytes[task] ?? 0);
      const message = `task ${task} of stage ${this.stage} needs ${needs}, the largest worker has ${gibibytes(Math.max(...fitting.map((w) => w.memoryBytes)))}`;
      this.waiting = message;
      if (clock.monotonic() - since < settings.tooLargeMs) continue;
      this.failure ??= { code: "TASK_TOO_LARGE", message, next: ERRORS.TASK_TOO_LARGE.next, stage: this.stage, task };
    }
  }

  demand(flow: PoolFlow, task: number) {
    const { planFormat, numerics, memoryBytes } = this.tasks.table;
    return { pool: flow.pool, memoryBytes: memoryBytes[task] ?? 0, planFormat, numerics };
  }

  /** The task has given no sign for a lease time. */
  async #queueAgain(entry: Queued): Promise<void> {
    const { clock, settings, log, metrics } = this.#parts;
    const { pool } = entry.flow;
    if ((await this.#place.store.stat(`${this.#place.path}/${stored.index(this.stage)}`)) === null) {
      this.gone = true;
      return;
    }
    const lost = (await this.#window.missing(pool)) > 0;
    if (!lost && clock.monotonic() - entry.sign < settings.taskLeaseMs * FORCED_AFTER * 2 ** entry.forced) return;
    if (!lost) entry.forced++;
    // The queue remembers messages of an earlier leader too.
    do entry.generation++;
    while (!(await this.#send(entry)) && entry.generation < GENERATIONS_MAX);
    if (lost) this.#window.found(pool);
    entry.sign = clock.monotonic();
    metrics.requeued.inc({ reason: lost ? "lost" : "silent" });
    log.warn("a task is queued again", { job: this.#job().spec.id, stage: this.stage, task: entry.task, generation: entry.generation, lost });
  }

  #seen(entry: Queued): void {
    const now = this.#parts.clock.monotonic();
    if (entry.worker === "") this.#parts.metrics.queueWait.observe((now - entry.since) / 1000);
    this.lastSign = entry.sign = now;
  }
}

function gibibytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(bytes < 2 ** 30 ? 2 : 1)} GiB`;
}
