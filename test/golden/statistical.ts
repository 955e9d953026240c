/** Random methods: their masks cannot equal mergekit's, but the distribution can be tested. */
import { join } from "node:path";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import type { TestTensor } from "../helpers/checkpoint.ts";
import type { Statistical } from "./case.ts";

interface Totals {
  elements: number;
  changed: number;
  upper: [number, number];
  lower: [number, number];
}

export function checkStatistical(st: Statistical, root: string, out: string): string[] {
  const base = readCheckpoint(join(root, st.base));
  const experts = st.experts.map((e) => readCheckpoint(join(root, e.model)));
  const got = readCheckpoint(out);
  const totals: Totals = { elements: 0, changed: 0, upper: [0, 0], lower: [0, 0] };
  const reasons: string[] = [];
  if ([...got.keys()].sort().join() !== [...base.keys()].sort().join()) return ["tensor names differ"];
  for (const [name, b] of base) {
    const g = got.get(name)!;
    if (g.dtype !== (st.dtype ?? "F32") || g.shape.join() !== b.shape.join()) reasons.push(`${name}: dtype or shape differs`);
    else
      reasons.push(
        ...checkTensor(
          st,
          name,
          b,
          g,
          experts.map((e) => e.get(name)!),
          totals,
        ),
      );
  }
  const variance = totals.elements * st.changed_variance;
  if (Math.abs(totals.changed - totals.elements * st.changed_fraction) > st.sigmas * Math.sqrt(Math.max(variance, 1e-9)) + 0.5) {
    reasons.push(`whole model: ${totals.changed / totals.elements} of elements changed, expected ${st.changed_fraction}`);
  }
  return [...reasons, ...checkHalves(st, totals)];
}

function checkTensor(st: Statistical, name: string, base: TestTensor, got: TestTensor, experts: readonly TestTensor[], totals: Totals): string[] {
  const reasons: string[] = [];
  const n = base.values.length;
  const out = got.values.map((x, i) => x - base.values[i]!);
  const deltas = experts.map((e) => e.values.map((x, i) => x - base.values[i]!));
  const changed = Array.from(out, (x) => Math.abs(x) > (st.zero ?? 0));
  const count = changed.filter(Boolean).length;
  totals.elements += n;
  totals.changed += count;
  if (n >= 500 && Math.abs(count - n * st.changed_fraction) > (st.sigmas + 1) * Math.sqrt(n * st.changed_variance)) {
    reasons.push(`${name}: ${count / n} of elements changed, expected ${st.changed_fraction}`);
  }
  if (deltas.length === 1) reasons.push(...checkOneExpert(st, name, base, out, deltas[0]!, changed, totals));
  if (st.mean && n >= 500) reasons.push(...checkMean(st, name, out, deltas));
  return reasons;
}

function checkOneExpert(st: Statistical, name: string, base: TestTensor, out: Float64Array, delta: Float64Array, changed: boolean[], totals: Totals): string[] {
  const reasons: string[] = [];
  const d = delta.map((x) => x * st.experts[0]!.weight);
  const ratios = Array.from(out.keys())
    .filter((i) => changed[i] && Math.abs(d[i]!) > 1e-4)
    .map((i) => out[i]! / d[i]!)
    .sort((a, b) => a - b);
  if (ratios.length >= 8) {
    const spread = ratios.at(-1)! - ratios[0]!;
    if (spread > st.ratio_spread) reasons.push(`${name}: kept deltas are not all scaled alike (${ratios[0]} .. ${ratios.at(-1)})`);
    const sum = (keep: (i: number) => boolean): number => d.reduce((s, x, i) => s + (keep(i) ? Math.abs(x) : 0), 0);
    const want =
      st.rescale === "l1"
        ? sum(() => true) /
          Math.max(
            sum((i) => changed[i]!),
            1e-30,
          )
        : 1;
    const median = ratios[ratios.length >> 1]!;
    if (Math.abs(median - want) > st.ratio_spread * Math.max(1, want)) reasons.push(`${name}: kept deltas scaled by ${median}, expected ${want}`);
  }
  if (st.keep_upper !== undefined && base.shape.length === 2) countHalves(delta, base.shape[1]!, changed, totals);
  return reasons;
}

function countHalves(delta: Float64Array, columns: number, changed: boolean[], totals: Totals): void {
  for (let row = 0; row < delta.length; row += columns) {
    const order = Array.from({ length: columns }, (_, c) => c).sort((a, b) => Math.abs(delta[row + a]!) - Math.abs(delta[row + b]!));
    order.forEach((c, rank) => {
      const half = rank >= columns / 2 ? totals.upper : totals.lower;
      half[0]++;
      if (changed[row + c]) half[1]++;
    });
  }
}

function checkMean(st: Statistical, name: string, out: Float64Array, deltas: readonly Float64Array[]): string[] {
  const n = out.length;
  const mean = (xs: Float64Array): number => xs.reduce((a, b) => a + b, 0) / n;
  const want = deltas.reduce((s, d, i) => s + st.experts[i]!.weight * mean(d), 0);
  const variance = deltas.reduce((s, d, i) => s + st.experts[i]!.weight ** 2 * d.reduce((a, x) => a + x * x, 0) * (1 / st.experts[i]!.density - 1), 0);
  const bound = ((st.sigmas + 1) * Math.sqrt(variance)) / n + 1e-7;
  return Math.abs(mean(out) - want) > bound ? [`${name}: mean change ${mean(out)}, expected ${want} +- ${bound}`] : [];
}

function checkHalves(st: Statistical, totals: Totals): string[] {
  if (st.keep_upper === undefined || st.keep_lower === undefined || totals.upper[0] === 0) return [];
  const reasons: string[] = [];
  for (const [what, q, [n, kept]] of [
    ["larger", st.keep_upper, totals.upper],
    ["smaller", st.keep_lower, totals.lower],
  ] as const) {
    if (Math.abs(kept / n - q) > st.sigmas * Math.sqrt((q * (1 - q)) / n) + 0.01)
      reasons.push(`${kept / n} of the ${what} half of each row kept, expected ${q}`);
  }
  return reasons;
}
