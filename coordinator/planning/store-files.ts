/** Whole files of a store, in pieces that a store gives. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../../core/errors.ts";
import { STORE_READ_MAX } from "../../storage/stores/types.ts";
import type { Store } from "../../storage/stores/types.ts";

/** Null where nothing is. */
export async function readWhole(store: Store, path: string): Promise<Uint8Array | null> {
  const found = await store.stat(path);
  if (found?.kind !== "file") return null;
  const bytes = new Uint8Array(found.bytes);
  let at = 0;
  for await (const piece of pieces(store, path, found.bytes)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
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

export async function* pieces(store: Store, path: string, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; at += STORE_READ_MAX) yield await store.read(path, at, Math.min(STORE_READ_MAX, bytes - at));
}

export interface Digested {
  bytes: number;
  sha256: string;
}

/** Writes a file and tells what was written. */
export async function writeHashed(store: Store, path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Digested> {
  const hash = createHash("sha256");
  let bytes = 0;
  const watched = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await store.write(path, watched());
  return { bytes, sha256: hash.digest("hex") };
}

/** Paths join by "/"; the root's own is "". */
export function below(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
