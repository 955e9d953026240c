/** model.safetensors.index.json: parsed with limits, its file names trusted only as plain names. checkpoint-formats 2.2. */
import { AmalgamError } from "../errors.ts";
import { SHARDS_MAX, TENSOR_NAME_BYTES_MAX, TENSORS_PER_MODEL_MAX } from "../limits.ts";
import { StrictJson } from "./strict-json.ts";
import type { TensorInfo } from "./types.ts";

/** Longest file name that file systems take. */
const FILE_NAME_BYTES_MAX = 255;
/** A name's longest spelling: every byte as \u00XX, and quotes. */
const SPELLING = 6;
const UNSAFE = /[/\\\0]|^\.{0,2}$/;

export interface WeightIndex {
  /** In name order, each once. */
  readonly files: readonly string[];
  readonly map: ReadonlyMap<string, string>;
}

/**
 * @param text the whole file
 * @param file its label, for messages
 * @throws INDEX_INVALID
 */
export function parseIndex(text: Uint8Array | string, file: string): WeightIndex {
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  const json = new StrictJson(bytes, { code: "INDEX_INVALID", file, base: 0, keyBytesMax: SPELLING * TENSOR_NAME_BYTES_MAX + 2 });
  const map = new Map<string, string>();
  const files = new Map<string, string>();
  const seen = new Set<string>();
  json.document((key, at) => {
    json.claim(seen, key, at, SHARDS_MAX);
    if (key === "weight_map") readWeightMap(json, map, files);
    else json.skipValue();
  });
  if (!seen.has("weight_map")) throw new AmalgamError("INDEX_INVALID", "the index has no weight_map", { file });
  if (files.size === 0) throw new AmalgamError("INDEX_INVALID", "the index names no tensors", { file });
  const sorted = [...files.keys()].sort();
  checkCount(sorted, file);
  return { files: sorted, map };
}

function readWeightMap(json: StrictJson, map: Map<string, string>, files: Map<string, string>): void {
  if (!json.isObject()) throw json.error("weight_map must be an object of tensor names and files", json.at);
  json.object((tensor, at) => {
    if (map.has(tensor)) throw json.error(`duplicate key ${JSON.stringify(tensor)}`, at);
    if (map.size >= TENSORS_PER_MODEL_MAX) throw json.error(`the index names more than ${TENSORS_PER_MODEL_MAX} tensors, the most that are read`, at);
    const valueAt = json.at;
    if (!json.isString()) throw json.error("the file of a tensor must be a string", valueAt, tensor);
    const name = json.string(SPELLING * FILE_NAME_BYTES_MAX + 2);
    if (!files.has(name)) {
      if (UNSAFE.test(name)) throw json.error(`the index names ${JSON.stringify(name)}; only plain file names beside the index are followed`, valueAt, tensor);
      if (!name.endsWith(".safetensors")) throw json.error(`the index names ${name}, which is not a safetensors file`, valueAt, tensor);
      if (files.size >= SHARDS_MAX) throw json.error(`the index names more than ${SHARDS_MAX} files`, valueAt, tensor);
      files.set(name, name);
    }
    // One string object per file, not one per tensor.
    map.set(tensor, files.get(name) ?? name);
  });
}

/** Names of the form `-00001-of-00003` say how many files there are. */
function checkCount(files: readonly string[], file: string): void {
  for (const name of files) {
    const count = /[-_]of[-_](\d{5,6})\.safetensors$/.exec(name)?.[1];
    if (count !== undefined && Number(count) !== files.length) {
      throw new AmalgamError("INDEX_INVALID", `${name} says that there are ${Number(count)} shards, but the index names ${files.length}`, { file });
    }
  }
}

/** Both ways: what the index says against what the shards' headers hold. Throws INDEX_INVALID. */
export function checkIndex(index: WeightIndex, tensors: Iterable<TensorInfo>, file: string): void {
  const fail = (what: string, tensor: string): AmalgamError => new AmalgamError("INDEX_INVALID", what, { file, tensor });
  const found = new Set<string>();
  for (const t of tensors) {
    found.add(t.name);
    const says = index.map.get(t.name);
    if (says === undefined) throw fail(`${t.file} holds a tensor that the index does not name`, t.name);
    if (says !== t.file) throw fail(`the index says ${says}, but the tensor is in ${t.file}`, t.name);
  }
  for (const [tensor, shard] of index.map) {
    if (!found.has(tensor)) throw fail(`the index says ${shard}, but that file does not hold the tensor`, tensor);
  }
}
