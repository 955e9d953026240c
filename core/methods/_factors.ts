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

/**
 * Below it a difference's singular values are the rounding of what was stored: sigma (sqrt m + sqrt n), the largest singular value of noise of deviation
 * sigma, which is the mean half ulp of an element over sqrt 3.
 *
 * @param values the rounded matrix, m x n
 * @param roundoff see WholeTensors
 */
export function noiseFloor(values: Vec, m: number, n: number, roundoff: number): number {
  let squares = 0;
  for (const x of values) squares += x * x;
  // An element is 1.5 times the power of two below it, on average.
  const halfUlp = (Math.sqrt(squares / Math.max(1, values.length)) * roundoff) / 1.5;
  return (halfUlp / Math.sqrt(3)) * (Math.sqrt(m) + Math.sqrt(n));
}
