/** Small files of a store, whole. */
import { AmalgamError } from "../core/errors.ts";
import { STORE_READ_MAX } from "../storage/stores/types.ts";
import type { Store } from "../storage/stores/types.ts";

/** Plans and their heads. */
const WHOLE_BYTES_MAX = 2 ** 30;

/** Null where nothing is. Throws TASK_INVALID above `bytesMax`, and what the store throws. */
export async function readWhole(store: Store, path: string, bytesMax = WHOLE_BYTES_MAX): Promise<Uint8Array | null> {
  const entry = await store.stat(path);
  if (entry === null) return null;
  if (entry.kind !== "file" || entry.bytes > bytesMax) {
    throw new AmalgamError("TASK_INVALID", entry.kind === "file" ? `${entry.bytes} bytes; at most ${bytesMax} are read` : "it is a folder", { file: path });
  }
  try {
    if (entry.bytes <= STORE_READ_MAX) return await store.read(path, 0, entry.bytes);
    const whole = new Uint8Array(entry.bytes);
    for (let at = 0; at < entry.bytes; at += STORE_READ_MAX) whole.set(await store.read(path, at, Math.min(STORE_READ_MAX, entry.bytes - at)), at);
    return whole;
  } catch (error) {
    // Removed between the two calls: an old job's log goes while it is read.
    if ((await store.stat(path)) === null) return null;
    throw error;
  }
}

/** Null where nothing is. Throws TASK_INVALID. */
export async function readJson(store: Store, path: string): Promise<unknown> {
  const bytes = await readWhole(store, path);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new AmalgamError("TASK_INVALID", "the file is not JSON", { file: path, cause });
  }
}
