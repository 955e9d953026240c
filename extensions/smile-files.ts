/** The modelling code that a SMILE output brings along, as texts: templates of core/layouts/smile/python, filled in for a family. */
import { readFile } from "node:fs/promises";
import type { SmileFile } from "../core/layouts/smile/types.ts";

const folder = new URL("../core/layouts/smile/python/", import.meta.url);

export async function readSmileFiles(files: readonly SmileFile[]): Promise<{ readonly file: string; readonly text: string }[]> {
  return Promise.all(
    files.map(async ({ file, template, replace }) => {
      const text = await readFile(new URL(template, folder), "utf8");
      return { file, text: replace.reduce((t, [from, to]) => t.replaceAll(from, to), text) };
    }),
  );
}
