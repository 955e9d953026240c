/** f16 and the 8-bit floats. Encoding is one scheme for all: shift and round as integers, subnormals through one exact addition. */
import { GROUP, MAGNITUDE } from "./lanes";

/**
 * Codes of |x| in 32-bit lanes, without sign.
 * @param mantissa bits of the stored mantissa
 * @param minExponent of a normal number
 * @param codeMax largest finite code
 * @param overflow code of anything larger
 * @param nan code of NaN
 */
// @ts-expect-error: decorator
@inline function magnitudeCode(m: v128, mantissa: i32, minExponent: i32, codeMax: i32, overflow: i32, nan: i32): v128 {
  const shift = 23 - mantissa;
  const odd = v128.and(i32x4.shr_u(m, shift), i32x4.splat(1));
  const half = i32x4.splat((1 << (shift - 1)) - 1 - ((minExponent + 126) << 23));
  const normal = i32x4.shr_u(i32x4.add(i32x4.add(m, half), odd), shift);
  const magic = i32x4.splat((minExponent - mantissa + 23 + 127) << 23);
  const small = i32x4.sub(f32x4.add(m, magic), magic);
  let code = v128.bitselect(small, normal, i32x4.lt_s(m, i32x4.splat((minExponent + 127) << 23)));
  const tooLarge = v128.or(i32x4.gt_s(code, i32x4.splat(codeMax)), i32x4.ge_s(m, i32x4.splat((minExponent + 127 + 64) << 23)));
  code = v128.bitselect(i32x4.splat(overflow), code, tooLarge);
  return v128.bitselect(i32x4.splat(nan), code, i32x4.gt_s(m, i32x4.splat(0x7f800000)));
}

/** A sign where the code is not a NaN. */
// @ts-expect-error: decorator
@inline function withSign(x: v128, code: v128, signBit: i32, nan: i32): v128 {
  const sign = v128.and(i32x4.shr_u(x, 31 - signBit), i32x4.splat(1 << signBit));
  return v128.or(code, v128.andnot(sign, i32x4.eq(code, i32x4.splat(nan))));
}

// @ts-expect-error: decorator
@inline function f16Code(x: v128): v128 {
  return withSign(x, magnitudeCode(v128.and(x, i32x4.splat(MAGNITUDE)), 10, -14, 0x7bff, 0x7c00, 0x7e00), 15, 0x7e00);
}

// @ts-expect-error: decorator
@inline function e4m3Code(x: v128): v128 {
  return withSign(x, magnitudeCode(v128.and(x, i32x4.splat(MAGNITUDE)), 3, -6, 0x7e, 0x7f, 0x7f), 7, 0x7f);
}

// @ts-expect-error: decorator
@inline function e5m2Code(x: v128): v128 {
  return withSign(x, magnitudeCode(v128.and(x, i32x4.splat(MAGNITUDE)), 2, -14, 0x7b, 0x7c, 0x7e), 7, 0x7e);
}

export function encodeF16(a: usize, raw: usize, n: usize): void {
  for (const end = a + (n << 2); a < end; a += 32, raw += 16) v128.store(raw, i16x8.narrow_i32x4_u(f16Code(v128.load(a)), f16Code(v128.load(a, 16))));
}

// @ts-expect-error: decorator
@inline function encodeBytes(e4m3: bool, a: usize, raw: usize, n: usize): void {
  for (const end = a + (n << 2); a < end; a += GROUP, raw += 16) {
    const c0 = e4m3 ? e4m3Code(v128.load(a)) : e5m2Code(v128.load(a));
    const c1 = e4m3 ? e4m3Code(v128.load(a, 16)) : e5m2Code(v128.load(a, 16));
    const c2 = e4m3 ? e4m3Code(v128.load(a, 32)) : e5m2Code(v128.load(a, 32));
    const c3 = e4m3 ? e4m3Code(v128.load(a, 48)) : e5m2Code(v128.load(a, 48));
    v128.store(raw, i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_u(c0, c1), i16x8.narrow_i32x4_u(c2, c3)));
  }
}

export function encodeE4m3(a: usize, raw: usize, n: usize): void {
  encodeBytes(true, a, raw, n);
}

export function encodeE5m2(a: usize, raw: usize, n: usize): void {
  encodeBytes(false, a, raw, n);
}

/** f16 codes in 32-bit lanes. */
// @ts-expect-error: decorator
@inline function f16Value(h: v128): v128 {
  const shifted = i32x4.shl(v128.and(h, i32x4.splat(0x7fff)), 13);
  const sign = i32x4.shl(v128.and(h, i32x4.splat(0x8000)), 16);
  const normal = i32x4.add(shifted, i32x4.splat(112 << 23));
  const smallest = i32x4.splat(113 << 23);
  const small = f32x4.sub(i32x4.add(shifted, smallest), smallest);
  const special = i32x4.ge_s(shifted, i32x4.splat(0x0f800000));
  const nan = i32x4.gt_s(shifted, i32x4.splat(0x0f800000));
  let value = v128.bitselect(small, normal, i32x4.lt_s(shifted, i32x4.splat(0x00800000)));
  value = v128.bitselect(i32x4.splat(0x7f800000), value, special);
  return v128.bitselect(i32x4.splat(0x7fc00000), v128.or(value, sign), nan);
}

export function decodeF16(raw: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 32, raw += 16) {
    const h = v128.load(raw);
    v128.store(out, f16Value(i32x4.extend_low_i16x8_u(h)));
    v128.store(out, f16Value(i32x4.extend_high_i16x8_u(h)), 16);
  }
}

export function roundToF16(a: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 16, a += 16) v128.store(out, f16Value(f16Code(v128.load(a))));
}

/** @param table 256 f32 values, one a code */
export function decodeByte(raw: usize, table: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 16, raw += 4) {
    const w = load<u32>(raw) as usize;
    store<u32>(out, load<u32>(table + ((w & 0xff) << 2)));
    store<u32>(out, load<u32>(table + ((w >> 6) & 0x3fc)), 4);
    store<u32>(out, load<u32>(table + ((w >> 14) & 0x3fc)), 8);
    store<u32>(out, load<u32>(table + ((w >> 22) & 0x3fc)), 12);
  }
}
