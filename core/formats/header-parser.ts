/**
 * The JSON of a safetensors header, parsed strictly in one pass over its bytes: no object graph, duplicate keys refused,
 * number tokens checked as written. checkpoint-formats 1.3 and 1.5. Called by safetensors-read.ts only.
 */
import { AmalgamError } from "../errors.ts";
import { RANK_MAX, TENSOR_NAME_BYTES_MAX, TENSORS_PER_FILE_MAX } from "../limits.ts";
import { DTYPE_BITS, isDType } from "./dtype.ts";
import type { DType } from "./dtype.ts";

export interface HeaderEntry {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
  /** Byte offset of the entry's name in the file, for messages. */
  readonly at: number;
}

export interface ParsedHeader {
  readonly metadata: ReadonlyMap<string, string>;
  readonly entries: readonly HeaderEntry[];
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

export class HeaderParser {
  readonly #bytes: Uint8Array;
  readonly #file: string;
  readonly #base: number;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #at = 0;

  /** @param base offset of the header text in the file (8) */
  constructor(bytes: Uint8Array, file: string, base: number) {
    this.#bytes = bytes;
    this.#file = file;
    this.#base = base;
  }

  parse(): ParsedHeader {
    const metadata = new Map<string, string>();
    const entries: HeaderEntry[] = [];
    const names = new Set<string>();
    this.#object((name, at) => {
      if (names.has(name)) throw this.#error(`duplicate key ${JSON.stringify(name)}`, at);
      names.add(name);
      if (name === "__metadata__") {
        this.#object((key, keyAt) => {
          if (metadata.has(key)) throw this.#error(`duplicate metadata key ${JSON.stringify(key)}`, keyAt);
          if (this.#peek() !== QUOTE) throw this.#error(`metadata value of ${JSON.stringify(key)} is not a string`, this.#at);
          metadata.set(key, this.#string());
        });
        return;
      }
      if (entries.length >= TENSORS_PER_FILE_MAX) throw this.#error(`more than ${TENSORS_PER_FILE_MAX} tensors`, at);
      entries.push(this.#entry(name, at));
    });
    this.#space();
    if (this.#at < this.#bytes.length) throw this.#error("text after the header's closing brace (only spaces may pad it)", this.#at);
    return { metadata, entries };
  }

