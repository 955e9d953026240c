/** The layouts of `core/layouts`, found by scanning, each with the files that its outputs bring along. */
import { readdir, readFile } from "node:fs/promises";
import type { Layout } from "../core/layouts/_types.ts";
import { loadDefault } from "./scan.ts";

const folder = new URL("../core/layouts/", import.meta.url);

export interface LoadedLayout {
  readonly layout: Layout;
  readonly texts: ReadonlyMap<string, string>;
}

export async function loadLayout(name: string): Promise<LoadedLayout> {
  const layout = await loadDefault<Layout>(folder, name);
  if (layout.texts === undefined) return { layout, texts: new Map() };
  const own = new URL(`${layout.texts}/`, folder);
  const names = (await readdir(own)).sort();
  return { layout, texts: new Map(await Promise.all(names.map(async (file) => [file, await readFile(new URL(file, own), "utf8")] as const))) };
}
