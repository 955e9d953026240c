/** Thin SVD in f64 by one-sided Jacobi rotations (Hestenes; Golub and Van Loan 8.6.3) after a QR step: slow, and as exact as it gets. */
import { householderLq } from "./householder.ts";
import { scaleToOne } from "./scaling.ts";
import { descendingOrder } from "./symmetric.ts";

const EPS = 2 ** -53;
/** Six to ten sweeps are usual; afterwards the result stands as it is: no input hangs. */
const SWEEPS_MAX = 40;

/**
 * `a` has at most as many rows as columns: m x n, m <= n, row-major, overwritten. a = u diag(s) vt, u m x m, vt m x n, s descending; columns and rows are
 * orthonormal beyond the rank too.
 */
export function jacobiSvd(a: Float64Array, m: number, n: number): { u: Float64Array; s: Float64Array; vt: Float64Array } {
  const scale = scaleToOne(a);
  const { l, q } = householderLq(a, m, n);
  // Rows of w are the columns of l: rotating them by pairs until they are orthogonal gives l = u s v^T, u in the rows' directions.
  const w = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) w[j * m + i] = l[i * m + j]!;
  const v = new Float64Array(m * m);
  for (let i = 0; i < m; i++) v[i * m + i] = 1;
  for (let sweep = 0; sweep < SWEEPS_MAX && rotateAll(w, v, m); sweep++);
  const norms = Float64Array.from({ length: m }, (_, i) => Math.sqrt(dot(w, i * m, i * m, m)));
  const order = descendingOrder(norms);
  const sorted = new Float64Array(m * m);
  order.forEach((from, to) => sorted.set(w.subarray(from * m, (from + 1) * m), to * m));
  // Orthonormal in any case, and what the rows were where they are not tiny; signs come from the triangle's diagonal.
  const { l: triangle, q: directions } = householderLq(sorted, m, m);
  const u = new Float64Array(m * m);
  const turned = new Float64Array(m * m);
  order.forEach((from, to) => {
    const sign = triangle[to * m + to]! < 0 ? -1 : 1;
    for (let i = 0; i < m; i++) u[i * m + to] = sign * directions[to * m + i]!;
    turned.set(v.subarray(from * m, (from + 1) * m), to * m);
  });
  return { u, s: Float64Array.from(order, (i) => norms[i]! / scale), vt: product(turned, q, m, n) };
}

/** One sweep over all pairs; false when nothing had to be turned. */
function rotateAll(w: Float64Array, v: Float64Array, m: number): boolean {
  let turned = false;
  for (let i = 0; i < m - 1; i++) {
    for (let j = i + 1; j < m; j++) {
      const x = dot(w, i * m, i * m, m);
      const y = dot(w, j * m, j * m, m);
      const xy = dot(w, i * m, j * m, m);
      if (xy === 0 || Math.abs(xy) <= 4 * EPS * Math.sqrt(x * y)) continue;
      turned = true;
      const zeta = (y - x) / (2 * xy);
      const t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
      const c = 1 / Math.sqrt(1 + t * t);
      rotate(w, i * m, j * m, m, c, c * t);
      rotate(v, i * m, j * m, m, c, c * t);
    }
  }
  return turned;
}

function rotate(z: Float64Array, x: number, y: number, width: number, c: number, s: number): void {
  for (let k = 0; k < width; k++) {
    const zx = z[x + k]!;
    const zy = z[y + k]!;
    z[x + k] = c * zx - s * zy;
    z[y + k] = s * zx + c * zy;
  }
}

function dot(a: Float64Array, x: number, y: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += a[x + k]! * a[y + k]!;
  return sum;
}

/** a (m x m) times b (m x n). */
function product(a: Float64Array, b: Float64Array, m: number, n: number): Float64Array {
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const x = a[i * m + k]!;
      for (let j = 0; j < n; j++) out[i * n + j] = out[i * n + j]! + x * b[k * n + j]!;
    }
  }
  return out;
}
