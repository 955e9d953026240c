/** Sums in the order that the numerics fix: blocks of BLOCK elements, eight lanes each. The plain definition. */
import { treeSum } from "./blocks.ts";
import { BLOCK } from "./types.ts";
import type { BlockSums, Vec } from "./types.ts";

/** Eight-lane f64 sum of term(i) for i in [start, end), lane (i - start) mod 8. */
function laneSum(start: number, end: number, term: (i: number) => number): number {
  const lanes = new Float64Array(8);
  for (let i = start; i < end; i++) {
    const lane = (i - start) % 8;
    lanes[lane] = lanes[lane]! + term(i);
  }
  return joinLanes(lanes);
}

export function joinLanes(l: Float64Array): number {
  return l[0]! + l[1]! + (l[2]! + l[3]!) + (l[4]! + l[5]! + (l[6]! + l[7]!));
}

/** One sum a block of a run of `length` elements. */
export function blockSums(length: number, term: (i: number) => number): BlockSums {
  const blocks = Math.ceil(length / BLOCK);
  return Float64Array.from({ length: blocks }, (_, b) => laneSum(b * BLOCK, Math.min(length, (b + 1) * BLOCK), term));
}

/** One sum a row: the tree over the row's own blocks. */
export function rowSums(length: number, rowLength: number, term: (i: number) => number): Float64Array {
  const rows = length / rowLength;
  return Float64Array.from(
    { length: rows },
    (_, r) =>
      treeSum(
        blockSums(rowLength, (i) => term(r * rowLength + i)),
        1,
      )[0]!,
  );
}

function pairs(n: number): [number, number][] {
  const list: [number, number][] = [];
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) list.push([i, j]);
  return list;
}

/** Block-major upper triangles. */
export function blockGram(xs: readonly Vec[]): BlockSums {
  const list = pairs(xs.length);
  const columns = list.map(([i, j]) => blockSums(xs[i]!.length, (e) => xs[i]![e]! * xs[j]![e]!));
  const blocks = columns[0]?.length ?? 0;
  const out = new Float64Array(blocks * list.length);
  columns.forEach((column, k) => column.forEach((x, b) => (out[b * list.length + k] = x)));
  return out;
}
