/** Symmetric eigenproblem in f64: Householder tridiagonalisation, then implicit QL (Wilkinson and Reinsch; EISPACK tred2, imtql2). */
import { reflect, reflectionOf } from "./householder.ts";
import { scaleToOne } from "./scaling.ts";
import type { IndexRange } from "./types.ts";

const EPS = 2 ** -53;
/** Two or three steps an eigenvalue are usual; LAPACK gives up at 30. */
const QL_STEPS_MAX = 60;

/** A symmetric matrix as H T H^T: T has diagonal d and off-diagonal e (e[i] beside d[i]), H is the product of I - tau[k] v[k] v[k]^T on rows k+1, ... */
interface Tridiagonal {
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly vs: readonly Float64Array[];
  readonly taus: readonly number[];
}

/**
 * Eigenvalues, descending, and eigenvectors as rows (both of the range only). The lower triangle of `a` (n x n) is read; `a` is overwritten.
 */
export function symmetricEigen(a: Float64Array, n: number, range: IndexRange): { values: Float64Array; vectors: Float64Array } {
  const { scale, t } = scaledTridiagonal(a, n);
  const z = new Float64Array(n * n);
  for (let i = 0; i < n; i++) z[i * n + i] = 1;
  const d = t.d.slice();
  implicitQl(d, t.e.slice(), (i, c, sine) => rotateRows(z, i * n, (i + 1) * n, n, c, sine));
  const order = descendingOrder(d).slice(range.from, range.to);
  const vectors = new Float64Array(order.length * n);
  order.forEach((from, to) => vectors.set(z.subarray(from * n, (from + 1) * n), to * n));
  for (let k = t.vs.length - 1; k >= 0; k--) for (let r = 0; r < order.length; r++) reflect(vectors, r * n + k + 1, t.vs[k]!, t.taus[k]!);
  return { values: Float64Array.from(order, (i) => d[i]! / scale), vectors };
}

/** All eigenvalues, descending. The lower triangle of `a` is read; `a` is overwritten. */
export function symmetricEigenvalues(a: Float64Array, n: number): Float64Array {
  const { scale, t } = scaledTridiagonal(a, n);
  implicitQl(t.d, t.e, () => undefined);
  return Float64Array.from(t.d, (x) => x / scale)
    .sort()
    .reverse();
}

function scaledTridiagonal(a: Float64Array, n: number): { scale: number; t: Tridiagonal } {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j]!;
  const scale = scaleToOne(a);
  return { scale, t: tridiagonalise(a, n) };
}

/** Rows i and i + 1, (x, y), become (c x - s y, s x + c y). */
type Turn = (i: number, c: number, s: number) => void;

/** Indices of the values, largest first, equal ones in order. */
export function descendingOrder(values: Float64Array): number[] {
  return Array.from(values.keys()).sort((i, j) => values[j]! - values[i]! || i - j);
}

/** `a` is symmetric, both triangles filled; overwritten. */
function tridiagonalise(a: Float64Array, n: number): Tridiagonal {
  const d = new Float64Array(n);
  const e = new Float64Array(n);
  const vs: Float64Array[] = [];
  const taus: number[] = [];
  for (let k = 0; k < n - 1; k++) {
    d[k] = a[k * n + k]!;
    const { v, tau, alpha } = reflectionOf(a.slice(k * n + k + 1, (k + 1) * n));
    e[k] = alpha;
    vs.push(v);
    taus.push(tau);
    if (tau !== 0) reflectBothSides(a, n, k + 1, v, tau);
  }
  d[n - 1] = a[n * n - 1]!;
  return { d, e, vs, taus };
}

/** The trailing block from row and column `at` becomes H block H: a rank-two update. */
function reflectBothSides(a: Float64Array, n: number, at: number, v: Float64Array, tau: number): void {
  const size = n - at;
  const w = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const row = (at + i) * n + at;
    let sum = 0;
    for (let j = 0; j < size; j++) sum += a[row + j]! * v[j]!;
    w[i] = tau * sum;
  }
  let dot = 0;
  for (let i = 0; i < size; i++) dot += w[i]! * v[i]!;
  const half = (tau * dot) / 2;
  for (let i = 0; i < size; i++) w[i] = w[i]! - half * v[i]!;
  for (let i = 0; i < size; i++) {
    const row = (at + i) * n + at;
    const vi = v[i]!;
    const wi = w[i]!;
    for (let j = 0; j < size; j++) a[row + j] = a[row + j]! - (vi * w[j]! + wi * v[j]!);
  }
}

/**
 * Eigenvalues of the tridiagonal matrix into d; `turn` rotates rows i and i + 1 of the vectors along. e is overwritten. Largest entry about 1. After
 * QL_STEPS_MAX steps an off-diagonal element is taken as it is: no input hangs.
 */
export function implicitQl(d: Float64Array, e: Float64Array, turn: Turn): void {
  const n = d.length;
  let norm = 0;
  for (let i = 0; i < n; i++) norm = Math.max(norm, Math.abs(d[i]!), Math.abs(e[i]!));
  const small = (i: number): boolean => Math.abs(e[i]!) <= EPS * Math.max(Math.abs(d[i]!) + Math.abs(d[i + 1]!), norm / 8);
  for (let l = 0; l < n; l++) {
    for (let step = 0; step < QL_STEPS_MAX; step++) {
      let m = l;
      while (m < n - 1 && !small(m)) m++;
      if (m === l) break;
      qlStep(d, e, turn, l, m);
    }
  }
}

function qlStep(d: Float64Array, e: Float64Array, turn: Turn, l: number, m: number): void {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let r = Math.sqrt(g * g + 1);
  g = d[m]! - d[l]! + e[l]! / (g + (g >= 0 ? r : -r));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = d[i + 1]! - p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    r = (d[i]! - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
    turn(i, c, s);
  }
  d[l] = d[l]! - p;
  e[l] = g;
  e[m] = 0;
}

/** (x, y) becomes (c x - s y, s x + c y). */
function rotateRows(z: Float64Array, x: number, y: number, width: number, c: number, s: number): void {
  for (let j = 0; j < width; j++) {
    const zx = z[x + j]!;
    const zy = z[y + j]!;
    z[x + j] = c * zx - s * zy;
    z[y + j] = s * zx + c * zy;
  }
}
