/** A Hugging Face model folder's metadata: which files hold the weights, what they hold, what lies beside them. checkpoint-formats 2. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../errors.ts";
import { CONFIG_BYTES_MAX, HEADER_BYTES_TOGETHER, INDEX_BYTES_MAX, TENSORS_PER_MODEL_MAX } from "../limits.ts";
import { checkIndex, parseIndex } from "./index-file.ts";
import { parseJsonText } from "./json-text.ts";
import { readHeader, readHeaderLength } from "./safetensors-read.ts";
import type { HeaderWithDigest } from "./safetensors-read.ts";
import { Turns } from "./turns.ts";
import type { ModelFiles, ModelMetadata, RangedFile, TensorInfo, WeightFile } from "./types.ts";

const INDEX = "model.safetensors.index.json";
const SINGLE = "model.safetensors";
/** Largest model card that is read for its licence, and tokenizer that is hashed. */
const CARD_BYTES_MAX = 4_000_000;
const TOKENIZER_BYTES_MAX = 512_000_000;
const HASH_CHUNK = 4 * 2 ** 20;
/** Headers read at once: enough to hide a network's latency, few enough for a laptop's file limit. */
const HEADERS_AT_ONCE = 8;

/** Copied from the donor beside the weights. */
const SIDE_FILES = new Set([
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "tokenizer.model",
  "spiece.model",
  "sentencepiece.bpe.model",
  "special_tokens_map.json",
  "added_tokens.json",
  "merges.txt",
  "vocab.json",
  "vocab.txt",
  "chat_template.jinja",
  "chat_template.json",
  "preprocessor_config.json",
  "processor_config.json",
  "video_preprocessor_config.json",
]);

/**
 * Reads config, index and headers by range; no tensor data.
 *
 * @param largeHeaders shared by the models that are read together, so that a hostile set of them cannot fill the memory
 * @throws MODEL_*, INDEX_INVALID, SAFETENSORS_*, FEATURE_LATER
 */
export async function readModel(files: ModelFiles, largeHeaders = new Turns()): Promise<ModelMetadata> {
  if (files.list.includes("adapter_config.json") && !files.list.includes("config.json")) {
    throw new AmalgamError("FEATURE_LATER", `${files.reference} is a LoRA adapter, which this version cannot merge`, { file: files.reference });
  }
  const configText = await readConfig(files);
  const config = parseConfig(configText, `${files.reference}/config.json`);
  refuseQuantised(files.reference, config);
  const { weightFiles, tensors } = await readWeights(files, largeHeaders);
  return {
    reference: files.reference,
    hubId: files.hubId,
    configText,
    config,
    tensors,
    weightFiles,
    sideFiles: sideFiles(files, config),
    tokenizerSha256: await tokenizerSha256(files),
    license: await license(files),
  };
}

async function readWhole(files: ModelFiles, file: string, bytesMax: number, code: "MODEL_CONFIG" | "INDEX_INVALID"): Promise<Uint8Array> {
  const opened = await files.open(file);
  if (opened.bytes > bytesMax) throw new AmalgamError(code, `the file has ${opened.bytes} bytes; at most ${bytesMax} are read`, { file: opened.label });
  return opened.read(0, opened.bytes);
}

async function readConfig(files: ModelFiles): Promise<string> {
  if (!files.list.includes("config.json")) {
    const what = files.list.includes("model_index.json") ? "a diffusers pipeline cannot be merged: config.json is missing" : "config.json is missing";
    throw new AmalgamError("MODEL_CONFIG", what, { file: files.reference });
  }
  const bytes = await readWhole(files, "config.json", CONFIG_BYTES_MAX, "MODEL_CONFIG");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AmalgamError("MODEL_CONFIG", "the file is not valid UTF-8", { file: `${files.reference}/config.json`, cause });
  }
}

function parseConfig(text: string, file: string): Record<string, unknown> {
  const { value } = parseJsonText(text, file);
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new AmalgamError("MODEL_CONFIG", "config.json is not an object", { file });
  return value as Record<string, unknown>;
}

function refuseQuantised(reference: string, config: Record<string, unknown>): void {
  const quantised = config["quantization_config"];
  if (quantised === undefined || quantised === null) return;
  const method = typeof quantised === "object" ? (quantised as Record<string, unknown>)["quant_method"] : undefined;
  throw new AmalgamError("MODEL_QUANTISED", `the model is quantised (${typeof method === "string" ? method : "quantization_config is set"})`, {
    file: `${reference}/config.json`,
  });
}

