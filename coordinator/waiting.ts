/** Waiting that something can cut short, and pauses between tries; all on the clock that is handed in. */
import type { Chance, Clock } from "../bus/types.ts";

/** Rung when there is something to do. A ring while nobody waits is kept for the next one who does. */
export class Bell {
  #rung = false;
  #waiter: AbortController | null = null;

  ring(): void {
    this.#rung = true;
    this.#waiter?.abort();
  }

  /** Until it is rung, the signal is aborted, or `ms` have passed. One waiter at a time. */
  async wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted) {
      const waiter = new AbortController();
      const stop = (): void => waiter.abort();
      this.#waiter = waiter;
      signal.addEventListener("abort", stop, { once: true });
      await clock.sleep(ms, waiter.signal);
      signal.removeEventListener("abort", stop);
      this.#waiter = null;
    }
    this.#rung = false;
  }
}

/** Pauses that double, each between half and the whole of its length. */
export class Backoff {
  readonly #chance: Chance;
  readonly #firstMs: number;
  readonly #lastMs: number;
  #tries = 0;

  constructor(chance: Chance, { backoffFirstMs, backoffLastMs }: { readonly backoffFirstMs: number; readonly backoffLastMs: number }) {
    this.#chance = chance;
    this.#firstMs = backoffFirstMs;
    this.#lastMs = backoffLastMs;
  }

  next(): number {
    const whole = Math.min(this.#lastMs, this.#firstMs * 2 ** Math.min(this.#tries++, 20));
    return whole * (0.5 + this.#chance.fraction() / 2);
  }

  reset(): void {
    this.#tries = 0;
  }
}

/** Runs `work` on all items, at most `width` at a time. Rejects with the first failure after all have ended. */
export async function eachOf<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  let at = 0;
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (at < items.length && failures.length === 0) {
      const item = items[at++] as T;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  if (failures.length > 0) throw failures[0];
}
