/** One model, scaled or not. */
import fc from "fast-check";
import { num } from "./_types.ts";
import type { Oracle } from "./_types.ts";

export default {
  settings: fc.record({
    global: fc.constant({}),
    models: fc.tuple(fc.oneof(fc.constant({}), fc.record({ scale: fc.constantFrom(0, 1, 0.3, -2) }))),
    base: fc.constant(false),
  }),
  compute: (c) => c.inputs[0]!.map((x) => x * (c.models[0]?.["scale"] === undefined ? 1 : num(c.models[0], "scale"))),
} satisfies Oracle;
