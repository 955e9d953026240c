/** Sums of one block in f64: eight lanes, element i in lane i mod 8, joined ((0+1)+(2+3))+((4+5)+(6+7)). No fused multiply-add. */

// @ts-expect-error: decorator
@inline
function join(s01: v128, s23: v128, s45: v128, s67: v128): f64 {
  const a = f64x2.extract_lane(s01, 0) + f64x2.extract_lane(s01, 1);
  const b = f64x2.extract_lane(s23, 0) + f64x2.extract_lane(s23, 1);
  const c = f64x2.extract_lane(s45, 0) + f64x2.extract_lane(s45, 1);
  const d = f64x2.extract_lane(s67, 0) + f64x2.extract_lane(s67, 1);
  return a + b + (c + d);
}

// @ts-expect-error: decorator
@inline
function low(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

// @ts-expect-error: decorator
@inline
function high(x: v128): v128 {
  return f64x2.promote_low_f32x4(i64x2.shuffle(x, x, 1, 1));
}

/** The last n mod 8 elements, zero padded, at `tail` (32 bytes). */
function copyTail(a: usize, n: i32, tail: usize): void {
  memory.fill(tail, 0, 32);
  memory.copy(tail, a, <usize>(n & 7) << 2);
}

/** sum a[i] b[i]. `tail`: 64 bytes of scratch. */
export function blockDot(a: usize, b: usize, n: i32, tail: usize): f64 {
  let s01 = f64x2.splat(0);
  let s23 = f64x2.splat(0);
  let s45 = f64x2.splat(0);
  let s67 = f64x2.splat(0);
  let left = n;
  while (left > 0) {
    if (left < 8) {
      copyTail(a, n, tail);
      copyTail(b, n, tail + 32);
      a = tail;
      b = tail + 32;
    }
    const x = v128.load(a);
    const y = v128.load(b);
    s01 = f64x2.add(s01, f64x2.mul(low(x), low(y)));
    s23 = f64x2.add(s23, f64x2.mul(high(x), high(y)));
    const z = v128.load(a, 16);
    const w = v128.load(b, 16);
    s45 = f64x2.add(s45, f64x2.mul(low(z), low(w)));
    s67 = f64x2.add(s67, f64x2.mul(high(z), high(w)));
    a += 32;
    b += 32;
    left -= 8;
  }
  return join(s01, s23, s45, s67);
}

/** sum of a[i], of |a[i]| where `magnitude`. */
export function blockSum(a: usize, n: i32, magnitude: bool, tail: usize): f64 {
  const mask = magnitude ? i32x4.splat(0x7fffffff) : i32x4.splat(-1);
  let s01 = f64x2.splat(0);
  let s23 = f64x2.splat(0);
  let s45 = f64x2.splat(0);
  let s67 = f64x2.splat(0);
  let left = n;
  while (left > 0) {
    if (left < 8) {
      copyTail(a, n, tail);
      a = tail;
    }
    const x = v128.and(v128.load(a), mask);
    const y = v128.and(v128.load(a, 16), mask);
    s01 = f64x2.add(s01, low(x));
    s23 = f64x2.add(s23, high(x));
    s45 = f64x2.add(s45, low(y));
    s67 = f64x2.add(s67, high(y));
    a += 32;
    left -= 8;
  }
  return join(s01, s23, s45, s67);
}

/** Two f32 as f64. */
// @ts-expect-error: decorator
@inline
function pair(a: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(a));
}

