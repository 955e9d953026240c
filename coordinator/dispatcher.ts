/** Keeps each pool's window in the queue full, and knows how many tasks the queue should hold. One on each leader. */
import { isAmalgamError } from "../core/errors.ts";
import type { CoordinatorParts } from "./context.ts";
import { SteppedDown } from "./leader.ts";
import type { Term } from "./leader.ts";
import { PoolScheduler } from "./scheduler.ts";
import type { PoolFlow, Queued, TaskPublisher, TaskWindow } from "./stage-tasks.ts";
import { Backoff, Bell, eachOf } from "./waiting.ts";

/** Publishes under way at a time. */
const WIDTH = 32;
const BATCH_MAX = 1_024;

export class Dispatcher implements TaskWindow {
  readonly #parts: CoordinatorParts;
  readonly #term: Term;
  readonly #pools = new Map<string, PoolScheduler<PoolFlow>>();
  readonly #publishers = new Map<PoolFlow, TaskPublisher>();
  readonly #bell = new Bell();
  readonly #missing = new Map<string, number>();
  #counted = -Infinity;
  /** Why the queue takes no tasks; "": it does. */
  trouble = "";

  constructor(parts: CoordinatorParts, term: Term) {
    this.#parts = parts;
    this.#term = term;
  }

  attach(flow: PoolFlow, publisher: TaskPublisher): void {
    this.#publishers.set(flow, publisher);
    this.#pool(flow.pool).add(flow);
    this.#bell.ring();
  }

  detach(flow: PoolFlow): void {
    this.#publishers.delete(flow);
    this.#pool(flow.pool).remove(flow);
    this.#bell.ring();
  }

  /** A task of the flow left the queue. */
  settle(flow: PoolFlow): void {
    this.#pool(flow.pool).settle(flow);
    this.#bell.ring();
  }

  /** Until the term ends. */
  async run(): Promise<void> {
    const { clock, chance, settings, log } = this.#parts;
    const backoff = new Backoff(chance, settings);
    while (!this.#term.signal.aborted) {
      try {
        this.#resize();
        await this.#fill();
        this.trouble = "";
        backoff.reset();
        await this.#bell.wait(clock, settings.reconcileMs, this.#term.signal);
      } catch (error) {
        if (error instanceof SteppedDown) return;
        if (!isAmalgamError(error)) throw error;
        this.trouble = error.message;
        this.#parts.metrics.queueRefused.inc();
        log.warn("the queue takes no tasks", { error });
        await clock.sleep(backoff.next(), this.#term.signal);
      }
    }
  }

  /** Tasks of the pool that should be in the queue and are not. Counted at most once in a while, for all jobs together. Throws BUS_UNAVAILABLE. */
  async missing(pool: string): Promise<number> {
    const { clock, settings, bus, log } = this.#parts;
    if (clock.monotonic() - this.#counted >= settings.reconcileMs) {
      const depth = await bus.tasks.depth();
      if (depth === null) {
        log.warn("the queue is gone, and is made again");
        await bus.tasks.ensure([...new Set([...settings.pools, ...this.#pools.keys()])]);
        for (const name of ["tasks", "workers"] as const) await bus.bucket(name);
      }
      for (const [name, scheduler] of this.#pools) {
        const held = depth?.pools[name];
        this.#missing.set(name, scheduler.queued - ((held?.waiting ?? 0) + (held?.unacknowledged ?? 0)));
      }
      this.#counted = clock.monotonic();
    }
    return this.#missing.get(pool) ?? 0;
  }

  /** One of the missing was queued again. */
  found(pool: string): void {
    this.#missing.set(pool, (this.#missing.get(pool) ?? 0) - 1);
  }

  /** Workers came or went. */
  wake(): void {
    this.#bell.ring();
  }

  #pool(name: string): PoolScheduler<PoolFlow> {
    let pool = this.#pools.get(name);
    if (pool === undefined) {
      pool = new PoolScheduler();
      this.#pools.set(name, pool);
      this.#resize();
    }
    return pool;
  }

  #resize(): void {
    const { windowPerSlot, windowExtra } = this.#parts.settings;
    for (const [name, pool] of this.#pools) {
      const slots = this.#parts.workers.slots(name);
      pool.window = windowPerSlot * slots + windowExtra;
      this.#parts.metrics.workerSlots.set({ pool: name }, slots);
      this.#parts.metrics.windowQueued.set({ pool: name }, pool.queued);
    }
  }

  async #fill(): Promise<void> {
    for (const pool of this.#pools.values()) {
      for (let batch = this.#batch(pool); batch.length > 0; batch = this.#batch(pool)) {
        this.#term.check();
        await this.#publish(pool, batch);
      }
    }
  }

  /** What fails waits again, and so does the rest: whether the queue got it is unknown, and its message's id tells it then. */
  async #publish(pool: PoolScheduler<PoolFlow>, batch: readonly Queued[]): Promise<void> {
    let failure: unknown = null;
    await eachOf(batch, WIDTH, async (entry) => {
      try {
        if (failure === null) {
          await this.#publishers.get(entry.flow)?.publish(entry);
          await this.#parts.crash?.("coordinator:enqueued");
          return;
        }
      } catch (error) {
        failure = error;
      }
      if (entry.flow.tasks.recall(entry)) pool.settle(entry.flow);
    });
    if (failure !== null) throw failure instanceof Error ? failure : new Error("the queue refused", { cause: failure });
  }

  /** What is picked counts as queued at once, so that a commit that comes before the publish returns is counted right. */
  #batch(pool: PoolScheduler<PoolFlow>): Queued[] {
    const batch: Queued[] = [];
    const now = this.#parts.clock.monotonic();
    while (batch.length < BATCH_MAX) {
      const flow = pool.next();
      if (flow === null) break;
      batch.push(flow.tasks.enqueue(flow, now));
    }
    return batch;
  }
}
