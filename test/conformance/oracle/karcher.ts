/** The Karcher mean, iterated on whole vectors. */
import fc from "fast-check";
import { dot, minus, models, norm, num, plus, scaled, sum } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  near: true,
  settings: fc.record({
    global: fc.record({ max_iter: fc.constantFrom(0, 1, 3, 10), tol: fc.constantFrom(1e-5, 1e-9) }),
    models: models(fc.constant({}), 1, 5),
    base: fc.constant(false),
  }),
  compute(c) {
    const x = c.inputs;
    if (x.length === 1) return [...x[0]!];
    const tol = num(c.global, "tol");
    const norms = x.map(norm);
    const units = x.map((v, i) => scaled(v, 1 / norms[i]!)).filter((_, i) => norms[i]! > tol);
    if (units.length === 0) return x[0]!.map(() => 0);
    for (const a of units) for (const b of units) if (dot(a, b) < -0.5) return null;
    const a = 1 / units.length;
    const start = scaled(
      units.reduce<number[]>(
        plus,
        x[0]!.map(() => 0),
      ),
      a,
    );
    let u = norm(start) < tol ? units[0]! : scaled(start, 1 / norm(start));
    for (let step = 0; step < num(c.global, "max_iter"); step++) {
      let tangent = u.map(() => 0);
      for (const v of units) {
        const d = Math.min(1, Math.max(-1, dot(u, v)));
        const theta = Math.acos(d);
        if (theta >= tol && theta > 1e-7) tangent = plus(tangent, scaled(minus(v, scaled(u, d)), (a * theta) / Math.sin(theta)));
      }
      const length = norm(tangent);
      if (length < tol) break;
      const next = plus(scaled(u, Math.cos(length)), scaled(tangent, Math.sin(length) / length));
      u = norm(next) > tol ? scaled(next, 1 / norm(next)) : next;
    }
    return scaled(u, sum(norms) / x.length);
  },
} satisfies Oracle;
