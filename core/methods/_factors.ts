/** What methods make of truncated decompositions. */
import type { Svd } from "../ops/matrix/types.ts";
import type { Vec } from "../ops/types.ts";

/** a = sqrt(S) V^T, k x n; b = U sqrt(S), m x k: their product is U S V^T, and neither is much larger than the other. */
export function balanced({ u, s, vt }: Svd): { readonly a: Float32Array; readonly b: Float32Array } {
  const roots = s.map(Math.sqrt);
  return { a: Float32Array.from(scaledRows(vt.data, vt.cols, roots)), b: scaledColumns(u.data, u.cols, roots) };
}

/** Row i times scales[i]. @param cols length of a row */
export function scaledRows(x: Vec, cols: number, scales: ArrayLike<number>): Float32Array {
  const result = new Float32Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = x[i]! * scales[Math.floor(i / cols)]!;
  return result;
}

function scaledColumns(x: Vec, cols: number, scales: ArrayLike<number>): Float32Array {
  const result = new Float32Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = x[i]! * scales[i % cols]!;
  return result;
}
