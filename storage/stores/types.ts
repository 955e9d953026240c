/**
 * A store: where checkpoints, plans and commit records lie. One file a store in this folder; one conformance suite for all.
 * Paths are relative to the store's root: parts joined by "/", no "..", no empty parts, at most 1,024 bytes.
 *
 * Failures: STORE_UNAVAILABLE (try again), LOCATION_INVALID (a path that escapes), DISK_FULL, INPUT_READ, OUTPUT_WRITE.
 */

import type { Tls } from "../../service/tls.ts";

export interface StoreEntry {
  readonly kind: "file" | "folder";
  readonly bytes: number;
  /** Changes when the file is written: modification time in ms and inode, an ETag. */
  readonly version: string;
}

/** Bytes of a file. */
export interface FileRange {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

export interface Store {
  /** Path on this machine when the store is a file system here, so that compute threads read and write in place; null where bytes must be fetched. */
  local(path: string): string | null;
  /** Null where nothing is. */
  stat(path: string): Promise<StoreEntry | null>;
  /** Exactly `length` bytes, at most STORE_READ_MAX a call. A file that ends early: INPUT_READ. */
  read(path: string, offset: number, length: number): Promise<Uint8Array>;
  /** Names in a folder, sorted; empty where it is not there. */
  list(folder: string): Promise<string[]>;
  /** Writes a whole small file in one step; readers see the old or the new one. Folders above are made. Durable when it resolves, as all of these. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** False when the path exists already: that one stays. Of any number of callers at once, one gets true. */
  putIfAbsent(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Writes a new file from a stream. Folders above are made. */
  write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Makes durable what was written at `local(path)`. */
  sync(path: string): Promise<void>;
  /** Makes `target` from ranges of files of this store, in order. An existing target is replaced when the new one is whole. */
  join(target: string, parts: readonly FileRange[]): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** A file or a folder; folders above `to` are made. A file at `to` is replaced; a folder there is an error. */
  rename(from: string, to: string): Promise<void>;
  /** A file, or a folder with all that is in it; nothing there is no error. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Bytes that may still be written; null where unknown. */
  free(path: string): Promise<number | null>;
  close(): Promise<void>;
}

export const STORE_READ_MAX = 8 * 2 ** 20;

/** What a store file exports: `export const store: StoreKind`. */
export interface StoreKind {
  readonly name: string;
  /** Does this kind serve such an address (`/mnt/models`, `grpc://host:7171`)? */
  accepts(address: string): boolean;
  open(address: string, options: StoreOptions): Promise<Store>;
}

export interface StoreOptions {
  /** Name that this process gives the root: an address of a server without a path means the server's root of that name. */
  readonly root?: string;
  /** False: what resolves may still be in the page cache (one machine: a power cut costs work, `verify` finds it). */
  readonly fsync: boolean;
  /** Secrets; never in messages. */
  readonly tls?: Tls | null;
  readonly token?: string | null;
}
