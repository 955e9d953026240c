/**
 * Which elements of a row are kept when the chance to be kept grows with the rank of their magnitude (DELLA). Keys fall into
 * bins of 2^16. Where all keys of a bin are equal, the rank of each is the bin's first plus a running count. Where they differ,
 * most draws decide themselves, being below or above the thresholds of all ranks of the bin; the few others look their rank
 * up by a scan of the row. Rows with many such are sorted.
 */

// @ts-expect-error: decorator
@inline const BIN_SHIFT = 16;
// @ts-expect-error: decorator
@inline const BIN_MASK = 0xffff;
// @ts-expect-error: decorator
@inline const BINS = 32768;
/**
 * A bin while it is counted: u64 of its count (upper 24 bits) and the sum of its keys' low bits, u32 of their OR. While it is
 * used: u32 of the next rank, u32 of the thresholds of its lowest and of its highest rank.
 */
// @ts-expect-error: decorator
@inline const BIN_BYTES = 16;
// @ts-expect-error: decorator
@inline const TABLE_BYTES = BINS * BIN_BYTES;
// @ts-expect-error: decorator
@inline const COUNT_SHIFT: u64 = 40;
/** Longer rows would overflow a bin's sum. */
// @ts-expect-error: decorator
@inline const BINNED_MAX = 1 << 21;
/** More elements to scan for, one in so many of a row, cost more than a sort. */
// @ts-expect-error: decorator
@inline const SCANS_ONE_IN = 64;

// @ts-expect-error: decorator
@inline const KEEP = 2;
// @ts-expect-error: decorator
@inline const UNDECIDED = 1;

/** A draw below it is kept at this rank. */
// @ts-expect-error: decorator
@inline
function threshold(rank: u32, least: f32, slope: f32): f32 {
  return (<f32>rank * slope + least) * 65536;
}

// @ts-expect-error: decorator
@inline
function keyAt(a: usize, i: i32): u32 {
  return load<u32>(a + (<usize>i << 2)) & 0x7fffffff;
}

// @ts-expect-error: decorator
@inline
function drawAt(drawn: usize, i: i32): u32 {
  return <u32>load<u16>(drawn + (<usize>i << 1));
}

// @ts-expect-error: decorator
@inline
function binOf(table: usize, key: u32): usize {
  return table + <usize>(key >> BIN_SHIFT) * BIN_BYTES;
}

/**
 * @param drawn 16-bit draws of all elements
 * @param work TABLE_BYTES, then 12 n + 3 * 2048 * 4 bytes
 * @param flags one byte an element: KEEP is set or not
 */
export function rankFlags(a: usize, rows: i32, n: i32, drawn: usize, least: f32, slope: f32, work: usize, flags: usize): void {
  for (let r = 0; r < rows; r++) {
    const undecided = n > BINNED_MAX ? n : decideByBins(a, n, drawn, least, slope, work, flags);
    if (undecided * SCANS_ONE_IN > n) decideBySort(a, n, drawn, least, slope, work + TABLE_BYTES, flags);
    else if (undecided > 0) decideByScans(a, n, drawn, least, slope, flags);
    a += <usize>n << 2;
    drawn += <usize>n << 1;
    flags += n;
  }
}

/** Returns how many elements are undecided. */
function decideByBins(a: usize, n: i32, drawn: usize, least: f32, slope: f32, table: usize, flags: usize): i32 {
  const highest = highestBin(a, n);
  const lowest = min(lowestBin(a, n), highest);
  memory.fill(table, 0, BIN_BYTES);
  memory.fill(table + lowest * BIN_BYTES, 0, (highest + 1 - lowest) * BIN_BYTES);
  for (let i = 0; i < n; i++) {
    const key = keyAt(a, i);
    const p = binOf(table, key);
    store<u64>(p, load<u64>(p) + ((1 << COUNT_SHIFT) | <u64>(key & BIN_MASK)));
    store<u32>(p, load<u32>(p, 8) | key, 8);
  }
  let rank = openBin(table, 0, least, slope);
  const end = table + (highest + 1) * BIN_BYTES;
  for (let p = table + max<usize>(lowest, 1) * BIN_BYTES; p < end; p += BIN_BYTES) rank = openBin(p, rank, least, slope);
  let undecided = 0;
  for (let i = n - 1; i >= 0; i--) {
    const p = binOf(table, keyAt(a, i));
    const at = load<u32>(p);
    store<u32>(p, at + 1);
    const draw = drawAt(drawn, i);
    const between = i32(draw >= load<u32>(p, 4)) & i32(draw < load<u32>(p, 8));
    undecided += between;
    store<u8>(flags + i, (i32(<f32>draw < threshold(at, least, slope)) << 1) | between);
  }
  return undecided;
}

