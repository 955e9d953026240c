/** A model in a folder of a store. */
import { AmalgamError } from "../core/errors.ts";
import type { ModelFiles } from "../core/formats/types.ts";
import { MODEL_SUBFOLDERS, openLocalModel } from "./local-model.ts";
import { STORE_READ_MAX } from "./stores/types.ts";
import type { Store } from "./stores/types.ts";

/** Answers waited for at a time. */
const ASKED_MAX = 16;

/** @param reference for messages, and in the model's metadata. Throws MODEL_NOT_FOUND, INPUT_READ, STORE_UNAVAILABLE, LOCATION_INVALID. */
export async function openStoreModel(store: Store, folder: string, reference: string): Promise<ModelFiles> {
  const local = store.local(folder);
  if (local !== null) return openLocalModel(reference, local);
  const found = await store.stat(folder);
  if (found === null) throw new AmalgamError("MODEL_NOT_FOUND", "no such file or folder", { file: reference });
  if (found.kind !== "folder") throw new AmalgamError("MODEL_NOT_FOUND", "a model must be a folder, but this is a file", { file: reference });
  const path = (file: string): string => (folder === "" ? file : `${folder}/${file}`);
  return {
    reference,
    hubId: null,
    localFolder: null,
    list: await listFiles(store, path, folder),
    open: async (file) => {
      const entry = await store.stat(path(file));
      const label = `${reference}/${file}`;
      if (entry?.kind !== "file")
        throw new AmalgamError("INPUT_READ", entry === null ? "no such file or folder" : "it is a folder, not a file", { file: label });
      return { label, bytes: entry.bytes, read: (offset, length) => readRange(store, path(file), offset, length) };
    },
    localPath: (file) => Promise.reject(new AmalgamError("INPUT_READ", "the file is in a store that is not on this machine", { file: `${reference}/${file}` })),
  };
}

async function listFiles(store: Store, path: (file: string) => string, folder: string): Promise<string[]> {
  const names = await store.list(folder);
  const files: string[] = [];
  for (let at = 0; at < names.length; at += ASKED_MAX) {
    const some = names.slice(at, at + ASKED_MAX);
    const entries = await Promise.all(some.map((name) => store.stat(path(name))));
    for (const [i, name] of some.entries()) {
      if (entries[i]?.kind === "file") files.push(name);
      else if (MODEL_SUBFOLDERS.includes(name)) for (const inner of await store.list(path(name))) files.push(`${name}/${inner}`);
    }
  }
  return files.sort();
}

/** Any length: headers are longer than what one call reads. */
async function readRange(store: Store, path: string, offset: number, length: number): Promise<Uint8Array> {
  if (length <= STORE_READ_MAX) return store.read(path, offset, length);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += STORE_READ_MAX) bytes.set(await store.read(path, offset + at, Math.min(STORE_READ_MAX, length - at)), at);
  return bytes;
}
