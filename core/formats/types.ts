/** Metadata of a checkpoint, as the format readers return it and the planner uses it. */
import type { DType } from "./dtype.ts";

export interface TensorInfo {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Path inside the model's folder. */
  readonly file: string;
  /** First byte, from the start of the file. */
  readonly offset: number;
  readonly bytes: number;
}

/** A parsed safetensors header. */
export interface SafetensorsHeader {
  /** 8 + length of the header text: where data begins. */
  readonly dataStart: number;
  readonly metadata: ReadonlyMap<string, string>;
  /** Sorted by offset. */
  readonly tensors: readonly TensorInfo[];
}

/** Everything of a model folder that planning needs; no tensor data. */
export interface ModelMetadata {
  /** The reference as written in the recipe. */
  readonly reference: string;
  /** config.json as text; edited as text so that number tokens survive. */
  readonly configText: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Weight files, in name order. */
  readonly weightFiles: readonly WeightFile[];
  /** Names of the other files beside the weights that a merge copies (checkpoint-formats 2.4), relative, sorted. */
  readonly sideFiles: readonly string[];
  /** SHA-256 of tokenizer.json or tokenizer.model, null without one: to warn when tokenizers differ. */
  readonly tokenizerSha256: string | null;
  /** `license` of README.md's front matter, null without one. */
  readonly license: string | null;
  /** A Hub id when the model came from the Hub; null for a folder. */
  readonly hubId: string | null;
}

export interface WeightFile {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the 8 length bytes and the header text. */
  readonly headerSha256: string;
}

/** A file that can be read by byte range: local, cached or remote. Implemented by `storage/`. */
export interface RangedFile {
  /** For messages. */
  readonly label: string;
  readonly bytes: number;
  /** Exactly `length` bytes from `offset`; throws INPUT_READ or HUB_FAILED. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A model's files, wherever they are. Implemented by `storage/`. */
export interface ModelFiles {
  readonly reference: string;
  readonly hubId: string | null;
  /** The commit that its revision was when it was opened; absent for what is not of the Hub. */
  readonly hubCommit?: string;
  /** The model's folder on this machine; null for a remote one. */
  readonly localFolder: string | null;
  /** Relative paths of all files. */
  readonly list: readonly string[];
  open(file: string): Promise<RangedFile>;
  /** Path of the whole file on this machine; a remote file is downloaded into the cache first. */
  localPath(file: string, onBytes?: (bytes: number) => void): Promise<string>;
}
