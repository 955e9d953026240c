/** Truncated SVD: block Krylov where few directions of a large matrix are wanted, the Gram matrix in f64 where it is small or many are. */
import { AmalgamError } from "../errors.ts";
import { asFloat, transpose } from "../ops/matrix/matrix.ts";
import { fixSigns } from "../ops/matrix/checked.ts";
import type { Matrix, MatrixOps, Svd } from "../ops/matrix/types.ts";
import type { RandomKey } from "../ops/types.ts";
import { krylovBasis, shortSide } from "./krylov.ts";

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

/** The Gram matrix of a shorter side up to this costs less than a Krylov basis. */
const GRAM_SIDE_MAX = 256;
/** Of the shorter side: above this share of directions wanted, and of a basis, the Gram matrix costs less. */
const KRYLOV_RANK_SHARE = 1 / 6;
const KRYLOV_BASIS_SHARE = 1 / 2;

/**
 * The best approximation of rank k in the Frobenius norm, within 1.001 of the least error (plus 100 eps ||a||). u is m x k, vt k x n.
 * Throws NUMERIC for a rank out of range, NOT_FINITE for NaN and infinities.
 */
export function truncatedSvd(ops: MatrixOps, a: Matrix, options: TruncatedOptions): TruncatedSvd {
  const { rank, lead = 0, floor = 0, key = [0, 0] } = options;
  const least = Math.min(a.rows, a.cols);
  if (!Number.isInteger(rank) || rank < 1 || rank > least)
    throw new AmalgamError("NUMERIC", `rank ${rank} of a ${a.rows} x ${a.cols} matrix: it must be 1 to ${least}`);
  const basis = rank > KRYLOV_RANK_SHARE * least || least <= GRAM_SIDE_MAX ? null : krylov(ops, a, { rank, lead, key });
  const { q, image } = basis ?? gramBasis(ops, a, rank);
  return withFloor(fromBasis(ops, a, q, image, rank), floor);
}

function krylov(ops: MatrixOps, a: Matrix, wanted: { rank: number; lead: number; key: RandomKey }): { q: Matrix; image: Matrix } | null {
  const block = blockFor(wanted.rank);
  return krylovBasis(ops, a, { ...wanted, block, most: Math.floor(KRYLOV_BASIS_SHARE * Math.min(a.rows, a.cols)) });
}

/** Small blocks converge in fewer products, large ones multiply faster. */
function blockFor(rank: number): number {
  return Math.max(16, 8 * Math.ceil(rank / 16));
}

/** The leading eigenvectors of the Gram matrix of the shorter side, in f64, and their images. */
function gramBasis(ops: MatrixOps, a: Matrix, rank: number): { q: Matrix; image: Matrix } {
  const wide = asFloat(a, "f64");
  const { vectors } = ops.eigh(ops.syrk(wide, { trans: a.rows > a.cols }), { from: 0, to: rank });
  return { q: vectors, image: shortSide(ops, wide).to(vectors) };
}

/** Rayleigh and Ritz: the best rank-k approximation whose short side lies in the span of q. */
function fromBasis(ops: MatrixOps, a: Matrix, q: Matrix, image: Matrix, rank: number): Svd {
  const b = asFloat(image, "f64");
  const { vectors } = ops.eigh(ops.syrk(b), { from: 0, to: rank });
  // Once more from the rotated rows: they are nearly orthogonal, so that small values keep their digits.
  const { l, q: rows } = ops.lq(ops.gemm(vectors, b));
  const { u, s, vt } = ops.svd(l);
  const short = ops.gemm(ops.gemm(u, vectors, { transA: true }), asFloat(q, "f64"));
  const long = ops.gemm(vt, rows);
  const float = a.data instanceof Float32Array ? "f32" : "f64";
  const svd =
    a.rows <= a.cols
      ? { u: transpose(asFloat(short, float)), s, vt: asFloat(long, float) }
      : { u: transpose(asFloat(long, float)), s, vt: asFloat(short, float) };
  fixSigns(svd.u, svd.vt);
  return svd;
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
