/** Every op of every backend equals the reference bit for bit, on values and shapes that hurt. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceOps } from "../../core/ops/reference.ts";
import { backendNames, openBackend } from "./backends.ts";
import type { Backend } from "./backends.ts";
import { draws, OPS } from "./ops-table.ts";
import type { Bench } from "./ops-table.ts";
import type { Float } from "./values.ts";

const RUNS = 150;

function referenceBench(float: Float): Bench {
  return { ops: referenceOps(float), raw: (bytes) => new Uint8Array(bytes) };
}

/** A unit of work begins; raw bytes lie in the backend's memory, as the engine's windows do. */
function backendBench(backend: Backend, float: Float, windowAt: number): Bench {
  backend.beginUnit();
  return {
    ops: backend.ops(float),
    raw: (bytes, unaligned) => backend.memory.subarray(windowAt + (unaligned ? 3 : 0), windowAt + (unaligned ? 3 : 0) + bytes),
  };
}

it("the table has every op of the reference", () => {
  const own = Object.getOwnPropertyNames(Object.getPrototypeOf(referenceOps("f32")) as object).filter((n) => !["constructor", "vec", "newTally"].includes(n));
  expect(Object.keys(OPS).sort()).toEqual(own.sort());
});

describe.each(backendNames)("backend %s", async (name) => {
  const backend = await openBackend(name);
  const window = backend.reserve(2 ** 20);

  describe.each(["f32", "f64"] as const)("%s", (float) => {
    it.each(Object.entries(OPS))("%s", (_, run) => {
      fc.assert(
        fc.property(draws, (draw) => {
          expect(run(backendBench(backend, float, window), draw)).toBe(run(referenceBench(float), draw));
        }),
        { numRuns: RUNS },
      );
    });
  });
});
