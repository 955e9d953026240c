/** Raw bytes of ranges that a thread has read and will need again, in a fixed region of its memory. Full means not kept, never wrong. */

export interface CachedRange {
  readonly key: string;
  readonly offset: number;
  readonly bytes: number;
  /** Bytes read so far, per source. */
  readonly filled: number[];
}

const ALIGN = 64;

export class RangeCache {
  readonly #start: number;
  readonly #end: number;
  /** Sorted by offset. */
  #entries: CachedRange[] = [];

  constructor(start: number, bytes: number) {
    this.#start = start;
    this.#end = start + bytes;
  }

  get(key: string): CachedRange | undefined {
    return this.#entries.find((e) => e.key === key);
  }

  /** First fit; undefined when no gap is large enough. */
  reserve(key: string, bytes: number, sources: number): CachedRange | undefined {
    let at = this.#start;
    for (let i = 0; i <= this.#entries.length; i++) {
      const next = this.#entries[i];
      if ((next?.offset ?? this.#end) - at >= bytes) {
        const entry = { key, offset: at, bytes, filled: new Array<number>(sources).fill(0) };
        this.#entries.splice(i, 0, entry);
        return entry;
      }
      if (next) at = Math.ceil((next.offset + next.bytes) / ALIGN) * ALIGN;
    }
    return undefined;
  }

  drop(key: string): void {
    this.#entries = this.#entries.filter((e) => e.key !== key);
  }
}
