/** Select by variance, calculate weights by energy, erase minority signs. */
import fc from "fast-check";
import { byMagnitude, deltas, majority, num, sum, zip } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  /** Two or four models where elements are selected: their variances are exact in f32, so that ties are ties. */
  settings: fc.oneof(
    fc.record({
      global: fc.record({ select_topk: fc.constantFrom(0.1, 0.5, 0.9, 0, 1) }),
      models: fc.constantFrom([{}, {}], [{}, {}, {}, {}], [{}]),
      base: fc.constant(true),
    }),
    fc.record({ global: fc.constant({ select_topk: 1 }), models: fc.constantFrom([], [{}, {}, {}]), base: fc.constant(true) }),
  ),
  compute(c) {
    const base = c.base!;
    if (c.inputs.length === 0) return [...base];
    const topk = num(c.global, "select_topk");
    let tau = deltas(c);
    if (topk < 1) {
      const variance = zip(tau, (column) => {
        const mean = sum(column) / column.length;
        return sum(column.map((x) => (x - mean) ** 2)) / column.length;
      });
      const k = Math.trunc(variance.filter((v) => v !== 0).length * Math.max(0, topk));
      const kept = new Set(byMagnitude(variance).slice(0, k));
      tau = tau.map((t) => t.map((x, i) => (kept.has(i) ? x : 0)));
    }
    const energies = tau.map((t) => sum(t.map((x) => x * x)) / t.length);
    const total = sum(energies);
    const weights = energies.map((e) => (Math.abs(total) < 1e-6 ? 1 / energies.length : e / total));
    return zip([base, ...tau], ([b, ...column]) => {
      const agree = column.map((x) => Math.sign(x) === majority(column));
      const mixed = sum(column.map((x, i) => (agree[i] ? x * weights[i]! : 0)));
      return b! + mixed / Math.max(sum(weights.filter((_, i) => agree[i])), 1e-6);
    });
  },
} satisfies Oracle;
