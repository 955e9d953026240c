/** All pairwise dot products of a tensor's inputs (or deltas) in one pass: what the spherical methods and model stock need of the values. */
import { BlockAccumulator, joinTotals } from "../ops/blocks.ts";
import type { Vec } from "../ops/types.ts";
import type { Chunk, MethodCell, Pass, Results } from "./_types.ts";

/** Symmetric n x n. */
export interface Gram {
  readonly n: number;
  /** Upper triangle, row by row. */
  readonly upper: Float64Array;
}

export function gramAt(g: Gram, i: number, j: number): number {
  const [a, b] = i <= j ? [i, j] : [j, i];
  return g.upper[a * g.n - (a * (a - 1)) / 2 + (b - a)]!;
}

/** sum_ij a_i b_j G_ij */
export function gramForm(g: Gram, a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < g.n; i++) for (let j = 0; j < g.n; j++) sum += a[i]! * b[j]! * gramAt(g, i, j);
  return sum;
}

/**
 * One Gram pass over `count` vectors, and the coefficients that `solve` finds from it: once a tensor, not once a chunk. The
 * result of pass "coefficients" is what `solve` returns.
 */
export function coefficientsPass(
  vectors: (cell: MethodCell, chunk: Chunk) => Vec[],
  count: (cell: MethodCell) => number,
  solve: (cell: MethodCell, gram: Gram) => number[],
): Pass<BlockAccumulator, Float64Array, number[]> {
  return {
    name: "coefficients",
    begin: (cell) => new BlockAccumulator((count(cell) * (count(cell) + 1)) / 2),
    visit: (ops, cell, chunk, state) => state.pushAll(ops.blockGram(vectors(cell, chunk))),
    end: (state) => state.total(),
    finish: (cell, partials) => solve(cell, { n: count(cell), upper: joinTotals(partials) }),
  };
}

export function coefficientsOf(results: Results): number[] {
  return results["coefficients"] as number[];
}

/** All inputs as they are. */
export function allInputs(cell: MethodCell, chunk: Chunk): Vec[] {
  return Array.from({ length: cell.count }, (_, i) => chunk.input(i));
}

/** All inputs, minus the base where there is one; `base` saves decoding it again. */
export function allDeltas(cell: MethodCell, chunk: Chunk, base = cell.hasBase ? chunk.base() : undefined): Vec[] {
  return Array.from({ length: cell.count }, (_, i) => chunk.delta(i, base));
}
