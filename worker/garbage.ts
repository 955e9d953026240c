/**
 * Garbage is collected after a fixed amount of work, besides when V8 finds the heap large. V8 lets the heap of a long merge
 * grow by what dies old (messages, views), so that the peak would depend on the size of the model: 13 % more for twice
 * the size without this, 5 % with it, for 1 to 2 % of the time.
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Above this, collecting costs more than it saves: the heap of a program that uses the library, or a very large plan. */
const HEAP_MAX = 128 * 2 ** 20;

export class Garbage {
  readonly #every: number;
  #done = 0;
  #collect: (() => void) | null = null;

  /** @param every pieces of work between two collections */
  constructor(every: number) {
    this.#every = every;
  }

  /** Tells that one more piece of work is done. */
  tick(): void {
    if (++this.#done % this.#every !== 0 || getHeapStatistics().used_heap_size > HEAP_MAX) return;
    this.#collect ??= collector();
    this.#collect?.();
  }
}

/**
 * The collector that the process was started with, else one of our own: contexts made while the flag is set have it. Flags are
 * the process's: another thread may have reset ours meanwhile; null then, and the next collection asks again.
 */
function collector(): (() => void) | null {
  const { gc: given }: { readonly gc?: unknown } = globalThis;
  if (isCollector(given)) return given;
  setFlagsFromString("--expose-gc");
  const own: unknown = runInNewContext("typeof gc === 'function' ? gc : null");
  setFlagsFromString("--no-expose-gc");
  return isCollector(own) ? own : null;
}

function isCollector(value: unknown): value is () => void {
  return typeof value === "function";
}
