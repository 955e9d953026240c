/**
 * The entries of a safetensors header, in one strict pass over its bytes. checkpoint-formats 1.3 and 1.5. What one entry may say is checked
 * here; how entries fit together and fill the file is checked by safetensors-read.ts, the only caller.
 */
import { METADATA_KEYS_MAX, RANK_MAX, TENSOR_NAME_BYTES_MAX, TENSORS_PER_FILE_MAX } from "../limits.ts";
import { DTYPE_BITS, isDType } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { StrictJson } from "./strict-json.ts";
import type { TensorInfo } from "./types.ts";

/** A name's longest spelling: every byte as \u00XX, and quotes. */
const NAME_SPELLING_BYTES_MAX = 6 * TENSOR_NAME_BYTES_MAX + 2;

export interface ParsedHeader {
  readonly metadata: ReadonlyMap<string, string>;
  /** As written. */
  readonly tensors: readonly TensorInfo[];
  /** Of each tensor, the byte offset of its name in the file, for messages. */
  readonly places: readonly number[];
}

/** Data begins right after the text. Memory: the result, and a set of its names. */
export class HeaderParser {
  readonly #json: StrictJson;
  readonly #file: string;
  readonly #dataStart: number;
  readonly #base: number;
  /** One string object per dtype, not one per tensor. */
  readonly #dtypes = new Map<string, DType>();
  /** Of the entry being read. */
  #name = "";
  #dtype: DType | undefined;
  #shape: number[] | undefined;
  #offsets: number[] | undefined;
  #unknown: Set<string> | undefined;

  /**
   * @param label of the file, for messages
   * @param file path inside the model's folder, kept in each TensorInfo
   * @param base offset of the text in the file (8)
   */
  constructor(text: Uint8Array, label: string, file: string, base: number) {
    this.#json = new StrictJson(text, { code: "SAFETENSORS_HEADER", file: label, base, keyBytesMax: NAME_SPELLING_BYTES_MAX });
    this.#file = file;
    this.#base = base;
    this.#dataStart = base + text.length;
  }

  parse(): ParsedHeader {
    const json = this.#json;
    const metadata = new Map<string, string>();
    const tensors: TensorInfo[] = [];
    const places: number[] = [];
    const names = new Set<string>();
    const field = (key: string, at: number): void => this.#field(key, at);
    json.document((name, at) => {
      if (tensors.length >= TENSORS_PER_FILE_MAX) throw json.error(`the header has more than ${TENSORS_PER_FILE_MAX} tensors, the most that are read`, at);
      json.claim(names, name, at, Infinity);
      if (name === "__metadata__") this.#metadata(metadata);
      else {
        tensors.push(this.#entry(name, at, field));
        places.push(at + this.#base);
      }
    });
    return { metadata, tensors, places };
  }

  #metadata(metadata: Map<string, string>): void {
    const json = this.#json;
    if (!json.isObject()) throw json.error("__metadata__ must be an object of strings", json.at);
    const seen = new Set<string>();
    json.object((key, at) => {
      json.claim(seen, key, at, METADATA_KEYS_MAX);
      if (!json.isString()) throw json.error(`the __metadata__ value of ${JSON.stringify(key)} is not a string`, json.at);
      metadata.set(key, json.string());
    });
  }

  #entry(name: string, at: number, field: (key: string, at: number) => void): TensorInfo {
    const json = this.#json;
    this.#checkName(name, at);
    if (!json.isObject()) throw json.error("a tensor's entry must be an object with dtype, shape and data_offsets", json.at, name);
    this.#start(name);
    json.object(field);
    const dtype = this.#dtype;
    const shape = this.#shape;
    const offsets = this.#offsets;
    if (dtype === undefined) throw json.error("the entry has no dtype", at, name);
    if (shape === undefined) throw json.error("the entry has no shape", at, name);
    if (offsets === undefined) throw json.error("the entry has no data_offsets", at, name);
    const [begin = NaN, end = NaN] = offsets;
    if (offsets.length !== 2) throw json.error(`data_offsets must be [begin, end], but has ${offsets.length} numbers`, at, name);
    if (end < begin) throw json.error(`data_offsets [${begin}, ${end}] end before they begin`, at, name);
    return { name, dtype, shape, file: this.#file, offset: this.#dataStart + begin, bytes: end - begin };
  }

  #start(name: string): void {
    this.#name = name;
    this.#dtype = undefined;
    this.#shape = undefined;
    this.#offsets = undefined;
    this.#unknown = undefined;
  }

  #checkName(name: string, at: number): void {
    if (name.length === 0) throw this.#json.error("a tensor's name is empty", at);
    const bytes = name.length * 3 <= TENSOR_NAME_BYTES_MAX ? name.length : Buffer.byteLength(name, "utf8");
    if (bytes > TENSOR_NAME_BYTES_MAX) throw this.#json.error(`a tensor's name has ${bytes} bytes; at most ${TENSOR_NAME_BYTES_MAX} are allowed`, at);
    if (name.includes("\0")) throw this.#json.error("a tensor's name contains NUL", at);
  }

  #field(key: string, at: number): void {
    const json = this.#json;
    if (key === "dtype") {
      if (this.#dtype !== undefined) throw this.#duplicate(key, at);
      this.#dtype = this.#readDtype();
    } else if (key === "shape") {
      if (this.#shape !== undefined) throw this.#duplicate(key, at);
      this.#shape = this.#integers("shape", RANK_MAX);
    } else if (key === "data_offsets") {
      if (this.#offsets !== undefined) throw this.#duplicate(key, at);
      this.#offsets = this.#integers("data_offsets", 2);
    } else {
      this.#unknown ??= new Set();
      json.claim(this.#unknown, key, at, METADATA_KEYS_MAX, this.#name);
      json.skipValue();
    }
  }

  #duplicate(key: string, at: number): Error {
    return this.#json.error(`duplicate key ${JSON.stringify(key)}`, at, this.#name);
  }

  #readDtype(): DType {
    const json = this.#json;
    const at = json.at;
    if (!json.isString()) throw json.error("dtype must be a string", at, this.#name);
    const text = json.string(NAME_SPELLING_BYTES_MAX);
    const known = this.#dtypes.get(text);
    if (known !== undefined) return known;
    if (!isDType(text)) throw json.error(`unknown dtype ${JSON.stringify(text)}; known are ${Object.keys(DTYPE_BITS).join(", ")}`, at, this.#name);
    this.#dtypes.set(text, text);
    return text;
  }

  #integers(key: string, max: number): number[] {
    const json = this.#json;
    if (!json.isList()) throw json.error(`${key} must be a list of integers`, json.at, this.#name);
    const numbers: number[] = [];
    json.list(() => {
      if (numbers.length >= max) throw json.error(`${key} has more than ${max} numbers`, json.at, this.#name);
      const value = json.plainInteger();
      if (value === null) throw json.error(`${key} must hold plain integers from 0 to 2^53 - 1, written in digits only`, json.at, this.#name);
      numbers.push(value);
    });
    return numbers;
  }
}
