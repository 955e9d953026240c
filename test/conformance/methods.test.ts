/**
 * Every method of core/methods, found by scanning, on every backend in f32 and f64: its own vectors, and drawn tensors against an
 * independent f64 account of it (oracle/<method>.ts). However the work is cut, the bits are the same.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isAmalgamError } from "../../core/errors.ts";
import type { MethodDefinition } from "../../core/methods/_types.ts";
import type { RandomKey } from "../../core/ops/types.ts";
import { loadMethods } from "../../extensions/methods.ts";
import { allBackends, complete, runMethod, WHOLE } from "./harness.ts";
import type { Case, Cutting } from "./harness.ts";
import type { Oracle, Settings } from "./oracle/_types.ts";
import { words } from "./values.ts";

const backends = await allBackends();
/** Those that work element by element; the others: solved.test.ts. */
const methods = (await loadMethods()).filter((m) => m.solve === undefined);
const oracles = new Map<string, Oracle>();
for (const { name } of methods) {
  const file = join(import.meta.dirname, "oracle", `${name}.ts`);
  if (existsSync(file)) oracles.set(name, ((await import(file)) as { default: Oracle }).default);
}
const proven = methods.filter((m) => oracles.has(m.name));

const CUTTINGS: readonly Cutting[] = [WHOLE, { chunk: 4096, rangeBlocks: 1 }, { chunk: 8192, rangeBlocks: 2, forgets: true }, { chunk: 100, rangeBlocks: 4 }];

const shapes = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => [n]) },
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 })).map((s) => [...s]) },
  { weight: 1, arbitrary: fc.constantFrom([9001], [16_385], [70, 130], [3, 4099]) },
);

/** Multiples of 1/64: sums, differences and dyadic multiples are exact in f32, so ties and signs do not hang on rounding. */
function draw(method: MethodDefinition, oracle: Oracle, settings: Settings, shape: readonly number[], seed: number, near: boolean): Case {
  const next = words(seed);
  const n = shape.reduce((a, b) => a * b, 1);
  const grid = (reach: number): number => ((next() % (2 * reach + 1)) - reach) / 64;
  const common = Array.from({ length: n }, () => grid(128));
  const close = near || oracle.near === true;
  const other = (): number[] => common.map((x) => (next() % 4 === 0 ? x : close ? x + grid(16) : grid(128)));
  return {
    shape,
    base: settings.base ? common : null,
    inputs: settings.models.map(other),
    global: complete(method.parameters.global, settings.global),
    models: settings.models.map((p) => complete(method.parameters.perModel, p)),
    keys: settings.models.map((): RandomKey => [next(), next()]),
  };
}

const cases = (method: MethodDefinition, oracle: Oracle): fc.Arbitrary<Case> =>
  fc.tuple(oracle.settings, shapes, fc.integer(), fc.boolean()).map(([settings, shape, seed, near]) => draw(method, oracle, settings, shape, seed, near));

it("every method has an independent account: test/conformance/oracle/<method>.ts", () => {
  expect(methods.filter((m) => !oracles.has(m.name)).map((m) => m.name)).toEqual([]);
});

describe.each(methods)("$name: vectors", (method) => {
  describe.each(backends)("on $name", ({ backend }) => {
    describe.each(["f32", "f64"] as const)("%s", (float) => {
      it.each(method.vectors.map((vector) => [vector.source, vector] as const))("%s", (_, v) => {
        const c: Case = {
          shape: v.shape ?? [v.expected.length],
          base: v.base ?? null,
          inputs: v.inputs,
          global: v.global ?? {},
          models: v.models ?? [],
          keys: v.inputs.map((_x, i): RandomKey => [i, 1]),
        };
        const got = runMethod(method, backend, float, c);
        expect(got.length).toBe(v.expected.length);
        got.forEach((x, i) => expect(Math.abs(x - v.expected[i]!)).toBeLessThanOrEqual(v.tolerance ?? 0));
      });
    });
  });
});

describe.each(proven)("$name", (method) => {
  const oracle = oracles.get(method.name)!;

  describe.each(backends)("on $name", ({ backend }) => {
    describe.each(["f32", "f64"] as const)("%s", (float) => {
      it("agrees with an independent f64 account", () => {
        const tolerance = float === "f32" ? 3e-6 : 1e-10;
        let compared = 0;
        fc.assert(
          fc.property(cases(method, oracle), (c) => {
            const wanted = oracle.compute(c);
            fc.pre(wanted !== null);
            const size = Math.max(1, ...[c.base ?? [], ...c.inputs].flat().map(Math.abs), ...wanted.map((x) => (Number.isNaN(x) ? 0 : Math.abs(x))));
            const got = runMethod(method, backend, float, c);
            const wrong = wanted.findIndex((w, i) => !Number.isNaN(w) && !(Math.abs(got[i]! - w) <= tolerance * size));
            compared++;
            expect(wrong < 0 ? "equal" : `element ${wrong}: got ${got[wrong]}, expected ${wanted[wrong]}`).toBe("equal");
          }),
          { numRuns: 120 },
        );
        expect(compared).toBeGreaterThan(60);
      });

      it("gives the same bits however it is cut", () => {
        fc.assert(
          fc.property(cases(method, oracle), (c) => {
            const run = (cutting: Cutting): number[] | string => {
              try {
                return runMethod(method, backend, float, c, cutting);
              } catch (error) {
                if (isAmalgamError(error)) return error.message;
                throw error;
              }
            };
            const whole = run(WHOLE);
            for (const cutting of CUTTINGS) expect(run(cutting)).toEqual(whole);
          }),
          { numRuns: 25 },
        );
      });
    });
  });
});

describe("backends", () => {
  const values = new Map<string, number[]>();
  beforeAll(() => {
    expect(backends.length).toBeGreaterThan(1);
  });

  it.each(proven)("give one result: $name", (method) => {
    fc.assert(
      fc.property(cases(method, oracles.get(method.name)!), (c) => {
        fc.pre(oracles.get(method.name)!.compute(c) !== null);
        for (const { name, backend } of backends) values.set(name, runMethod(method, backend, "f32", c));
        for (const got of values.values()) expect(got).toEqual(values.get("reference"));
      }),
      { numRuns: 30 },
    );
  });
});
