/** A store in memory, as plain as can be: for tests that run a job hundreds of times. */
import { AmalgamError } from "../../core/errors.ts";
import type { FileRange, Store, StoreEntry } from "../../storage/stores/types.ts";

export class MapStore implements Store {
  files = new Map<string, { readonly bytes: Uint8Array; readonly version: string }>();
  #version = 0;

  #set(path: string, bytes: Uint8Array): void {
    if (this.#isFolder(path)) throw new AmalgamError("OUTPUT_WRITE", "a folder is there already", { file: path });
    this.files.set(path, { bytes, version: String(++this.#version) });
  }

  #isFolder(path: string): boolean {
    return this.#below(path).length > 0;
  }

  #below(folder: string): string[] {
    return [...this.files.keys()].filter((p) => p.startsWith(folder === "" ? "" : `${folder}/`));
  }

  #get(path: string): Uint8Array {
    const found = this.files.get(path);
    if (!found) throw new AmalgamError("INPUT_READ", "no such file or folder", { file: path });
    return found.bytes;
  }

  local(): null {
    return null;
  }
  async stat(path: string): Promise<StoreEntry | null> {
    await Promise.resolve();
    const found = this.files.get(path);
    if (found) return { kind: "file", bytes: found.bytes.length, version: found.version };
    return this.#isFolder(path) ? { kind: "folder", bytes: 0, version: "" } : null;
  }
  async read(path: string, offset: number, length: number): Promise<Uint8Array> {
    await Promise.resolve();
    return this.#get(path).slice(offset, offset + length);
  }
  async list(folder: string): Promise<string[]> {
    await Promise.resolve();
    const skip = folder === "" ? 0 : folder.length + 1;
    return [...new Set(this.#below(folder).map((p) => p.slice(skip).split("/")[0]!))].sort();
  }
  async put(path: string, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    this.#set(path, bytes.slice());
  }
  async putIfAbsent(path: string, bytes: Uint8Array): Promise<boolean> {
    await Promise.resolve();
    if (this.files.has(path)) return false;
    this.#set(path, bytes.slice());
    return true;
  }
  async write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks) pieces.push(chunk.slice());
    this.#set(path, Buffer.concat(pieces));
  }
  sync(): Promise<void> {
    return Promise.resolve();
  }
  async join(target: string, parts: readonly FileRange[]): Promise<void> {
    await Promise.resolve();
    this.#set(target, Buffer.concat(parts.map((p) => this.#get(p.path).subarray(p.offset, p.offset + p.length))));
  }
  async copy(from: string, to: string): Promise<void> {
    await Promise.resolve();
    this.#set(to, this.#get(from));
  }
  async rename(from: string, to: string): Promise<void> {
    await Promise.resolve();
    const moved = this.files.has(from) ? [from] : this.#below(from);
    if (moved.length === 0) throw new AmalgamError("OUTPUT_WRITE", "no such file or folder", { file: from });
    if (this.#isFolder(to)) throw new AmalgamError("OUTPUT_WRITE", "a folder is there already", { file: to });
    for (const path of moved) {
      this.files.set(to + path.slice(from.length), this.files.get(path)!);
      this.files.delete(path);
    }
  }
  async remove(path: string): Promise<void> {
    await Promise.resolve();
    for (const own of [path, ...this.#below(path)]) this.files.delete(own);
  }
  makeFolder(): Promise<void> {
    return Promise.resolve();
  }
  free(): Promise<null> {
    return Promise.resolve(null);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}
