/** model.safetensors.index.json: parsed with limits, its file names trusted only as plain names. checkpoint-formats 2.2. */
import { AmalgamError } from "../errors.ts";
import { SHARDS_MAX } from "../limits.ts";
import type { TensorInfo } from "./types.ts";

export interface WeightIndex {
  /** In name order, each once. */
  readonly files: readonly string[];
  readonly map: ReadonlyMap<string, string>;
}

/** Throws INDEX_INVALID. */
export function parseIndex(text: string, file: string): WeightIndex {
  const fail = (what: string, tensor?: string): AmalgamError => new AmalgamError("INDEX_INVALID", what, { file, ...(tensor === undefined ? {} : { tensor }) });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new AmalgamError("INDEX_INVALID", `the index is not JSON: ${(cause as Error).message}`, { file, cause });
  }
  const weightMap = isRecord(parsed) ? parsed["weight_map"] : undefined;
  if (!isRecord(weightMap)) throw fail("the index has no weight_map object");
  const map = new Map<string, string>();
  const files = new Set<string>();
  for (const [tensor, shard] of Object.entries(weightMap)) {
    if (typeof shard !== "string" || !plainName(shard)) throw fail(`the index names ${JSON.stringify(shard)}, which is not a plain file name`, tensor);
    if (!shard.endsWith(".safetensors")) throw fail(`the index names ${shard}, which is not a safetensors file`, tensor);
    map.set(tensor, shard);
    files.add(shard);
    if (files.size > SHARDS_MAX) throw fail(`the index names more than ${SHARDS_MAX} files`);
  }
  if (files.size === 0) throw fail("the index names no tensors");
  checkCount([...files], fail);
  return { files: [...files].sort(), map };
}

function checkCount(files: readonly string[], fail: (what: string) => AmalgamError): void {
  for (const file of files) {
    const count = /[-_]of[-_](\d{5,6})\.safetensors$/.exec(file)?.[1];
    if (count !== undefined && Number(count) !== files.length) throw fail(`${file} says that there are ${Number(count)} shards, but the index names ${files.length}`);
  }
}

/** Both ways: what the index says against what the shards' headers hold. Throws INDEX_INVALID. */
export function checkIndex(index: WeightIndex, tensors: readonly TensorInfo[], file: string): void {
  const found = new Map<string, string>();
  for (const t of tensors) {
    if (found.has(t.name)) throw new AmalgamError("INDEX_INVALID", `the tensor is in ${found.get(t.name)} and in ${t.file}`, { file, tensor: t.name });
    found.set(t.name, t.file);
    const says = index.map.get(t.name);
    if (says === undefined) throw new AmalgamError("INDEX_INVALID", `${t.file} holds a tensor that the index does not name`, { file, tensor: t.name });
    if (says !== t.file) throw new AmalgamError("INDEX_INVALID", `the index says ${says}, but the tensor is in ${t.file}`, { file, tensor: t.name });
  }
  for (const [tensor, shard] of index.map) {
    if (!found.has(tensor)) throw new AmalgamError("INDEX_INVALID", `the index says ${shard}, but that file does not hold the tensor`, { file, tensor });
  }
}

function plainName(name: string): boolean {
  return /^[^/\\\0]+$/.test(name) && name !== "." && name !== "..";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
