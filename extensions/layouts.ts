/** The layouts of `core/layouts`, found by scanning. */
import type { Layout } from "../core/layouts/_types.ts";
import { loadDefault } from "./scan.ts";

const folder = new URL("../core/layouts/", import.meta.url);

export function loadLayout(name: string): Promise<Layout> {
  return loadDefault<Layout>(folder, name);
}
