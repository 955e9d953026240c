/**
 * The op set: what a method may ask of a backend. `reference.ts` defines each op in plain TypeScript; a backend equals
 * it bit for bit (exact ops; all ops here are exact). No op fuses a multiply with an add.
 *
 * Values: a `Vec` is Float32Array (working type f32) or Float64Array (f64); all Vecs of one chunk have one type. f32
 * arithmetic rounds after every operation; scalars are rounded to the working type first. Ops write to `out` where
 * given (it may be one of the inputs), else to a new scratch vector that lives until the chunk ends.
 *
 * Masks are Vecs of 0 and 1. Comparisons with NaN are false.
 */
import type { DType, FloatDType } from "../formats/dtype.ts";

export type Vec = Float32Array | Float64Array;

/** Elements of a reduction block (DESIGN: numerics). Part of the numerics version. */
export const BLOCK = 4096;

/** Key of a counter-based random stream: two 32-bit words. */
export type RandomKey = readonly [number, number];

/** The bit pattern of |x| as an unsigned integer: a number for f32 (31 bits), a bigint for f64 (63 bits). */
export type Key = number | bigint;

/**
 * The k largest magnitudes of a tensor: every element whose magnitude key is above `key`, and the first `take` (by flat
 * index) of those whose key equals it.
 */
export interface Threshold {
  readonly key: Key;
  readonly take: number;
}

/** A run of keys from `low`, cut into bins of 2^shift keys; how many bins is the tally's affair. */
export interface KeyWindow {
  readonly low: Key;
  readonly shift: number;
  /** A key that many elements are thought to have: a hint that saves time and changes no count. */
  readonly often?: Key;
}

/** How many elements have their keys in each bin of a window. */
export interface Tally {
  /** One count a bin, then the count of elements above the window. */
  readonly counts: Uint32Array;
  /** OR and AND of the keys of each bin: equal where all its elements have one key. */
  readonly ors: Uint32Array | BigUint64Array;
  readonly ands: Uint32Array | BigUint64Array;
}

/** A running count of elements equal to a threshold, advanced by `keepTop` as it walks chunks in order. */
export interface TieCounter {
  seen: number;
}

/**
 * Per-block f64 sums. A block has eight f64 lanes, element i of the block in lane i mod 8, lanes joined as
 * ((0+1)+(2+3))+((4+5)+(6+7)). One number per BLOCK elements (the last block of a tensor or row may be short).
 */
export type BlockSums = Float64Array;

export interface Ops {
  readonly float: "f32" | "f64";

  /** A scratch vector of `length` elements with undefined content; lives until the chunk ends. */
  vec(length: number): Vec;
  /** An empty tally of so many bins (a power of two); asked for when a range begins, lives until it ends. Copy it to keep it. */
  newTally(bins: number): Tally;
  fill(value: number, length: number, out?: Vec): Vec;
  copy(a: Vec, out?: Vec): Vec;

  // conversion: `raw` holds little-endian elements of `dtype`
  /** Integers and booleans become numbers too (a recipe's dtype casts them). */
  decode(raw: Uint8Array, dtype: DType, out?: Vec): Vec;
  /** decode(raw) - base. */
  decodeDelta(raw: Uint8Array, dtype: DType, base: Vec, out?: Vec): Vec;
  /** (((w0*x0) + (w1*x1)) + ...) / divisor in order, of decoded xs; a divisor of 1 divides nothing. */
  decodeLincomb(raws: readonly Uint8Array[], dtype: DType, ws: readonly number[], divisor: number): Vec;
  /** Rounds to nearest even; overflow as torch casts (F16, BF16, F8_E5M2 to infinity, F8_E4M3 to NaN); one NaN pattern. */
  encode(a: Vec, dtype: FloatDType, raw: Uint8Array): void;
  /** Rounds every element to `dtype` and back: encode, then decode. */
  roundTo(a: Vec, dtype: FloatDType, out?: Vec): Vec;
  /** Number of NaN and infinite elements. */
  countNonFinite(raw: Uint8Array, dtype: FloatDType): number;

