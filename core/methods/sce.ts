/** Select, calculate, erase: variance chooses elements, energy weighs models, signs erase disagreement. Wan et al. 2024 (FuseChat), arXiv 2408.07990. */
import { BlockAccumulator, joinTotals } from "../ops/blocks.ts";
import type { Ops, TieCounter, Vec } from "../ops/types.ts";
import { allDeltas } from "./_gram.ts";
import { topK } from "./_top-k.ts";
import { defineMethod } from "./_types.ts";
import type { Chunk, MethodCell, Pass, Range, Results } from "./_types.ts";

/** Smaller total energy counts as none: all models weigh alike (mergekit; fine-tunes of one base usually fall below it). */
const ENERGY_MIN = 1e-6;

const share = (cell: MethodCell): number => cell.global["select_topk"] as number;
const selects = (cell: MethodCell): boolean => share(cell) < 1;

const variable = topK({
  name: "variance",
  series: () => [0],
  countsNonZero: true,
  queries: (cell, nonZero) => [{ series: 0, k: Math.trunc(nonZero[0]! * Math.max(0, share(cell))) }],
  values: (ops, cell, chunk) => [ops.variance(allDeltas(cell, chunk))],
});

/** Deltas, zero where the variance over the models was not among the largest. */
function selected(ops: Ops, cell: MethodCell, chunk: Chunk, base: Vec, ties: TieCounter[] | null, results: Results): Vec[] {
  const deltas = allDeltas(cell, chunk, base);
  if (!ties) return deltas;
  const mask = ops.topMask(ops.variance(deltas), variable.thresholds(cell, results)[0]!, ties[0]!);
  return deltas.map((d) => ops.mul(d, mask, d));
}

const counters = (cell: MethodCell, range: Range, results: Results): TieCounter[] | null => (selects(cell) ? variable.ties(cell, results, range) : null);

interface EnergyState {
  readonly sums: BlockAccumulator;
  readonly ties: TieCounter[] | null;
}

/** Weight of each model: its mean squared selected delta, as a share of all. */
const energy: Pass<EnergyState, Float64Array, number[]> = {
  name: "energy",
  begin: (cell, range, results) => ({ sums: new BlockAccumulator(cell.count), ties: counters(cell, range, results) }),
  visit(ops, cell, chunk, state, results) {
    selected(ops, cell, chunk, chunk.base(), state.ties, results).forEach((d, i) => state.sums.push(i, ops.blockDot(d, d)));
  },
  end: (state) => state.sums.total(),
  finish(cell, partials) {
    const means = [...joinTotals(partials)].map((s) => s / cell.elements);
    const total = means.reduce((a, b) => a + b, 0);
    return means.map((m) => (Math.abs(total) < ENERGY_MIN ? 1 / means.length : m / total));
  },
};

export default defineMethod({
  name: "sce",
  title: "SCE",
  summary:
    "Keeps the elements in which the models vary most, weighs models by the energy of their differences, and erases elements against the majority's sign.",
  paper: { title: "FuseChat: knowledge fusion of chat models", url: "https://arxiv.org/abs/2408.07990" },
  base: "required",
  inputs: { min: 0 },
  missing: "error",
  parameters: {
    global: {
      select_topk: { type: "float", default: 1, doc: "Share of the elements whose variance is not zero that is kept; 1 keeps all." },
      int8_mask: { type: "boolean", default: false, doc: "Storage of masks in mergekit.", noEffect: "masks here are not stored" },
    },
    perModel: {},
  },
  unit: "element",
  shortcut: (cell) => (cell.count === 0 || share(cell) <= 0 ? "base" : undefined),
  passes: (cell) => (selects(cell) ? [...variable.passes(), energy] : [energy]),
  output: {
    begin: counters,
    visit(ops, cell, chunk, state, results) {
      const base = chunk.base();
      const deltas = selected(ops, cell, chunk, base, state as TieCounter[] | null, results);
      const weights = results["energy"] as readonly number[];
      const masks = ops.consensusMasks(deltas);
      const agreeing = deltas.map((d, i) => ops.mul(d, masks[i]!, d));
      const sum = ops.lincomb(agreeing, weights, agreeing[0]);
      const weight = ops.lincomb(masks, weights, masks[0]);
      ops.div(sum, ops.maxScalar(weight, ENERGY_MIN, weight), sum);
      return ops.add(base, sum, sum);
    },
  },
  vectors: [
    {
      source: "by hand: energies 4 and 16 weigh 0.2 and 0.8",
      base: [0, 0],
      inputs: [
        [2, 2],
        [4, -4],
      ],
      expected: [3.6, -4],
      tolerance: 1e-6,
    },
    {
      source: "by hand: the one element that varies most of two",
      base: [0, 0],
      inputs: [
        [2, 1],
        [4, 1.5],
      ],
      global: { select_topk: 0.5 },
      expected: [3.6, 0],
      tolerance: 1e-6,
    },
  ],
});
