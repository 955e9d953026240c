/** The kinds of stores of `storage/stores`, found by scanning. */
import type { StoreKind } from "../storage/stores/types.ts";
import { loadExport, scanFolder } from "./scan.ts";

const folder = new URL("../storage/stores/", import.meta.url);

export async function loadStoreKinds(): Promise<StoreKind[]> {
  const names = await scanFolder(folder);
  return Promise.all(names.map((name) => loadExport<StoreKind>(folder, name, "store")));
}