async function readWeights(files: ModelFiles, largeHeaders: Turns): Promise<{ weightFiles: WeightFile[]; tensors: Map<string, TensorInfo> }> {
  if (files.list.includes(SINGLE)) return readShards(files, [SINGLE], null, largeHeaders);
  if (files.list.includes(INDEX)) {
    const label = `${files.reference}/${INDEX}`;
    const index = parseIndex(await readWhole(files, INDEX, INDEX_BYTES_MAX, "INDEX_INVALID"), label);
    const missing = index.files.find((f) => !files.list.includes(f));
    if (missing !== undefined) throw new AmalgamError("INDEX_INVALID", `the index names ${missing}, which is not there`, { file: label });
    const read = await readShards(files, index.files, label, largeHeaders);
    checkIndex(index, read.all, label);
    return read;
  }
  const pickle = files.list.find((f) => /^pytorch_model.*\.bin(\.index\.json)?$/.test(f));
  if (pickle !== undefined) {
    throw new AmalgamError("FEATURE_LATER", `the weights are PyTorch pickles (${pickle}), which this version does not read`, {
      file: files.reference,
      next: "Convert them: load the model in transformers and save_pretrained with safe_serialization=True.",
    });
  }
  throw new AmalgamError("MODEL_NO_WEIGHTS", "no model.safetensors and no model.safetensors.index.json", { file: files.reference });
}

async function readShards(
  files: ModelFiles,
  names: readonly string[],
  index: string | null,
  largeHeaders: Turns,
): Promise<{ weightFiles: WeightFile[]; tensors: Map<string, TensorInfo>; all: TensorInfo[] }> {
  const weightFiles = new Array<WeightFile>(names.length);
  const lists = new Array<readonly TensorInfo[]>(names.length);
  let next = 0;
  let total = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < names.length; i = next++) {
      const name = names[i]!;
      const file = await files.open(name);
      const { header, sha256 } = await readInTurn(file, name, largeHeaders);
      weightFiles[i] = { file: name, bytes: file.bytes, headerSha256: sha256 };
      lists[i] = header.tensors;
      total += header.tensors.length;
      if (total > TENSORS_PER_MODEL_MAX) {
        throw new AmalgamError("INDEX_INVALID", `the shards hold more than ${TENSORS_PER_MODEL_MAX} tensors, the most that are read`, {
          file: index ?? files.reference,
        });
      }
    }
  };
  await Promise.all(Array.from({ length: HEADERS_AT_ONCE }, lane));
  const all = lists.flat();
  const tensors = new Map<string, TensorInfo>();
  for (const t of all) {
    if (index === null && tensors.has(t.name)) throw new AmalgamError("INDEX_INVALID", "two files hold the tensor", { file: files.reference, tensor: t.name });
    tensors.set(t.name, t);
  }
  return { weightFiles, tensors, all };
}

async function readInTurn(file: RangedFile, name: string, largeHeaders: Turns): Promise<HeaderWithDigest> {
  const length = await readHeaderLength(file);
  return length <= HEADER_BYTES_TOGETHER ? readHeader(file, name, length) : largeHeaders.take(() => readHeader(file, name, length));
}

function sideFiles(files: ModelFiles, config: Record<string, unknown>): string[] {
  const code = new Set(autoMapFiles(config));
  return files.list.filter((f) => SIDE_FILES.has(f) || code.has(f) || /^additional_chat_templates\/[^/]+\.jinja$/.test(f)).sort();
}

/** `"AutoModel": "modeling_x.Class"` names modeling_x.py; a repository before `--` is elsewhere. */
function autoMapFiles(config: Record<string, unknown>): string[] {
  const map = config["auto_map"];
  if (map === null || typeof map !== "object") return [];
  return Object.values(map)
    .flat()
    .filter((v): v is string => typeof v === "string" && !v.includes("--"))
    .map((v) => `${v.split(".")[0]}.py`);
}

async function tokenizerSha256(files: ModelFiles): Promise<string | null> {
  const name = ["tokenizer.json", "tokenizer.model", "spiece.model", "vocab.txt"].find((f) => files.list.includes(f));
  if (name === undefined) return null;
  const file = await files.open(name);
  if (file.bytes > TOKENIZER_BYTES_MAX) return null;
  const hash = createHash("sha256");
  for (let at = 0; at < file.bytes; at += HASH_CHUNK) hash.update(await file.read(at, Math.min(HASH_CHUNK, file.bytes - at)));
  return hash.digest("hex");
}

/** `license:` of the card's front matter. */
async function license(files: ModelFiles): Promise<string | null> {
  if (!files.list.includes("README.md")) return null;
  const file = await files.open("README.md");
  const text = Buffer.from(await file.read(0, Math.min(file.bytes, CARD_BYTES_MAX))).toString("utf8");
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
  return /^license:[ \t]*["']?([A-Za-z0-9._-]+)["']?[ \t]*$/m.exec(front)?.[1] ?? null;
}
