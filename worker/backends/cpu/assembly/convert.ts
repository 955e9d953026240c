/** bf16, f32 and f64 to f32 and back. Every result has the one NaN pattern. */
import { bf16High, bf16Low, GROUP, NAN32, oneNan } from "./lanes";

export function decodeBf16(raw: usize, out: usize, n: usize): void {
  const zero = i32x4.splat(0);
  for (const end = out + (n << 2); out < end; out += GROUP, raw += 32) {
    const a = v128.load(raw);
    const b = v128.load(raw, 16);
    v128.store(out, oneNan(bf16Low(a, zero)));
    v128.store(out, oneNan(bf16High(a, zero)), 16);
    v128.store(out, oneNan(bf16Low(b, zero)), 32);
    v128.store(out, oneNan(bf16High(b, zero)), 48);
  }
}

/** decode - base */
export function deltaBf16(raw: usize, base: usize, out: usize, n: usize): void {
  const zero = i32x4.splat(0);
  for (const end = out + (n << 2); out < end; out += GROUP, base += GROUP, raw += 32) {
    const a = v128.load(raw);
    const b = v128.load(raw, 16);
    v128.store(out, f32x4.sub(bf16Low(a, zero), v128.load(base)));
    v128.store(out, f32x4.sub(bf16High(a, zero), v128.load(base, 16)), 16);
    v128.store(out, f32x4.sub(bf16Low(b, zero), v128.load(base, 32)), 32);
    v128.store(out, f32x4.sub(bf16High(b, zero), v128.load(base, 48)), 48);
  }
}

/** Rounds to nearest even in the low 16 bits, which are then garbage; overflow carries into infinity. */
// @ts-expect-error: decorator
@inline function roundBf16Lanes(x: v128): v128 {
  const odd = v128.and(i32x4.shr_u(x, 16), i32x4.splat(1));
  const rounded = i32x4.add(i32x4.add(x, i32x4.splat(0x7fff)), odd);
  return v128.bitselect(rounded, i32x4.splat(NAN32), f32x4.eq(x, x));
}

// @ts-expect-error: decorator
@inline function pairBf16(a: usize): v128 {
  return i16x8.shuffle(roundBf16Lanes(v128.load(a)), roundBf16Lanes(v128.load(a, 16)), 1, 3, 5, 7, 9, 11, 13, 15);
}

export function encodeBf16(a: usize, raw: usize, n: usize): void {
  for (const end = a + (n << 2); a < end; a += GROUP, raw += 32) {
    v128.store(raw, pairBf16(a));
    v128.store(raw, pairBf16(a + 32), 16);
  }
}

// @ts-expect-error: decorator
@inline function roundBf16At(a: usize): v128 {
  return v128.and(roundBf16Lanes(v128.load(a)), i32x4.splat(0xffff0000));
}

export function roundToBf16(a: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 32, a += 32) {
    v128.store(out, roundBf16At(a));
    v128.store(out, roundBf16At(a + 16), 16);
  }
}

/** f32 to f32: only NaNs change. */
export function copyF32(a: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 32, a += 32) {
    v128.store(out, oneNan(v128.load(a)));
    v128.store(out, oneNan(v128.load(a, 16)), 16);
  }
}

export function decodeF64(raw: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 16, raw += 32) {
    const low = f32x4.demote_f64x2_zero(v128.load(raw));
    const high = f32x4.demote_f64x2_zero(v128.load(raw, 16));
    v128.store(out, oneNan(i64x2.shuffle(low, high, 0, 2)));
  }
}

export function encodeF64(a: usize, raw: usize, n: usize): void {
  const nan = i64x2.splat(0x7ff8000000000000);
  for (const end = a + (n << 2); a < end; a += 8, raw += 16) {
    const x = f64x2.promote_low_f32x4(v128.load64_zero(a));
    v128.store(raw, v128.bitselect(x, nan, f64x2.eq(x, x)));
  }
}

/** How many of n 16-bit codes have every bit of `mask`: the exponent of NaN and infinity. */
export function countMasked16(raw: usize, n: usize, mask: i32): i32 {
  const wanted = i16x8.splat(mask as i16);
  const end = raw + (n << 1);
  const whole = end - ((n & 7) << 1);
  let count = 0;
  while (raw < whole) {
    let lanes = i16x8.splat(0);
    for (const stop = min(whole, raw + (16 << 10)); raw < stop; raw += 16) lanes = i16x8.sub(lanes, i16x8.eq(v128.and(v128.load(raw), wanted), wanted));
    const sums = i32x4.extadd_pairwise_i16x8_u(lanes);
    count += i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  }
  for (; raw < end; raw += 2) count += i32((load<u16>(raw) & (mask as u16)) == (mask as u16));
  return count;
}

/** The same for 32-bit codes. */
export function countMasked32(raw: usize, n: usize, mask: i32): i32 {
  const wanted = i32x4.splat(mask);
  const end = raw + (n << 2);
  const whole = end - ((n & 3) << 2);
  let lanes = i32x4.splat(0);
  for (; raw < whole; raw += 16) lanes = i32x4.sub(lanes, i32x4.eq(v128.and(v128.load(raw), wanted), wanted));
  let count = i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3);
  for (; raw < end; raw += 4) count += i32((load<i32>(raw) & mask) == mask);
  return count;
}
