/** Moves the base to the other model where they are close. Published with mergekit (Alcoholman, NearSwap); mergekit.md 2.6. */
import { defineMethod } from "./_types.ts";

/** Smaller distances count as this. */
const DISTANCE_MIN = 1e-6;

export default defineMethod({
  name: "nearswap",
  title: "NearSwap",
  summary: "Takes the other model's value where it differs from the base by at most t, and less of it the more they differ.",
  paper: { title: "NearSwap (method description)", url: "https://huggingface.co/alchemonaut/QuartetAnemoi-70B-t0.0001" },
  base: "required",
  inputs: { min: 1, max: 1 },
  missing: "pass-base",
  parameters: { global: { t: { type: "float", doc: "Distance up to which the other model's value is taken whole." } }, perModel: {} },
  unit: "element",
  output: {
    visit(ops, cell, chunk) {
      const a = chunk.base();
      const b = chunk.input(0);
      const distance = ops.sub(a, b);
      ops.maxScalar(ops.abs(distance, distance), DISTANCE_MIN, distance);
      const weight = ops.reciprocal(cell.global["t"] as number, distance, distance);
      ops.minScalar(ops.maxScalar(weight, 0, weight), 1, weight);
      const taken = ops.mul(weight, b, b);
      const kept = ops.addScalar(ops.scale(weight, -1, weight), 1, weight);
      return ops.add(taken, ops.mul(kept, a, a), taken);
    },
  },
  vectors: [
    { source: "by hand: |a-b| = 1 <= 2 takes b; |a-b| = 4 takes half", base: [0, 0], inputs: [[1, 4]], global: { t: 2 }, expected: [1, 2] },
    { source: "by hand: t = 0 keeps the base", base: [1, 2], inputs: [[5, 7]], global: { t: 0 }, expected: [1, 2] },
  ],
});
