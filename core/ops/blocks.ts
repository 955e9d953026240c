/** Floating sums that do not depend on chunk sizes, threads or ranges: one partial a block, joined in a binary tree over the block index. */
import type { BlockSums } from "./types.ts";

/**
 * Joins K-vectors in a binary tree: neighbours are added level by level, an odd last one moves up unchanged. For aligned
 * groups of 2^k entries the tree of the groups' trees is the tree of all entries, so ranges may be summed first.
 *
 * @param values entry-major, `k` numbers an entry
 */
export function treeSum(values: Float64Array, k: number): Float64Array {
  let count = values.length / k;
  if (count === 0) return new Float64Array(k);
  const level = Float64Array.from(values);
  while (count > 1) {
    const half = count >> 1;
    for (let i = 0; i < half; i++) for (let j = 0; j < k; j++) level[i * k + j] = level[2 * i * k + j]! + level[(2 * i + 1) * k + j]!;
    if (count % 2 === 1) for (let j = 0; j < k; j++) level[half * k + j] = level[(count - 1) * k + j]!;
    count = half + (count % 2);
  }
  return level.slice(0, k);
}

/** Collects the per-block partials of one range, chunk by chunk, in K slots, and sums them as a tree. */
export class BlockAccumulator {
  readonly k: number;
  #values = new Float64Array(0);
  readonly #used: Int32Array;

  constructor(k: number) {
    this.k = k;
    this.#used = new Int32Array(k);
  }

  /** Appends the blocks of one op's result to slot `slot`. */
  push(slot: number, sums: BlockSums): void {
    let at = this.#used[slot]!;
    this.#reserve(at + sums.length);
    for (const x of sums) this.#values[at++ * this.k + slot] = x;
    this.#used[slot] = at;
  }

  /** Appends block-major results that fill all K slots at once (`blockGram`). */
  pushAll(sums: BlockSums): void {
    const blocks = sums.length / this.k;
    const at = this.#used[0]!;
    this.#reserve(at + blocks);
    this.#values.set(sums, at * this.k);
    this.#used.fill(at + blocks);
  }

  /** The tree sum of what was pushed: K numbers. */
  total(): Float64Array {
    return treeSum(this.#values.subarray(0, this.#used[0]! * this.k), this.k);
  }

  #reserve(blocks: number): void {
    if (blocks * this.k <= this.#values.length) return;
    const grown = new Float64Array(Math.max(blocks, 2 * (this.#values.length / this.k), 64) * this.k);
    grown.set(this.#values);
    this.#values = grown;
  }
}

/** Joins the totals of all ranges (in range order) as the upper levels of the same tree. */
export function joinTotals(partials: readonly Float64Array[]): Float64Array {
  const k = partials[0]?.length ?? 0;
  const all = new Float64Array(partials.length * k);
  partials.forEach((p, i) => all.set(p, i * k));
  return k === 0 ? all : treeSum(all, k);
}
