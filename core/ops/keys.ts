/** Magnitude keys: the bits of |x| as an unsigned integer, in the same order as the magnitudes. */
import { HISTOGRAM_BITS } from "./types.ts";
import type { Vec } from "./types.ts";

export type Key = number | bigint;

/** Key of element i. */
export function keyReader(a: Vec): (i: number) => Key {
  if (a instanceof Float32Array) {
    const bits = new Uint32Array(a.buffer, a.byteOffset, a.length);
    return (i) => bits[i]! & 0x7fffffff;
  }
  const bits = new BigUint64Array(a.buffer, a.byteOffset, a.length);
  return (i) => bits[i]! & 0x7fffffffffffffffn;
}

/** How far a level's bins lie from the key's end, and how many bits they have. */
export function levelBits(float: "f32" | "f64", level: number): { shift: number; bits: number } {
  const all: readonly number[] = HISTOGRAM_BITS[float];
  const shift = all.slice(level + 1).reduce((a, b) => a + b, 0);
  return { shift, bits: all[level]! };
}

/** The key with one more level's bin appended. */
export function extendPrefix(float: "f32" | "f64", prefix: Key, level: number, bin: number): Key {
  const { bits } = levelBits(float, level);
  if (float === "f32") return level === 0 ? bin : Number(prefix) * 2 ** bits + bin;
  return level === 0 ? BigInt(bin) : (BigInt(prefix) << BigInt(bits)) | BigInt(bin);
}

/** The bin of a key at a level, or -1 when its higher levels differ from `prefix`. */
export function binOf(float: "f32" | "f64", key: Key, level: number, prefix: Key): number {
  const { shift, bits } = levelBits(float, level);
  if (typeof key === "number") {
    if (level > 0 && Math.floor(key / 2 ** (shift + bits)) !== Number(prefix)) return -1;
    return Math.floor(key / 2 ** shift) % 2 ** bits;
  }
  if (level > 0 && key >> BigInt(shift + bits) !== BigInt(prefix)) return -1;
  return Number((key >> BigInt(shift)) & ((1n << BigInt(bits)) - 1n));
}
