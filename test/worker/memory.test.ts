/** Planner and compute threads count a thread's memory the same way. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { elementBytes } from "../../core/formats/index.ts";
import type { MethodDefinition } from "../../core/methods/_types.ts";
import { BLOCK } from "../../core/ops/types.ts";
import { THREAD_MEMORY_MIN, threadAreas, threadMemory, vectorBytes, windowBytes } from "../../core/plan/execution.ts";
import type { BytesSource, MergeCell } from "../../core/plan/types.ts";
import { createCpuBackend, loadKernels } from "../../worker/backends/cpu/index.ts";

const dtypes = fc.constantFrom("BF16" as const, "F32" as const);

function cellOf(dtype: "BF16" | "F32", inputs: number, rows: number, columns: number, float: "f32" | "f64"): MergeCell {
  const shape = [rows, columns];
  const source = (input: number): BytesSource => ({ kind: "bytes", input, file: "f", tensor: "t", dtype, shape, offset: 0 });
  return {
    kind: "merge",
    index: 0,
    output: { name: "t", dtype, shape, shard: 0, offset: 0, bytes: rows * columns * elementBytes(dtype) },
    ...{ method: "m", float, loadAs: null, base: null, inputs: Array.from({ length: inputs }, (_, i) => source(i)) },
    ...{ global: {}, models: [], keys: [] },
  };
}

test.each(["row", "element"] as const)("a thread with the memory that a plan names for a cell of unit %s has room for its shortest chunk", (unit) => {
  fc.assert(
    fc.property(
      dtypes,
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 3_000_000 }),
      fc.constantFrom("f32" as const, "f64" as const),
      (dtype, inputs, columns, float) => {
        const cell = cellOf(dtype, inputs, 2, columns, float);
        const memory = threadMemory(cell, { unit } as MethodDefinition);
        const elements = unit === "row" ? columns : BLOCK;
        const areas = threadAreas(memory);
        expect(memory).toBeGreaterThanOrEqual(THREAD_MEMORY_MIN);
        expect(windowBytes(cell.inputs, elements) + elements * elementBytes(dtype) + 64).toBeLessThanOrEqual(areas.windowBytes);
        expect(elements * vectorBytes(cell)).toBeLessThanOrEqual(areas.scratchBytes);
      },
    ),
  );
});

test("the areas of a thread are what its memory holds, to the last line", () => {
  const wasm = loadKernels();
  fc.assert(
    fc.property(fc.integer({ min: THREAD_MEMORY_MIN, max: 2 * THREAD_MEMORY_MIN }), (memoryBytes) => {
      const { windowBytes: windows, keptBytes, scratchBytes } = threadAreas(memoryBytes);
      const backend = createCpuBackend({ memoryBytes, wasm });
      backend.reserve(windows);
      backend.reserve(keptBytes);
      backend.reserve(scratchBytes);
      expect(() => backend.reserve(1)).toThrow("needs more");
    }),
    { numRuns: 20 },
  );
});
