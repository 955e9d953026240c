/** A worker: pulls tasks while it has free slots, attempts them, leaves when it is asked to. It owns nothing durable and may die at any moment. */
import type { Delivery } from "../bus/types.ts";
import { AmalgamError } from "../core/errors.ts";
import { EVENT, taskKey } from "../proto/subjects.ts";
import { aborted } from "../service/aborted.ts";
import { Admission } from "./admission.ts";
import type { Attempt } from "./attempt.ts";
import { Leases } from "./lease.ts";
import type { AttemptResult } from "./metrics.ts";
import { Registry } from "./registry.ts";
import { isHiccup, retrying } from "./retry.ts";
import { backoff } from "./world.ts";
import type { WorkerParts, WorkerSettings, WorkerWorld } from "./world.ts";

/** With several pools the better ones are asked this often while a lesser one is waited for. */
const BETTER_POOLS_MS = 1_000;

export class WorkerService {
  readonly #parts: WorkerParts;
  readonly #running = new Map<string, Attempt>();
  /** Tasks that are being looked at. */
  readonly #admitting = new Set<string>();
  #admission: Admission | null = null;
  #registry: Registry | null = null;
  #committed = 0;
  #draining = false;
  /** Attempts that failed since one was committed. */
  #failures = 0;

  constructor(world: WorkerWorld, settings: WorkerSettings) {
    this.#parts = { ...world, settings };
  }

