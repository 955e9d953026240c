/**
 * The bounded ops: matrices in, matrices out, within a stated error, where `core/ops/types.ts` has the exact ones. Synchronous, for compute threads. What
 * backends offer is `MatrixKernels`; `matrixOps` (checked.ts) makes `MatrixOps` of it: shapes and values are checked, signs are fixed, in one place.
 *
 * eps is the unit roundoff of the type (2^-24 for f32, 2^-53 for f64), ||.|| the Frobenius norm, d the largest dimension of the matrices named.
 */
import type { Vec } from "../types.ts";

/** Row-major without gaps: element (i, j) is data[i * cols + j]. Some consecutive rows are a view (`rowsOf`). Either dimension may be 0. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Vec;
}

export interface GemmOptions {
  /** Use the transpose of a (b). */
  readonly transA?: boolean;
  readonly transB?: boolean;
  /** Default 1. */
  readonly alpha?: number;
  /** Default 0: what `out` held does not matter, NaN included. */
  readonly beta?: number;
  /** Default: a new matrix. Must overlap neither a nor b. */
  readonly out?: Matrix;
}

export interface Qr {
  /** m x p with orthonormal columns, p = min(m, n). */
  readonly q: Matrix;
  /** p x n, upper triangular, diagonal at least 0. */
  readonly r: Matrix;
}

export interface Lq {
  /** m x p, lower triangular, diagonal at least 0. */
  readonly l: Matrix;
  /** p x n with orthonormal rows. */
  readonly q: Matrix;
}

export interface Eigen {
  /** Descending. */
  readonly values: Float64Array;
  /** One eigenvector a row, in the order of the values. */
  readonly vectors: Matrix;
}

export interface Svd {
  /** m x p, p = min(m, n) or the rank asked for. */
  readonly u: Matrix;
  /** Descending, at least 0. */
  readonly s: Float64Array;
  /** p x n. */
  readonly vt: Matrix;
}

/** Indices in descending order: 0 is the largest; `to` is not included. */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/** Which triangular system: l x = b, or with `trans` l^T x = b. */
export interface TriangularOptions {
  readonly lower: boolean;
  readonly trans?: boolean;
}

/**
 * All matrices of one call have one type. Arguments are not changed, except `out`. NaN and infinities: `gemm` and `syrk` carry them on as IEEE 754 does, all
 * others throw NOT_FINITE. A backend's id is part of the numerics id: two with the same id give the same bits.
 */
export interface MatrixOps {
  /** Backend, library and its build, core type, BLAS threads; no spaces. */
  readonly id: string;
  /** alpha * op(a) op(b) + beta * out. |error| <= 2 K eps (|alpha| |a| |b| + |beta| |out|), element by element, K the inner dimension + 2. */
  gemm(a: Matrix, b: Matrix, options?: GemmOptions): Matrix;
  /** a a^T, or with `trans` a^T a; both triangles are filled and equal to the bit. Error as gemm. */
  syrk(a: Matrix, options?: { readonly trans?: boolean }): Matrix;
  /** ||a - q r|| <= 10 d eps ||a||, ||q^T q - I|| <= 10 d eps. Rank-deficient a too: then r has small diagonal entries. */
  qr(a: Matrix): Qr;
  /** a = l q: the same with rows. */
  lq(a: Matrix): Lq;
  /** Of a symmetric matrix (the lower triangle is read), all or the range. ||a v - w v|| <= 10 d eps ||a|| for each, ||v v^T - I|| <= 10 d sqrt(n) eps. Signs: see below. */
  eigh(a: Matrix, range?: IndexRange): Eigen;
  /** Eigenvalues only, descending, each within 10 d eps ||a||. */
  eigvalsh(a: Matrix): Float64Array;
  /** Thin. ||a - u s vt|| <= 10 d eps ||a||, u and vt orthonormal within 10 d sqrt(p) eps, also beyond the rank. The entry of largest magnitude of each column of u (the first such) is positive. */
  svd(a: Matrix): Svd;
  /** Lower l with l l^T = a (the lower triangle is read), ||a - l l^T|| <= 10 d eps ||a||. Throws NUMERIC where a is not positive definite in this precision. */
  cholesky(a: Matrix): Matrix;
  /** Solves with one right side a column of b. Each solves a system changed by at most 10 d eps |l|. Throws NUMERIC on a zero on the diagonal. */
  solveTriangular(l: Matrix, b: Matrix, options: TriangularOptions): Matrix;
}

/** What a backend implements: arguments are checked, nothing is empty, signs are free (also of r's diagonal), ranges are given. */
export interface MatrixKernels {
  readonly id: string;
  /** `out` is given, op(a) is m x k, op(b) k x n. */
  gemm(a: Matrix, b: Matrix, options: Required<GemmOptions>): void;
  syrk(a: Matrix, trans: boolean): Matrix;
  qr(a: Matrix): Qr;
  lq(a: Matrix): Lq;
  eigh(a: Matrix, range: IndexRange): Eigen;
  eigvalsh(a: Matrix): Float64Array;
  svd(a: Matrix): Svd;
  /** Null where a is not positive definite. */
  cholesky(a: Matrix): Matrix | null;
  solveTriangular(l: Matrix, b: Matrix, options: Required<TriangularOptions>): Matrix;
}
