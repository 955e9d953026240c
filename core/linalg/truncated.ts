/** Truncated SVD. */
import { AmalgamError } from "../errors.ts";
import { columnsOf, rowsOf } from "../ops/matrix/matrix.ts";
import type { Matrix, MatrixOps, Svd } from "../ops/matrix/types.ts";
import type { RandomKey } from "../ops/types.ts";

export interface TruncatedOptions {
  /** Triples wanted, 1 .. min(m, n). */
  readonly rank: number;
  /** Leading directions that must be right themselves, not only in what they hold together (rows of a router); at most `rank`. Default 0. */
  readonly lead?: number;
  /** Singular values at or below it are noise: they become 0, and so do their columns of u and rows of vt. Default 0: exact zeros only. */
  readonly floor?: number;
  /** Of the random start; the same key gives the same bits. Default (0, 0). */
  readonly key?: RandomKey;
}

export interface TruncatedSvd extends Svd {
  /** Singular values above the floor. */
  readonly rank: number;
}

/**
 * The best approximation of rank k in the Frobenius norm, within 1.001 of the least error (plus 100 eps ||a||). u is m x k, vt k x n.
 * Throws NUMERIC for a rank out of range, NOT_FINITE for NaN and infinities.
 */
export function truncatedSvd(ops: MatrixOps, a: Matrix, options: TruncatedOptions): TruncatedSvd {
  const { rank, floor = 0 } = options;
  if (!Number.isInteger(rank) || rank < 1 || rank > Math.min(a.rows, a.cols))
    throw new AmalgamError("NUMERIC", `rank ${rank} of a ${a.rows} x ${a.cols} matrix: it must be 1 to ${Math.min(a.rows, a.cols)}`);
  const { u, s, vt } = ops.svd(a);
  return withFloor({ u: columnsOf(u, 0, rank), s: s.slice(0, rank), vt: { ...rowsOf(vt, 0, rank), data: rowsOf(vt, 0, rank).data.slice() } }, floor);
}

/** Singular values at or below the floor become 0 with their vectors. In place. */
export function withFloor(svd: Svd, floor: number): TruncatedSvd {
  const { u, s, vt } = svd;
  let rank = 0;
  while (rank < s.length && s[rank]! > floor) rank++;
  s.fill(0, rank);
  vt.data.fill(0, rank * vt.cols);
  for (let i = 0; i < u.rows; i++) u.data.fill(0, i * u.cols + rank, (i + 1) * u.cols);
  return { u, s, vt, rank };
}
