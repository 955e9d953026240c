/** Takes the elements that matter most: change times how much the row's softmax moved, above an outlier's threshold. mergekit.md 2.7. */
import { keyMagnitude } from "../ops/keys.ts";
import type { Ops, Vec } from "../ops/types.ts";
import { topK } from "./_top-k.ts";
import { defineMethod } from "./_types.ts";
import type { Chunk, MethodCell, Results } from "./_types.ts";

/** Whiskers of the usual box plot: median + 1.5 times the interquartile range. */
const WHISKER = 1.5;
const QUANTILES = [0.25, 0.5, 0.75] as const;

/** |x - b| times the row's divergence, which is negative by rounding alone; the rows' divergences are kept between passes. */
function importance(ops: Ops, cell: MethodCell, chunk: Chunk): Vec {
  const base = chunk.base();
  const x = chunk.input(0);
  const { bytes, filled } = chunk.keep(0, (chunk.length / cell.rowLength) * 8);
  const divergence = new Float64Array(bytes.length / 8);
  const raw = new Uint8Array(divergence.buffer);
  if (filled) raw.set(bytes);
  else {
    ops.rowSoftmaxKl(x, base, cell.rowLength).forEach((kl, r) => (divergence[r] = kl < 0 ? 0 : kl));
    bytes.set(raw);
  }
  const change = ops.sub(x, base, x);
  return ops.rowScale(ops.abs(change, change), divergence, cell.rowLength, change);
}

/** The element of ascending rank floor(q (n - 1)) is the last of the n - rank largest. */
const quartiles = topK({
  name: "importance",
  series: () => [0],
  queries: (cell) => QUANTILES.map((q) => ({ series: 0, k: cell.elements - Math.floor(q * (cell.elements - 1)) })),
  values: (ops, cell, chunk) => [importance(ops, cell, chunk)],
});

function threshold(cell: MethodCell, results: Results): number {
  const [low, middle, high] = quartiles.thresholds(cell, results).map((t) => keyMagnitude(t.key)) as [number, number, number];
  return middle + WHISKER * (high - low);
}

export default defineMethod({
  name: "arcee_fusion",
  title: "Arcee Fusion",
  summary: "Takes from the other model only elements of outstanding importance: change times the divergence of their row's softmax.",
  paper: {
    title: "Arcee Fusion (MergeKit v0.1)",
    url: "https://www.arcee.ai/blog/meet-mergekit-v0-1-arcee-fusion-expanded-model-support-multi-gpu-acceleration",
  },
  base: "required",
  inputs: { min: 1, max: 1 },
  missing: "pass-one",
  parameters: { global: {}, perModel: {} },
  unit: "row",
  passes: () => quartiles.passes(),
  output: {
    visit(ops, cell, chunk, _state, results) {
      const weight = importance(ops, cell, chunk);
      const mask = ops.greaterEqualScalar(weight, threshold(cell, results), weight);
      const base = chunk.base();
      const delta = chunk.delta(0, base);
      return ops.add(base, ops.mul(delta, mask, delta), delta);
    },
  },
  vectors: [
    {
      source: "by hand: only the last element differs, all quartiles of the importance are 0",
      base: [1, 1, 1, 1],
      inputs: [[1, 1, 1, 3]],
      expected: [1, 1, 1, 3],
    },
    { source: "by hand: equal models", base: [1, 2], inputs: [[1, 2]], expected: [1, 2] },
  ],
});
