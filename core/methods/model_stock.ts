/** Model Stock: the point between the base and the models' mean that their angles suggest. Jang et al. 2024, eq. 6. */
import type { Ops, Vec } from "../ops/types.ts";
import { allDeltas, coefficientsOf, coefficientsPass, gramAt } from "./_gram.ts";
import type { Gram } from "./_gram.ts";
import { defineMethod } from "./_types.ts";
import type { Chunk, MethodCell } from "./_types.ts";

/** Smaller products of norms count as this (mergekit), so that tiny deltas are pulled to the base. */
const NORM_PRODUCT_MIN = 1e-6;
const DENOMINATOR_MIN = 1e-6;

/** Interpolation ratio t from the pairwise inner products of the deltas, `at(i, j)` with i <= j. */
function ratio(n: number, at: (i: number, j: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const product = Math.max(Math.sqrt(at(i, i)) * Math.sqrt(at(j, j)), NORM_PRODUCT_MIN);
      sum += Math.min(1, Math.max(-1, at(i, j) / product));
    }
  }
  const cosine = sum / ((n * (n - 1)) / 2);
  const denominator = 1 + (n - 1) * cosine;
  return Math.abs(denominator) < DENOMINATOR_MIN ? 0 : (n * cosine) / denominator;
}

function rowWise(ops: Ops, cell: MethodCell, chunk: Chunk): Vec {
  const base = chunk.base();
  const deltas = allDeltas(cell, chunk, base);
  const n = deltas.length;
  const dots = deltas.map((a, i) => deltas.slice(i).map((b) => ops.rowDot(a, b, cell.rowLength)));
  const rows = chunk.length / cell.rowLength;
  const factor = Float64Array.from({ length: rows }, (_, r) => ratio(n, (i, j) => dots[i]![j - i]![r]!) / n);
  const mean = ops.lincomb(
    deltas,
    deltas.map(() => 1),
    deltas[0],
  );
  return ops.add(base, ops.rowScale(mean, factor, cell.rowLength, mean), mean);
}

/** Coefficients of the models, then of the base. */
function coefficients(_cell: MethodCell, g: Gram): number[] {
  const t = ratio(g.n, (i, j) => gramAt(g, i, j));
  return [...Array.from({ length: g.n }, () => t / g.n), 1 - t];
}

const filterWise = (cell: MethodCell): boolean => cell.global["filter_wise"] === true;

export default defineMethod({
  name: "model_stock",
  title: "Model Stock",
  summary: "Interpolates between the base and the mean of at least two models, by the angles between their differences.",
  paper: { title: "Model Stock: all we need is just a few fine-tuned models", url: "https://arxiv.org/abs/2403.19522" },
  base: "required",
  inputs: { min: 2 },
  missing: "base-or-skip",
  parameters: { global: { filter_wise: { type: "boolean", default: false, doc: "One ratio a row instead of one a tensor." } }, perModel: {} },
  unit: (cell) => (filterWise(cell) ? "row" : "element"),
  passes: (cell) => (filterWise(cell) ? [] : [coefficientsPass(allDeltas, (c) => c.count, coefficients)]),
  output: {
    visit(ops, cell, chunk, _state, results) {
      if (filterWise(cell)) return rowWise(ops, cell, chunk);
      return chunk.lincomb([...cell.models.keys(), "base"], coefficientsOf(results));
    },
  },
  vectors: [
    {
      source: "by hand: equal deltas, cosine 1, t = 1",
      base: [0, 0],
      inputs: [
        [3, 4],
        [3, 4],
      ],
      expected: [3, 4],
      tolerance: 1e-6,
    },
    {
      source: "by hand: orthogonal deltas, cosine 0, t = 0",
      base: [1, 1],
      inputs: [
        [2, 1],
        [1, 2],
      ],
      expected: [1, 1],
    },
  ],
});
