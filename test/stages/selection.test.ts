/** Global TIES keeps exactly what a sort of the whole difference keeps, wherever the model is cut into tasks, ranges and chunks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REDUCED_BYTES_MAX } from "../../core/limits.ts";
import { words } from "../conformance/values.ts";
import type { Cutting } from "../conformance/harness.ts";
import { runStages, sortedOracle } from "./planned.ts";
import type { ModelMerge, Tensor } from "./planned.ts";

const FINE: Cutting = { chunk: 4096, rangeBlocks: 1 };
const COARSE: Cutting = { chunk: 16_384, rangeBlocks: 8 };

/** Values on few levels: most magnitudes tie, over tensors and models; some are zero. */
function heavyTies(next: () => number, elements: number, levels: number): number[] {
  return Array.from({ length: elements }, () => ((next() % (2 * levels + 1)) - levels) / 64);
}

function draw(seed: number, sizes: readonly number[], models: number, levels: number): Tensor[] {
  const next = words(seed);
  return sizes.map((elements) => {
    const has = Array.from({ length: models }, (_, p) => p).filter((p) => p === 0 || next() % 5 > 0);
    return { elements, deltas: new Map(has.map((p) => [p, heavyTies(next, elements, levels)])) };
  });
}

const merges = fc
  .record({
    seed: fc.integer(),
    sizes: fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) }, { weight: 1, arbitrary: fc.constantFrom(4096, 9000, 13_001) }), {
      minLength: 1,
      maxLength: 9,
    }),
    densities: fc.array(fc.constantFrom(0, 0.003, 0.1, 0.25, 0.5, 0.8, 0.999, 1, 1.5), { minLength: 1, maxLength: 4 }),
    levels: fc.constantFrom(1, 2, 7, 100, 100_000),
    float: fc.constantFrom("f32", "f64" as const),
    cuts: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 9 }),
  })
  .map(({ seed, sizes, densities, levels, float, cuts }) => {
    const merge: ModelMerge = {
      float,
      tensors: draw(seed, sizes, densities.length, levels),
      global: { scope: "model", normalize: seed % 2 === 0 },
      model: (p) => ({ weight: [1, 0.5, 2, -1][p]!, density: densities[p]! }),
    };
    return { merge, cuts };
  });

describe("the k largest of every model", () => {
  it("are those of a sort, in any cut", () => {
    fc.assert(
      fc.property(merges, ({ merge, cuts }) => {
        const wanted = sortedOracle(merge);
        const tasks = [cuts, [], merge.tensors.map(() => 1)];
        for (const sizes of tasks) for (const cutting of [FINE, COARSE]) expect(runStages(merge, sizes, cutting).outputs).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("give the same bits rescaled, in any cut", () => {
    fc.assert(
      fc.property(merges, ({ merge, cuts }) => {
        const rescaled = { ...merge, global: { ...merge.global, rescale: true } };
        expect(runStages(rescaled, cuts, FINE).outputs).toEqual(runStages(rescaled, [], COARSE).outputs);
      }),
      { numRuns: 30 },
    );
  });
});

/** Above the size from which a sample foretells the threshold. */
const SIZES = [300_000, 5, 200_000, 4096, 150_000];

const SHAPES: Readonly<Record<string, (next: () => number, i: number, tensor: number) => number>> = {
  "spread evenly": (next) => Math.fround((next() / 2 ** 32 - 0.5) * 0.01),
  "on few levels, as of bf16": (next) => ((next() % 33) - 16) / 4096,
  "mostly zero": (next) => (next() % 20 === 0 ? Math.fround(next() / 2 ** 32) : 0),
  "all equal": (next) => (next() % 2 === 0 ? 0.5 : -0.5),
  "larger in some tensors": (next, _i, tensor) => Math.fround((next() / 2 ** 32 - 0.5) * 10 ** -tensor),
  "not where the sample looks": (next, i) => Math.fround((next() / 2 ** 32) * (Math.floor(i / 4096) % 2 === 0 ? 1e-6 : 1)),
  subnormal: (next) => (next() % 1000) * 2 ** -149,
};

describe("a model large enough to be sampled", () => {
  it.each(Object.entries(SHAPES))("%s", (_, value) => {
    const next = words(7);
    const tensors = SIZES.map((elements, t): Tensor => ({
      elements,
      deltas: new Map([0, 1].map((p) => [p, Array.from({ length: elements }, (_x, i) => value(next, i, t))])),
    }));
    const merge: ModelMerge = { float: "f32", tensors, global: { scope: "model", normalize: false }, model: (p) => ({ weight: 1, density: [0.2, 0.03][p]! }) };
    const wanted = sortedOracle(merge);
    const whole = runStages(merge, [], COARSE);
    const parts = runStages(merge, [1, 2, 1, 1], FINE);
    for (const { outputs, largest } of [whole, parts]) {
      outputs.forEach((x, t) =>
        expect(
          x.findIndex((v, i) => v !== wanted[t]![i]),
          `tensor ${t}`,
        ).toBe(-1),
      );
      expect(largest).toBeLessThan(REDUCED_BYTES_MAX / 2);
    }
    expect(whole.stages.length).toBeLessThanOrEqual(7);
  });
});
