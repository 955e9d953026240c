/** What the maths promises of every method, whatever its formula: end points, identities, symmetries. Found by scanning; each names the methods that it exempts, and why. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MethodDefinition, Parameters } from "../../core/methods/_types.ts";
import type { RandomKey } from "../../core/ops/types.ts";
import { loadMethods } from "../../extensions/methods.ts";
import { openBackend } from "./backends.ts";
import { runMethod } from "./harness.ts";
import type { Case } from "./harness.ts";
import { words } from "./values.ts";

const backend = await openBackend("cpu");
/** Those that work element by element; the others: solved.test.ts. */
const methods = (await loadMethods()).filter((m) => m.solve === undefined);
const named = (name: string): MethodDefinition => methods.find((m) => m.name === name)!;

/** Values for parameters that have no default. */
const REQUIRED: Readonly<Record<string, number>> = { weight: 0.5, t: 0.25 };
const RUNS = { numRuns: 60 };

function filled(specs: MethodDefinition["parameters"]["global"], given: Parameters): Parameters {
  const all = Object.entries(specs).map(([name, spec]): [string, Parameters[string]] => [name, spec.default ?? (spec.optional ? undefined : REQUIRED[name])]);
  return { ...Object.fromEntries(all), ...Object.fromEntries(Object.entries(given).filter(([name]) => name in specs)) };
}

interface Drawn {
  readonly seed: number;
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
}

const drawn = fc.record<Drawn>({
  seed: fc.integer(),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 2, max: 40 }),
  count: fc.integer({ min: 2, max: 4 }),
});

/** Close models on a grid that f32 holds exactly, as fine-tunes of one base are. */
function makeCase(method: MethodDefinition, d: Drawn, global: Parameters = {}, perModel: Parameters = {}): Case {
  const next = words(d.seed);
  const base = Array.from({ length: d.rows * d.columns }, () => ((next() % 257) - 128) / 64);
  const count = Math.min(Math.max(d.count, method.inputs.min), method.inputs.max ?? d.count);
  return {
    shape: [d.rows, d.columns],
    base: method.base === "required" ? base : null,
    inputs: Array.from({ length: count }, () => base.map((x) => x + ((next() % 33) - 16) / 64)),
    global: filled(method.parameters.global, global),
    models: Array.from({ length: count }, () => filled(method.parameters.perModel, perModel)),
    keys: Array.from({ length: count }, (): RandomKey => [next(), next()]),
  };
}

const run = (method: MethodDefinition, c: Case, float: "f32" | "f64" = "f32"): number[] => runMethod(method, backend, float, c);

function expectClose(got: readonly number[], wanted: readonly number[], tolerance: number): void {
  const worst = got.reduce((w, x, i) => Math.max(w, Math.abs(x - wanted[i]!)), 0);
  expect(got.length).toBe(wanted.length);
  expect(worst).toBeLessThanOrEqual(tolerance);
}

const withParameter = (name: string): MethodDefinition[] => methods.filter((m) => name in m.parameters.global || name in m.parameters.perModel);

it("there are methods with each of the parameters that are spoken of here", () => {
  expect(withParameter("lambda").length).toBeGreaterThanOrEqual(8);
  expect(withParameter("density").length).toBeGreaterThanOrEqual(8);
  expect(withParameter("t").length).toBeGreaterThanOrEqual(2);
});

it.each(methods)("identical models give that model: $name", (method) => {
  fc.assert(
    fc.property(drawn, (d) => {
      const c = makeCase(method, d);
      const x = c.base ?? c.inputs[0]!;
      expectClose(run(method, { ...c, inputs: c.inputs.map(() => x) }), x, 2e-6);
    }),
    RUNS,
  );
});

it.each(withParameter("lambda"))("lambda 0 gives the base, to the bit: $name", (method) => {
  fc.assert(
    fc.property(drawn, (d) => {
      const c = makeCase(method, d, { lambda: 0 }, { density: 0.5 });
      expect(run(method, c)).toEqual(c.base);
    }),
    RUNS,
  );
});

it.each(withParameter("lambda"))("a weight of 0 for every model gives the base: $name", (method) => {
  fc.assert(
    fc.property(drawn, (d) => {
      const c = makeCase(method, d, {}, { weight: 0, density: 0.5 });
      expect(run(method, c)).toEqual(c.base);
    }),
    RUNS,
  );
});

