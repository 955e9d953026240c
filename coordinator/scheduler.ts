/**
 * Which job's task is queued next in one pool. The queue holds a window of tasks, not whole jobs, so that a job that comes
 * later, or has a higher priority, gets its share at once. Stride scheduling: every task moves its job on by 1 / priority,
 * and the one furthest behind is next; the shares of deficit round robin, without bursts of one job.
 *
 * A pick looks at every job with tasks left, never at tasks or workers.
 */

/** Tasks of one job for one pool. */
export interface Flow {
  /** Its share among others: the job's priority. */
  readonly weight: number;
  /** Tasks that may be queued. */
  readonly waiting: number;
}

interface Entry<F extends Flow> {
  readonly flow: F;
  /** How far it has come, in tasks / weight. */
  pass: number;
  /** Tasks of it in the window. */
  queued: number;
}

export class PoolScheduler<F extends Flow> {
  /** Tasks that may be in the queue at a time. */
  window = 1;
  readonly #entries = new Map<F, Entry<F>>();
  #weights = 0;
  #queued = 0;
  /** Of the last pick: who joins, or comes back after a while, starts here and has no claim on the past. */
  #pass = 0;

  /** Tasks in the window. */
  get queued(): number {
    return this.#queued;
  }

  get flows(): Iterable<F> {
    return this.#entries.keys();
  }

  add(flow: F): void {
    if (this.#entries.has(flow)) return;
    this.#entries.set(flow, { flow, pass: this.#pass, queued: 0 });
    this.#weights += flow.weight;
  }

  /** Its queued tasks no longer count. */
  remove(flow: F): void {
    const entry = this.#entries.get(flow);
    if (entry === undefined) return;
    this.#entries.delete(flow);
    this.#weights -= flow.weight;
    this.#queued -= entry.queued;
  }

  /**
   * The flow whose task is next, which then counts as queued; null: the window is full, or nothing waits.
   * A job below its share of the window is served even when it is full: one whose tasks are stuck cannot shut it out.
   */
  next(): F | null {
    let best: Entry<F> | null = null;
    const full = this.#queued >= this.window;
    for (const entry of this.#entries.values()) {
      if (entry.flow.waiting === 0) continue;
      if (full && entry.queued >= Math.floor((this.window * entry.flow.weight) / this.#weights)) continue;
      if (best === null || entry.pass < best.pass) best = entry;
    }
    if (best === null) return null;
    best.pass = Math.max(best.pass, this.#pass - 1 / best.flow.weight);
    this.#pass = Math.max(this.#pass, best.pass);
    best.pass += 1 / best.flow.weight;
    best.queued++;
    this.#queued++;
    return best.flow;
  }

  /** A task of the flow left the window: it is done, or was not queued after all. */
  settle(flow: F, tasks = 1): void {
    const entry = this.#entries.get(flow);
    if (entry === undefined) return;
    entry.queued -= tasks;
    this.#queued -= tasks;
  }
}
