/** Locations, `root:path`: their form. Whether there is such a root, and whether links lead out of it, is for those who have roots. */
import { AmalgamError } from "../errors.ts";
import type { Location } from "./types.ts";

export const ROOT_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const PATH_BYTES_MAX = 1_024;
/** Control characters, the other slash, and halves of surrogate pairs, which have no UTF-8. */
const FORBIDDEN = /[\p{Cc}\\\p{Cs}]/u;

export interface ParsedLocation {
  readonly root: string;
  /** Parts joined by "/"; "": the root itself. */
  readonly path: string;
}

/** Throws LOCATION_INVALID. */
export function parseLocation(location: Location): ParsedLocation {
  const colon = location.indexOf(":");
  const root = location.slice(0, Math.max(0, colon));
  const path = location.slice(colon + 1);
  const why = ROOT_NAME.test(root) ? pathFault(path) : "does not begin with the name of a root and a colon";
  if (why !== null) throw new AmalgamError("LOCATION_INVALID", `the location ${JSON.stringify(location.slice(0, 200))} ${why}`);
  return { root, path };
}

/** Why a path can be none in any root; null: it can. "" is the root itself. */
export function pathFault(path: string): string | null {
  if (new TextEncoder().encode(path).length > PATH_BYTES_MAX) return `has more than ${PATH_BYTES_MAX} bytes`;
  if (FORBIDDEN.test(path)) return "has a character that no path may have";
  if (path === "") return null;
  const bad = path.split("/").find((part) => part === "" || part === "." || part === "..");
  if (bad === undefined) return null;
  return bad === "" ? "has an empty part, or is absolute" : `has the part "${bad}"`;
}
