/** How a cell's elements are dealt out: fixed ranges, a function of shape, unit and dtype alone, so that sums join in one order. DESIGN: numerics. */
import { DIGEST_BLOCK_BYTES } from "./digest.ts";
import type { MethodCell, MethodDefinition, Range, Unit } from "../methods/_types.ts";

/** Bytes of output that one range of an element-wise cell covers: the block of a tensor's digest. */
export const RANGE_BYTES = DIGEST_BLOCK_BYTES;
/** Elements of a range of rows, at least one row. */
const ROW_RANGE_ELEMENTS = 2 ** 22;
/** Rows of a column block. */
const COLUMN_BLOCK_ROWS = 4096;

export function unitOf(method: MethodDefinition, cell: MethodCell): Unit {
  return typeof method.unit === "function" ? method.unit(cell) : method.unit;
}

/** @param outElementBytes bytes of one element as stored */
export function rangesOf(unit: Unit, cell: Pick<MethodCell, "elements" | "rowLength">, outElementBytes: number): Range[] {
  const step = rangeElements(unit, cell.rowLength, outElementBytes);
  const ranges: Range[] = [];
  for (let start = 0; start < cell.elements; start += step) ranges.push({ index: ranges.length, start, length: Math.min(step, cell.elements - start) });
  return ranges;
}

function rangeElements(unit: Unit, rowLength: number, outElementBytes: number): number {
  if (unit === "element") return RANGE_BYTES / outElementBytes;
  const rows = unit === "column" ? COLUMN_BLOCK_ROWS : Math.max(1, Math.floor(ROW_RANGE_ELEMENTS / Math.max(1, rowLength)));
  return rows * Math.max(1, rowLength);
}