  /** Seconds since the oldest heartbeat of a running task that arrived; 0 where none runs. */
  get beatAgeSeconds(): number {
    const now = this.#parts.clock.monotonic();
    return Math.max(0, ...[...this.#running.values()].map((a) => (now - a.beatAt) / 1000));
  }

  /** Why no tasks are taken now; null: they are. */
  get waitingFor(): string | null {
    if (this.#draining) return "leaving";
    return this.#admission === null ? "waiting for the queue, which a coordinator makes" : null;
  }

  /**
   * Works until the signal is aborted, then finishes what runs, or gives it back when the grace time is over.
   *
   * @throws AmalgamError BUS_UNAVAILABLE where the bus is lost for good; what ran has been committed then
   */
  async run(signal: AbortSignal): Promise<void> {
    const { bus, settings, log } = this.#parts;
    const opened = await this.#begin(signal);
    if (opened === null) return;
    const { tasks, workers } = opened;
    const registry = (this.#registry = new Registry(this.#parts, workers, () => this.#now()));
    this.#admission = new Admission(this.#parts, new Leases(this.#parts, tasks), workers);
    const leaving = new AbortController();
    const lost = bus.closed.then((reason) => {
      leaving.abort();
      return reason;
    });
    const leave = (): void => leaving.abort();
    signal.addEventListener("abort", leave);
    const unsubscribe = bus.events.subscribe(EVENT.job("*"), (subject) => this.#lookAt(subject.slice(subject.lastIndexOf(".") + 1)));
    if (signal.aborted) leave();
    registry.open();
    this.#showSlots();
    log.info("worker is up", { pools: settings.pools, slots: settings.slots, threads: settings.threads, memoryBytes: settings.memoryBytes });
    try {
      const lanes = Promise.all(Array.from({ length: settings.slots }, () => this.#lane(leaving.signal)));
      await Promise.all([lanes, this.#drain(leaving.signal, lanes, registry)]);
    } finally {
      signal.removeEventListener("abort", leave);
      unsubscribe();
      await registry.close();
    }
    if (!signal.aborted) throw new AmalgamError("BUS_UNAVAILABLE", `the connection to NATS is lost for good: ${(await lost)?.message ?? "it was closed"}`);
    log.info("worker has left", { committed: this.#committed });
  }

  /** Queue and buckets: a coordinator makes them, perhaps later than this starts. Null: the worker is to leave before. */
  async #begin(signal: AbortSignal) {
    const { bus, settings } = this.#parts;
    try {
      return await retrying(
        this.#parts,
        async () => {
          await bus.tasks.ensure(settings.pools);
          return { tasks: await bus.bucket("tasks"), workers: await bus.bucket("workers") };
        },
        Infinity,
        signal,
      );
    } catch (error) {
      if (signal.aborted && isHiccup(error)) return null;
      throw error;
    }
  }

  /** When the worker leaves: waits for what runs, and gives back what has not ended by the end of the grace time. */
  async #drain(leaving: AbortSignal, lanes: Promise<unknown>, registry: Registry): Promise<void> {
    const { clock, settings, log } = this.#parts;
    await aborted(leaving);
    this.#draining = true;
    this.#showSlots();
    log.info("leaving: no new tasks", { running: this.#running.size, graceMs: settings.graceMs });
    await registry.tell();
    const idle = new AbortController();
    const ended = (): void => idle.abort();
    lanes.then(ended, ended);
    await clock.sleep(settings.graceMs, idle.signal);
    if (!idle.signal.aborted) for (const attempt of this.#running.values()) attempt.stop("released");
  }

  async #lane(leaving: AbortSignal): Promise<void> {
    const { log, clock, chance, settings } = this.#parts;
    for (let troubles = 0; !leaving.aborted;) {
      try {
        await this.#rest(leaving);
        const delivery = await this.#pull(leaving);
        troubles = 0;
        if (delivery) await this.#handle(delivery, leaving);
      } catch (error) {
        troubles++;
        if (isHiccup(error)) log.warn("waiting for the bus or a store", { error });
        else log.error("a task was dropped", { error });
        await clock.sleep(backoff(chance, settings.retryFirstMs, settings.retryLastMs, troubles), leaving);
      }
    }
  }

  /** The best pool that has a task. */
  async #pull(leaving: AbortSignal): Promise<Delivery | null> {
    const { bus, settings } = this.#parts;
    const { pools, pullMs } = settings;
    const expiresMs = pools.length === 1 ? pullMs : Math.min(pullMs, BETTER_POOLS_MS);
    for (const pool of pools) {
      if (leaving.aborted) return null;
      const delivery = await bus.tasks.pull(pool, { expiresMs, signal: leaving });
      if (delivery) return delivery;
    }
    return null;
  }

  async #handle(delivery: Delivery, leaving: AbortSignal): Promise<void> {
    const { settings } = this.#parts;
    if (leaving.aborted) {
      await delivery.nak(0);
      return;
    }
    const admission = this.#admission;
    const message = await admission?.read(delivery);
    if (!admission || !message) return;
    const key = taskKey(message);
    const mine = this.#running.get(key);
    if (mine) {
      mine.attach(delivery);
      return;
    }
    if (this.#admitting.has(key)) {
      await delivery.nak(settings.nakFirstMs);
      return;
    }
    this.#admitting.add(key);
    const attempt = await admission.begin(message, delivery).finally(() => this.#admitting.delete(key));
    if (!attempt) return;
    this.#running.set(key, attempt);
    this.#changed();
    try {
      this.#count(await attempt.run());
    } finally {
      this.#running.delete(key);
      this.#changed();
    }
  }

  #count(result: AttemptResult): void {
    if (result === "committed") {
      this.#committed++;
      this.#failures = 0;
    } else if (result === "failed") this.#failures++;
  }

  /** After failures: others may do better meanwhile. */
  async #rest(leaving: AbortSignal): Promise<void> {
    const { clock, chance, settings } = this.#parts;
    if (this.#failures > 0) await clock.sleep(backoff(chance, settings.restFirstMs, settings.restLastMs, this.#failures), leaving);
  }

  /** Something happened to a job: it may have ended. */
  #lookAt(job: string): void {
    for (const attempt of this.#running.values()) if (attempt.message.job === job) attempt.look();
  }

  #now() {
    return {
      draining: this.#draining,
      committed: this.#committed,
      running: [...this.#running.values()].map(({ message: { job, stage, task }, lease, startedAt }) => ({
        job,
        stage,
        task,
        attempt: lease.attempt,
        since: startedAt,
      })),
    };
  }

  #changed(): void {
    this.#showSlots();
    this.#registry?.changed();
  }

  #showSlots(): void {
    const { metrics, settings } = this.#parts;
    const busy = this.#running.size;
    const free = Math.max(0, settings.slots - busy);
    metrics.slots.set({ state: "busy" }, busy);
    metrics.slots.set({ state: "idle" }, this.#draining ? 0 : free);
    metrics.slots.set({ state: "draining" }, this.#draining ? free : 0);
  }
}
