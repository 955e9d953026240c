/** What lies in an output's folder, for `verify`: every file and folder, two levels deep, which is as deep as an output goes. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { guard } from "../storage/index.ts";

export interface ListedEntry {
  /** With `/` between a subfolder and a name. */
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/** null when there is no such folder. Throws INPUT_READ. */
export async function listOutput(out: string): Promise<ListedEntry[] | null> {
  if ((await kindOf(out)) !== "folder") return null;
  const top = await listFolder(out, "");
  const below = await Promise.all(top.filter((e) => e.kind === "folder").map((e) => listFolder(out, `${e.path}/`)));
  return [...top, ...below.flat()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listFolder(out: string, prefix: string): Promise<ListedEntry[]> {
  const folder = join(out, prefix);
  const names = await guard("INPUT_READ", folder, () => readdir(folder));
  return Promise.all(names.map(async (name) => ({ path: prefix + name, kind: await kindOf(join(folder, name)) })));
}

/** Links are followed: an output may be kept on several disks. */
async function kindOf(path: string): Promise<ListedEntry["kind"]> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch {
    return "other";
  }
}
