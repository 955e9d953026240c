/** Selection by magnitude: tallies of the bits, counting, keeping. Keys are the bits of |x|. */

/**
 * Tallies keys from `low` on in bins of 2^shift; `last` is the largest distance from `low` that is still inside the window. Keys
 * equal to `often` (inside) are counted without a look at the table, which changes nothing but the time. The table: bins + 1
 * counts (the last one of keys above), 3 words of padding, the ORs and the ANDs of each bin's keys.
 */
export function tally(a: usize, n: i32, low: i32, last: i32, shift: i32, often: i32, bins: i32, table: usize): void {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 7) << 2);
  const ors = table + (<usize>(bins + 4) << 2);
  const magnitude = i32x4.splat(0x7fffffff);
  const lowest = i32x4.splat(low);
  const farthest = i32x4.splat(last);
  const common = i32x4.splat(often - low);
  let higher = i32x4.splat(0);
  let equal = i32x4.splat(0);
  for (; a < whole; a += 32) {
    const d0 = i32x4.sub(v128.and(v128.load(a), magnitude), lowest);
    const d1 = i32x4.sub(v128.and(v128.load(a, 16), magnitude), lowest);
    const above0 = i32x4.gt_s(d0, farthest);
    const above1 = i32x4.gt_s(d1, farthest);
    const same0 = i32x4.eq(d0, common);
    const same1 = i32x4.eq(d1, common);
    higher = i32x4.sub(i32x4.sub(higher, above0), above1);
    equal = i32x4.sub(i32x4.sub(equal, same0), same1);
    const done0 = v128.or(v128.or(above0, same0), i32x4.shr_s(d0, 31));
    const done1 = v128.or(v128.or(above1, same1), i32x4.shr_s(d1, 31));
    if (i32x4.all_true(v128.and(done0, done1))) continue;
    for (let left = (i32x4.bitmask(done0) | (i32x4.bitmask(done1) << 4)) ^ 0xff; left != 0; left &= left - 1) {
      tallyKey(load<u32>(a + (<usize>ctz(left) << 2)) & 0x7fffffff, 1, low, shift, table, ors, bins);
    }
  }
  const top = table + (<usize>bins << 2);
  store<u32>(top, load<u32>(top) + lanesSum(higher));
  const many = lanesSum(equal);
  if (many > 0) tallyKey(often, many, low, shift, table, ors, bins);
  for (; a < end; a += 4) {
    const key = load<u32>(a) & 0x7fffffff;
    if (<i32>key < low) continue;
    if (<i32>key - low > last) store<u32>(top, load<u32>(top) + 1);
    else tallyKey(key, 1, low, shift, table, ors, bins);
  }
}

// @ts-expect-error: decorator
@inline
function lanesSum(x: v128): i32 {
  return i32x4.extract_lane(x, 0) + i32x4.extract_lane(x, 1) + i32x4.extract_lane(x, 2) + i32x4.extract_lane(x, 3);
}

// @ts-expect-error: decorator
@inline
function tallyKey(key: u32, count: u32, low: i32, shift: i32, table: usize, ors: usize, bins: i32): void {
  const at = <usize>((<i32>key - low) >> shift) << 2;
  store<u32>(table + at, load<u32>(table + at) + count);
  store<u32>(ors + at, load<u32>(ors + at) | key);
  const and = ors + (<usize>bins << 2) + at;
  store<u32>(and, load<u32>(and) & key);
}

export function countNonZero(a: usize, n: i32): i32 {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  const zero = f32x4.splat(0);
  let lanes = i32x4.splat(0);
  for (; a < whole; a += 16) lanes = i32x4.sub(lanes, f32x4.ne(v128.load(a), zero));
  let count = lanesSum(lanes);
  for (; a < end; a += 4) if (load<f32>(a) != 0) count++;
  return count;
}

/** How many elements have this key. */
function countKey(a: usize, n: i32, key: u32): i32 {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 7) << 2);
  const wanted = i32x4.splat(key);
  const magnitude = i32x4.splat(0x7fffffff);
  let lanes = i32x4.splat(0);
  for (; a < whole; a += 32) {
    lanes = i32x4.sub(lanes, i32x4.eq(v128.and(v128.load(a), magnitude), wanted));
    lanes = i32x4.sub(lanes, i32x4.eq(v128.and(v128.load(a, 16), magnitude), wanted));
  }
  let count = lanesSum(lanes);
  for (; a < end; a += 4) count += i32((load<u32>(a) & 0x7fffffff) == key);
  return count;
}

/** Elements whose key is larger than `limit`; as they are, or as 1 where `mask`. */
// @ts-expect-error: decorator
@inline
function aboveKey(mask: bool, a: usize, n: i32, limit: i32, out: usize): void {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 7) << 2);
  const bound = i32x4.splat(limit);
  const magnitude = i32x4.splat(0x7fffffff);
  const one = f32x4.splat(1);
  for (; a < whole; a += 32, out += 32) {
    const x = v128.load(a);
    const y = v128.load(a, 16);
    v128.store(out, v128.and(mask ? one : x, i32x4.gt_s(v128.and(x, magnitude), bound)));
    v128.store(out, v128.and(mask ? one : y, i32x4.gt_s(v128.and(y, magnitude), bound)), 16);
  }
  for (; a < end; a += 4, out += 4) {
    const bits = load<u32>(a);
    store<u32>(out, i32(bits & 0x7fffffff) > limit ? (mask ? reinterpret<u32>(<f32>1) : bits) : 0);
  }
}

/** Ties that are all taken, or none, need no count an element: only the chunk in which they run out does. */
// @ts-expect-error: decorator
@inline
function topOf(mask: bool, a: usize, n: i32, key: u32, take: f64, seen: f64, out: usize): f64 {
  const ties = countKey(a, n, key);
  if (seen >= take || ties == 0) aboveKey(mask, a, n, key, out);
  else if (seen + <f64>ties <= take) aboveKey(mask, a, n, key - 1, out);
  else splitTies(mask, a, n, key, take - seen, out);
  return seen + <f64>ties;
}

function splitTies(mask: bool, a: usize, n: i32, key: u32, take: f64, out: usize): void {
  for (const end = a + (<usize>n << 2); a < end; a += 4, out += 4) {
    const bits = load<u32>(a);
    const m = bits & 0x7fffffff;
    let keep = m > key;
    if (m == key) {
      keep = take > 0;
      take -= 1;
    }
    store<u32>(out, keep ? (mask ? reinterpret<u32>(<f32>1) : bits) : 0);
  }
}

/** Keeps elements above `key`, and the equal ones while fewer than `take` were seen; returns how many equal ones there are, `seen` included. */
export function keepTop(a: usize, n: i32, key: u32, take: f64, seen: f64, out: usize): f64 {
  return topOf(false, a, n, key, take, seen, out);
}

/** The same selection as 0 and 1. */
export function topMask(a: usize, n: i32, key: u32, take: f64, seen: f64, out: usize): f64 {
  return topOf(true, a, n, key, take, seen, out);
}
