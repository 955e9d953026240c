/** Figures of one tensor, in one pass, in doubles. NaN and infinities are counted and otherwise left out. */
import { elementCount } from "../core/formats/index.ts";
import type { Vec } from "../core/ops/types.ts";
import type { OpenTensor } from "./checkpoint.ts";
import { decoder, hasValues } from "./decode.ts";
import { readRuns, RUN_UNITS } from "./read-ahead.ts";

export interface TensorStats {
  /** Frobenius: the square root of the sum of squares. */
  readonly norm: number;
  /** null without finite values. */
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly zeros: number;
  readonly nonFinite: number;
}

interface Sums {
  count: number;
  sum: number;
  squares: number;
  min: number;
  max: number;
  zeros: number;
  nonFinite: number;
}

/** null for dtypes that pack several values in a byte. */
export async function tensorStats(tensor: OpenTensor, signal: AbortSignal): Promise<TensorStats | null> {
  const { dtype, shape } = tensor.info;
  if (!hasValues(dtype)) return null;
  const decode = decoder(dtype, RUN_UNITS);
  const sums: Sums = { count: 0, sum: 0, squares: 0, min: Infinity, max: -Infinity, zeros: 0, nonFinite: 0 };
  for await (const [raw] of readRuns([tensor], elementCount(shape), signal)) if (raw) addRun(sums, decode(raw));
  const { count, nonFinite, zeros } = sums;
  const known = count > 0;
  return { norm: Math.sqrt(sums.squares), min: known ? sums.min : null, max: known ? sums.max : null, mean: known ? sums.sum / count : null, zeros, nonFinite };
}

function addRun(into: Sums, values: Vec): void {
  let { sum, squares, min, max, zeros, nonFinite } = into;
  const { length } = values;
  for (let i = 0; i < length; i++) {
    const x = values[i] ?? 0;
    if (x - x !== 0) {
      nonFinite++;
      continue;
    }
    sum += x;
    squares += x * x;
    if (x < min) min = x;
    if (x > max) max = x;
    if (x === 0) zeros++;
  }
  into.count += length - (nonFinite - into.nonFinite);
  into.sum = sum;
  into.squares = squares;
  into.min = min;
  into.max = max;
  into.zeros = zeros;
  into.nonFinite = nonFinite;
}