function highestBin(a: usize, n: i32): usize {
  const magnitude = i32x4.splat(0x7fffffff);
  let most = i32x4.splat(0);
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  for (; a < whole; a += 16) most = i32x4.max_s(most, v128.and(v128.load(a), magnitude));
  let key = max(max(i32x4.extract_lane(most, 0), i32x4.extract_lane(most, 1)), max(i32x4.extract_lane(most, 2), i32x4.extract_lane(most, 3)));
  for (; a < end; a += 4) key = max(key, load<i32>(a) & 0x7fffffff);
  return <usize>(key >> BIN_SHIFT);
}

/** Of the keys outside bin 0, where zeros are; the last bin of all when none is. */
function lowestBin(a: usize, n: i32): usize {
  const magnitude = i32x4.splat(0x7fffffff);
  let least = magnitude;
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 3) << 2);
  for (; a < whole; a += 16) {
    const key = v128.and(v128.load(a), magnitude);
    least = i32x4.min_s(least, v128.bitselect(magnitude, key, i32x4.lt_s(key, i32x4.splat(1 << BIN_SHIFT))));
  }
  let key = min(min(i32x4.extract_lane(least, 0), i32x4.extract_lane(least, 1)), min(i32x4.extract_lane(least, 2), i32x4.extract_lane(least, 3)));
  for (; a < end; a += 4) {
    const own = load<i32>(a) & 0x7fffffff;
    if (own >> BIN_SHIFT != 0) key = min(key, own);
  }
  return <usize>(key >> BIN_SHIFT);
}

/** From counting to using; returns the rank after the bin's last. */
// @ts-expect-error: decorator
@inline
function openBin(p: usize, rank: u32, least: f32, slope: f32): u32 {
  const counted = load<u64>(p);
  if (counted == 0) return rank;
  const count = <u32>(counted >> COUNT_SHIFT);
  const sum = counted & ((1 << COUNT_SHIFT) - 1);
  const mixed = sum != <u64>count * <u64>(load<u32>(p, 8) & BIN_MASK);
  store<u32>(p, rank);
  store<u32>(p, mixed ? wholeDraw(threshold(rank, least, slope)) : 0, 4);
  store<u32>(p, mixed ? wholeDraw(threshold(rank + count - 1, least, slope)) : 0, 8);
  return rank + count;
}

/** Draws below a threshold are those below this whole number. */
// @ts-expect-error: decorator
@inline
function wholeDraw(t: f32): u32 {
  return <u32>max(<f32>0, min(<f32>65536, ceil(t)));
}

function decideByScans(a: usize, n: i32, drawn: usize, least: f32, slope: f32, flags: usize): void {
  for (let i = 0; i < n; i++) {
    if ((load<u8>(flags + i) & UNDECIDED) == 0) continue;
    const key = keyAt(a, i);
    const rank = countBelow(a, i, key) + countBelow(a + (<usize>i << 2), n - i, key + 1) - 1;
    store<u8>(flags + i, i32(<f32>drawAt(drawn, i) < threshold(rank, least, slope)) << 1);
  }
}

/** How many keys are below `limit`. */
function countBelow(a: usize, n: i32, limit: u32): i32 {
  const end = a + (<usize>n << 2);
  const whole = end - (<usize>(n & 7) << 2);
  const bound = i32x4.splat(limit - 1);
  const magnitude = i32x4.splat(0x7fffffff);
  let x = i32x4.splat(0);
  let y = i32x4.splat(0);
  for (; a < whole; a += 32) {
    x = i32x4.sub(x, i32x4.gt_s(v128.and(v128.load(a), magnitude), bound));
    y = i32x4.sub(y, i32x4.gt_s(v128.and(v128.load(a, 16), magnitude), bound));
  }
  x = i32x4.add(x, y);
  let count = n - (n & 7) - (i32x4.extract_lane(x, 0) + i32x4.extract_lane(x, 1) + i32x4.extract_lane(x, 2) + i32x4.extract_lane(x, 3));
  for (; a < end; a += 4) count += i32((load<u32>(a) & 0x7fffffff) < limit);
  return count;
}

function decideBySort(a: usize, n: i32, drawn: usize, least: f32, slope: f32, work: usize, flags: usize): void {
  const ranks = work;
  rankRow(a, n, ranks, work + (<usize>n << 2));
  for (let i = 0; i < n; i++) {
    store<u8>(flags + i, i32(<f32>drawAt(drawn, i) < threshold(load<u32>(ranks + (<usize>i << 2)), least, slope)) << 1);
  }
}

/** Ascending ranks in one row: smallest magnitude first, of equal ones the later index first. `work` holds 2n + 3 * 2048 u32. */
function rankRow(a: usize, n: i32, out: usize, work: usize): void {
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
  for (let i = 0; i < n; i++) store<u32>(out + (<usize>load<u32>(from + (<usize>i << 2)) << 2), i);
}

// @ts-expect-error: decorator
@inline
function bump(p: usize): void {
  store<u32>(p, load<u32>(p) + 1);
}
