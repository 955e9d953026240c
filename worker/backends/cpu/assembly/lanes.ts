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

/** Lanes 2 and 3 as f64. */
// @ts-expect-error: decorator
@inline export function promoteHigh(x: v128): v128 {
  return f64x2.promote_low_f32x4(i64x2.shuffle(x, x, 1, 1));
}
