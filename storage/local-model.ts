/** A model in a local folder. Symbolic links (the Hub cache's layout) are followed. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import type { ModelFiles, RangedFile } from "../core/formats/types.ts";
import { guard, readFully } from "./io.ts";

/** Sub-folders that a merge copies from. */
export const MODEL_SUBFOLDERS: readonly string[] = ["additional_chat_templates"];

/** Throws MODEL_NOT_FOUND, INPUT_READ. */
export async function openLocalModel(reference: string, folder: string): Promise<ModelFiles> {
  const found = await guard("MODEL_NOT_FOUND", folder, () => stat(folder));
  if (!found.isDirectory()) throw new AmalgamError("MODEL_NOT_FOUND", "a model must be a folder, but this is a file", { file: folder });
  const list = await listFiles(folder);
  return {
    reference,
    hubId: null,
    localFolder: folder,
    list,
    open: (file) => openLocalFile(join(folder, file), join(reference, file)),
    localPath: (file) => Promise.resolve(join(folder, file)),
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await guard("INPUT_READ", folder, () => readdir(folder, { withFileTypes: true }))) {
    if (entry.isFile() || entry.isSymbolicLink()) names.push(entry.name);
    else if (MODEL_SUBFOLDERS.includes(entry.name)) for (const inner of await readdir(join(folder, entry.name))) names.push(`${entry.name}/${inner}`);
  }
  return names.sort();
}

export async function openLocalFile(path: string, label: string): Promise<RangedFile> {
  const found = await guard("INPUT_READ", label, () => stat(path));
  return {
    label,
    bytes: found.size,
    read: async (offset, length) => {
      const file = await guard("INPUT_READ", label, () => open(path, "r"));
      try {
        return await readFully(file, label, offset, length);
      } finally {
        await file.close();
      }
    },
  };
}
