/**
 * Paths of a folder store on the disk. Links inside the folder are followed (the Hub's cache is made of them), links that lead out
 * are refused. What is opened afterwards is the real path and its last part is never followed again, so that only someone who
 * can write to the disk itself could lead a call elsewhere between check and use.
 */
import { realpathSync, lstatSync } from "node:fs";
import { lstat, mkdir, open, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { AmalgamError } from "../../core/errors.ts";
import { checkEntryPath, checkStorePath } from "../store-path.ts";

export function isMissing(e: unknown): boolean {
  const { code } = e as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Folders known to be on the disk; more than this are forgotten and synced again. */
const KNOWN_MAX = 10_000;

export class ContainedFolder {
  /** A real path. */
  readonly root: string;
  readonly #inode: bigint;
  readonly #fsync: boolean;
  readonly #synced = new Set<string>();

  /** @param inode of the root when it was opened */
  constructor(root: string, inode: bigint, fsync: boolean) {
    this.root = root;
    this.#inode = inode;
    this.#fsync = fsync;
  }

  /** Real path of what is there, links followed; null where nothing is. Throws LOCATION_INVALID. */
  async existing(path: string): Promise<string | null> {
    checkStorePath(path);
    try {
      return this.#inside(await realpath(join(this.root, path)), path);
    } catch (e) {
      if (!isMissing(e)) throw e;
      await this.#checkMounted();
      return null;
    }
  }

  /** Path of an entry to make, replace or remove: its folder real and there, its own name not followed. Throws LOCATION_INVALID. */
  async entry(path: string): Promise<string> {
    checkEntryPath(path);
    const folder = dirname(path);
    return join(await this.makeFolder(folder === "." ? "" : folder), basename(path));
  }

  /** As entry, but makes nothing: null where its folder is not there. */
  async oldEntry(path: string): Promise<string | null> {
    checkEntryPath(path);
    const folder = dirname(path);
    const real = await this.existing(folder === "." ? "" : folder);
    return real === null ? null : join(real, basename(path));
  }

  /** Makes the folder and those above it, durably; its real path. */
  async makeFolder(path: string): Promise<string> {
    checkStorePath(path);
    let folder = (await this.existing(path)) ?? this.root;
    if (folder === this.root) {
      for (const part of path === "" ? [] : path.split("/")) folder = await this.#step(join(folder, part), path);
    }
    await this.#syncUp(folder);
    return folder;
  }

  /** Where a path lies or would lie; of what is not there, as much as is there is resolved. Throws LOCATION_INVALID. */
  localSync(path: string): string {
    checkStorePath(path);
    const rest: string[] = [];
    for (let at = join(this.root, path); ; at = dirname(at)) {
      try {
        return join(this.#inside(realpathSync.native(at), path), ...rest);
      } catch (e) {
        if (!isMissing(e)) throw e;
        if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) throw leadsOut(path);
        rest.unshift(basename(at));
      }
    }
  }

  /** Forgets which folders are on the disk: some may be gone. */
  forget(): void {
    this.#synced.clear();
  }

  /** A volume that went away leaves an empty folder: nothing in it is not the same as nothing there. Throws STORE_UNAVAILABLE. */
  async #checkMounted(): Promise<void> {
    const found = await stat(this.root, { bigint: true }).catch(() => null);
    if (found?.ino === this.#inode) return;
    throw new AmalgamError("STORE_UNAVAILABLE", "the folder of this root is gone, or another one than when it was opened", {
      file: this.root,
      next: "Mount the volume again; start the process again where the folder was replaced.",
    });
  }

  async #step(folder: string, path: string): Promise<string> {
    try {
      await mkdir(folder);
      return folder;
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== "EEXIST") throw e;
    }
    try {
      return this.#inside(await realpath(folder), path);
    } catch (e) {
      // A link to what is not there: making it would make something elsewhere.
      if (isMissing(e) && (await lstat(folder)).isSymbolicLink()) throw leadsOut(path);
      throw e;
    }
  }

  /** A folder that another process made may not be on the disk yet, and what is in it could go with it: each is synced once. */
  async #syncUp(folder: string): Promise<void> {
    if (!this.#fsync) return;
    for (let at = folder; at !== this.root && at.startsWith(this.root) && !this.#synced.has(at); at = dirname(at)) {
      await syncPath(dirname(at));
      if (this.#synced.size >= KNOWN_MAX) this.#synced.clear();
      this.#synced.add(at);
    }
  }

  #inside(real: string, path: string): string {
    const prefix = this.root.endsWith(sep) ? this.root : this.root + sep;
    if (real !== this.root && !real.startsWith(prefix)) throw leadsOut(path);
    return real;
  }
}

function leadsOut(path: string): AmalgamError {
  return new AmalgamError("LOCATION_INVALID", `the path ${JSON.stringify(path)} is a link that leads out of its root, or to nothing`);
}

/** fsync of a file or a folder. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
