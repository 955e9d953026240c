/** Interpolation of several models on a hypersphere: the tangents' sum at their normalised mean. mergekit.md 2.3. */
import { AmalgamError } from "../errors.ts";
import { sin } from "../ops/math.ts";
import { allDeltas, coefficientsOf, coefficientsPass, gramAt, gramForm } from "./_gram.ts";
import type { Gram } from "./_gram.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell } from "./_types.ts";

const HALF_PI = 1.5707963267948966;
/** A mean of directions this short is rounding noise of f32 inputs: they cancel. */
const MEAN_MIN = 1e-6;

/** Coefficients of the inputs. The tangents at the mean sum to nothing but rounding: the mean is parallel to the weighted sum. */
function coefficients(cell: MethodCell, g: Gram): number[] {
  const eps = cell.global["eps"] as number;
  const raw = cell.models.map((m) => m["weight"] as number);
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = cell.global["normalize_weights"] === true ? raw.map((w) => w / total) : raw;
  const norms = weights.map((_, i) => Math.sqrt(gramAt(g, i, i)));
  if (norms.every((n) => n === 0)) return norms;
  const mean = weights.map((w, i) => w / (norms[i]! + eps));
  const length = Math.sqrt(Math.max(0, gramForm(g, mean, mean)));
  if (length < Math.max(eps, MEAN_MIN)) {
    if (weights.length === 2) return weights;
    throw new AmalgamError("NUMERIC", "the models' directions cancel, so they have no mean on the sphere", {
      tensor: cell.tensor,
      next: "Change the weights, or use linear.",
    });
  }
  const scale = (weights.reduce((s, w, i) => s + w * norms[i]!, 0) * sin(HALF_PI - eps)) / length;
  return mean.map((a) => a * scale);
}

export default defineMethod({
  name: "multislerp",
  title: "MultiSLERP",
  summary: "Weighted mean of several models (or of their differences from a base) on a hypersphere, with the weighted mean of their norms.",
  paper: { title: "MultiSLERP (method description)", url: "https://goddard.blog/posts/multislerp-wow-what-a-cool-idea/" },
  base: "optional",
  inputs: { min: 1 },
  missing: "pass-one",
  parameters: {
    global: {
      normalize_weights: { type: "boolean", default: true, doc: "Divide the weights by their sum." },
      eps: { type: "float", default: 1e-8, doc: "Added to norms before dividing." },
    },
    perModel: { weight: { type: "float", doc: "Weight of the model." } },
  },
  unit: "element",
  validate(cell) {
    if (cell.global["normalize_weights"] === true && cell.models.reduce((s, m) => s + (m["weight"] as number), 0) === 0) {
      throw new AmalgamError("NUMERIC", "the weights sum to 0, so they cannot be normalised", {
        tensor: cell.tensor,
        next: "Change the weights, or set normalize_weights: false.",
      });
    }
  },
  shortcut: (cell) => (cell.count === 1 ? 0 : undefined),
  passes: [coefficientsPass(allDeltas, (cell) => cell.count, coefficients)],
  output: {
    visit(ops, cell, chunk, _state, results) {
      const base = cell.hasBase ? chunk.base() : undefined;
      const x = allDeltas(cell, chunk, base);
      const merged = ops.lincomb(x, coefficientsOf(results), x[0]);
      return base ? ops.add(merged, base, merged) : merged;
    },
  },
  vectors: [
    {
      source: "by hand: equal weights of orthogonal unit vectors",
      inputs: [
        [1, 0],
        [0, 1],
      ],
      models: [{ weight: 1 }, { weight: 1 }],
      expected: [0.7071067811865476, 0.7071067811865476],
      tolerance: 1e-6,
    },
    {
      source: "by hand: parallel vectors: the mean norm",
      inputs: [
        [2, 0],
        [4, 0],
      ],
      models: [{ weight: 1 }, { weight: 3 }],
      expected: [3.5, 0],
      tolerance: 1e-6,
    },
  ],
});
