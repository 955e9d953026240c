/** Arcee Fusion: changes whose importance is an outlier's. */
import fc from "fast-check";
import { rows, sum } from "./_types.ts";
import type { Oracle } from "./_types.ts";

function softmax(row: readonly number[]): number[] {
  const top = Math.max(...row);
  const e = row.map((x) => Math.exp(x - top));
  return e.map((x) => x / sum(e) + 1e-8);
}

export default {
  settings: fc.constant({ global: {}, models: [{}], base: true }),
  compute(c) {
    const [base, x] = [c.base!, c.inputs[0]!];
    const others = rows(c.shape, base);
    const divergence = rows(c.shape, x).flatMap((row, r) => {
      const [p, q] = [softmax(row), softmax(others[r]!)];
      const kl = Math.max(0, sum(p.map((v, i) => v * Math.log(v / q[i]!))));
      return row.map(() => kl);
    });
    const importance = x.map((v, i) => Math.abs(v - base[i]!) * divergence[i]!);
    const sorted = [...importance].sort((a, b) => a - b);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => sorted[Math.floor(q * (sorted.length - 1))]!) as [number, number, number];
    const threshold = middle + 1.5 * (high - low);
    const doubtful = (v: number): boolean => high > low && Math.abs(v - threshold) < 1e-5 * threshold;
    return x.map((v, i) => (doubtful(importance[i]!) ? NaN : importance[i]! >= threshold ? v : base[i]!));
  },
} satisfies Oracle;
