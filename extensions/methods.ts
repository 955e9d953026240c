/** The methods of `core/methods`, found by scanning; only the one asked for is loaded. */
import { AmalgamError } from "../core/errors.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";
import { closest } from "../core/closest.ts";
import { loadDefault, scanFolder } from "./scan.ts";

const folder = new URL("../core/methods/", import.meta.url);

export function methodNames(): Promise<string[]> {
  return scanFolder(folder);
}

/** @param place the recipe that names it, for the message. Throws METHOD_UNKNOWN. */
export async function loadMethod(name: string, place?: { readonly file: string; readonly methodAt: { readonly line: number; readonly column: number } }): Promise<MethodDefinition> {
  const names = await methodNames();
  if (!names.includes(name)) {
    const guess = closest(name, names);
    throw new AmalgamError("METHOD_UNKNOWN", `there is no merge method ${JSON.stringify(name)}${guess ? `: did you mean ${guess}?` : ""}`, {
      ...(place ? { file: place.file, ...place.methodAt } : {}),
    });
  }
  return loadDefault<MethodDefinition>(folder, name);
}

export async function loadMethods(): Promise<MethodDefinition[]> {
  return Promise.all((await methodNames()).map((name) => loadDefault<MethodDefinition>(folder, name)));
}
