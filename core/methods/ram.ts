/** Reinforced agent merging: shared changes averaged, unique ones kept whole. arXiv 2601.13572. */
import { addChanges, findChanges } from "./_ram.ts";
import { defineMethod } from "./_types.ts";

export default defineMethod({
  name: "ram",
  title: "RAM",
  summary: "Averages changes that several models share and keeps changes of one model whole.",
  paper: { title: "Behavior Knowledge Merge in Reinforced Agentic Models", url: "https://arxiv.org/abs/2601.13572" },
  base: "required",
  inputs: { min: 0 },
  missing: "error",
  parameters: { global: { epsilon: { type: "float", default: 1e-5, doc: "Smaller changes count as none." } }, perModel: {} },
  unit: "element",
  shortcut: (cell) => (cell.count === 0 ? "base" : undefined),
  output: {
    visit: (ops, cell, chunk) =>
      addChanges(
        ops,
        findChanges(ops, cell, chunk),
        cell.models.map(() => 1),
      ),
  },
  vectors: [
    {
      source: "by hand: shared, unique, none",
      base: [0, 0, 0],
      inputs: [
        [2, 1, 0],
        [4, 0, 0],
      ],
      expected: [3, 1, 0],
    },
    { source: "by hand: one model's changes are all unique", base: [1, 1], inputs: [[2, -1]], expected: [2, -1] },
  ],
});
