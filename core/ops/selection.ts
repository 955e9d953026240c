/** Helpers around thresholds: how many histogram levels a type has, keys that select none or all, a key's magnitude. */
import type { Key } from "./keys.ts";
import { HISTOGRAM_BITS } from "./types.ts";

export function levelCount(float: "f32" | "f64"): number {
  return HISTOGRAM_BITS[float].length;
}

/** A key above every magnitude, or the key of 0. */
export function thresholdKey(float: "f32" | "f64", which: "none" | "all"): Key {
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
