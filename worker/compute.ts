/** The compute threads of a worker: one pool that tasks share. One that died is replaced; a task that needs much memory for each thread gets fewer. */
import { ComputePool } from "./pool.ts";
import { poolOptions } from "./pool-options.ts";
import type { PoolWishes } from "./pool-options.ts";

export class Compute {
  readonly #wishes: PoolWishes;
  /** Bytes of a thread in the pool that ordinary tasks use. */
  readonly #ordinary: number;
  #pool: ComputePool;
  #threadBytes: number;
  #users = 0;
  #whenIdle: (() => void) | null = null;
  /** Entrances happen one at a time, in order: a large task is not overtaken for ever. */
  #gate: Promise<unknown> = Promise.resolve();

  constructor(wishes: PoolWishes) {
    this.#wishes = wishes;
    this.#ordinary = poolOptions(wishes).memoryBytes;
    this.#threadBytes = this.#ordinary;
    this.#pool = this.#open(this.#ordinary);
  }

  /** @param threadBytes what one thread needs; more than all memory is taken for all */
  async use<T>(threadBytes: number, act: (pool: ComputePool) => Promise<T>): Promise<T> {
    const turn = this.#gate.then(() => this.#enter(threadBytes));
    this.#gate = turn.catch(() => undefined);
    const pool = await turn;
    try {
      return await act(pool);
    } finally {
      if (--this.#users === 0) this.#whenIdle?.();
    }
  }

  /** What runs is rejected with INTERRUPTED. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #enter(threadBytes: number): Promise<ComputePool> {
    const wanted = Math.max(this.#ordinary, threadBytes);
    const suits = wanted <= this.#threadBytes && (this.#threadBytes === this.#ordinary || wanted > this.#ordinary);
    if (this.#pool.failed || !suits) {
      if (this.#users > 0) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
      this.#whenIdle = null;
      await this.#pool.close();
      this.#pool = this.#open(wanted);
    }
    this.#users++;
    return this.#pool;
  }

  #open(threadBytes: number): ComputePool {
    const options = poolOptions(this.#wishes);
    const all = options.memoryBytes * options.threads;
    const threads = threadBytes <= options.memoryBytes ? options.threads : Math.max(1, Math.floor(all / threadBytes));
    const memoryBytes = Math.floor(all / threads);
    this.#threadBytes = threadBytes <= options.memoryBytes ? this.#ordinary : memoryBytes;
    return new ComputePool({ ...options, threads, memoryBytes, outside: null });
  }
}
