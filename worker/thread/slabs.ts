/** Pieces of a fixed region of a thread's memory, by key: what is kept from one pass over a range to the next. Full means not kept, never wrong. */

interface Slab {
  readonly key: string;
  readonly offset: number;
  readonly bytes: number;
}

/** A cache line. */
const ALIGN = 64;

export class Slabs {
  readonly #memory: Uint8Array;
  /** Sorted by offset. */
  #slabs: Slab[] = [];

  /** @param memory the region */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  /** Zeros, in the first gap that is large enough; undefined when none is. */
  reserve(key: string, bytes: number): Uint8Array | undefined {
    let at = 0;
    for (let i = 0; i <= this.#slabs.length; i++) {
      const next = this.#slabs[i];
      if ((next?.offset ?? this.#memory.length) - at >= bytes) {
        this.#slabs.splice(i, 0, { key, offset: at, bytes });
        return this.#memory.subarray(at, at + bytes).fill(0);
      }
      if (next) at = Math.ceil((next.offset + next.bytes) / ALIGN) * ALIGN;
    }
    return undefined;
  }

  /** Frees every piece of the key. */
  drop(key: string): void {
    this.#slabs = this.#slabs.filter((s) => s.key !== key);
  }
}
