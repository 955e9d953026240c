/** Small things that engine tests share: folders, digests of folders, recipes on the example models. */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { repoRoot } from "./shared.ts";

export const exampleModels = join(repoRoot, "examples", "models");

/** A folder that goes when the tests of the file end (a worker of vitest is killed: it has no end of its own). */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `amalgam-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** SHA-256 of every file below a folder, by relative path. */
export function folderDigests(folder: string): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (statSync(path).isFile()) digests[name] = fileDigest(path);
  }
  return digests;
}

/** In pieces: files may be larger than what Node reads at once. */
function fileDigest(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(2 ** 22);
  const file = openSync(path, "r");
  for (let n = readSync(file, piece); n > 0; n = readSync(file, piece)) hash.update(piece.subarray(0, n));
  closeSync(file);
  return hash.digest("hex");
}

/** Writes a recipe that merges the example experts onto their base; returns its path. */
export function writeRecipe(
  folder: string,
  method: string,
  options: { global?: string; perModel?: string; base?: boolean; models?: readonly string[]; dtype?: string } = {},
): string {
  const models = options.models ?? ["expert-sort", "expert-rev"];
  const lines = [
    `merge_method: ${method}`,
    ...(options.base === false ? [] : [`base_model: ${join(exampleModels, "base")}`]),
    `dtype: ${options.dtype ?? "float32"}`,
    ...(options.global ? [`parameters: {${options.global}}`] : []),
    "models:",
    ...models.flatMap((m) => [`- model: ${join(exampleModels, m)}`, ...(options.perModel ? [`  parameters: {${options.perModel}}`] : [])]),
  ];
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${method}.yaml`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** What each method needs in a recipe. */
export const METHOD_RECIPES: Readonly<Record<string, Parameters<typeof writeRecipe>[2]>> = {
  linear: { base: false, perModel: "weight: 0.5" },
  slerp: { models: ["expert-sort"], global: "t: 0.4" },
  nuslerp: { perModel: "weight: 0.5" },
  multislerp: { perModel: "weight: 0.5" },
  karcher: { base: false },
  task_arithmetic: { perModel: "weight: 0.5" },
  ties: { perModel: "weight: 0.5, density: 0.4" },
  dare_ties: { perModel: "weight: 0.5, density: 0.4" },
  dare_linear: { perModel: "weight: 0.5, density: 0.4" },
  breadcrumbs: { perModel: "weight: 0.5, density: 0.4, gamma: 0.05" },
  breadcrumbs_ties: { perModel: "weight: 0.5, density: 0.4, gamma: 0.05" },
  della: { perModel: "weight: 0.5, density: 0.4" },
  della_linear: { perModel: "weight: 0.5, density: 0.4" },
  model_stock: {},
  sce: { global: "select_topk: 0.3" },
  nearswap: { models: ["expert-sort"], global: "t: 0.001" },
  arcee_fusion: { models: ["expert-sort"] },
  ram: {},
  ramplus_tl: {},
  smile: { global: "rank_of_expert: 4, rank_of_router: 2" },
  extract_lora: { models: ["expert-sort"], global: "rank: 4" },
  passthrough: { base: false, models: ["expert-sort"], perModel: "scale: 0.5" },
};
