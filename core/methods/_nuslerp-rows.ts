/** nuslerp of many vectors in one tensor: one a row, or one a column. */
import { treeSum } from "../ops/blocks.ts";
import { joinLanes } from "../ops/reduce.ts";
import type { Ops, Vec } from "../ops/types.ts";
import { allDeltas } from "./_gram.ts";
import type { MethodCell, Pass } from "./_types.ts";

/** Coefficients of v0 and v1 from |v0|^2, v0.v1 and |v1|^2. */
export type Interpolation = (n0: number, dot: number, n1: number) => readonly [number, number];

/** Coefficients of v0 and of v1, one each a row or column. */
type Coefficients = readonly [Float64Array, Float64Array];

function interpolateAll(count: number, sums: (i: number) => readonly [number, number, number], interpolate: Interpolation): Coefficients {
  const a = new Float64Array(count);
  const b = new Float64Array(count);
  for (let i = 0; i < count; i++) [a[i], b[i]] = interpolate(...sums(i)) as [number, number];
  return [a, b];
}

/** @param x both vectors of a chunk of whole rows; overwritten */
export function rowsOutput(ops: Ops, rowLength: number, x: readonly Vec[], interpolate: Interpolation): Vec {
  const [v0, v1] = x as [Vec, Vec];
  const n0 = ops.rowDot(v0, v0, rowLength);
  const dot = ops.rowDot(v0, v1, rowLength);
  const n1 = ops.rowDot(v1, v1, rowLength);
  const [a, b] = interpolateAll(n0.length, (r) => [n0[r]!, dot[r]!, n1[r]!], interpolate);
  return ops.add(ops.rowScale(v0, a, rowLength, v0), ops.rowScale(v1, b, rowLength, v1), v0);
}

interface ColumnState {
  readonly firstRow: number;
  /** Eight per column, of |v0|^2, v0.v1 and |v1|^2. */
  readonly lanes: readonly [Float64Array, Float64Array, Float64Array];
}

/** The three dots of every column, then the coefficients. A range is one block of rows: a partial holds three numbers a column. */
export function columnPass(interpolation: (cell: MethodCell) => Interpolation): Pass<ColumnState, Float64Array, Coefficients> {
  return {
    name: "columns",
    begin(cell, range) {
      const lanes = (): Float64Array => new Float64Array(8 * cell.rowLength);
      return { firstRow: range.start / cell.rowLength, lanes: [lanes(), lanes(), lanes()] };
    },
    visit(ops, cell, chunk, state) {
      const [v0, v1] = allDeltas(cell, chunk) as [Vec, Vec];
      const row = chunk.start / cell.rowLength - state.firstRow;
      ops.columnDot(v0, v0, cell.rowLength, row, state.lanes[0]);
      ops.columnDot(v0, v1, cell.rowLength, row, state.lanes[1]);
      ops.columnDot(v1, v1, cell.rowLength, row, state.lanes[2]);
    },
    end(state, cell) {
      const sums = new Float64Array(3 * cell.rowLength);
      for (let i = 0; i < sums.length; i++) {
        const column = Math.floor(i / 3);
        sums[i] = joinLanes(state.lanes[i % 3]!.subarray(8 * column, 8 * column + 8));
      }
      return sums;
    },
    finish(cell, partials) {
      const k = 3 * cell.rowLength;
      const all = new Float64Array(partials.length * k);
      partials.forEach((p, i) => all.set(p, i * k));
      const sums = treeSum(all, k);
      return interpolateAll(cell.rowLength, (c) => [sums[3 * c]!, sums[3 * c + 1]!, sums[3 * c + 2]!], interpolation(cell));
    },
  };
}

/** @param x both vectors of a chunk of whole rows; overwritten */
export function columnsOutput(ops: Ops, rowLength: number, x: readonly Vec[], coefficients: unknown): Vec {
  const [v0, v1] = x as [Vec, Vec];
  const [a, b] = coefficients as Coefficients;
  return ops.add(ops.columnScale(v0, a, rowLength, v0), ops.columnScale(v1, b, rowLength, v1), v0);
}
