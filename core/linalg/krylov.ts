/**
 * Block Krylov subspaces with full orthogonalisation (Musco and Musco, NeurIPS 2015; Golub, Luk and Overton, ACM TOMS 1981): the leading singular directions of a
 * large matrix from products with thin blocks.
 */
import { matrixOf, newMatrix, newVec, rowsOf, squaredNorm } from "../ops/matrix/matrix.ts";
import { philox } from "../ops/philox.ts";
import type { Matrix, MatrixOps } from "../ops/matrix/types.ts";
import type { RandomKey } from "../ops/types.ts";

export interface KrylovOptions {
  readonly rank: number;
  readonly lead: number;
  readonly key: RandomKey;
  /** Rows of a block. */
  readonly block: number;
  /** Rows of the basis at which to give up. */
  readonly most: number;
}

export interface KrylovBasis {
  /** d x r, orthonormal rows, in the space of the shorter side r. */
  readonly q: Matrix;
  /** d x N: q times the matrix, N the longer side. */
  readonly image: Matrix;
}

/** Growth of what the best k directions hold, as a share of what they leave, at which the basis is good enough. */
const GROWTH_MAX = 2e-3;
/** Mean squared sine between the leading directions of two steps at which they are good enough. */
const LEAD_CHANGE_MAX = 1e-3;

/** Dot products with the basis, in roundoffs, that are left alone. */
const ORTHOGONAL_EPS = 64;
const PASSES_MAX = 3;

/** `a` as an operator on its shorter side: rows of x times a (or its transpose), and back. */
export interface ShortSide {
  readonly short: number;
  readonly long: number;
  /** b x short to b x long. */
  to(x: Matrix, out?: Matrix): Matrix;
  /** b x long to b x short. */
  back(y: Matrix): Matrix;
}

export function shortSide(ops: MatrixOps, a: Matrix): ShortSide {
  const wide = a.rows <= a.cols;
  return {
    short: Math.min(a.rows, a.cols),
    long: Math.max(a.rows, a.cols),
    to: (x, out) => ops.gemm(x, a, { transB: !wide, ...(out ? { out } : {}) }),
    back: (y) => ops.gemm(y, a, { transB: wide }),
  };
}

/** Null where the basis reached `most` rows before it was good enough. */
export function krylovBasis(ops: MatrixOps, a: Matrix, options: KrylovOptions): KrylovBasis | null {
  const { rank, block, most } = options;
  const side = shortSide(ops, a);
  const total = squaredNorm(a.data);
  const q = newMatrix(most, side.short, a.data);
  const image = newMatrix(most, side.long, a.data);
  const gram = new Float64Array(most * most);
  let last: Ritz | null = null;
  let next = ops.lq(randomSigns(block, side.short, options.key, a)).q;
  for (let d = 0; d + block <= most;) {
    rowsOf(q, d, d + block).data.set(next.data);
    const fresh = side.to(rowsOf(q, d, d + block), rowsOf(image, d, d + block));
    extendGram(ops, gram, most, fresh, rowsOf(image, 0, d + block));
    d += block;
    const done = { q: rowsOf(q, 0, d), image: rowsOf(image, 0, d) };
    if (d >= rank + block) {
      const ritz = ritzOf(ops, gram, most, d, options);
      if (last !== null && isGoodEnough(last, ritz, total, side.long, a)) return done;
      last = ritz;
    }
    if (d + block > most) break;
    next = orthogonal(ops, side.back(fresh), done.q);
  }
  return null;
}

/** What the basis tells about the matrix after a step. */
interface Ritz {
  /** Sum of the squares of the best `rank` values. */
  readonly held: number;
  /** Coordinates of the leading directions in the basis, one a row. */
  readonly lead: Matrix;
}

function ritzOf(ops: MatrixOps, gram: Float64Array, stride: number, d: number, { rank, lead }: KrylovOptions): Ritz {
  const t = new Float64Array(d * d);
  for (let i = 0; i < d; i++) t.set(gram.subarray(i * stride, i * stride + d), i * d);
  const values = lead > 0 ? null : ops.eigvalsh(matrixOf(d, d, t));
  const eigen = values === null ? ops.eigh(matrixOf(d, d, t), { from: 0, to: rank }) : null;
  let held = 0;
  for (const x of (values ?? eigen?.values ?? t).subarray(0, rank)) held += Math.max(0, x);
  return { held, lead: eigen === null ? newMatrix(0, d, t) : rowsOf(eigen.vectors, 0, lead) };
}

function isGoodEnough(last: Ritz, now: Ritz, total: number, long: number, a: Matrix): boolean {
  const eps = a.data instanceof Float32Array ? 2 ** -24 : 2 ** -53;
  const noise = total * long * eps * eps;
  if (now.held - last.held > GROWTH_MAX * Math.max(total - now.held, noise)) return false;
  return leadChange(last.lead, now.lead) <= LEAD_CHANGE_MAX || total - now.held <= noise;
}

/** Mean squared sine of the angles between two sets of directions; the shorter coordinates are those of the same basis before it grew. */
function leadChange(last: Matrix, now: Matrix): number {
  if (now.rows === 0) return 0;
  let cosines = 0;
  for (let i = 0; i < last.rows; i++) {
    for (let j = 0; j < now.rows; j++) {
      let dot = 0;
      for (let c = 0; c < last.cols; c++) dot += last.data[i * last.cols + c]! * now.data[j * now.cols + c]!;
      cosines += dot * dot;
    }
  }
  return Math.max(0, 1 - cosines / now.rows);
}

/**
 * Rows of `block` without their part in the span of q, orthonormal. Twice is enough (Giraud, Langou and Rozloznik 2005), once mostly: what is left of q is
 * measured.
 */
function orthogonal(ops: MatrixOps, block: Matrix, q: Matrix): Matrix {
  const tolerance = ORTHOGONAL_EPS * (block.data instanceof Float32Array ? 2 ** -24 : 2 ** -53);
  let x = ops.lq(withoutSpan(ops, block, q)).q;
  for (let pass = 1; pass < PASSES_MAX; pass++) {
    const rest = ops.gemm(x, q, { transB: true });
    if (rest.data.every((y: number) => Math.abs(y) <= tolerance)) break;
    ops.gemm(rest, q, { alpha: -1, beta: 1, out: x });
    x = ops.lq(x).q;
  }
  return x;
}

function withoutSpan(ops: MatrixOps, x: Matrix, q: Matrix): Matrix {
  return ops.gemm(ops.gemm(x, q, { transB: true }), q, { alpha: -1, beta: 1, out: x });
}

/** The rows and columns of the images' Gram matrix that `fresh` adds. */
function extendGram(ops: MatrixOps, gram: Float64Array, stride: number, fresh: Matrix, all: Matrix): void {
  const dots = ops.gemm(fresh, all, { transB: true });
  const at = all.rows - fresh.rows;
  for (let i = 0; i < fresh.rows; i++) {
    for (let j = 0; j <= at + i; j++) {
      const x = dots.data[i * all.rows + j]!;
      gram[(at + i) * stride + j] = x;
      gram[j * stride + at + i] = x;
    }
  }
}

/** Entries -1 and 1, from the key alone. */
function randomSigns(rows: number, cols: number, key: RandomKey, like: Matrix): Matrix {
  const data = newVec(rows * cols, like.data);
  for (let i = 0; i < data.length; i += 128) {
    const words = philox([i / 128, 0, 0, 0], key);
    for (let j = 0; j < 128 && i + j < data.length; j++) data[i + j] = (words[j >> 5]! >>> (j & 31)) & 1 ? 1 : -1;
  }
  return { rows, cols, data };
}
