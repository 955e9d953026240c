/** LQ, symmetric eigenproblem and SVD in f64: the algorithms of the reference (core/ops/matrix), their loops over rows in WebAssembly. */
import { descendingOrder, implicitQl } from "../../../../core/ops/matrix/symmetric.ts";
import { scaleToOne } from "../../../../core/ops/matrix/scaling.ts";
import type { IndexRange } from "../../../../core/ops/matrix/types.ts";
import { Workspace } from "./workspace.ts";

const WORD = 8;
const EPS = 2 ** -53;
/** After the preconditioner two or three are usual; afterwards the result stands as it is: no input hangs. */
const SWEEPS_MAX = 40;

/** As householderLq of the reference, `a` m x n is only read. */
export function wasmLq(module: WebAssembly.Module, a: Float64Array, m: number, n: number): { l: Float64Array; q: Float64Array } {
  const p = Math.min(m, n);
  const space = new Workspace(module, (m + p) * n);
  const w = space.take(m * n);
  w.set(a);
  const scale = scaleToOne(w);
  const taus = new Float64Array(p);
  const diagonal = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    const v = w.subarray(k * n + k, (k + 1) * n);
    const { tau, alpha } = reflectionInPlace(space, v);
    taus[k] = tau;
    diagonal[k] = alpha;
    if (k + 1 < m) reflect(space, v, tau, w.subarray((k + 1) * n + k), m - k - 1, n);
  }
  const l = new Float64Array(m * p);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < Math.min(i, p); j++) l[i * p + j] = w[i * n + j]! / scale;
    if (i < p) l[i * p + i] = diagonal[i]! / scale;
  }
  const q = space.take(p * n);
  for (let i = 0; i < p; i++) q[i * n + i] = 1;
  for (let k = p - 1; k >= 0; k--) reflect(space, w.subarray(k * n + k, (k + 1) * n), taus[k]!, q.subarray(k * n + k), p - k, n);
  return { l, q: q.slice() };
}

/** x becomes v, with v[0] = 1, of the reflection I - tau v v^T that turns it into (alpha, 0, ...). */
function reflectionInPlace(space: Workspace, x: Float64Array): { tau: number; alpha: number } {
  const first = x[0]!;
  const tail = x.length > 1 ? space.kernels.dotF64(x.byteOffset + WORD, x.byteOffset + WORD, x.length - 1) : 0;
  x[0] = 1;
  if (tail === 0) return { tau: 0, alpha: first };
  const norm = Math.sqrt(first * first + tail);
  const alpha = first > 0 ? -norm : norm;
  const scale = 1 / (first - alpha);
  for (let i = 1; i < x.length; i++) x[i] = x[i]! * scale;
  return { tau: (alpha - first) / alpha, alpha };
}

function reflect({ kernels }: Workspace, v: Float64Array, tau: number, x: Float64Array, rows: number, stride: number): void {
  if (tau !== 0) kernels.reflectRows(v.byteOffset, v.length, tau, x.byteOffset, rows, stride * WORD);
}

interface Reduced {
  readonly space: Workspace;
  readonly scale: number;
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly taus: Float64Array;
  /** Row k holds from column k + 1 on the vector of reflection k. */
  readonly w: Float64Array;
}

/** As symmetricEigen of the reference; the lower triangle of `a` is read, `a` stays. */
export function wasmEigen(module: WebAssembly.Module, a: Float64Array, n: number, range: IndexRange): { values: Float64Array; vectors: Float64Array } {
  const { space, scale, d, e, taus, w } = tridiagonalise(module, a, n, n * n);
  const z = space.take(n * n);
  for (let i = 0; i < n; i++) z[i * n + i] = 1;
  const row = n * WORD;
  implicitQl(d, e, (i, c, s) => space.kernels.rotateRows(z.byteOffset + i * row, z.byteOffset + (i + 1) * row, n, c, s));
  const order = descendingOrder(d).slice(range.from, range.to);
  // What was the matrix is free above the reflections' rows: the wanted vectors go to JavaScript's memory last.
  for (let k = n - 2; k >= 0; k--) {
    const v = w.subarray(k * n + k + 1, (k + 1) * n);
    for (const r of order) reflect(space, v, taus[k]!, z.subarray(r * n + k + 1), 1, n);
  }
  const vectors = new Float64Array(order.length * n);
  order.forEach((from, to) => vectors.set(z.subarray(from * n, (from + 1) * n), to * n));
  return { values: Float64Array.from(order, (i) => d[i]! / scale), vectors };
}

