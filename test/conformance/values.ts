/** Numbers that hurt, made from a seed: every NaN pattern, infinities, both zeros, subnormals, ties, and ordinary values between them. */
import fc from "fast-check";
import type { Vec } from "../../core/ops/types.ts";

export type Float = "f32" | "f64";

/** wild: any bits; plain: moderate values; ties: few distinct magnitudes. */
export type Kind = "wild" | "plain" | "ties";

/** A small generator of 32-bit words (xorshift), so that long vectors cost fast-check nothing. */
export function words(seed: number): () => number {
  let x = (seed ^ 0x9e3779b9) | 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

const SPECIAL_F32 = [
  0x7f800000, 0xff800000, 0x7fc00000, 0xffc00001, 0x7f800001, 0xffffffff, 0, 0x80000000, 1, 0x80000001, 0x007fffff, 0x00800000, 0x7f7fffff, 0xff7fffff,
];
const SPECIAL_F64 = [Infinity, -Infinity, NaN, 0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308];
const TIES = [0, -0, 0.25, -0.25, 0.5, -0.5, 1, -1];

export function fill(float: Float, length: number, kind: Kind, seed: number): Vec {
  const next = words(seed);
  const vec = float === "f32" ? new Float32Array(length) : new Float64Array(length);
  const bits = new Uint32Array(vec.buffer);
  for (let i = 0; i < length; i++) {
    const r = next();
    if (kind === "plain") vec[i] = (next() / 2 ** 31 - 1) * 2 ** ((r % 12) - 8);
    else if (kind === "ties") vec[i] = TIES[r % TIES.length]!;
    else if (float === "f32") bits[i] = r % 3 === 0 ? SPECIAL_F32[next() % SPECIAL_F32.length]! : next();
    else if (r % 3 === 0) vec[i] = SPECIAL_F64[next() % SPECIAL_F64.length]!;
    else bits.set([next(), next()], 2 * i);
  }
  return vec;
}

/** Bits, with one NaN pattern: what two results must have in common. */
export function bitsOf(x: Vec | Uint8Array | Uint32Array): string {
  if (x instanceof Uint8Array || x instanceof Uint32Array) return x.join();
  const all: ArrayLike<number | bigint> =
    x instanceof Float32Array ? new Uint32Array(Float32Array.from(x).buffer) : new BigUint64Array(Float64Array.from(x).buffer);
  return Array.from(x, (value, i) => (Number.isNaN(value) ? "NaN" : all[i]!.toString(16))).join();
}

/** Around lanes and around blocks. */
export const lengths = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 70 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4080, max: 4112 }) },
  { weight: 1, arbitrary: fc.constantFrom(8192, 8195, 12_301) },
);

export const kinds = fc.constantFrom<Kind>("wild", "plain", "ties");

export const scalars = fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.constantFrom(0, -0, 1, -1, 0.1, 1e-8, 1e30, Infinity, NaN, 1e-45, 0.3));

export function doubles(length: number, kind: Kind, seed: number): Float64Array {
  return fill("f64", length, kind, seed) as Float64Array;
}
