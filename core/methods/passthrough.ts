/** One model's tensors as they are, or scaled: stacking and cutting layers. */
import { defineMethod } from "./_types.ts";

export default defineMethod({
  name: "passthrough",
  title: "Passthrough",
  summary: "Takes the tensors of one model as they are, for stacking and cutting layers; scale multiplies them.",
  base: "none",
  inputs: { min: 1, max: 1 },
  missing: "pass-one",
  parameters: {
    global: {},
    perModel: {
      scale: {
        type: "float",
        optional: true,
        doc: "Factor; absent: the tensor is copied. With filters, zeroing o_proj and down_proj is the usual start of a stacked model.",
      },
    },
  },
  unit: "element",
  shortcut: (cell) => (cell.models[0]?.["scale"] === undefined ? 0 : undefined),
  output: {
    visit(ops, cell, chunk) {
      const x = chunk.input(0);
      const scale = cell.models[0]?.["scale"];
      return typeof scale === "number" ? ops.scale(x, scale, x) : x;
    },
  },
  vectors: [
    { source: "by hand", inputs: [[1, -2, 0.5]], models: [{}], expected: [1, -2, 0.5] },
    { source: "by hand: times 2", inputs: [[1, -2, 0.5]], models: [{ scale: 2 }], expected: [2, -4, 1] },
  ],
});