/** All eigenvalues, descending. */
export function wasmEigenvalues(module: WebAssembly.Module, a: Float64Array, n: number): Float64Array {
  const { scale, d, e } = tridiagonalise(module, a, n, 0);
  implicitQl(d, e, () => undefined);
  return Float64Array.from(d, (x) => x / scale)
    .sort()
    .reverse();
}

/** The update of a step waits for the next one, which reads the matrix anyway. */
function tridiagonalise(module: WebAssembly.Module, a: Float64Array, n: number, more: number): Reduced {
  const space = new Workspace(module, n * n + 3 * n + more);
  const w = space.take(n * n);
  w.set(a);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) w[j * n + i] = w[i * n + j]!;
  const scale = scaleToOne(w);
  const [d, e, taus] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const out = space.take(n);
  let left = space.take(n);
  let right = space.take(n);
  for (let k = 0; k < n; k++) {
    const row = w.subarray(k * n + k, (k + 1) * n);
    const [l0, r0] = [left[0]!, right[0]!];
    for (let j = 0; j < row.length; j++) row[j] = row[j]! - (l0 * right[j]! + r0 * left[j]!);
    d[k] = row[0]!;
    if (k === n - 1) break;
    const v = row.subarray(1);
    const { tau, alpha } = reflectionInPlace(space, v);
    e[k] = alpha;
    taus[k] = tau;
    const size = v.length;
    const block = w.byteOffset + ((k + 1) * n + k + 1) * WORD;
    space.kernels.updateAndMultiply(block, n * WORD, size, size, left.byteOffset + WORD, right.byteOffset + WORD, v.byteOffset, out.byteOffset);
    left = v;
    right = right.subarray(1);
    finishUpdate(space, v, tau, out.subarray(0, size), right);
  }
  return { space, scale, d, e, taus, w };
}

/** right = tau p - (tau/2)(tau p . v) v, p the product of the matrix and v. */
function finishUpdate({ kernels }: Workspace, v: Float64Array, tau: number, p: Float64Array, right: Float64Array): void {
  const half = (tau * tau * kernels.dotF64(p.byteOffset, v.byteOffset, v.length)) / 2;
  for (let i = 0; i < v.length; i++) right[i] = tau * p[i]! - half * v[i]!;
}

/**
 * As jacobiSvd of the reference: m <= n. The rows start from the eigenvectors of the Gram matrix, so that few sweeps are left.
 * @param product a b of f64 matrices, a m x k
 */
export function wasmSvd(
  module: WebAssembly.Module,
  a: Float64Array,
  m: number,
  n: number,
  product: (a: Float64Array, b: Float64Array, m: number, k: number, n: number) => Float64Array,
): { u: Float64Array; s: Float64Array; vt: Float64Array } {
  const scaled = a.slice();
  const scale = scaleToOne(scaled);
  const { l, q } = wasmLq(module, scaled, m, n);
  const turned = turn(l, m);
  const start = wasmEigen(module, product(turned, l, m, m, m), m, { from: 0, to: m }).vectors;
  const space = new Workspace(module, 2 * m * m);
  const [w, v] = [space.take(m * m), space.take(m * m)];
  w.set(product(start, turned, m, m, m));
  v.set(start);
  for (let sweep = 0; sweep < SWEEPS_MAX && space.kernels.jacobiSweep(w.byteOffset, v.byteOffset, m, m, 4 * EPS) > 0; sweep++);
  const norms = Float64Array.from({ length: m }, (_, i) => Math.sqrt(space.kernels.dotF64(w.byteOffset + i * m * WORD, w.byteOffset + i * m * WORD, m)));
  const order = descendingOrder(norms);
  const [sorted, right] = [new Float64Array(m * m), new Float64Array(m * m)];
  order.forEach((from, to) => {
    sorted.set(w.subarray(from * m, (from + 1) * m), to * m);
    right.set(v.subarray(from * m, (from + 1) * m), to * m);
  });
  // Orthonormal in any case, and what the rows were where they are not tiny; signs come from the triangle's diagonal.
  const { l: triangle, q: directions } = wasmLq(module, sorted, m, m);
  const u = turn(directions, m);
  for (let j = 0; j < m; j++) if (triangle[j * m + j]! < 0) for (let i = 0; i < m; i++) u[i * m + j] = -u[i * m + j]!;
  return { u, s: Float64Array.from(order, (i) => norms[i]! / scale), vt: product(right, q, m, m, n) };
}

function turn(a: Float64Array, m: number): Float64Array {
  const out = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) out[j * m + i] = a[i * m + j]!;
  return out;
}
