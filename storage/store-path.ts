/** Paths inside a store, as text: what may stand in one. Whether links lead out of a folder is for the store that has links. */
import { AmalgamError } from "../core/errors.ts";
import { pathFault } from "../core/job/location.ts";

/** Names of Linux and macOS end here. */
const PART_BYTES_MAX = 255;

/** What a store writes before it has its name: never listed, never named from outside. */
export const TEMPORARY = ".amalgam-tmp-";

/** Throws LOCATION_INVALID. @param path "a/b/c"; "" is the root itself */
export function checkStorePath(path: string): void {
  const why = fault(path);
  if (why !== null) throw new AmalgamError("LOCATION_INVALID", `the path ${JSON.stringify(path.slice(0, PART_BYTES_MAX))} ${why}`);
}

/** As checkStorePath; the root itself is refused too, as nothing may replace or remove it. */
export function checkEntryPath(path: string): void {
  checkStorePath(path);
  if (path === "") throw new AmalgamError("LOCATION_INVALID", "the path is empty: it names the root itself");
}

function fault(path: string): string | null {
  for (const part of path.split("/")) {
    if (part.startsWith(TEMPORARY)) return `has a part that begins with ${TEMPORARY}`;
    if (Buffer.byteLength(part) > PART_BYTES_MAX) return `has a part of more than ${PART_BYTES_MAX} bytes`;
  }
  return pathFault(path);
}

/** Throws RangeError: a caller that asks for this is mistaken. */
export function checkRange(offset: number, length: number, lengthMax: number): void {
  if (
    !Number.isSafeInteger(offset) ||
    !Number.isSafeInteger(length) ||
    offset < 0 ||
    length < 0 ||
    length > lengthMax ||
    offset + length > Number.MAX_SAFE_INTEGER
  )
    throw new RangeError(`bytes ${offset} to ${offset + length} are no range that a store reads`);
}
