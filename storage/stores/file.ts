/** A folder on this machine: a disk, or a file system that every machine of the cluster mounts. */
import { constants } from "node:fs";
import { copyFile, link, lstat, open, readdir, realpath, rename, rm, stat, statfs, unlink } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { randomUUID } from "node:crypto";
import { AmalgamError } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { guard, readFully, writeFully } from "../io.ts";
import { TEMPORARY, checkRange, checkStorePath } from "../store-path.ts";
import { ContainedFolder, isMissing, syncPath } from "./_contained.ts";
import { joinInto } from "./_join.ts";
import { STORE_READ_MAX } from "./types.ts";
import type { FileRange, Store, StoreEntry, StoreKind, StoreOptions } from "./types.ts";

/** A pipe in place of a file must not hold a thread of the pool for ever. */
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

class FileStore implements Store {
  readonly #folder: ContainedFolder;
  readonly #fsync: boolean;

  constructor(folder: ContainedFolder, { fsync }: StoreOptions) {
    this.#folder = folder;
    this.#fsync = fsync;
  }

  local(path: string): string {
    return this.#folder.localSync(path);
  }

  stat(path: string): Promise<StoreEntry | null> {
    return this.#guard("INPUT_READ", path, async () => {
      const real = await this.#folder.existing(path);
      if (real === null) return null;
      try {
        const found = await stat(real, { bigint: true });
        if (!found.isFile() && !found.isDirectory()) throw notAFile(this.#label(path));
        const version = `${found.mtimeNs}-${found.ino}-${found.size}`;
        return found.isFile() ? { kind: "file", bytes: Number(found.size), version } : { kind: "folder", bytes: 0, version };
      } catch (e) {
        if (isMissing(e)) return null;
        throw e;
      }
    });
  }

  async read(path: string, offset: number, length: number): Promise<Uint8Array> {
    checkRange(offset, length, STORE_READ_MAX);
    const file = await this.#open(path);
    try {
      return await readFully(file, this.#label(path), offset, length);
    } finally {
      await file.close();
    }
  }

  list(folder: string): Promise<string[]> {
    return this.#guard("INPUT_READ", folder, async () => {
      const real = await this.#folder.existing(folder);
      if (real === null) return [];
      try {
        return (await readdir(real)).filter((n) => !n.startsWith(TEMPORARY)).sort();
      } catch (e) {
        if (isMissing(e)) return [];
        throw e;
      }
    });
  }

  put(path: string, bytes: Uint8Array): Promise<void> {
    return this.#make(path, (file, label) => writeFully(file, label, 0, bytes), rename);
  }

  async putIfAbsent(path: string, bytes: Uint8Array): Promise<boolean> {
    let won = false;
    await this.#make(
      path,
      (file, label) => writeFully(file, label, 0, bytes),
      async (own, to) => {
        won = await linkOnce(own, to);
        await unlink(own);
      },
    );
    return won;
  }

  async write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const source: { failure?: { readonly error: unknown } } = {};
    try {
      await this.#make(path, (file, label) => writeAll(file, label, watched(chunks, source)), rename);
    } catch (e) {
      // That the chunks ended in an error is nothing of the disk's.
      throw source.failure ? source.failure.error : e;
    }
  }

  sync(path: string): Promise<void> {
    return this.#guard("OUTPUT_WRITE", path, async () => {
      if (!this.#fsync) return;
      const real = await this.#folder.existing(path);
      if (real === null) throw new AmalgamError("OUTPUT_WRITE", "no such file or folder", { file: this.#label(path) });
      await syncPath(real);
      await syncPath(dirname(real));
      // And the folders above it, which the writer may have made.
      await this.#folder.entry(path);
    });
  }

  async join(target: string, parts: readonly FileRange[]): Promise<void> {
    for (const { offset, length } of parts) checkRange(offset, length, Number.MAX_SAFE_INTEGER);
    await this.#make(target, (file, label) => joinInto(file, label, parts, (path) => this.#open(path)), rename);
  }

  copy(from: string, to: string): Promise<void> {
    return this.#guard("OUTPUT_WRITE", to, async () => {
      const source = await this.#source(from);
      await this.#publish(
        to,
        async (own) => {
          await copyFile(source, own, constants.COPYFILE_FICLONE);
          if (this.#fsync) await syncPath(own);
        },
        rename,
      );
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#guard("OUTPUT_WRITE", from, async () => {
      const source = await this.#folder.oldEntry(from);
      if (source === null || !(await lstatOrNull(source))) throw new AmalgamError("OUTPUT_WRITE", "no such file or folder", { file: this.#label(from) });
      const target = await this.#folder.entry(to);
      if ((await lstatOrNull(target))?.isDirectory()) throw new AmalgamError("OUTPUT_WRITE", "a folder is there already", { file: this.#label(to) });
      await rename(source, target);
      this.#folder.forget();
      await this.#syncFolders(dirname(target), dirname(source));
    });
  }

  remove(path: string): Promise<void> {
    return this.#guard("OUTPUT_WRITE", path, async () => {
      const entry = await this.#folder.oldEntry(path);
      if (entry === null) return;
      await rm(entry, { recursive: true, force: true });
      this.#folder.forget();
      await this.#syncFolders(dirname(entry));
    });
  }

  makeFolder(path: string): Promise<void> {
    return this.#guard("OUTPUT_WRITE", path, async () => {
      const folder = await this.#folder.makeFolder(path);
      if (!(await stat(folder)).isDirectory()) throw new AmalgamError("OUTPUT_WRITE", "a file is there already", { file: this.#label(path) });
    });
  }

  free(path: string): Promise<number | null> {
    return this.#guard("INPUT_READ", path, async () => {
      checkStorePath(path);
      let at = path;
      let real = await this.#folder.existing(at);
      while (real === null) {
        at = dirname(at) === "." ? "" : dirname(at);
        real = await this.#folder.existing(at);
      }
      const disk = await statfs(real);
      return disk.bavail * disk.bsize;
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Writes a file of a name that nobody knows, then gives it its own. */
  #make(path: string, fill: (file: FileHandle, label: string) => Promise<void>, place: (own: string, to: string) => Promise<void>): Promise<void> {
    const write = async (own: string): Promise<void> => {
      const file = await open(own, "wx");
      try {
        await fill(file, this.#label(path));
        if (this.#fsync) await file.sync();
      } finally {
        await file.close();
      }
    };
    return this.#guard("OUTPUT_WRITE", path, () => this.#publish(path, write, place));
  }

  async #publish(path: string, write: (own: string) => Promise<void>, place: (own: string, to: string) => Promise<void>): Promise<void> {
    const target = await this.#folder.entry(path);
    const own = join(dirname(target), TEMPORARY + randomUUID());
    try {
      await write(own);
      await place(own, target);
    } catch (e) {
      await unlink(own).catch(() => undefined);
      throw e;
    }
    await this.#syncFolders(dirname(target));
  }

  /** A regular file, open for reading. */
  #open(path: string): Promise<FileHandle> {
    return this.#guard("INPUT_READ", path, async () => {
      const file = await open(await this.#source(path), READ_ONLY);
      if ((await file.stat()).isFile()) return file;
      await file.close();
      throw notAFile(this.#label(path));
    });
  }

  async #source(path: string): Promise<string> {
    const real = await this.#folder.existing(path);
    if (real === null) throw new AmalgamError("INPUT_READ", "no such file or folder", { file: this.#label(path) });
    return real;
  }

  async #syncFolders(...folders: readonly string[]): Promise<void> {
    if (!this.#fsync) return;
    for (const folder of new Set(folders)) {
      await syncPath(folder).catch((e: unknown) => {
        if (!isMissing(e)) throw e;
      });
    }
  }

  #label(path: string): string {
    return join(this.#folder.root, path);
  }

  #guard<T>(code: ErrorCode, path: string, act: () => Promise<T>): Promise<T> {
    return guard(code, this.#label(path), act);
  }
}

async function* watched(chunks: AsyncIterable<Uint8Array>, source: { failure?: { readonly error: unknown } }): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    source.failure = { error };
    throw error;
  }
}

