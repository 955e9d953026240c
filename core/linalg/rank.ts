/** How many directions of a matrix count: those that hold its energy, and those above the noise that rounding weights to their dtype leaves. */
import type { FloatDType } from "../formats/dtype.ts";
import { asFloat } from "../ops/matrix/matrix.ts";
import type { Matrix, MatrixOps } from "../ops/matrix/types.ts";
import type { Vec } from "../ops/types.ts";

/** Bits of the fraction, and the exponent of the smallest normal number. */
const FORMATS: Readonly<Record<FloatDType, readonly [fraction: number, exponentMin: number]>> = {
  F64: [52, -1022],
  F32: [23, -126],
  BF16: [7, -126],
  F16: [10, -14],
  F8_E4M3: [3, -6],
  F8_E5M2: [2, -14],
};

/** The largest singular value of a random matrix varies by a few percent. */
const MARGIN = 1.05;

/**
 * The largest singular value that rounding errors alone give an m x n difference of weights, about: sigma (sqrt m + sqrt n), sigma the root mean square of
 * half a unit in the last place of the weights in `dtype`, over sqrt 3, and a margin of 5 % (errors are even between the halves; the norm is that of a random matrix,
 * Davidson and Szarek 2001). 0 for zero weights. `weights` are the rounded ones, all m n.
 */
export function noiseFloor(weights: Matrix, dtype: FloatDType): number {
  const { rows, cols, data } = weights;
  return data.length === 0 ? 0 : MARGIN * roundingError(data, dtype) * (Math.sqrt(rows) + Math.sqrt(cols));
}

/** Root mean square of the rounding errors. */
function roundingError(weights: Vec, dtype: FloatDType): number {
  const [fraction, exponentMin] = FORMATS[dtype];
  const wide = weights instanceof Float64Array;
  const words = new Uint32Array(weights.buffer, weights.byteOffset, wide ? 2 * weights.length : weights.length);
  const [shift, mask, bias] = wide ? [20, 0x7ff, 1023] : [23, 0xff, 127];
  const counts = new Float64Array(mask + 1);
  for (let i = wide ? 1 : 0; i < words.length; i += wide ? 2 : 1) counts[(words[i]! >>> shift) & mask]!++;
  let sum = 0;
  // A zero is exact.
  for (let e = 1; e < mask; e++) if (counts[e]! > 0) sum += counts[e]! * 4 ** (Math.max(e - bias, exponentMin) - fraction - 1);
  return Math.sqrt(sum / weights.length / 3);
}

/**
 * The smallest rank whose best approximation holds `fraction` (0 .. 1) of the squared Frobenius norm; 0 for a zero matrix. From the eigenvalues of the Gram matrix in
 * f64: right up to values that lie within 1e-12 of the fraction. Throws NOT_FINITE.
 */
export function energyRank(ops: MatrixOps, a: Matrix, fraction: number): number {
  const values = ops.eigvalsh(ops.syrk(asFloat(a, "f64"), { trans: a.rows > a.cols }));
  return rankForEnergy(
    values.map((x) => Math.sqrt(Math.max(0, x))),
    fraction,
  );
}

/** The same from all singular values, descending. */
export function rankForEnergy(s: Float64Array, fraction: number): number {
  let total = 0;
  for (const x of s) total += x * x;
  if (total === 0) return 0;
  let held = 0;
  for (let k = 0; k < s.length; k++) {
    held += s[k]! * s[k]!;
    if (held >= fraction * total * (1 - ENERGY_SLACK)) return k + 1;
  }
  return s.length;
}

/** Sums of thousands of squares round: a fraction of 1 must not ask for directions that hold nothing. */
const ENERGY_SLACK = 1e-12;
