/** Where an output may be: real paths, the folders above it, what is there already, room on its disk. */
import { access, constants, lstat, mkdir, readdir, readlink, realpath, rmdir, stat, statfs } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { guard } from "./io.ts";

/** As many links as Linux follows. */
const LINKS_MAX = 40;

/** The path that writing to `path` reaches: links are followed, that of the output itself too, so that staging lies on the output's own disk. */
export async function realOutput(path: string): Promise<string> {
  let full = resolve(path);
  for (let links = 0; links < LINKS_MAX; links++) {
    const target = (await lstat(full).catch(() => null))?.isSymbolicLink() ? await readlink(full) : null;
    if (target === null) return join(await realFolder(dirname(full)), basename(full));
    full = resolve(dirname(full), target);
  }
  throw new AmalgamError("OUTPUT_WRITE", "the output is a symbolic link that leads to itself", {
    file: path,
    next: "Remove the link, or choose another path.",
  });
}

/** The real path of as much as exists, and the rest as it is. */
export async function realFolder(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null || dirname(path) === path) return real ?? path;
  return join(await realFolder(dirname(path)), basename(path));
}

/** Makes the folders above the output; those that were not there, the deepest first. Throws OUTPUT_WRITE. */
export async function makeParents(out: string): Promise<string[]> {
  const missing: string[] = [];
  let path = dirname(out);
  while (!(await stat(path).catch(() => null)) && dirname(path) !== path) {
    missing.push(path);
    path = dirname(path);
  }
  if (!(await stat(path)).isDirectory()) throw new AmalgamError("OUTPUT_WRITE", "the parent of the output is not a folder", { file: path });
  // One by one: Node's recursive mkdir never returns where a folder exists but nothing can be made in it (/proc).
  for (const folder of [...missing].reverse()) await guard("OUTPUT_WRITE", folder, () => makeFolder(folder));
  return missing;
}

/** Another process may make it at the same time. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((e: unknown) => {
    if ((e as NodeJS.ErrnoException).code !== "EEXIST") throw e;
  });
}

/** Takes folders that were made for nothing away again, as far as nothing lies in them. */
export async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

/** Throws OUTPUT_UNSAFE when the output is, holds, or lies in an input's folder, by whatever name. @param out a real path */
export async function checkOutputPath(out: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    const other = await realpath(input).catch(() => resolve(input));
    if (out === other || inside(out, other) || inside(other, out)) {
      const how = out === other ? "is an input" : inside(out, other) ? "lies inside an input" : "contains an input";
      throw new AmalgamError("OUTPUT_UNSAFE", `the output ${how}: ${input}`, { file: out });
    }
  }
}

/** Throws OUTPUT_UNSAFE when replacing the output would take `path` away with it. @param out a real path @param what "the working directory" */
export async function checkOutputSpares(out: string, path: string, what: string): Promise<void> {
  const other = await realpath(path).catch(() => resolve(path));
  if (out === other || inside(other, out)) throw new AmalgamError("OUTPUT_UNSAFE", `the output ${out === other ? "is" : "contains"} ${what}`, { file: out });
}

function inside(path: string, folder: string): boolean {
  const rest = relative(folder, path);
  return rest !== "" && rest !== ".." && !rest.startsWith(`..${sep}`);
}

/** Throws OUTPUT_EXISTS, OUTPUT_WRITE. Nothing is written. */
export async function checkOutputFree(out: string, force: boolean): Promise<void> {
  const parent = dirname(out);
  await guard("OUTPUT_WRITE", parent, () => access(parent, constants.W_OK | constants.X_OK));
  const found = await stat(out).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new AmalgamError("OUTPUT_EXISTS", "the output is a file", { file: out, next: "Choose another path." });
  const names = await guard("OUTPUT_WRITE", out, () => readdir(out));
  if (names.length > 0 && !force) throw new AmalgamError("OUTPUT_EXISTS", "the output folder is not empty", { file: out });
}

/** Space for the whole output, less what is already staged; on both disks where the output is a mount point. Throws DISK_FULL. */
export async function checkFreeSpace(out: string, bytes: number, staged: string | undefined): Promise<void> {
  await checkDisk(dirname(out), bytes - (staged === undefined ? 0 : await allocated(join(staged, "out"))));
  if (await isMountPoint(out)) await checkDisk(out, bytes);
}

async function checkDisk(folder: string, bytesNeeded: number): Promise<void> {
  const fs = await statfs(folder).catch(() => null);
  if (!fs) return;
  checkDiskSpace(folder, bytesNeeded, fs.bavail * fs.bsize);
}

/** Throws DISK_FULL. @param file names the disk in the message */
export function checkDiskSpace(file: string, bytesNeeded: number, free: number): void {
  if (free >= bytesNeeded) return;
  throw new AmalgamError("DISK_FULL", `the output needs ${gigabytes(bytesNeeded)}, but ${gigabytes(free)} are free`, { file });
}

/** Bytes on the disk: the shards of a merge that stopped have their full length, but not yet all their blocks. */
async function allocated(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  return found.reduce((n, f) => n + (f?.isFile() ? f.blocks * 512 : 0), 0);
}

/** False for what is not there. */
export async function isMountPoint(path: string): Promise<boolean> {
  const [own, parent] = await Promise.all([stat(path).catch(() => null), stat(dirname(path)).catch(() => null)]);
  return own !== null && parent !== null && own.dev !== parent.dev;
}

function gigabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
