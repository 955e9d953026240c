/** One file out of a tar.gz. */
import { gunzipSync } from "node:zlib";

const BLOCK = 512;
/** Of the unpacked archive: a server is about 20 MB. */
const BYTES_MAX = 256 * 1024 * 1024;
const REGULAR = ["0", "\0"];

/** The content of the regular file whose last name is `name`; null where there is none. Throws on what is no tar.gz. */
export function fileInArchive(archive: Uint8Array, name: string): Uint8Array | null {
  const tar = gunzipSync(archive, { maxOutputLength: BYTES_MAX });
  const text = (at: number, length: number): string => tar.toString("latin1", at, at + length).replace(/\0.*$/s, "");
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12).trim(), 8);
    if (!Number.isSafeInteger(size) || size < 0) throw new Error("not a tar archive");
    const start = at + BLOCK;
    if (start + size > tar.length) throw new Error("the archive is cut off");
    const type = tar.toString("latin1", at + 156, at + 157);
    if (REGULAR.includes(type) && text(at, 100).split("/").at(-1) === name) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
}
