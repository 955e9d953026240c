/** A checkpoint opened for looking: a folder, a Hub id, or one .safetensors file. Headers only; looser than merging, which needs a config. */
import { basename, dirname } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { parseIndex, readHeader } from "../core/formats/index.ts";
import type { ModelFiles, RangedFile, TensorInfo } from "../core/formats/index.ts";
import { INDEX_BYTES_MAX, SHARDS_MAX } from "../core/limits.ts";
import { openModel } from "../storage/index.ts";

export interface OpenTensor {
  readonly info: TensorInfo;
  readonly source: RangedFile;
}

export interface Checkpoint {
  /** As the user wrote it. */
  readonly path: string;
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly metadata: Readonly<Record<string, string>> }[];
  /** In the order of names, numbers in them counted as numbers. */
  readonly tensors: readonly OpenTensor[];
}

const SINGLE = "model.safetensors";
const INDEX = "model.safetensors.index.json";

/** Throws MODEL_*, INDEX_INVALID, SAFETENSORS_*, HUB_*. */
export async function openCheckpoint(path: string, offline: boolean): Promise<Checkpoint> {
  const one = path.endsWith(".safetensors");
  const folder = one ? dirname(path) : path;
  const model = await openModel({ path: folder, reference: folder }, { cwd: process.cwd(), offline });
  const names = one ? [basename(path)] : await weightFiles(model);
  const files: { file: string; bytes: number; metadata: Record<string, string> }[] = [];
  const tensors: OpenTensor[] = [];
  const seen = new Map<string, string>();
  for (const name of names) {
    if (!model.list.includes(name)) throw new AmalgamError("MODEL_NOT_FOUND", `there is no file ${name}`, { file: folder });
    const source = await model.open(name);
    const { header } = await readHeader(source, name);
    files.push({ file: name, bytes: source.bytes, metadata: Object.fromEntries(header.metadata) });
    for (const info of header.tensors) {
      const other = seen.get(info.name);
      if (other !== undefined) throw new AmalgamError("INDEX_INVALID", `${other} and ${name} both hold the tensor`, { file: folder, tensor: info.name });
      seen.set(info.name, name);
      tensors.push({ info, source });
    }
  }
  const natural = new Intl.Collator("en", { numeric: true });
  tensors.sort((a, b) => natural.compare(a.info.name, b.info.name));
  return { path, files, tensors };
}

/** What a loader would read: the single file, the index's shards, else (adapters, components) every safetensors file of the folder. */
async function weightFiles(model: ModelFiles): Promise<readonly string[]> {
  if (model.list.includes(SINGLE)) return [SINGLE];
  if (model.list.includes(INDEX)) {
    const file = await model.open(INDEX);
    if (file.bytes > INDEX_BYTES_MAX)
      throw new AmalgamError("INDEX_INVALID", `the index has ${file.bytes} bytes; at most ${INDEX_BYTES_MAX} are read`, { file: file.label });
    const text = Buffer.from(await file.read(0, file.bytes)).toString("utf8");
    return parseIndex(text, file.label).files;
  }
  const all = model.list.filter((f) => /^[^/]+\.safetensors$/.test(f)).sort();
  if (all.length === 0) throw new AmalgamError("MODEL_NO_WEIGHTS", "the folder holds no .safetensors file", { file: model.reference });
  if (all.length > SHARDS_MAX)
    throw new AmalgamError("MODEL_NO_WEIGHTS", `${all.length} weight files; at most ${SHARDS_MAX} are read`, { file: model.reference });
  return all;
}
