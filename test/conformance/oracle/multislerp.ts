/** Interpolation on a hypersphere, step by step: unit vectors, their mean, tangents there, and back. */
import fc from "fast-check";
import { deltas, dot, minus, models, norm, num, plus, positive, scaled, sum } from "./_types.ts";
import type { Oracle } from "./_types.ts";

const combine = (xs: readonly number[][], ws: readonly number[]): number[] => xs.map((x, i) => scaled(x, ws[i]!)).reduce(plus);

export default {
  near: true,
  settings: fc.record({
    global: fc.record({ normalize_weights: fc.boolean(), eps: fc.constant(1e-8) }),
    models: models(fc.record({ weight: positive }), 1, 5),
    base: fc.boolean(),
  }),
  compute(c) {
    if (c.inputs.length === 1) return [...c.inputs[0]!];
    const raw = c.models.map((p) => num(p, "weight"));
    const weights = c.global["normalize_weights"] === true ? raw.map((w) => w / sum(raw)) : raw;
    const eps = num(c.global, "eps");
    const x = deltas(c);
    const norms = x.map(norm);
    const units = x.map((v, i) => scaled(v, 1 / (norms[i]! + eps)));
    const mean = combine(units, weights);
    if (norm(mean) < 1e-3) return null;
    const m = scaled(mean, 1 / norm(mean));
    const tangent = combine(
      units.map((u) => minus(u, scaled(m, dot(u, m)))),
      weights,
    );
    const phi = norm(tangent) + eps;
    const point = plus(scaled(m, Math.cos(phi)), scaled(tangent, Math.sin(phi) / phi));
    const y = scaled(point, sum(weights.map((w, i) => w * norms[i]!)));
    return c.base ? plus(y, c.base) : y;
  },
} satisfies Oracle;
