/** Constants and steps that several kernels share. Everything here is inlined. */

// @ts-expect-error: decorator
@inline export const GROUP: usize = 64;
// @ts-expect-error: decorator
@inline export const NAN32: i32 = 0x7fc00000;
// @ts-expect-error: decorator
@inline export const MAGNITUDE: i32 = 0x7fffffff;

/** Any NaN becomes the one pattern. */
// @ts-expect-error: decorator
@inline export function oneNan(x: v128): v128 {
  return v128.bitselect(x, i32x4.splat(NAN32), f32x4.eq(x, x));
}

/** 1.0 where the mask is set. */
// @ts-expect-error: decorator
@inline export function asOnes(mask: v128): v128 {
  return v128.and(mask, f32x4.splat(1));
}

/** The first four of eight bf16 codes as f32. */
// @ts-expect-error: decorator
@inline export function bf16Low(codes: v128, zero: v128): v128 {
  return i16x8.shuffle(zero, codes, 0, 8, 1, 9, 2, 10, 3, 11);
}

// @ts-expect-error: decorator
@inline export function bf16High(codes: v128, zero: v128): v128 {
  return i16x8.shuffle(zero, codes, 4, 12, 5, 13, 6, 14, 7, 15);
}
