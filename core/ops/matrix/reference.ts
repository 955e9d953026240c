/** The reference of the bounded ops: plain TypeScript, f64 inside, rounded once at the end. Slow; backends are judged by the same bounds. */
import { asFloat, newMatrix, transpose } from "./matrix.ts";
import { householderLq } from "./householder.ts";
import { jacobiSvd } from "./jacobi.ts";
import { symmetricEigen, symmetricEigenvalues } from "./symmetric.ts";
import type { Vec } from "../types.ts";
import type { Eigen, GemmOptions, IndexRange, Lq, Matrix, MatrixKernels, Qr, Svd, TriangularOptions } from "./types.ts";

export const referenceKernels: MatrixKernels = {
  id: "reference",
  gemm,
  syrk: (a, trans) => {
    const n = trans ? a.cols : a.rows;
    const out = newMatrix(n, n, a.data);
    gemm(a, a, { transA: trans, transB: !trans, alpha: 1, beta: 0, out });
    return out;
  },
  qr: (a) => qr(a),
  lq,
  eigh,
  eigvalsh: (a) => symmetricEigenvalues(wide(a), a.rows),
  svd,
  cholesky,
  solveTriangular,
};

/** Values as f64, transposed where asked. */
function wide(a: Matrix, trans = false): Float64Array {
  return new Float64Array((trans ? transpose(a) : a).data);
}

/** Rounds to the type of `like`. */
function narrow(rows: number, cols: number, data: Float64Array, like: Vec): Matrix {
  return asFloat({ rows, cols, data }, like instanceof Float32Array ? "f32" : "f64");
}

function gemm(a: Matrix, b: Matrix, { transA, transB, alpha, beta, out }: Required<GemmOptions>): void {
  const left = wide(a, transA);
  const right = wide(b, !transB);
  const k = transA ? a.rows : a.cols;
  for (let i = 0; i < out.rows; i++) {
    for (let j = 0; j < out.cols; j++) {
      let sum = 0;
      for (let l = 0; l < k; l++) sum += left[i * k + l]! * right[j * k + l]!;
      const at = i * out.cols + j;
      out.data[at] = beta === 0 ? alpha * sum : alpha * sum + beta * out.data[at]!;
    }
  }
}

function lq(a: Matrix): Lq {
  const p = Math.min(a.rows, a.cols);
  const { l, q } = householderLq(wide(a), a.rows, a.cols);
  return { l: narrow(a.rows, p, l, a.data), q: narrow(p, a.cols, q, a.data) };
}

function qr(a: Matrix): Qr {
  const { l, q } = lq(transpose(a));
  return { q: transpose(q), r: transpose(l) };
}

function eigh(a: Matrix, range: IndexRange): Eigen {
  const { values, vectors } = symmetricEigen(wide(a), a.rows, range);
  return { values, vectors: narrow(range.to - range.from, a.cols, vectors, a.data) };
}

function svd(a: Matrix): Svd {
  if (a.rows > a.cols) {
    const turned = svd(transpose(a));
    return { u: transpose(turned.vt), s: turned.s, vt: transpose(turned.u) };
  }
  const { u, s, vt } = jacobiSvd(wide(a), a.rows, a.cols);
  return { u: narrow(a.rows, a.rows, u, a.data), s, vt: narrow(a.rows, a.cols, vt, a.data) };
}

function cholesky(a: Matrix): Matrix | null {
  const n = a.rows;
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a.data[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (i === j && !(sum > 0)) return null;
      l[i * n + j] = i === j ? Math.sqrt(sum) : sum / l[j * n + j]!;
    }
  }
  return narrow(n, n, l, a.data);
}

function solveTriangular(l: Matrix, b: Matrix, { lower, trans }: Required<TriangularOptions>): Matrix {
  const n = l.rows;
  const x = wide(b);
  const at = (i: number, j: number): number => (trans ? l.data[j * n + i]! : l.data[i * n + j]!);
  const forward = lower !== trans;
  for (let step = 0; step < n; step++) {
    const i = forward ? step : n - 1 - step;
    for (let j = forward ? 0 : i + 1; j < (forward ? i : n); j++) {
      const factor = at(i, j);
      for (let c = 0; c < b.cols; c++) x[i * b.cols + c] = x[i * b.cols + c]! - factor * x[j * b.cols + c]!;
    }
    for (let c = 0; c < b.cols; c++) x[i * b.cols + c] = x[i * b.cols + c]! / at(i, i);
  }
  return narrow(b.rows, b.cols, x, b.data);
}
