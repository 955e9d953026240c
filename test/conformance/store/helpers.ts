/** What store tests share. */
import { isAmalgamError } from "../../../core/errors.ts";
import type { ErrorCode } from "../../../core/errors.ts";
import { STORE_READ_MAX } from "../../../storage/stores/types.ts";
import type { Store } from "../../../storage/stores/types.ts";

export const text = (s: string): Uint8Array => new TextEncoder().encode(s);

/** Bytes that differ at every offset, so that a range from the wrong place is seen. */
export function pattern(length: number, seed = 1): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let i = 0, x = seed >>> 0; i < words.length; i++) words[i] = x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
  return new Uint8Array(words.buffer, 0, length);
}

export async function* chunksOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield* chunks;
}

export async function codeOf(act: Promise<unknown>): Promise<ErrorCode | "none"> {
  try {
    await act;
    return "none";
  } catch (e) {
    if (isAmalgamError(e)) return e.code;
    throw e;
  }
}

/** All of a file. */
export async function whole(store: Store, path: string): Promise<Uint8Array> {
  const bytes = (await store.stat(path))?.bytes ?? -1;
  const all = new Uint8Array(Math.max(0, bytes));
  for (let at = 0; at < bytes; at += STORE_READ_MAX) all.set(await store.read(path, at, Math.min(STORE_READ_MAX, bytes - at)), at);
  return all;
}

/** `toEqual` walks arrays element by element, which takes seconds for megabytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** An empty store. */
export type Fresh = () => Promise<Store>;
