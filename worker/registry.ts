/** The worker's entry in the bucket of workers, renewed while it lives; it expires by itself when the worker dies. */
import type { Kv } from "../bus/types.ts";
import { encodeMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { isHiccup } from "./retry.ts";
import type { WorkerParts } from "./world.ts";

/** What changes while a worker runs. */
export interface WorkerNow {
  readonly draining: boolean;
  readonly committed: number;
  readonly running: readonly Plain<amalgam.v1.RunningTask.$Properties>[];
}

export class Registry {
  readonly #parts: WorkerParts;
  readonly #kv: Kv;
  readonly #now: () => WorkerNow;
  readonly #startedAt: number;
  readonly #ended = new AbortController();
  #news = new AbortController();
  #refreshing: Promise<void> = Promise.resolve();

  constructor(parts: WorkerParts, kv: Kv, now: () => WorkerNow) {
    this.#parts = parts;
    this.#kv = kv;
    this.#now = now;
    this.#startedAt = parts.clock.now();
  }

  /** Writes the entry again and again until `close`. */
  open(): void {
    this.#refreshing = this.#refresh();
  }

  async #refresh(): Promise<void> {
    const { clock, settings } = this.#parts;
    const least = Math.min(settings.changedMs, settings.registryMs);
    while (!this.#ended.signal.aborted) {
      this.#news = new AbortController();
      await this.tell();
      await clock.sleep(least, this.#ended.signal);
      // Closing is news too.
      await clock.sleep(settings.registryMs - least, this.#news.signal);
    }
  }

  /** What the worker does is not what its entry says: it is written soon. */
  changed(): void {
    this.#news.abort();
  }

  /** Writes the entry now. Never rejects: a worker without an entry still does its tasks. */
  async tell(): Promise<void> {
    try {
      await this.#kv.put(this.#parts.settings.id, encodeMessage(amalgam.v1.WorkerInfo, this.#info()));
    } catch (error) {
      this.#parts.log[isHiccup(error) ? "warn" : "error"]("the worker's entry was not renewed", { error });
    }
  }

  /** Removes the entry, after the last write of it. */
  async close(): Promise<void> {
    this.#ended.abort();
    this.#news.abort();
    await this.#refreshing;
    await this.#kv.delete(this.#parts.settings.id).catch((error: unknown) => {
      if (!isHiccup(error)) throw error;
    });
  }

  #info(): Plain<amalgam.v1.WorkerInfo.$Properties> {
    const { settings } = this.#parts;
    const { draining, committed, running } = this.#now();
    return {
      id: settings.id,
      host: settings.host,
      pid: settings.pid,
      packageVersion: settings.packageVersion,
      planFormat: settings.planFormat,
      numerics: settings.numerics,
      pools: [...settings.pools],
      slots: settings.slots,
      threads: settings.threads,
      memoryBytes: settings.memoryBytes,
      running: [...running],
      draining,
      startedAt: this.#startedAt,
      numericsIds: [...settings.numericsIds],
      tasksCommitted: committed,
    };
  }
}
