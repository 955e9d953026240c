/** Every backend of worker/backends, found by scanning its folder: what it exports must make op sets over a memory of its own. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Ops } from "../../core/ops/types.ts";
import { repoRoot } from "../helpers/shared.ts";

export interface Backend {
  readonly memory: Uint8Array;
  reserve(bytes: number): number;
  ops(float: "f32" | "f64"): Ops;
  beginUnit(): void;
  resetScratch(): void;
}

type Create = (options: { memoryBytes: number; wasm?: unknown }) => Backend;
type BackendModule = Record<string, unknown> & { loadKernels?: () => unknown };

const folder = join(repoRoot, "worker", "backends");

export const backendNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Throws where a folder exports no `create...Backend`. */
export async function openBackend(name: string, memoryBytes = 16 * 2 ** 20): Promise<Backend> {
  const module = (await import(join(folder, name, "index.ts"))) as BackendModule;
  const create = Object.entries(module).find(([key]) => /^create\w*Backend$/.test(key))?.[1] as Create | undefined;
  if (!create) throw new Error(`worker/backends/${name}/index.ts exports no create...Backend`);
  return create({ memoryBytes, ...(module.loadKernels ? { wasm: module.loadKernels() } : {}) });
}
