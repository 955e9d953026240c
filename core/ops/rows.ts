/** Ops that look at whole rows: ranks, and the divergence of softmaxes. The plain definition. */
import { keyReader } from "./keys.ts";
import { exp, log } from "./math.ts";
import { blockSums } from "./reduce.ts";
import { treeSum } from "./blocks.ts";
import type { Vec } from "./types.ts";

/** Added to both softmaxes before the logarithm (mergekit arcee_fusion). */
const KL_EPSILON = 1e-8;

/** Ascending ranks 0..rowLength-1 in each row: smallest magnitude first; of equal ones the later index first. */
export function rowRanks(a: Vec, rowLength: number): Float64Array {
  const key = keyReader(a);
  const ranks = new Float64Array(a.length);
  for (let row = 0; row < a.length; row += rowLength) {
    const order = Array.from({ length: rowLength }, (_, c) => row + c);
    order.sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : y - x));
    order.forEach((element, rank) => (ranks[element] = rank));
  }
  return ranks;
}

/** sum P ln(P / Q) over each row, P = softmax(a) + 1e-8, Q = softmax(b) + 1e-8, in f64. */
export function rowSoftmaxKl(a: Vec, b: Vec, rowLength: number): Float64Array {
  return Float64Array.from({ length: a.length / rowLength }, (_, r) => {
    const p = softmax(a, r * rowLength, rowLength);
    const q = softmax(b, r * rowLength, rowLength);
    return rowSum(rowLength, (i) => (p[i]! + KL_EPSILON) * log((p[i]! + KL_EPSILON) / (q[i]! + KL_EPSILON)));
  });
}

function softmax(a: Vec, start: number, length: number): Float64Array {
  let top = -Infinity;
  for (let i = 0; i < length; i++) if (a[start + i]! > top) top = a[start + i]!;
  const e = Float64Array.from({ length }, (_, i) => exp(a[start + i]! - top));
  const total = rowSum(length, (i) => e[i]!);
  return e.map((x) => x / total);
}

function rowSum(length: number, term: (i: number) => number): number {
  return treeSum(blockSums(length, term), 1)[0]!;
}
