/** Spherical interpolation on whole tensors: linear above a cosine of 0.9995, t not clamped. */
import fc from "fast-check";
import { dot, norm, num, plus, scaled } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  settings: fc.record({ global: fc.record({ t: fc.constantFrom(0, 1, 0.5, 0.25, 1.5, -0.5, 0.1) }), models: fc.constant([{}]), base: fc.constant(true) }),
  compute(c) {
    const [a, b] = [c.base!, c.inputs[0]!];
    const t = num(c.global, "t");
    const unit = (v: readonly number[]): number[] => (norm(v) > 1e-8 ? scaled(v, 1 / norm(v)) : [...v]);
    const cosine = dot(unit(a), unit(b));
    if (Math.abs(Math.abs(cosine) - 0.9995) < 1e-9) return null;
    if (Math.abs(cosine) > 0.9995) return plus(scaled(a, 1 - t), scaled(b, t));
    const theta = Math.acos(cosine);
    return plus(scaled(a, Math.sin(theta - theta * t) / Math.sin(theta)), scaled(b, Math.sin(theta * t) / Math.sin(theta)));
  },
} satisfies Oracle;
