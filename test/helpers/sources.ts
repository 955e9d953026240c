/** Folders and files of the product: what tsconfig.json compiles. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "./shared.ts";

export function productSources(): string[] {
  const { include } = JSON.parse(readFileSync(join(repoRoot, "tsconfig.json"), "utf8")) as { include: string[] };
  return include.map((glob) => glob.replace(/\/\*\*.*$/, ""));
}
