/** nuslerp of many vectors in one tensor: one a row, or one a column. */
import type { Ops, Vec } from "../ops/types.ts";
import { joinLanes } from "../ops/reduce.ts";
import { allDeltas } from "./_gram.ts";
import type { Chunk, MethodCell, Pass, Range } from "./_types.ts";

/** Coefficients of v0 and v1 from their squared norms and dot product. */
export type Interpolation = (n0: number, dot: number, n1: number) => readonly [number, number];

/** The three sums per vector: |v0|^2, v0.v1, |v1|^2. */
type Sums = readonly [Float64Array, Float64Array, Float64Array];

function blend(sums: Sums, interpolate: Interpolation): [Float64Array, Float64Array] {
  const a = new Float64Array(sums[0].length);
  const b = new Float64Array(sums[0].length);
  for (let i = 0; i < a.length; i++) [a[i], b[i]] = interpolate(sums[0][i]!, sums[1][i]!, sums[2][i]!) as [number, number];
  return [a, b];
}

export function rowsOutput(ops: Ops, cell: MethodCell, x: readonly Vec[], interpolate: Interpolation): Vec {
  const [v0, v1] = x as [Vec, Vec];
  const n = cell.rowLength;
  const [a, b] = blend([ops.rowDot(v0, v0, n), ops.rowDot(v0, v1, n), ops.rowDot(v1, v1, n)], interpolate);
  return ops.add(ops.rowScale(v0, a, n, v0), ops.rowScale(v1, b, n, v1), v0);
}

interface ColumnState {
  readonly firstRow: number;
  readonly lanes: readonly [Float64Array, Float64Array, Float64Array];
}

/** Dots down the columns; a range is one block of rows. */
export const columnPass: Pass<ColumnState, Sums, Sums> = {
  name: "columns",
  begin(cell: MethodCell, range: Range) {
    const lanes = (): Float64Array => new Float64Array(8 * cell.rowLength);
    return { firstRow: range.start / cell.rowLength, lanes: [lanes(), lanes(), lanes()] };
  },
  visit(ops, cell, chunk: Chunk, state) {
    const [v0, v1] = allDeltas(cell, chunk) as [Vec, Vec];
    const row = chunk.start / cell.rowLength - state.firstRow;
    ops.columnDot(v0, v0, cell.rowLength, row, state.lanes[0]);
    ops.columnDot(v0, v1, cell.rowLength, row, state.lanes[1]);
    ops.columnDot(v1, v1, cell.rowLength, row, state.lanes[2]);
  },
  end: (state) => state.lanes.map((l) => Float64Array.from({ length: l.length / 8 }, (_, c) => joinLanes(l.subarray(8 * c, 8 * c + 8)))) as unknown as Sums,
  finish: (_cell, partials) => partials.reduce((sum, p) => sum.map((s, k) => s.map((x, c) => x + p[k]![c]!)) as unknown as Sums),
};

export function columnsOutput(ops: Ops, cell: MethodCell, x: readonly Vec[], sums: unknown, interpolate: Interpolation): Vec {
  const [v0, v1] = x as [Vec, Vec];
  const [a, b] = blend(sums as Sums, interpolate);
  return ops.add(ops.columnScale(v0, a, cell.rowLength, v0), ops.columnScale(v1, b, cell.rowLength, v1), v0);
}
