/** RAM: shared changes averaged, unique ones whole. */
import fc from "fast-check";
import { deltas, models, num, sum, zip } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  settings: fc.record({ global: fc.record({ epsilon: fc.constantFrom(1e-5, 1 / 64, 0.1) }), models: models(fc.constant({}), 0, 4), base: fc.constant(true) }),
  compute(c) {
    const eps = num(c.global, "epsilon");
    return zip([c.base!, ...deltas(c)], ([base, ...column]) => {
      const changes = column.filter((d) => Math.abs(d) > eps);
      return changes.length === 0 ? base! : base! + sum(changes) / changes.length;
    });
  },
} satisfies Oracle;
