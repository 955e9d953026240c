/** Files of a store, in pieces that a store gives. */
import { createHash } from "node:crypto";
import { STORE_READ_MAX } from "../../storage/stores/types.ts";
import type { Store } from "../../storage/stores/types.ts";

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
