/** Magnitude keys: the bits of |x| as an unsigned integer, in the same order as the magnitudes; windows of keys, cut into bins. */
import type { Key, KeyWindow, Vec } from "./types.ts";

type Float = "f32" | "f64";

/** Every key is below: the sign bit is not part of a key. */
const KEY_END = { f32: 2 ** 31, f64: 1n << 63n } as const satisfies Record<Float, Key>;

/** Key of element i. */
export function keyReader(a: Vec): (i: number) => Key {
  if (a instanceof Float32Array) {
    const bits = new Uint32Array(a.buffer, a.byteOffset, a.length);
    return (i) => bits[i]! & 0x7fffffff;
  }
  const bits = new BigUint64Array(a.buffer, a.byteOffset, a.length);
  return (i) => bits[i]! & 0x7fffffffffffffffn;
}

/** First key of a bin; that of bin `bins` is the end of the window. */
export function binStart(window: KeyWindow, bin: number): Key {
  return typeof window.low === "number" ? window.low + bin * 2 ** window.shift : window.low + (BigInt(bin) << BigInt(window.shift));
}

/** The bin of a key, `bins` for keys above the window, -1 for keys below it. */
export function binOf(window: KeyWindow, bins: number, key: Key): number {
  if (key < window.low) return -1;
  if (typeof key === "number") return Math.min(bins, Math.floor((key - (window.low as number)) / 2 ** window.shift));
  const bin = (key - (window.low as bigint)) >> BigInt(window.shift);
  return bin < BigInt(bins) ? Number(bin) : bins;
}

/** The narrowest window of `bins` bins from `low` that holds all keys below `end`. */
export function windowOver(low: Key, end: Key, bins: number): KeyWindow {
  let shift = 0;
  while (binStart({ low, shift }, bins) < end) shift++;
  return { low, shift };
}

export function allKeys(float: Float, bins: number): KeyWindow {
  return windowOver(float === "f32" ? 0 : 0n, KEY_END[float], bins);
}

/** Keys from `low` on. */
export function keysFrom(low: Key, bins: number): KeyWindow {
  return windowOver(low, typeof low === "number" ? KEY_END.f32 : KEY_END.f64, bins);
}

/** Keys below `end`. */
export function keysBelow(end: Key, bins: number): KeyWindow {
  return windowOver(typeof end === "number" ? 0 : 0n, end, bins);
}

/** A key above every magnitude's, or the key of 0. */
export function thresholdKey(float: Float, which: "none" | "all"): Key {
  if (float === "f32") return which === "none" ? 0x7fffffff : 0;
  return which === "none" ? 0x7fffffffffffffffn : 0n;
}

/** The magnitude that a key stands for. */
export function keyMagnitude(key: Key): number {
  const view = new DataView(new ArrayBuffer(8));
  if (typeof key === "bigint") {
    view.setBigUint64(0, key);
    return view.getFloat64(0);
  }
  view.setUint32(0, key);
  return view.getFloat32(0);
}
