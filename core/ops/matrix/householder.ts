/** QR by Householder reflections (Golub and Van Loan, Matrix Computations, 5.2) in f64. */
import { scaleToOne } from "./scaling.ts";

/** A reflection I - tau v v^T. */
interface Reflection {
  readonly v: Float64Array;
  readonly tau: number;
}

/** The reflection that turns x into (alpha, 0, ..., 0). v[0] is 1 unless tau is 0. */
export function reflectionOf(x: Float64Array): Reflection & { readonly alpha: number } {
  let tail = 0;
  for (let i = 1; i < x.length; i++) tail += x[i]! * x[i]!;
  const v = x.slice();
  const first = x[0]!;
  v[0] = 1;
  if (tail === 0) return { v, tau: 0, alpha: first };
  const norm = Math.sqrt(first * first + tail);
  const alpha = first > 0 ? -norm : norm;
  const scale = 1 / (first - alpha);
  for (let i = 1; i < v.length; i++) v[i] = v[i]! * scale;
  return { v, tau: (alpha - first) / alpha, alpha };
}

/**
 * The rows of `a` (m x n, row-major, overwritten) made orthonormal in order: a = l q, l m x p lower triangular (row-major, returned), q p x n, p = min(m, n).
 * Rows beyond the rank are orthonormal too.
 */
export function householderLq(a: Float64Array, m: number, n: number): { l: Float64Array; q: Float64Array } {
  const scale = scaleToOne(a);
  const p = Math.min(m, n);
  const reflections: Reflection[] = [];
  for (let k = 0; k < p; k++) {
    const { v, tau, alpha } = reflectionOf(a.slice(k * n + k, (k + 1) * n));
    reflections.push({ v, tau });
    a[k * n + k] = alpha;
    for (let i = k + 1; i < m; i++) reflect(a, i * n + k, v, tau);
  }
  const l = new Float64Array(m * p);
  for (let i = 0; i < m; i++) for (let j = 0; j <= Math.min(i, p - 1); j++) l[i * p + j] = a[i * n + j]! / scale;
  const q = new Float64Array(p * n);
  for (let i = 0; i < p; i++) q[i * n + i] = 1;
  for (let k = p - 1; k >= 0; k--) {
    const { v, tau } = reflections[k]!;
    for (let i = k; i < p; i++) reflect(q, i * n + k, v, tau);
  }
  return { l, q };
}

/** x - tau (v.x) v on the elements from `at`. */
export function reflect(x: Float64Array, at: number, v: Float64Array, tau: number): void {
  if (tau === 0) return;
  let dot = 0;
  for (let i = 0; i < v.length; i++) dot += v[i]! * x[at + i]!;
  dot *= tau;
  for (let i = 0; i < v.length; i++) x[at + i] = x[at + i]! - dot * v[i]!;
}
