/** Tallies as bytes: only bins that hold something, small numbers short. What a reduce task says of its elements. */

import { binStart } from "../ops/keys.ts";
import type { KeyWindow, Tally } from "../ops/types.ts";

/** Writes numbers of seven bits a byte, the last one without the high bit. */
export class VarintWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** @param n an integer, 0 to 2^53 - 1 */
  put(n: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#bytes.length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = n;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = 128 + (rest % 128);
    this.#bytes[this.#length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Throws Error where the bytes end early. */
  next(): number {
    let n = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error("the result of a reduce task is cut off");
      n += (byte % 128) * unit;
      if (byte < 128) return n;
    }
  }
}

const EMPTY = -1;
const SEVERAL = -2;

/** How many elements have their keys in each bin of a window, and which bins hold one key only. */
export class BinCounts {
  /** One a bin, then of elements above the window. */
  readonly counts: Float64Array;
  /** The one key of a bin, counted from the bin's start, or EMPTY, or SEVERAL. */
  readonly #only: Float64Array;

  constructor(bins: number) {
    this.counts = new Float64Array(bins + 1);
    this.#only = new Float64Array(bins).fill(EMPTY);
  }

  get bins(): number {
    return this.#only.length;
  }

  /** @param key from the bin's start; null: several */
  add(bin: number, count: number, key: number | null): void {
    this.counts[bin] = this.counts[bin]! + count;
    if (bin >= this.bins) return;
    const before = this.#only[bin]!;
    this.#only[bin] = key !== null && (before === EMPTY || before === key) ? key : SEVERAL;
  }

  /** The key that all elements of the bin share, from the bin's start; null where they differ or there are none. */
  only(bin: number): number | null {
    const key = this.#only[bin]!;
    return key < 0 ? null : key;
  }

  write(to: VarintWriter): void {
    to.put(this.counts.reduce((n, c) => n + (c > 0 ? 1 : 0), 0));
    let last = 0;
    this.counts.forEach((count, bin) => {
      if (count === 0) return;
      to.put(bin - last);
      to.put(count);
      if (bin < this.bins) to.put((this.only(bin) ?? -1) + 1);
      last = bin;
    });
  }

  /** Adds what `write` wrote. @param scaled of each count */
  read(from: VarintReader, scaled: (count: number) => number = (n) => n): void {
    eachBin(from, this.bins, (bin, count, key) => this.add(bin, scaled(count), key));
  }
}

/** Reads what `write` wrote. @param visit gets the bin, its count, and its only key where it has one */
export function eachBin(from: VarintReader, bins: number, visit: (bin: number, count: number, key: number | null) => void): void {
  let bin = 0;
  for (let left = from.next(); left > 0; left--) {
    bin += from.next();
    if (bin > bins) throw new Error("the result of a reduce task is of another window");
    const count = from.next();
    const key = bin < bins ? from.next() - 1 : -1;
    visit(bin, count, key < 0 ? null : key);
  }
}

/** Writes a tally as `eachBin` reads it. */
export function writeTally(to: VarintWriter, { counts, ors, ands }: Tally, window: KeyWindow): void {
  to.put(counts.reduce((n, c) => n + (c > 0 ? 1 : 0), 0));
  let last = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    const count = counts[bin]!;
    if (count === 0) continue;
    to.put(bin - last);
    to.put(count);
    const key = ors[bin];
    if (key !== undefined) to.put(key === ands[bin] ? Number(BigInt(key) - BigInt(binStart(window, bin))) + 1 : 0);
    last = bin;
  }
}
