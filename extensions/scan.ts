/** Folders as registries: every module file in a folder is one extension; its name is the extension's. */
import { readdir } from "node:fs/promises";

/** Base names of the modules in a folder (`.ts` sources or their build), sorted; `_` marks helpers. */
export async function scanFolder(folder: URL): Promise<string[]> {
  const names = await readdir(folder);
  const modules = names
    .filter((n) => /^[^_.].*\.(js|ts)$/.test(n) && !n.endsWith(".d.ts") && !/^(index|types)\./.test(n))
    .map((n) => n.replace(/\.(js|ts)$/, ""));
  return [...new Set(modules)].sort();
}

/** The default export of one module of a scanned folder. */
export function loadDefault<T>(folder: URL, name: string): Promise<T> {
  return loadExport<T>(folder, name, "default");
}

/** An export of one module of a scanned folder. Throws when there is none: a broken extension stops the program, by name. */
export async function loadExport<T>(folder: URL, name: string, key: string): Promise<T> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const url = new URL(`${name}.${extension}`, folder);
  const module = (await import(url.href)) as Readonly<Record<string, T | undefined>>;
  const found = module[key];
  if (found === undefined) throw new Error(`${url.pathname} has no export ${key}`);
  return found;
}

/** Names of the subfolders that have a module of this name, sorted: there a folder is one extension. */
export async function scanFolders(folder: URL, module: string): Promise<string[]> {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found: string[] = [];
  for (const { name } of folders) if ((await scanFolder(new URL(`${name}/`, folder))).includes(module)) found.push(name);
  return found.sort();
}
