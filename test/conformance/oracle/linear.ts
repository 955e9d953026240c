/** Weighted average. */
import fc from "fast-check";
import { models, num, sum, weight, zip } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  settings: fc.record({ global: fc.record({ normalize: fc.boolean() }), models: models(fc.record({ weight }), 1, 6), base: fc.constant(false) }),
  compute(c) {
    const weights = c.models.map((p) => num(p, "weight"));
    const divisor = c.global["normalize"] === true ? sum(weights) : 1;
    return divisor === 0 ? null : zip(c.inputs, (column) => sum(column.map((x, i) => x * weights[i]!)) / divisor);
  },
} satisfies Oracle;
