/** What is known of each task of a stage: waiting, queued, done. Every step costs the same for any number of tasks. */
import type { Flow } from "./scheduler.ts";
import type { StageTable } from "./stage-index.ts";

/** A task in the queue's window. */
export interface Queued {
  readonly task: number;
  readonly flow: PoolFlow;
  readonly since: number;
  generation: number;
  /** Monotonic time of the last sign of life: queued, a beat, progress. */
  sign: number;
  /** Monotonic time of the last look at its lease. */
  looked: number;
  /** Of its lease when last looked at; null: none. */
  revision: number | null;
  worker: string;
  attempt: number;
  /** Work reported and not yet committed, in the unit of bytesProcessed. */
  progress: number;
  /** How often it was queued again though the queue may have held it. */
  forced: number;
}

/** Puts what the window has room for on the queue. */
export interface TaskPublisher {
  /** Throws BUS_UNAVAILABLE. */
  publish(entry: Queued): Promise<void>;
}

/** The part of the queue that a leader keeps filled. */
export interface TaskWindow {
  attach(flow: PoolFlow, publisher: TaskPublisher): void;
  /** Its queued tasks no longer count. */
  detach(flow: PoolFlow): void;
  /** A task of the flow left the queue. */
  settle(flow: PoolFlow): void;
  /** Tasks of the pool that should be in the queue and are not. Throws BUS_UNAVAILABLE. */
  missing(pool: string): Promise<number>;
  /** One of the missing was queued again. */
  found(pool: string): void;
}

/** Tasks of a stage for one pool. */
export class PoolFlow implements Flow {
  readonly weight: number;
  readonly pool: string;
  readonly tasks: StageTasks;
  waiting = 0;
  readonly #order: Uint32Array;
  #next = 0;
  readonly #returned: number[] = [];

  constructor(tasks: StageTasks, pool: string, weight: number, order: Uint32Array) {
    this.tasks = tasks;
    this.pool = pool;
    this.weight = weight;
    this.#order = order;
    this.waiting = order.length;
  }

  /** The next waiting task, in the plan's order; those that were returned first. */
  take(): number {
    for (;;) {
      const task = this.#returned.pop() ?? this.#order[this.#next++];
      if (task === undefined) throw new Error("no task waits");
      if (!this.tasks.isWaiting(task)) continue;
      this.waiting--;
      return task;
    }
  }

  giveBack(task: number): void {
    this.#returned.push(task);
    this.waiting++;
  }
}

const WAITING = 0;
const QUEUED = 1;
const DONE = 2;

export class StageTasks {
  readonly table: StageTable;
  readonly flows: readonly PoolFlow[];
  /** By task, the one whose lease was looked at longest ago first. */
  readonly queued = new Map<number, Queued>();
  done = 0;
  bytesDone = 0;
  /** Sum of `progress` of queued tasks. */
  bytesUnderWay = 0;
  readonly #state: Uint8Array;
  #before = 0;

  constructor(table: StageTable, weight: number) {
    this.table = table;
    this.#state = new Uint8Array(table.count);
    const counts = new Uint32Array(table.pools.length);
    for (const pool of table.pool) counts[pool] = (counts[pool] ?? 0) + 1;
    const orders = Array.from(counts, (n) => new Uint32Array(n));
    counts.fill(0);
    for (const [task, pool] of table.pool.entries()) {
      const at = counts[pool] ?? 0;
      orders[pool]?.fill(task, at, at + 1);
      counts[pool] = at + 1;
    }
    this.flows = table.pools.map((pool, i) => new PoolFlow(this, pool, weight, orders[i] ?? new Uint32Array()));
  }

  get complete(): boolean {
    return this.done === this.table.count;
  }

  /** All tasks before this one are done. */
  get before(): number {
    while (this.isDone(this.#before)) this.#before++;
    return this.#before;
  }

  isWaiting(task: number): boolean {
    return this.#state[task] === WAITING;
  }

  isDone(task: number): boolean {
    return this.#state[task] === DONE;
  }

  has(task: number): boolean {
    return Number.isInteger(task) && task >= 0 && task < this.table.count;
  }

  /** The flow's next task counts as queued. */
  enqueue(flow: PoolFlow, now: number): Queued {
    const task = flow.take();
    const entry: Queued = { task, flow, since: now, generation: 0, sign: now, looked: now, revision: null, worker: "", attempt: 0, progress: 0, forced: 0 };
    this.#state[task] = QUEUED;
    this.queued.set(task, entry);
    return entry;
  }

  /** It may have been committed or recalled meanwhile. */
  isQueued(entry: Queued): boolean {
    return this.queued.get(entry.task) === entry;
  }

  /** A queued task waits again. False: it was not queued any more. */
  recall(entry: Queued): boolean {
    if (!this.isQueued(entry)) return false;
    this.#leave(entry);
    this.#state[entry.task] = WAITING;
    entry.flow.giveBack(entry.task);
    return true;
  }

  /** The task has a record. The flow in whose window it was, null where in none; undefined: that was known. */
  commit(task: number): PoolFlow | null | undefined {
    if (this.#state[task] === DONE) return undefined;
    const entry = this.queued.get(task);
    if (entry !== undefined) this.#leave(entry);
    else {
      const flow = this.flows[this.table.pool[task] ?? 0];
      if (flow !== undefined) flow.waiting--;
    }
    this.#state[task] = DONE;
    this.done++;
    this.bytesDone += this.table.bytesProcessed[task] ?? 0;
    return entry?.flow ?? null;
  }

  /** Work was reported; never more than the task has. */
  progress(task: number, bytes: number): Queued | null {
    const entry = this.queued.get(task);
    if (entry === undefined) return null;
    const next = Math.min(this.table.bytesProcessed[task] ?? 0, entry.progress + bytes);
    this.bytesUnderWay += next - entry.progress;
    entry.progress = next;
    return entry;
  }

  /** Work that an attempt lost. */
  restart(entry: Queued): void {
    this.bytesUnderWay -= entry.progress;
    entry.progress = 0;
  }

  /** Its lease was looked at: it goes to the end of the row. */
  looked(entry: Queued, now: number): void {
    entry.looked = now;
    if (this.queued.delete(entry.task)) this.queued.set(entry.task, entry);
  }

  #leave(entry: Queued): void {
    this.restart(entry);
    this.queued.delete(entry.task);
  }
}
