/** Philox 4x32-7: eight 16-bit draws a block of elements; masks as bits. */

/** The four words of a block, at `out`. */
// @ts-expect-error: decorator
@inline
function philox(block: u64, k0: u32, k1: u32, out: usize): void {
  let c0 = <u32>block;
  let c1 = <u32>(block >> 32);
  let c2: u32 = 0;
  let c3: u32 = 0;
  for (let r = 0; r < 7; r++) {
    const p = <u64>0xd2511f53 * <u64>c0;
    const q = <u64>0xcd9e8d57 * <u64>c2;
    c0 = <u32>(q >> 32) ^ c1 ^ k0;
    c1 = <u32>q;
    c2 = <u32>(p >> 32) ^ c3 ^ k1;
    c3 = <u32>p;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  store<u32>(out, c0);
  store<u32>(out, c1, 4);
  store<u32>(out, c2, 8);
  store<u32>(out, c3, 12);
}

/** Bits of whole blocks from element 8 * block on: 1 where the draw is below `threshold` (at most 65535; larger ones keep all). */
export function randomBits(block: f64, blocks: i32, threshold: u32, k0: u32, k1: u32, out: usize, work: usize): void {
  const limit = i16x8.splat(<i16>threshold);
  const first = <u64>block;
  for (let b = 0; b < blocks; b++) {
    philox(first + b, k0, k1, work);
    store<u8>(out + b, threshold > 0xffff ? 0xff : <u8>i16x8.bitmask(i16x8.lt_u(v128.load(work), limit)));
  }
}

/** Draws of whole blocks as 16-bit integers at `out`. */
export function draws(block: f64, blocks: i32, k0: u32, k1: u32, out: usize): void {
  const first = <u64>block;
  for (let b = 0; b < blocks; b++) philox(first + b, k0, k1, out + (<usize>b << 4));
}

/** Bit i is 1 where draws[i] < p[i] * 65536; `count` elements, the last byte's free bits are 0. */
export function bitsBy(drawn: usize, p: usize, count: i32, out: usize): void {
  const scale: f32 = 65536;
  for (let i = 0; i < count; i += 8, out++) {
    let bits: u32 = 0;
    const left = min(8, count - i);
    for (let j = 0; j < left; j++) {
      const below = <f32>load<u16>(drawn + (<usize>(i + j) << 1)) < load<f32>(p + (<usize>(i + j) << 2)) * scale;
      bits |= <u32>below << j;
    }
    store<u8>(out, <u8>bits);
  }
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