it.each(withParameter("density"))("density 1 is the method without its sparsifier, to the bit: $name", (method) => {
  const agrees = method.name.endsWith("ties") || method.name === "della";
  fc.assert(
    fc.property(drawn, fc.boolean(), (d, normalize) => {
      const c = makeCase(method, d, { normalize }, { weight: 0.75, density: 1, gamma: 0 });
      const plain = named(agrees ? "ties" : "task_arithmetic");
      expect(run(method, c)).toEqual(
        run(plain, { ...c, global: filled(plain.parameters.global, { normalize }), models: c.models.map(() => ({ weight: 0.75, density: 1 })) }),
      );
    }),
    RUNS,
  );
});

it.each(withParameter("density").filter((m) => m.name !== "task_arithmetic"))("no more elements change than the density allows: $name", (method) => {
  const random = /^(dare|della)/.test(method.name);
  fc.assert(
    fc.property(drawn, (d) => {
      const c = makeCase(method, { ...d, count: 1 }, {}, { density: 0.5, weight: 1, gamma: 0 });
      const one = { ...c, inputs: c.inputs.slice(0, 1), models: c.models.slice(0, 1) };
      const changed = run(method, one).filter((x, i) => x !== c.base![i]).length;
      const n = c.base!.length;
      expect(changed).toBeLessThanOrEqual(random ? n / 2 + 6 * Math.sqrt(n / 4) : Math.max(1, Math.trunc(n / 2)));
    }),
    RUNS,
  );
});

describe("end points", () => {
  it.each([0, 1])("slerp at t = %i", (t) => {
    fc.assert(
      fc.property(drawn, (d) => {
        const c = makeCase(named("slerp"), d, { t });
        expectClose(run(named("slerp"), c), t === 0 ? c.base! : c.inputs[0]!, 1e-6);
      }),
      RUNS,
    );
  });

  it.each([0, 1])("nuslerp with all weight on model %i, of tensors, rows and columns", (which) => {
    fc.assert(
      fc.property(drawn, fc.boolean(), fc.boolean(), (d, flat, columns) => {
        const c = makeCase(named("nuslerp"), d, { nuslerp_flatten: flat, nuslerp_row_wise: columns });
        expectClose(run(named("nuslerp"), { ...c, models: [{ weight: 1 - which }, { weight: which }] }), c.inputs[which]!, 1e-6);
      }),
      RUNS,
    );
  });

  it.each([
    [0, "base"],
    [1e9, "other"],
  ] as const)("nearswap at t = %d is the %s", (t, which) => {
    fc.assert(
      fc.property(drawn, (d) => {
        const c = makeCase(named("nearswap"), d, { t });
        expect(run(named("nearswap"), c)).toEqual(which === "base" ? c.base : c.inputs[0]);
      }),
      RUNS,
    );
  });
});

/** A method whose inputs have no order. Random masks belong to a model's place, so keys move with the models. */
const UNORDERED = methods.filter((m) => (m.inputs.max ?? 9) > 2 && m.base !== "none");

it.each(UNORDERED)("the order of the models does not matter: $name", (method) => {
  fc.assert(
    fc.property(drawn, (d) => {
      const c = makeCase(method, d, {}, { density: 0.5 });
      const weights = c.models.map((p, i) => ("weight" in p ? { ...p, weight: [0.5, 1, 0.25, 2][i]! } : p));
      const turned = <T>(xs: readonly T[]): T[] => [...xs.slice(1), ...xs.slice(0, 1)];
      const first = run(method, { ...c, models: weights });
      const second = run(method, { ...c, models: turned(weights), inputs: turned(c.inputs), keys: turned(c.keys) });
      expectClose(second, first, 4e-6);
    }),
    RUNS,
  );
});

it.each(methods.filter((m) => "normalize" in m.parameters.global || "normalize_weights" in m.parameters.global))(
  "normalised weights count by their ratios only: $name",
  (method) => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(0.5, 2, 8), (d, factor) => {
        const c = makeCase(method, d, { normalize: true, normalize_weights: true }, { density: 0.5 });
        const weighted = (by: number): Case => ({ ...c, models: c.models.map((p, i) => ({ ...p, weight: [0.5, 1, 0.25, 2][i]! * by })) });
        expectClose(run(method, weighted(factor)), run(method, weighted(1)), 2e-6);
      }),
      RUNS,
    );
  },
);
