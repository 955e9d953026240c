/** RAM+ per tensor: unique changes are amplified the more, the more of a model's changes are shared. arXiv 2601.13572. */
import { addChanges, findChanges } from "./_ram.ts";
import { defineMethod } from "./_types.ts";
import type { Pass } from "./_types.ts";

/** Numbers of shared and unique changes, a pair per model. */
const overlap: Pass<number[], number[], number[]> = {
  name: "overlap",
  begin: (cell) => new Array<number>(2 * cell.count).fill(0),
  visit(ops, cell, chunk, state) {
    const changes = findChanges(ops, cell, chunk);
    const several = ops.greaterScalar(changes.count, 1.5);
    changes.changed.forEach((c, i) => {
      const all = ops.countNonZero(c);
      const shared = ops.countNonZero(ops.mul(c, several));
      state[2 * i] = state[2 * i]! + shared;
      state[2 * i + 1] = state[2 * i + 1]! + all - shared;
    });
  },
  end: (state) => state,
  finish: (_cell, partials) => partials.reduce((sum, p) => sum.map((n, i) => n + p[i]!)),
};

export default defineMethod({
  name: "ramplus_tl",
  title: "RAM+ (tensor-local)",
  summary: "As RAM, with the unique changes of a model scaled by its ratio of shared to unique changes in the tensor.",
  paper: { title: "Behavior Knowledge Merge in Reinforced Agentic Models", url: "https://arxiv.org/abs/2601.13572" },
  base: "required",
  inputs: { min: 0 },
  missing: "error",
  parameters: {
    global: {
      r: { type: "float", default: 0.1, doc: "Strength of the amplification." },
      alpha: { type: "float", default: 0.2, doc: "Largest ratio that counts." },
      epsilon: { type: "float", default: 1e-5, doc: "Smaller changes count as none; also the least number of unique changes." },
    },
    perModel: {},
  },
  unit: "element",
  shortcut: (cell) => (cell.count === 0 ? "base" : undefined),
  passes: [overlap],
  output: {
    visit(ops, cell, chunk, _state, results) {
      const counts = results["overlap"] as readonly number[];
      const { r, alpha, epsilon } = cell.global as Record<string, number>;
      const lambdas = cell.models.map((_, i) => {
        const ratio = counts[2 * i]! / Math.max(counts[2 * i + 1]!, epsilon!);
        return 1 + r! * Math.min(alpha!, Math.max(0, ratio));
      });
      return addChanges(ops, findChanges(ops, cell, chunk), lambdas);
    },
  },
  vectors: [
    {
      source: "by hand: model 1 has 1 shared and 1 unique change, lambda = 1 + 0.5 * 1",
      base: [0, 0],
      inputs: [
        [2, 1],
        [4, 0],
      ],
      global: { r: 0.5, alpha: 1 },
      expected: [3, 1.5],
    },
    { source: "by hand: one model shares nothing, lambda = 1", base: [1, 1], inputs: [[2, -1]], expected: [2, -1] },
  ],
});
