/** The methods of `core/methods`, found by scanning, and those of the folder that the user named; only the one asked for is loaded. */
import { AmalgamError } from "../core/errors.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";
import { closest } from "../core/closest.ts";
import type { OutsideMethods } from "./outside-methods.ts";
import { loadDefault, scanFolder } from "./scan.ts";

export type { OutsideMethods } from "./outside-methods.ts";

const folder = new URL("../core/methods/", import.meta.url);

interface LoadOptions {
  /** Methods from outside, besides ours. */
  readonly outside?: OutsideMethods | null;
  /** The recipe that names the method, for the message. */
  readonly place?: { readonly file: string; readonly methodAt: { readonly line: number; readonly column: number } };
}

/** @param path a folder of method files, or nothing. Throws METHODS_FOLDER. */
export async function openMethods(path: string | undefined): Promise<OutsideMethods | null> {
  if (path === undefined) return null;
  const { openOutsideMethods } = await import("./outside-methods.ts");
  return openOutsideMethods(path, await scanFolder(folder));
}

/** Sorted. */
async function methodNames(outside: OutsideMethods | null): Promise<string[]> {
  const own = await scanFolder(folder);
  return outside ? [...own, ...Object.keys(outside.files)].sort() : own;
}

/** Throws METHOD_UNKNOWN, METHODS_FOLDER. */
export async function loadMethod(name: string, { outside = null, place }: LoadOptions = {}): Promise<MethodDefinition> {
  const names = await methodNames(outside);
  if (!names.includes(name)) {
    const guess = closest(name, names);
    throw new AmalgamError("METHOD_UNKNOWN", `there is no merge method ${JSON.stringify(name)}${guess ? `: did you mean ${guess}?` : ""}`, {
      ...(place ? { file: place.file, ...place.methodAt } : {}),
    });
  }
  if (outside === null || !isOutside(outside, name)) return loadDefault<MethodDefinition>(folder, name);
  const { loadOutsideMethod } = await import("./outside-methods.ts");
  return loadOutsideMethod(outside, name);
}

export function isOutside(outside: OutsideMethods | null, name: string): boolean {
  return outside !== null && Object.hasOwn(outside.files, name);
}

export async function loadMethods(outside: OutsideMethods | null = null): Promise<MethodDefinition[]> {
  return Promise.all((await methodNames(outside)).map((name) => loadMethod(name, { outside })));
}
