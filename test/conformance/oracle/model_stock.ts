/** Model Stock: t from the mean pairwise cosine of the deltas, per tensor or per row. */
import fc from "fast-check";
import { deltas, dot, models, norm, rows, scaled, sum } from "./_types.ts";
import type { Oracle } from "./_types.ts";

function ratio(xs: readonly number[][]): number | null {
  const n = xs.length;
  const cosines = xs.flatMap((a, i) => xs.slice(i + 1).map((b) => Math.min(1, Math.max(-1, dot(a, b) / Math.max(norm(a) * norm(b), 1e-6)))));
  const c = sum(cosines) / cosines.length;
  const denominator = 1 + (n - 1) * c;
  if (Math.abs(denominator) < 1e-2) return null;
  return (n * c) / denominator;
}

export default {
  settings: fc.record({ global: fc.record({ filter_wise: fc.boolean() }), models: models(fc.constant({}), 2, 4), base: fc.constant(true) }),
  compute(c) {
    const shape = c.global["filter_wise"] === true ? c.shape : [c.base!.length];
    const parts = deltas(c).map((d) => rows(shape, d));
    const out: number[] = [];
    for (const [r, base] of rows(shape, c.base!).entries()) {
      const here = parts.map((p) => p[r]!);
      const t = ratio(here);
      if (t === null) return null;
      const mean = base.map((_, i) => sum(here.map((d) => d[i]!)) / here.length);
      out.push(...scaled(mean, t).map((d, i) => base[i]! + d));
    }
    return out;
  },
} satisfies Oracle;
