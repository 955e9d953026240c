/** Whole reads and writes at positions, with the errors that users see. Node aborts or returns short above 1 GiB: nothing else may call read or write. */
import { open, readFile, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { AmalgamError } from "../core/errors.ts";
import type { ErrorCode } from "../core/errors.ts";
import { IO_BYTES_MAX, RECIPE_BYTES_MAX } from "../core/limits.ts";

export interface Fingerprint {
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** Throws INPUT_READ. */
export async function fingerprint(path: string): Promise<Fingerprint> {
  const found = await guard("INPUT_READ", path, () => stat(path));
  return { bytes: found.size, mtimeMs: found.mtimeMs };
}

/** Exactly `length` bytes. Throws INPUT_READ. */
export async function readFully(file: FileHandle, path: string, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  await readInto(file, path, offset, bytes);
  return bytes;
}

/** Fills `bytes` from an offset. Throws INPUT_READ. */
export async function readInto(file: FileHandle, path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const { length } = bytes;
  let done = 0;
  while (done < length) {
    const { bytesRead } = await guard("INPUT_READ", path, () => file.read(bytes, done, Math.min(IO_BYTES_MAX, length - done), offset + done));
    if (bytesRead === 0) throw new AmalgamError("INPUT_READ", `the file ends here, ${length - done} bytes early`, { file: path, offset: offset + done });
    done += bytesRead;
  }
}

/** Writes all bytes at an offset of an existing file. Throws DISK_FULL, OUTPUT_WRITE. */
export async function writeFully(file: FileHandle, path: string, offset: number, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await guard("OUTPUT_WRITE", path, () => file.write(bytes, done, Math.min(IO_BYTES_MAX, bytes.length - done), offset + done));
    done += bytesWritten;
  }
}

/** The recipe's text. Throws RECIPE_NOT_FOUND, RECIPE_LIMIT, RECIPE_SYNTAX. */
export async function readRecipeFile(path: string): Promise<string> {
  const found = await guard("RECIPE_NOT_FOUND", path, () => stat(path));
  if (!found.isFile()) throw new AmalgamError("RECIPE_NOT_FOUND", "the recipe is not a file", { file: path });
  if (found.size > RECIPE_BYTES_MAX)
    throw new AmalgamError("RECIPE_LIMIT", `the recipe has ${found.size} bytes; at most ${RECIPE_BYTES_MAX} are read`, { file: path });
  const bytes = await guard("RECIPE_NOT_FOUND", path, () => readFile(path));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AmalgamError("RECIPE_SYNTAX", "the recipe is not valid UTF-8", { file: path, cause });
  }
}

/** Opens, acts, closes. */
export async function withFile<T>(path: string, flags: string, code: ErrorCode, act: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await guard(code, path, () => open(path, flags));
  try {
    return await act(file);
  } finally {
    await file.close();
  }
}

/** Runs a file operation; what the system says becomes the error that users see. */
export async function guard<T>(code: ErrorCode, path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof AmalgamError) throw cause;
    const e = cause as NodeJS.ErrnoException;
    if (e.code === "ENOSPC" || e.code === "EDQUOT") throw new AmalgamError("DISK_FULL", "no space left on the disk", { file: path, cause });
    throw new AmalgamError(code, plainReason(e), { file: path, cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder, not a file",
  EMFILE: "too many open files",
};

function plainReason(e: NodeJS.ErrnoException): string {
  return (e.code && REASONS[e.code]) || e.message;
}
