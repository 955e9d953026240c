/** NearSwap: the other value where it is near, less of it the further away. */
import fc from "fast-check";
import { num, zip } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  settings: fc.record({ global: fc.record({ t: fc.constantFrom(0, 0.01, 0.25, 1, 100, -1) }), models: fc.constant([{}]), base: fc.constant(true) }),
  compute: (c) =>
    zip([c.base!, c.inputs[0]!], ([a, b]) => {
      const w = Math.min(1, Math.max(0, num(c.global, "t") / Math.max(Math.abs(a! - b!), 1e-6)));
      return w * b! + (1 - w) * a!;
    }),
} satisfies Oracle;
