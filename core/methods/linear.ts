/** Weighted average. Wortsman et al. 2022, "Model soups". */
import { AmalgamError } from "../errors.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell } from "./_types.ts";

/** Weights that cancel to less than this share of their magnitudes sum to 0 in f32. */
const F32_UNIT = 5.960464477539063e-8;

function weights(cell: MethodCell): number[] {
  return cell.models.map((m) => m["weight"] as number);
}

/** What the weighted sum is divided by; 1 divides nothing. */
function divisor(cell: MethodCell): number {
  return cell.global["normalize"] === true ? weights(cell).reduce((a, b) => a + b, 0) : 1;
}

export default defineMethod({
  name: "linear",
  title: "Linear",
  summary: "Weighted average of the models; the weights are divided by their sum unless normalize is false.",
  paper: {
    title: "Model soups: averaging weights of multiple fine-tuned models improves accuracy without increasing inference time",
    url: "https://arxiv.org/abs/2203.05482",
  },
  base: "input",
  inputs: { min: 1 },
  missing: "renormalise",
  parameters: {
    global: { normalize: { type: "boolean", default: true, doc: "Divide the weights by their sum." } },
    perModel: { weight: { type: "float", doc: "Weight of the model." } },
  },
  unit: "element",
  validate(cell) {
    const magnitude = weights(cell).reduce((a, w) => a + Math.abs(w), 0);
    if (cell.global["normalize"] === true && Math.abs(divisor(cell)) <= magnitude * F32_UNIT) {
      throw new AmalgamError("NUMERIC", "the weights sum to 0, so they cannot be normalised", {
        tensor: cell.tensor,
        next: "Change the weights, or set normalize: false.",
      });
    }
  },
  shortcut: (cell) => (cell.count === 1 && weights(cell)[0] === divisor(cell) ? 0 : undefined),
  output: {
    visit: (_ops, cell, chunk) => chunk.lincomb([...cell.models.keys()], weights(cell), divisor(cell)),
  },
  vectors: [
    {
      source: "by hand: (1*2 + 3*6) / 4",
      inputs: [
        [2, -4],
        [6, 8],
      ],
      global: { normalize: true },
      models: [{ weight: 1 }, { weight: 3 }],
      expected: [5, 5],
    },
    { source: "by hand: 0.5*2 + 0.25*8", inputs: [[2], [8]], global: { normalize: false }, models: [{ weight: 0.5 }, { weight: 0.25 }], expected: [3] },
  ],
});
