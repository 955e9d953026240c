/** Philox 4x32-7: eight 16-bit draws a block of elements; masks as bits. */

// @ts-expect-error: decorator
@inline const BLOCKS_AT_ONCE = 4;

/** High words of the products of two pairs of lanes. */
// @ts-expect-error: decorator
@inline
function highWords(low: v128, high: v128): v128 {
  return i32x4.shuffle(low, high, 1, 3, 5, 7);
}

// @ts-expect-error: decorator
@inline
function lowWords(low: v128, high: v128): v128 {
  return i32x4.shuffle(low, high, 0, 2, 4, 6);
}

/** Words of four blocks at once, lane j those of block + j; word i at `out` + 16 i. */
// @ts-expect-error: decorator
@inline
function philox4(block: u64, k0: u32, k1: u32, out: usize): void {
  let c0 = i32x4(<i32>block, <i32>(block + 1), <i32>(block + 2), <i32>(block + 3));
  let c1 = i32x4(<i32>(block >> 32), <i32>((block + 1) >> 32), <i32>((block + 2) >> 32), <i32>((block + 3) >> 32));
  let c2 = i32x4.splat(0);
  let c3 = i32x4.splat(0);
  const m0 = i32x4.splat(0xd2511f53);
  const m1 = i32x4.splat(0xcd9e8d57);
  for (let r = 0; r < 7; r++) {
    const p0 = i64x2.extmul_low_i32x4_u(c0, m0);
    const p1 = i64x2.extmul_high_i32x4_u(c0, m0);
    const q0 = i64x2.extmul_low_i32x4_u(c2, m1);
    const q1 = i64x2.extmul_high_i32x4_u(c2, m1);
    c0 = v128.xor(v128.xor(highWords(q0, q1), c1), i32x4.splat(k0));
    c1 = lowWords(q0, q1);
    c2 = v128.xor(v128.xor(highWords(p0, p1), c3), i32x4.splat(k1));
    c3 = lowWords(p0, p1);
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  v128.store(out, c0);
  v128.store(out, c1, 16);
  v128.store(out, c2, 32);
  v128.store(out, c3, 48);
}

/**
 * Bits of whole blocks from element 8 * block on: 1 where the draw is below `threshold` (at most 65535; larger ones keep all).
 * Blocks are drawn in fours: up to three bytes past the last are written. `work`: 64 bytes.
 */
export function randomBits(block: f64, blocks: i32, threshold: u32, k0: u32, k1: u32, out: usize, work: usize): void {
  const limit = i16x8.splat(<i16>threshold);
  const first = <u64>block;
  for (let b = 0; b < blocks; b += BLOCKS_AT_ONCE, out += 4) {
    if (threshold > 0xffff) {
      store<u32>(out, 0xffffffff);
      continue;
    }
    philox4(first + b, k0, k1, work);
    const low = i8x16.narrow_i16x8_s(i16x8.lt_u(v128.load(work), limit), i16x8.lt_u(v128.load(work, 16), limit));
    const high = i8x16.narrow_i16x8_s(i16x8.lt_u(v128.load(work, 32), limit), i16x8.lt_u(v128.load(work, 48), limit));
    store<u16>(out, <u16>i8x16.bitmask(v128.shuffle<u8>(low, high, 0, 1, 8, 9, 16, 17, 24, 25, 2, 3, 10, 11, 18, 19, 26, 27)));
    store<u16>(out, <u16>i8x16.bitmask(v128.shuffle<u8>(low, high, 4, 5, 12, 13, 20, 21, 28, 29, 6, 7, 14, 15, 22, 23, 30, 31)), 2);
  }
}

/** Draws of whole blocks as 16-bit integers at `out`; up to three blocks past the last are written. `work`: 64 bytes. */
export function draws(block: f64, blocks: i32, k0: u32, k1: u32, out: usize, work: usize): void {
  const first = <u64>block;
  for (let b = 0; b < blocks; b += BLOCKS_AT_ONCE, out += 64) {
    philox4(first + b, k0, k1, work);
    const c0 = v128.load(work);
    const c1 = v128.load(work, 16);
    const c2 = v128.load(work, 32);
    const c3 = v128.load(work, 48);
    const a01 = i32x4.shuffle(c0, c1, 0, 4, 1, 5);
    const b01 = i32x4.shuffle(c2, c3, 0, 4, 1, 5);
    const a23 = i32x4.shuffle(c0, c1, 2, 6, 3, 7);
    const b23 = i32x4.shuffle(c2, c3, 2, 6, 3, 7);
    v128.store(out, i64x2.shuffle(a01, b01, 0, 2));
    v128.store(out, i64x2.shuffle(a01, b01, 1, 3), 16);
    v128.store(out, i64x2.shuffle(a23, b23, 0, 2), 32);
    v128.store(out, i64x2.shuffle(a23, b23, 1, 3), 48);
  }
}

/** Bit 1 of each byte; whole groups of 16, the bits past the last element are 0. */
export function packBits(flags: usize, n: i32, out: usize): void {
  memory.fill(flags + n, 0, 16);
  for (const end = flags + n; flags < end; flags += 16, out += 2) store<u16>(out, <u16>i8x16.bitmask(i8x16.shl(v128.load(flags), 6)));
}

/** Elements whose bit is 0 become 0. Vectors are padded to whole bytes of bits. */
export function keepBits(a: usize, bits: usize, out: usize, n: i32): void {
  const lowBits = i32x4(1, 2, 4, 8);
  const highBits = i32x4(16, 32, 64, 128);
  const end = out + (<usize>n << 2);
  for (; out < end; a += 32, out += 32, bits++) {
    const byte = i32x4.splat(load<u8>(bits));
    v128.store(out, v128.and(v128.load(a), i32x4.eq(v128.and(byte, lowBits), lowBits)));
    v128.store(out, v128.and(v128.load(a, 16), i32x4.eq(v128.and(byte, highBits), highBits)), 16);
  }
}