/** a.b and a.c of one block of whole lanes to `out` as two f64. */
export function blockDots2(a: usize, b: usize, c: usize, n: i32, out: usize): void {
  let p01 = f64x2.splat(0);
  let p23 = f64x2.splat(0);
  let p45 = f64x2.splat(0);
  let p67 = f64x2.splat(0);
  let q01 = f64x2.splat(0);
  let q23 = f64x2.splat(0);
  let q45 = f64x2.splat(0);
  let q67 = f64x2.splat(0);
  for (const end = a + (<usize>n << 2); a < end; a += 32, b += 32, c += 32) {
    let x = pair(a);
    p01 = f64x2.add(p01, f64x2.mul(x, pair(b)));
    q01 = f64x2.add(q01, f64x2.mul(x, pair(c)));
    x = pair(a + 8);
    p23 = f64x2.add(p23, f64x2.mul(x, pair(b + 8)));
    q23 = f64x2.add(q23, f64x2.mul(x, pair(c + 8)));
    x = pair(a + 16);
    p45 = f64x2.add(p45, f64x2.mul(x, pair(b + 16)));
    q45 = f64x2.add(q45, f64x2.mul(x, pair(c + 16)));
    x = pair(a + 24);
    p67 = f64x2.add(p67, f64x2.mul(x, pair(b + 24)));
    q67 = f64x2.add(q67, f64x2.mul(x, pair(c + 24)));
  }
  store<f64>(out, join(p01, p23, p45, p67));
  store<f64>(out, join(q01, q23, q45, q67), 8);
}

/** a.a, a.b and a.c of one block of whole lanes to `out` as three f64; or a.a, a.b and b.b where `corner`. */
// @ts-expect-error: decorator
@inline
function dots3(corner: bool, a: usize, b: usize, c: usize, n: i32, out: usize): void {
  let p01 = f64x2.splat(0);
  let p23 = f64x2.splat(0);
  let p45 = f64x2.splat(0);
  let p67 = f64x2.splat(0);
  let q01 = f64x2.splat(0);
  let q23 = f64x2.splat(0);
  let q45 = f64x2.splat(0);
  let q67 = f64x2.splat(0);
  let r01 = f64x2.splat(0);
  let r23 = f64x2.splat(0);
  let r45 = f64x2.splat(0);
  let r67 = f64x2.splat(0);
  for (const end = a + (<usize>n << 2); a < end; a += 32, b += 32, c += 32) {
    let x = pair(a);
    let y = pair(b);
    p01 = f64x2.add(p01, f64x2.mul(x, x));
    q01 = f64x2.add(q01, f64x2.mul(x, y));
    r01 = f64x2.add(r01, corner ? f64x2.mul(y, y) : f64x2.mul(x, pair(c)));
    x = pair(a + 8);
    y = pair(b + 8);
    p23 = f64x2.add(p23, f64x2.mul(x, x));
    q23 = f64x2.add(q23, f64x2.mul(x, y));
    r23 = f64x2.add(r23, corner ? f64x2.mul(y, y) : f64x2.mul(x, pair(c + 8)));
    x = pair(a + 16);
    y = pair(b + 16);
    p45 = f64x2.add(p45, f64x2.mul(x, x));
    q45 = f64x2.add(q45, f64x2.mul(x, y));
    r45 = f64x2.add(r45, corner ? f64x2.mul(y, y) : f64x2.mul(x, pair(c + 16)));
    x = pair(a + 24);
    y = pair(b + 24);
    p67 = f64x2.add(p67, f64x2.mul(x, x));
    q67 = f64x2.add(q67, f64x2.mul(x, y));
    r67 = f64x2.add(r67, corner ? f64x2.mul(y, y) : f64x2.mul(x, pair(c + 24)));
  }
  store<f64>(out, join(p01, p23, p45, p67));
  store<f64>(out, join(q01, q23, q45, q67), 8);
  store<f64>(out, join(r01, r23, r45, r67), 16);
}

/** The first three of a row of a Gram matrix. */
export function gramRow3(a: usize, b: usize, c: usize, n: i32, out: usize): void {
  dots3(false, a, b, c, n, out);
}

/** The last corner of a Gram matrix: a.a, a.b, b.b. */
export function gramCorner(a: usize, b: usize, n: i32, out: usize): void {
  dots3(true, a, b, b, n, out);
}
