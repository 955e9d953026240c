/** How two tensors of one shape differ, in one pass over both, in doubles. */
import { elementCount } from "../core/formats/index.ts";
import type { Vec } from "../core/ops/types.ts";
import type { OpenTensor } from "./checkpoint.ts";
import { decoder, hasValues } from "./decode.ts";
import { readRuns, RUN_UNITS } from "./read-ahead.ts";

export interface TensorDiff {
  /** Frobenius norms. */
  readonly normA: number;
  readonly normB: number;
  readonly normDifference: number;
  /** normDifference / normA; null where A is zero and B is not. */
  readonly relative: number | null;
  /** Of the two tensors as vectors; null where one of them is zero. */
  readonly cosine: number | null;
  readonly maxAbs: number;
  /** Elements left out because one of the two is NaN or infinite. */
  readonly nonFinite: number;
}

export interface DiffSums {
  aa: number;
  bb: number;
  ab: number;
  dd: number;
  maxAbs: number;
  nonFinite: number;
}

export function emptySums(): DiffSums {
  return { aa: 0, bb: 0, ab: 0, dd: 0, maxAbs: 0, nonFinite: 0 };
}

/** Shapes are equal. `sums` is null where a dtype packs several values in a byte. */
export async function tensorDiff(a: OpenTensor, b: OpenTensor, signal: AbortSignal): Promise<{ equal: boolean; sums: DiffSums | null }> {
  if (!hasValues(a.info.dtype) || !hasValues(b.info.dtype)) return { equal: await sameBytes(a, b, signal), sums: null };
  const decodeA = decoder(a.info.dtype, RUN_UNITS);
  const decodeB = decoder(b.info.dtype, RUN_UNITS);
  const sums = emptySums();
  let equal = a.info.dtype === b.info.dtype;
  for await (const [rawA, rawB] of readRuns([a, b], elementCount(a.info.shape), signal)) {
    if (!rawA || !rawB) continue;
    const same = a.info.dtype === b.info.dtype && Buffer.compare(rawA, rawB) === 0;
    equal &&= same;
    const valuesA = decodeA(rawA);
    addRun(sums, valuesA, same ? valuesA : decodeB(rawB));
  }
  return { equal, sums };
}

async function sameBytes(a: OpenTensor, b: OpenTensor, signal: AbortSignal): Promise<boolean> {
  if (a.info.dtype !== b.info.dtype) return false;
  for await (const [rawA, rawB] of readRuns([a, b], a.info.bytes, signal)) if (!rawA || !rawB || Buffer.compare(rawA, rawB) !== 0) return false;
  return true;
}

/** The figures that sums stand for. @param equal every bit is equal */
export function figures(equal: boolean, s: DiffSums): TensorDiff {
  const normA = Math.sqrt(s.aa);
  const normB = Math.sqrt(s.bb);
  const normDifference = Math.sqrt(s.dd);
  const relative = normA > 0 ? normDifference / normA : normDifference === 0 ? 0 : null;
  const cosine = equal && normA > 0 ? 1 : normA > 0 && normB > 0 ? Math.max(-1, Math.min(1, s.ab / (normA * normB))) : null;
  return { normA, normB, normDifference, relative, cosine, maxAbs: s.maxAbs, nonFinite: s.nonFinite };
}

export function addSums(into: DiffSums, s: DiffSums): void {
  into.aa += s.aa;
  into.bb += s.bb;
  into.ab += s.ab;
  into.dd += s.dd;
  into.maxAbs = Math.max(into.maxAbs, s.maxAbs);
  into.nonFinite += s.nonFinite;
}

function addRun(into: DiffSums, a: Vec, b: Vec): void {
  let { aa, bb, ab, dd, maxAbs, nonFinite } = into;
  const { length } = a;
  for (let i = 0; i < length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    const d = x - y;
    if (d - d !== 0) {
      nonFinite++;
      continue;
    }
    aa += x * x;
    bb += y * y;
    ab += x * y;
    dd += d * d;
    const magnitude = Math.abs(d);
    if (magnitude > maxAbs) maxAbs = magnitude;
  }
  into.aa = aa;
  into.bb = bb;
  into.ab = ab;
  into.dd = dd;
  into.maxAbs = maxAbs;
  into.nonFinite = nonFinite;
}
