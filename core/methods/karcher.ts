/** The Riemannian (Karcher) mean of the models' directions, iterated on their N x N inner products, not on tensors. mergekit.md 2.3. */
import { acos, sin } from "../ops/math.ts";
import { allInputs, coefficientsOf, coefficientsPass, gramAt, gramForm } from "./_gram.ts";
import type { Gram } from "./_gram.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell } from "./_types.ts";

const HALF_PI = 1.5707963267948966;
/** A direction whose sine to the mean is smaller lies opposite to it: no way there is the shortest, so it pulls nowhere. */
const OPPOSITE_MAX = 1e-6;

/** Coefficients of the inputs in the mean. The mean is held as coefficients of the unit vectors: u = sum c_i u_i. */
function coefficients(cell: MethodCell, g: Gram): number[] {
  const tol = cell.global["tol"] as number;
  const norms = Array.from({ length: g.n }, (_, i) => Math.sqrt(gramAt(g, i, i)));
  const valid = norms.map((n) => n > tol);
  const count = valid.filter(Boolean).length;
  if (count === 0) return norms.map(() => 0);
  const inverse = norms.map((n, i) => (valid[i] ? 1 / n : 0));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    gramForm(
      g,
      a.map((x, i) => x * inverse[i]!),
      b.map((x, i) => x * inverse[i]!),
    );
  const unit = (i: number): number[] => norms.map((_, k) => (k === i ? 1 : 0));
  const normalised = (c: number[]): number[] => {
    const n = Math.sqrt(Math.max(0, dot(c, c)));
    return n > tol ? c.map((x) => x / n) : c;
  };
  let u = norms.map((_, i) => (valid[i] ? 1 / count : 0));
  u = Math.sqrt(Math.max(0, dot(u, u))) < tol ? unit(valid.indexOf(true)) : normalised(u);
  for (let step = 0; step < (cell.global["max_iter"] as number); step++) {
    const tangent = norms.map(() => 0);
    for (let i = 0; i < g.n; i++) {
      if (!valid[i]) continue;
      const d = Math.min(1, Math.max(-1, dot(u, unit(i))));
      const theta = acos(d);
      const sine = sin(theta);
      if (theta < tol || theta === 0 || (d < 0 && sine < OPPOSITE_MAX)) continue;
      const factor = theta / sine / count;
      for (let k = 0; k < g.n; k++) tangent[k] = tangent[k]! + factor * ((k === i ? 1 : 0) - d * u[k]!);
    }
    const length = Math.sqrt(Math.max(0, dot(tangent, tangent)));
    if (length < tol) break;
    u = normalised(u.map((x, k) => sin(HALF_PI - length) * x + (sin(length) / length) * tangent[k]!));
  }
  const scale = norms.reduce((a, b) => a + b, 0) / g.n;
  return u.map((c, i) => c * scale * inverse[i]!);
}

export default defineMethod({
  name: "karcher",
  title: "Karcher mean",
  summary: "Mean of the models' directions on the sphere, with the mean of their norms.",
  paper: { title: "Riemannian center of mass and mollifier smoothing", url: "https://doi.org/10.1002/cpa.3160300502" },
  base: "input",
  inputs: { min: 1 },
  missing: "pass-one",
  parameters: {
    global: {
      max_iter: { type: "int", default: 10, min: 0, doc: "Most iterations." },
      tol: { type: "float", default: 1e-5, doc: "Norms and steps below it count as zero." },
    },
    perModel: {},
  },
  unit: "element",
  shortcut: (cell) => (cell.count === 1 ? 0 : undefined),
  passes: [coefficientsPass(allInputs, (cell) => cell.count, coefficients)],
  output: {
    visit: (_ops, cell, chunk, _state, results) => chunk.lincomb([...cell.models.keys()], coefficientsOf(results)),
  },
  vectors: [
    {
      source: "by hand: halfway between orthogonal unit vectors",
      inputs: [
        [1, 0],
        [0, 1],
      ],
      expected: [0.7071067811865476, 0.7071067811865476],
      tolerance: 1e-7,
    },
    {
      source: "by hand: parallel vectors: the mean norm",
      inputs: [
        [2, 0],
        [4, 0],
      ],
      expected: [3, 0],
      tolerance: 1e-6,
    },
  ],
});
