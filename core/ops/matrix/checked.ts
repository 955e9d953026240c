/** Makes the ops of a backend's kernels: shapes and values are checked, empty matrices are answered, signs are fixed, once for every backend. */
import { AmalgamError } from "../../errors.ts";
import { newMatrix } from "./matrix.ts";
import type { Eigen, GemmOptions, IndexRange, Lq, Matrix, MatrixKernels, MatrixOps, Qr, Svd, TriangularOptions } from "./types.ts";

/** Throws plain Errors for shapes that do not fit (a bug of the caller), NOT_FINITE and NUMERIC for values that do not. */
export function matrixOps(kernels: MatrixKernels): MatrixOps {
  return new CheckedOps(kernels);
}

class CheckedOps implements MatrixOps {
  readonly id: string;
  readonly #kernels: MatrixKernels;

  constructor(kernels: MatrixKernels) {
    this.id = kernels.id;
    this.#kernels = kernels;
  }

  gemm(a: Matrix, b: Matrix, options: GemmOptions = {}): Matrix {
    const { transA = false, transB = false, alpha = 1, beta = 0 } = options;
    const [m, k] = transA ? [a.cols, a.rows] : [a.rows, a.cols];
    const [k2, n] = transB ? [b.cols, b.rows] : [b.rows, b.cols];
    const out = options.out ?? newMatrix(m, n, a.data);
    requireFit("gemm", k === k2 && out.rows === m && out.cols === n, a, b, out);
    if (m * n === 0) return out;
    if (k === 0) scale(out, beta);
    else this.#kernels.gemm(a, b, { transA, transB, alpha, beta, out });
    return out;
  }

  syrk(a: Matrix, { trans = false }: { readonly trans?: boolean } = {}): Matrix {
    requireFit("syrk", true, a);
    const n = trans ? a.cols : a.rows;
    return a.data.length === 0 ? newMatrix(n, n, a.data) : this.#kernels.syrk(a, trans);
  }

  qr(a: Matrix): Qr {
    requireFinite("qr", a);
    const p = Math.min(a.rows, a.cols);
    if (p === 0) return { q: newMatrix(a.rows, 0, a.data), r: newMatrix(0, a.cols, a.data) };
    const { q, r } = this.#kernels.qr(a);
    for (let i = 0; i < p; i++) {
      if (r.data[i * r.cols + i]! >= 0) continue;
      negateColumn(q, i);
      negateRow(r, i);
    }
    return { q, r };
  }

  lq(a: Matrix): Lq {
    requireFinite("lq", a);
    const p = Math.min(a.rows, a.cols);
    if (p === 0) return { l: newMatrix(a.rows, 0, a.data), q: newMatrix(0, a.cols, a.data) };
    const { l, q } = this.#kernels.lq(a);
    for (let i = 0; i < p; i++) {
      if (l.data[i * l.cols + i]! >= 0) continue;
      negateColumn(l, i);
      negateRow(q, i);
    }
    return { l, q };
  }

  eigh(a: Matrix, range: IndexRange = { from: 0, to: a.rows }): Eigen {
    requireFit("eigh", a.rows === a.cols && range.from >= 0 && range.from <= range.to && range.to <= a.rows, a);
    requireFinite("eigh", a);
    if (range.from === range.to) return { values: new Float64Array(0), vectors: newMatrix(0, a.cols, a.data) };
    const eigen = this.#kernels.eigh(a, range);
    for (let i = 0; i < eigen.vectors.rows; i++) if (largest(eigen.vectors, i * a.cols, 1, a.cols) < 0) negateRow(eigen.vectors, i);
    return eigen;
  }

  eigvalsh(a: Matrix): Float64Array {
    requireFit("eigvalsh", a.rows === a.cols, a);
    requireFinite("eigvalsh", a);
    return a.rows === 0 ? new Float64Array(0) : this.#kernels.eigvalsh(a);
  }

  svd(a: Matrix): Svd {
    requireFinite("svd", a);
    const p = Math.min(a.rows, a.cols);
    if (p === 0) return { u: newMatrix(a.rows, 0, a.data), s: new Float64Array(0), vt: newMatrix(0, a.cols, a.data) };
    const svd = this.#kernels.svd(a);
    fixSigns(svd.u, svd.vt);
    return svd;
  }

  cholesky(a: Matrix): Matrix {
    requireFit("cholesky", a.rows === a.cols, a);
    requireFinite("cholesky", a);
    const l = a.rows === 0 ? newMatrix(0, 0, a.data) : this.#kernels.cholesky(a);
    if (l === null) throw new AmalgamError("NUMERIC", `a ${a.rows} x ${a.rows} matrix that should be positive definite is not`);
    return l;
  }

  solveTriangular(l: Matrix, b: Matrix, { lower, trans = false }: TriangularOptions): Matrix {
    requireFit("solveTriangular", l.rows === l.cols && l.rows === b.rows, l, b);
    requireFinite("solveTriangular", l);
    requireFinite("solveTriangular", b);
    for (let i = 0; i < l.rows; i++) if (l.data[i * l.cols + i] === 0) throw new AmalgamError("NUMERIC", "a triangular system has a zero on its diagonal");
    return b.data.length === 0 ? newMatrix(b.rows, b.cols, b.data) : this.#kernels.solveTriangular(l, b, { lower, trans });
  }
}

/** The one rule: of each column of u the entry of largest magnitude (the first such) is positive; the row of vt turns with it. In place. */
export function fixSigns(u: Matrix, vt: Matrix): void {
  for (let j = 0; j < u.cols; j++) {
    if (largest(u, j, u.cols, u.rows) >= 0) continue;
    negateColumn(u, j);
    negateRow(vt, j);
  }
}

function largest(a: Matrix, at: number, step: number, count: number): number {
  let best = 0;
  for (let i = 0; i < count; i++) {
    const x = a.data[at + i * step]!;
    if (Math.abs(x) > Math.abs(best)) best = x;
  }
  return best;
}

function negateRow(a: Matrix, i: number): void {
  for (let j = i * a.cols; j < (i + 1) * a.cols; j++) a.data[j] = -a.data[j]!;
}

function negateColumn(a: Matrix, j: number): void {
  for (let i = j; i < a.data.length; i += a.cols) a.data[i] = -a.data[i]!;
}

function scale(a: Matrix, s: number): void {
  if (s === 0) a.data.fill(0);
  else for (let i = 0; i < a.data.length; i++) a.data[i] = a.data[i]! * s;
}

function requireFit(op: string, fits: boolean, ...matrices: readonly Matrix[]): void {
  const float32 = matrices.every((m) => m.data instanceof Float32Array);
  const sameType = float32 || matrices.every((m) => m.data instanceof Float64Array);
  const whole = matrices.every((m) => m.data.length === m.rows * m.cols);
  if (fits && sameType && whole) return;
  const shapes = matrices.map((m) => `${m.rows} x ${m.cols} ${m.data instanceof Float32Array ? "f32" : "f64"}`);
  throw new Error(`${op} of matrices that do not fit: ${shapes.join(", ")}`);
}

function requireFinite(op: string, a: Matrix): void {
  requireFit(op, true, a);
  // A sum of zeros unless something is NaN or infinite: no branch in the loop.
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += a.data[i]! * 0;
  if (sum !== 0) throw new AmalgamError("NOT_FINITE", `${op} of a ${a.rows} x ${a.cols} matrix that holds NaN or infinities`);
}