  #entry(name: string, at: number): HeaderEntry {
    const length = Buffer.byteLength(name, "utf8");
    if (length === 0 || length > TENSOR_NAME_BYTES_MAX || name.includes("\0")) {
      throw this.#error(`tensor name of ${length} bytes; names have 1 to ${TENSOR_NAME_BYTES_MAX} bytes and no NUL`, at);
    }
    let dtype: DType | undefined;
    let shape: number[] | undefined;
    let offsets: number[] | undefined;
    const seen = new Set<string>();
    this.#object((key, keyAt) => {
      if (seen.has(key)) throw this.#error(`duplicate key ${JSON.stringify(key)} in tensor ${name}`, keyAt);
      seen.add(key);
      if (key === "dtype") dtype = this.#dtype(name);
      else if (key === "shape") shape = this.#integers(name, "shape", RANK_MAX);
      else if (key === "data_offsets") offsets = this.#integers(name, "data_offsets", 2);
      else this.#skipValue(0);
    });
    if (dtype === undefined) throw this.#error(`tensor ${name} has no dtype`, at);
    if (shape === undefined) throw this.#error(`tensor ${name} has no shape`, at);
    if (offsets?.length !== 2) throw this.#error(`tensor ${name} needs data_offsets [begin, end]`, at);
    return { name, dtype, shape, begin: offsets[0]!, end: offsets[1]!, at: at + this.#base };
  }

  #dtype(name: string): DType {
    const at = this.#at;
    const text = this.#peek() === QUOTE ? this.#string() : "";
    if (!isDType(text)) throw this.#error(`unknown dtype ${JSON.stringify(text)} of tensor ${name}; known: ${Object.keys(DTYPE_BITS).join(" ")}`, at);
    return text;
  }

  #integers(name: string, key: string, max: number): number[] {
    const list: number[] = [];
    this.#expect(OPEN_BRACKET, `${key} of tensor ${name} must be a list`);
    this.#space();
    if (this.#peek() === CLOSE_BRACKET) {
      this.#at++;
      return list;
    }
    for (;;) {
      if (list.length >= max) throw this.#error(`${key} of tensor ${name} has more than ${max} numbers`, this.#at);
      list.push(this.#integer(name, key));
      this.#space();
      const c = this.#bytes[this.#at++];
      if (c === CLOSE_BRACKET) return list;
      if (c !== COMMA) throw this.#error(`${key} of tensor ${name} is not a list of plain integers`, this.#at - 1);
      this.#space();
    }
  }

  /** `0` or `[1-9][0-9]*`, at most 2^53 - 1. */
  #integer(name: string, key: string): number {
    const start = this.#at;
    let value = 0;
    for (let c = this.#peek(); c >= 0x30 && c <= 0x39; c = this.#peek()) {
      value = value * 10 + (c - 0x30);
      this.#at++;
      if (this.#at - start > 16) break;
    }
    const digits = this.#at - start;
    const plain = digits > 0 && (digits === 1 || this.#bytes[start] !== 0x30) && Number.isSafeInteger(value);
    const next = this.#peek();
    const ends = next === COMMA || next === CLOSE_BRACKET || next === 0x20 || next === 0x09 || next === 0x0a || next === 0x0d;
    if (!plain || !ends) throw this.#error(`${key} of tensor ${name} must hold plain non-negative integers below 2^53`, start);
    return value;
  }

  #object(member: (key: string, at: number) => void): void {
    this.#space();
    this.#expect(OPEN_BRACE, "expected an object");
    this.#space();
    if (this.#peek() === CLOSE_BRACE) {
      this.#at++;
      return;
    }
    for (;;) {
      const at = this.#at;
      if (this.#peek() !== QUOTE) throw this.#error("expected a key in quotes", at);
      const key = this.#string();
      this.#space();
      this.#expect(COLON, "expected a colon after a key");
      this.#space();
      member(key, at);
      this.#space();
      const c = this.#bytes[this.#at++];
      if (c === CLOSE_BRACE) return;
      if (c !== COMMA) throw this.#error("expected a comma or a closing brace", this.#at - 1);
      this.#space();
    }
  }

  #string(): string {
    const start = this.#at++;
    let escaped = false;
    for (;;) {
      const c = this.#bytes[this.#at];
      if (c === undefined) throw this.#error("a string has no end", start);
      if (c < 0x20) throw this.#error("a control character in a string", this.#at);
      this.#at++;
      if (c === QUOTE) break;
      if (c === BACKSLASH) {
        escaped = true;
        this.#at++;
      }
    }
    const raw = this.#bytes.subarray(start, this.#at);
    let text: string;
    try {
      text = this.#decoder.decode(raw);
    } catch (cause) {
      throw this.#error("the header is not valid UTF-8", start, cause);
    }
    if (!escaped) return text.slice(1, -1);
    try {
      text = JSON.parse(text) as string;
    } catch (cause) {
      throw this.#error("a string has a bad escape", start, cause);
    }
    if (LONE_SURROGATE.test(text)) throw this.#error("a string has a lone surrogate escape", start);
    return text;
  }

  /** A value of a key we do not know: must still be JSON. */
  #skipValue(depth: number): void {
    if (depth > 16) throw this.#error("values nest too deeply", this.#at);
    const start = this.#at;
    const c = this.#peek();
    if (c === QUOTE) return void this.#string();
    if (c === OPEN_BRACE) return this.#object(() => this.#skipValue(depth + 1));
    if (c === OPEN_BRACKET) return this.#skipList(depth);
    while (!Number.isNaN(this.#peek()) && ![COMMA, CLOSE_BRACE, CLOSE_BRACKET, 0x20, 0x09, 0x0a, 0x0d].includes(this.#peek())) this.#at++;
    const token = Buffer.from(this.#bytes.subarray(start, this.#at)).toString("latin1");
    if (!/^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(token)) throw this.#error("not JSON", start);
  }

  #skipList(depth: number): void {
    this.#at++;
    this.#space();
    if (this.#peek() === CLOSE_BRACKET) return void this.#at++;
    for (;;) {
      this.#skipValue(depth + 1);
      this.#space();
      const c = this.#bytes[this.#at++];
      if (c === CLOSE_BRACKET) return;
      if (c !== COMMA) throw this.#error("expected a comma or a closing bracket", this.#at - 1);
      this.#space();
    }
  }

  #space(): void {
    for (let c = this.#bytes[this.#at]; c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d; c = this.#bytes[this.#at]) this.#at++;
  }

  /** NaN past the end. */
  #peek(): number {
    return this.#bytes[this.#at] ?? NaN;
  }

  #expect(byte: number, what: string): void {
    if (this.#bytes[this.#at] !== byte) throw this.#error(`the header is not JSON: ${what}`, this.#at);
    this.#at++;
  }

  #error(what: string, at: number, cause?: unknown): AmalgamError {
    return new AmalgamError("SAFETENSORS_HEADER", what, { file: this.#file, offset: at + this.#base, ...(cause === undefined ? {} : { cause }) });
  }
}
