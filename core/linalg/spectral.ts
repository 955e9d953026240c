/** Polar factor, least squares and inverse square root: what follows from one decomposition with a cut at the numerical rank. */
import { newMatrix, rowsOf, transpose, columnsOf } from "../ops/matrix/matrix.ts";
import type { Matrix, MatrixOps, Svd } from "../ops/matrix/types.ts";

export interface PolarFactor {
  /** m x n: the nearest matrix with orthonormal columns (m >= n) or rows; of rank `rank` where a is deficient. */
  readonly factor: Matrix;
  readonly rank: number;
}

/**
 * u vt of the SVD, without the directions whose singular value is at most `floor`: they are arbitrary. Default floor: `numericalFloor`. With all directions kept
 * ||f^T f - I|| <= 30 d eps (rows: f f^T). Throws NOT_FINITE.
 */
export function polarFactor(ops: MatrixOps, a: Matrix, floor?: number): PolarFactor {
  const svd = ops.svd(a);
  const rank = rankAbove(svd.s, floor ?? numericalFloor(a, svd.s[0] ?? 0));
  return { factor: ops.gemm(columnsOf(svd.u, 0, rank), rowsOf(svd.vt, 0, rank)), rank };
}

/** d eps s1: singular values at or below it are rounding errors of the decomposition. */
function numericalFloor(a: Matrix, largest: number): number {
  return Math.max(a.rows, a.cols) * (a.data instanceof Float32Array ? 2 ** -24 : 2 ** -53) * largest;
}

/** How many of the descending values are above the floor. */
export function rankAbove(values: Float64Array, floor: number): number {
  let rank = 0;
  while (rank < values.length && values[rank]! > floor) rank++;
  return rank;
}

export interface LeastSquares {
  /** n x c: for each column of b the x of least norm that minimises ||a x - b||. */
  readonly x: Matrix;
  /** Numerical rank of a: singular values above d eps s1. */
  readonly rank: number;
}

/**
 * Through an orthogonal decomposition, so that the condition number is not squared. x solves exactly a problem with a changed by at most 50 d eps ||a||, its
 * directions below the numerical rank set to zero. b is m x c. Throws NOT_FINITE.
 */
export function leastSquares(ops: MatrixOps, a: Matrix, b: Matrix): LeastSquares {
  const { u, s, vt, right } = reduced(ops, a, b);
  const rank = rankAbove(s, numericalFloor(a, s[0] ?? 0));
  const dots = ops.gemm(columnsOf(u, 0, rank), right, { transA: true });
  for (let i = 0; i < rank; i++) for (let j = i * b.cols; j < (i + 1) * b.cols; j++) dots.data[j] = dots.data[j]! / s[i]!;
  return { x: ops.gemm(rowsOf(vt, 0, rank), dots, { transA: true }), rank };
}

/** A tall problem becomes a square one first. */
function reduced(ops: MatrixOps, a: Matrix, b: Matrix): Svd & { right: Matrix } {
  if (a.rows <= a.cols) return { ...ops.svd(a), right: b };
  const { q, r } = ops.qr(a);
  return { ...ops.svd(r), right: ops.gemm(q, b, { transA: true }) };
}

export interface InverseSqrt {
  readonly matrix: Matrix;
  readonly rank: number;
}

/**
 * a^(-1/2) of a symmetric positive semidefinite matrix. Eigenvalues at or below `floor` (default d eps of the largest) count as zero and stay zero: then it is the
 * pseudo-inverse's root. ||f a f - p|| <= 50 d eps w1 / w_rank, p the projector on the directions kept. Throws NOT_FINITE.
 */
export function inverseSqrt(ops: MatrixOps, a: Matrix, floor?: number): InverseSqrt {
  const { values, vectors } = ops.eigh(a);
  const rank = rankAbove(values, Math.max(0, floor ?? numericalFloor(a, values[0] ?? 0)));
  const kept = rowsOf(vectors, 0, rank);
  const scaled = newMatrix(rank, a.cols, a.data);
  for (let i = 0; i < rank; i++) {
    const factor = 1 / Math.sqrt(values[i]!);
    for (let j = i * a.cols; j < (i + 1) * a.cols; j++) scaled.data[j] = kept.data[j]! * factor;
  }
  const matrix = ops.gemm(kept, scaled, { transA: true });
  const turned = transpose(matrix);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = (matrix.data[i]! + turned.data[i]!) / 2;
  return { matrix, rank };
}
