/**
 * Scratch for workers whose store is not a file system here: what a task reads is fetched into sparse files at the same offsets,
 * so that compute threads read them as they would read the originals; what it wrote is sent to the store.
 */
import { mkdir, open, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import { guard, readInto, writeFully } from "./io.ts";
import { STORE_CHUNK_BYTES } from "./store-limits.ts";
import { STORE_READ_MAX } from "./stores/types.ts";
import type { FileRange, Store } from "./stores/types.ts";

/** Ranges fetched at a time. */
const IN_FLIGHT = 6;
/** An upload that broke off is sent again from its start: its chunks are in a file. */
const UPLOADS_MAX = 4;

/** Bytes that `stageIn` fetches: each byte of the ranges once. */
export function stagedBytes(ranges: readonly FileRange[]): number {
  return mergeRanges(ranges).reduce((n, r) => n + r.length, 0);
}

/**
 * Fetches `ranges` into `folder`, which is made. What it resolves to gives the scratch file of a path; bytes outside of the ranges
 * are zeros there. Who calls removes the folder (removeScratch); where this throws it is removed already.
 * Throws DISK_FULL, INPUT_READ, STORE_UNAVAILABLE, LOCATION_INVALID, INTERRUPTED.
 */
export async function stageIn(
  store: Store,
  ranges: readonly FileRange[],
  folder: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<(path: string) => string> {
  const locals = new Map<string, string>();
  for (const { path } of ranges) if (!locals.has(path)) locals.set(path, join(folder, String(locals.size)));
  try {
    await guard("OUTPUT_WRITE", folder, () => mkdir(folder, { recursive: true }));
    await fetchAll(store, mergeRanges(ranges), locals, signal);
  } catch (e) {
    await removeScratch(folder);
    throw e;
  }
  return (path) => {
    const local = locals.get(path);
    if (local === undefined) throw new Error(`nothing of ${path} was fetched`);
    return local;
  };
}

/** Throws OUTPUT_WRITE. */
export async function removeScratch(folder: string): Promise<void> {
  await guard("OUTPUT_WRITE", folder, () => rm(folder, { recursive: true, force: true }));
}

/** Sends a local file to the store. Throws as Store.write, and INPUT_READ. */
export async function uploadFile(store: Store, local: string, path: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await store.write(path, chunksOf(local));
      return;
    } catch (e) {
      if (tries >= UPLOADS_MAX || !isAmalgamError(e) || e.code !== "STORE_UNAVAILABLE") throw e;
    }
  }
}

async function* chunksOf(local: string): AsyncGenerator<Uint8Array> {
  const file = await guard("INPUT_READ", local, () => open(local, "r"));
  try {
    const { size } = await guard("INPUT_READ", local, () => stat(local));
    for (let at = 0; at < size; at += STORE_CHUNK_BYTES) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(STORE_CHUNK_BYTES, size - at));
      await readInto(file, local, at, chunk);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

async function fetchAll(store: Store, ranges: readonly FileRange[], locals: ReadonlyMap<string, string>, signal: AbortSignal | undefined): Promise<void> {
  const files = new Map<string, FileHandle>();
  try {
    for (const [path, local] of locals) files.set(path, await guard("OUTPUT_WRITE", local, () => open(local, "wx")));
    const pieces = cut(ranges);
    let failed = false;
    const fetcher = async (): Promise<void> => {
      for (let next = pieces.next(); !failed && next.done !== true; next = pieces.next()) {
        if (signal?.aborted === true) throw new AmalgamError("INTERRUPTED", "fetching was stopped");
        const { path, offset, length } = next.value;
        const file = files.get(path);
        if (!file) throw new Error(`no scratch file for ${path}`);
        try {
          await writeFully(file, locals.get(path) ?? path, offset, await store.read(path, offset, length));
        } catch (e) {
          failed = true;
          throw e;
        }
      }
    };
    // All have ended before the files are closed, and the first error is the one thrown.
    const ends = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, fetcher));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } finally {
    for (const file of files.values()) await file.close();
  }
}

/** In order of path and offset, without overlaps. */
function mergeRanges(ranges: readonly FileRange[]): FileRange[] {
  const sorted = [...ranges].filter((r) => r.length > 0).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.offset - b.offset));
  const merged: FileRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last?.path === range.path && range.offset <= last.offset + last.length)
      merged[merged.length - 1] = { ...last, length: Math.max(last.length, range.offset + range.length - last.offset) };
    else merged.push(range);
  }
  return merged;
}

function* cut(ranges: readonly FileRange[]): Generator<FileRange, undefined> {
  for (const { path, offset, length } of ranges)
    for (let done = 0; done < length; done += STORE_READ_MAX) yield { path, offset: offset + done, length: Math.min(STORE_READ_MAX, length - done) };
}
