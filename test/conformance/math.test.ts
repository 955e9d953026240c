/** exp, log, sin and acos lie within their stated bounds of the true values, at every scale; special values are exact. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acos, exp, log, sin } from "../../core/ops/math.ts";
import { errorInUlps, preciseAcos, preciseExp, preciseLog, preciseSin } from "./high-precision.ts";
import type { Scaled } from "./high-precision.ts";

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
/** Uniform in the exponent, not only in the value. */
const scaled = (least: number, most: number): fc.Arbitrary<number> =>
  fc.tuple(between(1, 2), fc.integer({ min: least, max: most }), fc.boolean()).map(([m, e, minus]) => (minus ? -m : m) * 2 ** e);

const FUNCTIONS: readonly [string, (x: number) => number, (x: number) => Scaled, fc.Arbitrary<number>, number][] = [
  ["exp", exp, preciseExp, fc.oneof(between(-745, 709.78), between(-2, 2), scaled(-60, 0)), 1],
  [
    "log",
    log,
    preciseLog,
    fc.oneof(
      between(1e-320, 1e308),
      between(0.5, 2),
      scaled(-1022, 1022).map(Math.abs),
      scaled(-52, -2).map((x) => 1 + x),
    ),
    1,
  ],
  ["sin", sin, preciseSin, fc.oneof(between(-1048576, 1048576), between(0, 3.2), scaled(-100, 19)).filter((x) => Math.abs(x) > 2 ** -150), 2],
  [
    "acos",
    acos,
    preciseAcos,
    fc.oneof(
      between(-1, 1),
      scaled(-60, -1),
      scaled(-52, -2).map((x) => 1 - Math.abs(x)),
      scaled(-52, -2).map((x) => Math.abs(x) - 1),
    ),
    1,
  ],
];

describe.each(FUNCTIONS)("%s", (_, compute, precise, arguments_, bound) => {
  it(`is within ${bound} ulp`, () => {
    fc.assert(
      fc.property(arguments_, (x) => {
        expect(errorInUlps(compute(x), precise(x))).toBeLessThan(bound);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("special values", () => {
  it.each([
    ["exp", exp, [0, 1], [-0, 1], [Infinity, Infinity], [-Infinity, 0], [NaN, NaN], [710, Infinity], [-746, 0]],
    ["log", log, [1, 0], [0, -Infinity], [-0, -Infinity], [Infinity, Infinity], [-1, NaN], [NaN, NaN], [Math.E, 1]],
    ["sin", sin, [0, 0], [Infinity, NaN], [NaN, NaN], [Math.PI / 2, 1], [Math.PI / 6, 0.49999999999999994]],
    ["acos", acos, [1, 0], [-1, Math.PI], [0, Math.PI / 2], [1.0000000000000002, NaN], [-2, NaN], [NaN, NaN]],
  ] as [string, (x: number) => number, ...[number, number][]][])("%s", (_, compute, ...pairs) => {
    for (const [x, y] of pairs) expect(compute(x)).toBe(y);
  });
});
