/** The families of `core/families`, found by scanning. */
import type { FamilyDefinition } from "../core/families/index.ts";
import { loadDefault, scanFolder } from "./scan.ts";

const folder = new URL("../core/families/", import.meta.url);

export async function loadFamilies(): Promise<FamilyDefinition[]> {
  const names = await scanFolder(folder);
  return Promise.all(names.map((name) => loadDefault<FamilyDefinition>(folder, name)));
}
