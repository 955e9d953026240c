/** Selection by magnitude: histograms of the bits, counting, keeping. Keys are the bits of |x|. */

/** Counts of the top 16 bits below the sign. */
export function histogram0(a: usize, n: i32, counts: usize): void {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  for (; a < whole; a += 16) {
    const low = load<u64>(a);
    const high = load<u64>(a, 8);
    const p = counts + <usize>((low >> 13) & 0x3fffc);
    store<u32>(p, load<u32>(p) + 1);
    const q = counts + <usize>((low >> 45) & 0x3fffc);
    store<u32>(q, load<u32>(q) + 1);
    const r = counts + <usize>((high >> 13) & 0x3fffc);
    store<u32>(r, load<u32>(r) + 1);
    const s = counts + <usize>((high >> 45) & 0x3fffc);
    store<u32>(s, load<u32>(s) + 1);
  }
  for (; a < end; a += 4) {
    const p = counts + <usize>((load<u32>(a) >> 13) & 0x3fffc);
    store<u32>(p, load<u32>(p) + 1);
  }
}

/** Counts of the low 15 bits of the elements whose top bits are `prefix`. */
export function histogram1(a: usize, n: i32, prefix: u32, counts: usize): void {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  const wanted = i32x4.splat(prefix);
  const magnitude = i32x4.splat(0x7fffffff);
  for (; a < whole; a += 16) {
    if (!v128.any_true(i32x4.eq(i32x4.shr_u(v128.and(v128.load(a), magnitude), 15), wanted))) continue;
    for (let i: usize = 0; i < 16; i += 4) count1(load<u32>(a + i), prefix, counts);
  }
  for (; a < end; a += 4) count1(load<u32>(a), prefix, counts);
}

// @ts-expect-error: decorator
@inline
function count1(bits: u32, prefix: u32, counts: usize): void {
  const key = bits & 0x7fffffff;
  if (key >> 15 != prefix) return;
  const p = counts + <usize>((key & 0x7fff) << 2);
  store<u32>(p, load<u32>(p) + 1);
}

export function countKey(a: usize, n: i32, key: u32): i32 {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  const wanted = i32x4.splat(key);
  const magnitude = i32x4.splat(0x7fffffff);
  let lanes = i32x4.splat(0);
  for (; a < whole; a += 16) lanes = i32x4.sub(lanes, i32x4.eq(v128.and(v128.load(a), magnitude), wanted));
  let count = i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3);
  for (; a < end; a += 4) if ((load<u32>(a) & 0x7fffffff) == key) count++;
  return count;
}

export function countNonZero(a: usize, n: i32): i32 {
  return n - countKey(a, n, 0);
}

/** Keeps elements above `key`, and the equal ones while fewer than `take` were seen; returns how many equal ones there are, `seen` included. */
export function keepTop(a: usize, n: i32, key: u32, take: f64, seen: f64, out: usize): f64 {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  const wanted = i32x4.splat(key);
  const magnitude = i32x4.splat(0x7fffffff);
  for (; a < whole; a += 16, out += 16) {
    const x = v128.load(a);
    const m = v128.and(x, magnitude);
    const equal = i32x4.eq(m, wanted);
    if (!v128.any_true(equal)) {
      v128.store(out, v128.and(x, i32x4.gt_s(m, wanted)));
      continue;
    }
    for (let i: usize = 0; i < 16; i += 4) seen = keepOne(load<u32>(a + i), key, take, seen, out + i);
  }
  for (; a < end; a += 4, out += 4) seen = keepOne(load<u32>(a), key, take, seen, out);
  return seen;
}

// @ts-expect-error: decorator
@inline
function keepOne(bits: u32, key: u32, take: f64, seen: f64, out: usize): f64 {
  const m = bits & 0x7fffffff;
  let keep = m > key;
  if (m == key) {
    keep = seen < take;
    seen += 1;
  }
  store<u32>(out, keep ? bits : 0);
  return seen;
}

/** The same selection as 0 and 1. */
export function topMask(a: usize, n: i32, key: u32, take: f64, seen: f64, out: usize): f64 {
  const end = a + (<usize>n << 2);
  for (; a < end; a += 4, out += 4) {
    const m = load<u32>(a) & 0x7fffffff;
    let keep = m > key;
    if (m == key) {
      keep = seen < take;
      seen += 1;
    }
    store<f32>(out, keep ? 1 : 0);
  }
  return seen;
}

/** Ascending ranks in one row: smallest magnitude first, of equal ones the later index first. `work` holds 2n + 3 * 2048 u32. */
export function rankRow(a: usize, n: i32, out: usize, work: usize): void {
  const first = work;
  const second = work + (<usize>n << 2);
  const tables = second + (<usize>n << 2);
  memory.fill(tables, 0, 3 * 2048 * 4);
  for (let i = 0; i < n; i++) {
    const key = load<u32>(a + (<usize>i << 2)) & 0x7fffffff;
    bump(tables + <usize>((key & 0x7ff) << 2));
    bump(tables + 8192 + <usize>(((key >> 11) & 0x7ff) << 2));
    bump(tables + 16384 + <usize>((key >> 22) << 2));
    store<u32>(first + (<usize>i << 2), n - 1 - i);
  }
  let from = first;
  let to = second;
  for (let digit = 0; digit < 3; digit++) {
    const table = tables + <usize>digit * 8192;
    const shift = digit * 11;
    const same = load<u32>(table + <usize>(((load<u32>(a) & 0x7fffffff) >> shift & 0x7ff) << 2));
    if (same == n) continue;
    let sum: u32 = 0;
    for (let d: usize = 0; d < 8192; d += 4) {
      const c = load<u32>(table + d);
      store<u32>(table + d, sum);
      sum += c;
    }
    for (let i = 0; i < n; i++) {
      const index = load<u32>(from + (<usize>i << 2));
      const key = load<u32>(a + (<usize>index << 2)) & 0x7fffffff;
      const p = table + <usize>((key >> shift & 0x7ff) << 2);
      const at = load<u32>(p);
      store<u32>(p, at + 1);
      store<u32>(to + (<usize>at << 2), index);
    }
    const swap = from;
    from = to;
    to = swap;
  }
  for (let i = 0; i < n; i++) store<f32>(out + (<usize>load<u32>(from + (<usize>i << 2)) << 2), <f32>i);
}

// @ts-expect-error: decorator
@inline
function bump(p: usize): void {
  store<u32>(p, load<u32>(p) + 1);
}