  // arithmetic, element by element
  add(a: Vec, b: Vec, out?: Vec): Vec;
  sub(a: Vec, b: Vec, out?: Vec): Vec;
  mul(a: Vec, b: Vec, out?: Vec): Vec;
  div(a: Vec, b: Vec, out?: Vec): Vec;
  abs(a: Vec, out?: Vec): Vec;
  addScalar(a: Vec, s: number, out?: Vec): Vec;
  scale(a: Vec, s: number, out?: Vec): Vec;
  /** a / s. */
  divScalar(a: Vec, s: number, out?: Vec): Vec;
  /** s / a. */
  reciprocal(s: number, a: Vec, out?: Vec): Vec;
  /** a < s ? s : a. */
  maxScalar(a: Vec, s: number, out?: Vec): Vec;
  /** a > s ? s : a. */
  minScalar(a: Vec, s: number, out?: Vec): Vec;
  /** acc = acc + (x * s), in place. */
  axpy(acc: Vec, s: number, x: Vec): Vec;
  /** ((w0*x0) + (w1*x1)) + ... in order. `out` may be xs[0]. */
  lincomb(xs: readonly Vec[], ws: readonly number[], out?: Vec): Vec;
  greaterScalar(a: Vec, s: number, out?: Vec): Vec;
  greaterEqualScalar(a: Vec, s: number, out?: Vec): Vec;
  /** mask != 0 ? a : b. */
  select(mask: Vec, a: Vec, b: Vec, out?: Vec): Vec;
  /** Population variance over the list, per element, in the working type: m = (sum x)/n, then (sum (x-m)^2)/n, sums in list order. */
  variance(xs: readonly Vec[], out?: Vec): Vec;

  /**
   * Sign consensus of weighted deltas (TIES step 2 and 3; mergekit's "sum"). S = sum p_i in order; M = S >= 0 ? 1 : -1; m_i = sign(p_i) == M
   * (exact zeros never agree). Result: sum of agreeing p_i; where `divide`, divided by the sum of agreeing w_i (an exact 0 counts as 1).
   */
  consensus(ps: readonly Vec[], ws: readonly number[], divide: boolean, out?: Vec): Vec;
  /** As consensus, but returns mask m_i of input i as Vecs of 0 and 1. */
  consensusMasks(ps: readonly Vec[]): Vec[];

  // selection: order is magnitude descending, then index ascending
  /** Adds the elements of `a` to a tally of the window; those below it count nowhere. */
  tally(a: Vec, window: KeyWindow, into: Tally): void;
  /** Elements of the selection keep their value, all others become 0. `ties.seen` = equal elements before this chunk; advanced. */
  keepTop(a: Vec, threshold: Threshold, ties: TieCounter, out?: Vec): Vec;
  /** Same selection as a mask of 0 and 1. */
  topMask(a: Vec, threshold: Threshold, ties: TieCounter, out?: Vec): Vec;
  countNonZero(a: Vec): number;

  // random: draw(i) is 16 bits of Philox 4x32-7, counter = floor(i/8), i = absolute element index
  /** Bit i of the result (LSB first) is 1 where draw(start+i) < threshold16 (0..65536). `start` is a multiple of 8. */
  randomBits(key: RandomKey, start: number, length: number, threshold16: number, out: Uint8Array): void;
  /**
   * Same with a threshold that grows with rank, over whole rows: draw(start+i) < (least + slope * rank) * 65536, where rank is the
   * element's ascending rank in its row, 0..rowLength-1: the reverse of (magnitude descending, index ascending). `start` may be
   * any index, slope at least 0.
   */
  rankBits(key: RandomKey, start: number, a: Vec, rowLength: number, least: number, slope: number, out: Uint8Array): void;
  /** Elements whose bit is 0 become 0. */
  keepBits(a: Vec, bits: Uint8Array, out?: Vec): Vec;

  // reductions to one f64 per BLOCK
  blockSum(a: Vec): BlockSums;
  blockSumAbs(a: Vec): BlockSums;
  blockDot(a: Vec, b: Vec): BlockSums;
  /** Upper triangle of all pairwise dots, row by row: K = n(n+1)/2 numbers per block, block-major. */
  blockGram(xs: readonly Vec[]): BlockSums;

  // rows: the chunk holds whole rows of `rowLength`
  /** One f64 per row: tree over the row's blocks. */
  rowDot(a: Vec, b: Vec, rowLength: number): Float64Array;
  /** One f64 per row: sum of magnitudes. */
  rowSumAbs(a: Vec, rowLength: number): Float64Array;
  /** Multiplies row r by coefficients[r] (rounded to the working type). */
  rowScale(a: Vec, coefficients: Float64Array, rowLength: number, out?: Vec): Vec;
  /** One f64 per row: KL of softmax(a)+1e-8 against softmax(b)+1e-8 (mergekit arcee_fusion), computed in f64. */
  rowSoftmaxKl(a: Vec, b: Vec, rowLength: number): Float64Array;
  /** lanes[8c + (firstRow + r) mod 8] += a[r][c] * b[r][c]: running dots down the columns of a block of rows. */
  columnDot(a: Vec, b: Vec, rowLength: number, firstRow: number, lanes: Float64Array): void;
  /** Multiplies column c by coefficients[c]. */
  columnScale(a: Vec, coefficients: Float64Array, rowLength: number, out?: Vec): Vec;
}