/** The next chunk is fetched while one is written. */
async function writeAll(file: FileHandle, label: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let offset = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      await writing;
      writing = writeFully(file, label, offset, chunk);
      writing.catch(() => undefined);
      offset += chunk.length;
    }
  } finally {
    await writing;
  }
}

/** False where something has the name already. On a network file system the answer to a link that was made may get lost: then the file has two names. */
async function linkOnce(own: string, to: string): Promise<boolean> {
  try {
    await link(own, to);
    return true;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== "EEXIST") throw e;
    return (await lstat(own)).nlink === 2;
  }
}

async function lstatOrNull(path: string): Promise<Awaited<ReturnType<typeof lstat>> | null> {
  try {
    return await lstat(path);
  } catch (e) {
    if (isMissing(e)) return null;
    throw e;
  }
}

function notAFile(label: string): AmalgamError {
  return new AmalgamError("INPUT_READ", "it is not a regular file", { file: label });
}

export const store: StoreKind = {
  name: "file",
  accepts: (address) => isAbsolute(address) || !/^[a-z][a-z0-9+.-]*:/.test(address),
  async open(address, options) {
    const root = await guard("STORE_UNAVAILABLE", address, () => realpath(address));
    const found = await guard("STORE_UNAVAILABLE", address, () => stat(root, { bigint: true }));
    if (!found.isDirectory()) throw new AmalgamError("STORE_UNAVAILABLE", "a root must be a folder, but this is a file", { file: address });
    return new FileStore(new ContainedFolder(root, found.ino, options.fsync), options);
  },
};
