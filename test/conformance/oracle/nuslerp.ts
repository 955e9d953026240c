/** Spherical interpolation of two models or task vectors: of the tensor, its rows, or its columns. */
import fc from "fast-check";
import type { Case } from "../harness.ts";
import { deltas, dot, norm, num, plus, rows, scaled, weight } from "./_types.ts";
import type { Oracle } from "./_types.ts";

function interpolate(a: readonly number[], b: readonly number[], t: number): number[] {
  const unit = (v: readonly number[]): number[] => scaled(v, 1 / Math.max(norm(v), 1e-7));
  const cosine = Math.min(1, Math.max(-1, dot(unit(a), unit(b))));
  const theta = Math.acos(cosine);
  if (1 - cosine * cosine <= 1e-12) return plus(scaled(a, 1 - t), scaled(b, t));
  return plus(scaled(a, Math.sin((1 - t) * theta) / Math.sin(theta)), scaled(b, Math.sin(t * theta) / Math.sin(theta)));
}

function transposed(columns: number, x: readonly number[]): number[] {
  const height = x.length / columns;
  return x.map((_, i) => x[(i % height) * columns + Math.floor(i / height)]!);
}

function merged(c: Case, a: readonly number[], b: readonly number[], t: number): number[] {
  if (c.shape.length < 2 || c.global["nuslerp_flatten"] === true) return interpolate(a, b, t);
  const columns = c.shape.at(-1)!;
  if (c.global["nuslerp_row_wise"] !== true) return rows(c.shape, a).flatMap((row, r) => interpolate(row, rows(c.shape, b)[r]!, t));
  const height = a.length / columns;
  const turned = [a, b].map((x) => rows([columns, height], transposed(columns, x)));
  return transposed(
    height,
    turned[0]!.flatMap((column, i) => interpolate(column, turned[1]![i]!, t)),
  );
}

export default {
  settings: fc.record({
    global: fc.record({ nuslerp_flatten: fc.boolean(), nuslerp_row_wise: fc.boolean() }),
    models: fc.tuple(fc.record({ weight }), fc.record({ weight })),
    base: fc.boolean(),
  }),
  compute(c) {
    const [w0, w1] = c.models.map((p) => num(p, "weight")) as [number, number];
    const t = Math.abs(w0 + w1) < 1e-6 ? 0.5 : w1 / (w0 + w1);
    const [a, b] = deltas(c) as [number[], number[]];
    const result = merged(c, a, b, t);
    return c.base ? plus(result, c.base) : result;
  },
} satisfies Oracle;
