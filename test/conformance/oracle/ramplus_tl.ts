/** RAM+: unique changes of a model grow with its ratio of shared to unique ones. */
import fc from "fast-check";
import { deltas, models, num, sum, zip } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  settings: fc.record({
    global: fc.record({ epsilon: fc.constantFrom(1e-5, 1 / 64), r: fc.constantFrom(0.1, 0.5, 0), alpha: fc.constantFrom(0.2, 1, 5) }),
    models: models(fc.constant({}), 0, 4),
    base: fc.constant(true),
  }),
  compute(c) {
    const [eps, r, alpha] = ["epsilon", "r", "alpha"].map((name) => num(c.global, name)) as [number, number, number];
    const all = deltas(c);
    const changed = all.map((d) => d.map((x) => Math.abs(x) > eps));
    const count = c.base!.map((_, i) => changed.filter((m) => m[i]).length);
    const lambda = changed.map((m) => {
      const shared = m.filter((x, i) => x && count[i]! > 1).length;
      const unique = m.filter((x, i) => x && count[i] === 1).length;
      return 1 + r * Math.min(alpha, Math.max(0, shared / Math.max(unique, eps)));
    });
    return zip([c.base!, ...all], ([base, ...column], i) => {
      if (count[i] === 0) return base!;
      const scale = (k: number): number => (count[i] === 1 ? lambda[k]! : 1);
      return base! + sum(column.map((x, k) => (changed[k]![i] ? x * scale(k) : 0))) / count[i]!;
    });
  },
} satisfies Oracle;
