/** Philox 4x32 (Salmon et al. 2011): a random number is a function of key and counter alone, so any thread may draw any element's. */
import type { RandomKey } from "./types.ts";

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
/** Rounds that pass every known statistical test with a margin (the paper's "7 is crush-resistant"). */
const PHILOX_ROUNDS = 7;

/** Four 32-bit words of counter (c0, c1, c2, c3) under a key. */
export function philox(c: readonly [number, number, number, number], key: RandomKey, rounds = PHILOX_ROUNDS): [number, number, number, number] {
  let [c0, c1, c2, c3] = c;
  let [k0, k1] = key;
  for (let r = 0; r < rounds; r++) {
    const p0 = mulWide(M0, c0);
    const p1 = mulWide(M1, c2);
    [c0, c1, c2, c3] = [(p1.high ^ c1 ^ k0) >>> 0, p1.low, (p0.high ^ c3 ^ k1) >>> 0, p0.low];
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

function mulWide(a: number, b: number): { high: number; low: number } {
  const low = Math.imul(a, b) >>> 0;
  const ah = a >>> 16;
  const al = a & 0xffff;
  const bh = b >>> 16;
  const bl = b & 0xffff;
  const mid = ah * bl + Math.floor((al * bl) / 0x10000);
  const mid2 = al * bh + (mid % 0x10000);
  return { high: ah * bh + Math.floor(mid / 0x10000) + Math.floor(mid2 / 0x10000), low };
}

/** The eight 16-bit draws of elements 8b .. 8b+7: low halves before high halves, word by word. */
export function draws(key: RandomKey, block: number): number[] {
  const words = philox([block >>> 0, Math.floor(block / 2 ** 32), 0, 0], key);
  return words.flatMap((w) => [w & 0xffff, w >>> 16]);
}
