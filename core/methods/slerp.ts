/** Spherical interpolation between the base and one model. Shoemake 1985. */
import { acos, sin } from "../ops/math.ts";
import { coefficientsOf, coefficientsPass, gramAt } from "./_gram.ts";
import type { Gram } from "./_gram.ts";
import { defineMethod } from "./_types.ts";

/** Vectors this short are not normalised, and more parallel ones are interpolated linearly (mergekit). */
const NORM_MIN = 1e-8;
const COSINE_MAX = 0.9995;

function coefficients(g: Gram, t: number): [number, number] {
  const unit = (squared: number): number => (Math.sqrt(squared) > NORM_MIN ? Math.sqrt(squared) : 1);
  const cosine = gramAt(g, 0, 1) / (unit(gramAt(g, 0, 0)) * unit(gramAt(g, 1, 1)));
  if (!(Math.abs(cosine) <= COSINE_MAX)) return [1 - t, t];
  const theta = acos(cosine);
  return [sin(theta - theta * t) / sin(theta), sin(theta * t) / sin(theta)];
}

export default defineMethod({
  name: "slerp",
  title: "SLERP",
  summary: "Spherical interpolation from the base (t = 0) to the other model (t = 1); nearly parallel tensors are interpolated linearly.",
  paper: { title: "Animating rotation with quaternion curves", url: "https://doi.org/10.1145/325165.325242" },
  base: "required",
  inputs: { min: 1, max: 1 },
  missing: "pass-one",
  parameters: { global: { t: { type: "float", doc: "Position between the base (0) and the other model (1)." } }, perModel: {} },
  unit: "element",
  passes: [
    coefficientsPass(
      (_cell, chunk) => [chunk.base(), chunk.input(0)],
      () => 2,
      (cell, gram) => coefficients(gram, cell.global["t"] as number),
    ),
  ],
  output: {
    visit: (_ops, _cell, chunk, _state, results) => chunk.lincomb(["base", 0], coefficientsOf(results)),
  },
  vectors: [
    {
      source: "by hand: halfway between orthogonal unit vectors",
      base: [1, 0],
      inputs: [[0, 1]],
      global: { t: 0.5 },
      expected: [0.7071067811865476, 0.7071067811865476],
      tolerance: 1e-7,
    },
    { source: "by hand: parallel vectors, linear", base: [1, 2], inputs: [[3, 6]], global: { t: 0.25 }, expected: [1.5, 3] },
  ],
});
