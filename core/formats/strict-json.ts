/**
 * A strict JSON cursor over bytes, for text that may be large and hostile: one pass, no object graph, duplicate keys refused, every error
 * with its byte offset. Knows JSON, nothing of headers or indexes; config.json, which Python writes loosely, is read by json-text.ts.
 */
import { AmalgamError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { METADATA_KEYS_MAX } from "../limits.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const ZERO = 0x30;
const NINE = 0x39;

/** Values under keys that nobody reads. */
const DEPTH_MAX = 16;
/** 2^53 - 1 has 16 digits. */
const DIGITS_MAX = 16;
const NUMBER_BYTES_MAX = 64;
const LITERAL = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export interface StrictJsonPlace {
  readonly code: ErrorCode;
  readonly file: string;
  /** Offset of the text's first byte in the file. */
  readonly base: number;
  /** Of a key as written, quotes and escapes included; longer ones are refused before they are decoded. */
  readonly keyBytesMax: number;
}

export class StrictJson {
  /** The next byte to read. */
  at = 0;
  readonly #bytes: Buffer;
  readonly #place: StrictJsonPlace;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array, place: StrictJsonPlace) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#place = place;
  }

  /** `{` ... `}` and nothing after it but white space. `member` must consume the value. */
  document(member: (key: string, at: number) => void): void {
    if (this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf) throw this.error("the text begins with a UTF-8 byte order mark", 0);
    this.space();
    this.object(member);
    this.space();
    if (this.at >= this.#bytes.length) return;
    const what =
      this.#bytes[this.at] === 0 ? "NUL bytes after the closing brace (only spaces may pad it)" : "text after the closing brace (only spaces may pad it)";
    throw this.error(what, this.at);
  }

  /** Calls `member` at each value. Duplicates are the caller's to refuse: only it knows how to hold the keys. */
  object(member: (key: string, at: number) => void): void {
    this.#expect(OPEN_BRACE, "expected an object");
    this.space();
    if (this.#bytes[this.at] === CLOSE_BRACE) {
      this.at++;
      return;
    }
    for (;;) {
      const at = this.at;
      if (this.#bytes[at] !== QUOTE) throw this.#unexpected("expected a key in quotes");
      const key = this.string(this.#place.keyBytesMax);
      this.space();
      this.#expect(COLON, "expected a colon after a key");
      this.space();
      member(key, at);
      this.space();
      const c = this.#bytes[this.at];
      if (c !== COMMA && c !== CLOSE_BRACE) throw this.#unexpected("expected a comma or a closing brace");
      this.at++;
      if (c === CLOSE_BRACE) return;
      this.space();
    }
  }

  /** Calls `item` at each value. */
  list(item: () => void): void {
    this.#expect(OPEN_BRACKET, "expected a list");
    this.space();
    if (this.#bytes[this.at] === CLOSE_BRACKET) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.space();
      const c = this.#bytes[this.at];
      if (c !== COMMA && c !== CLOSE_BRACKET) throw this.#unexpected("expected a comma or a closing bracket");
      this.at++;
      if (c === CLOSE_BRACKET) return;
      this.space();
    }
  }

  isString(): boolean {
    return this.#bytes[this.at] === QUOTE;
  }

  isObject(): boolean {
    return this.#bytes[this.at] === OPEN_BRACE;
  }

  isList(): boolean {
    return this.#bytes[this.at] === OPEN_BRACKET;
  }

  /** @param bytesMax of the text as written, quotes and escapes included */
  string(bytesMax = Infinity): string {
    const bytes = this.#bytes;
    const start = this.at;
    let at = start + 1;
    let escaped = false;
    let high = 0;
    for (;;) {
      const c = bytes[at];
      if (c === undefined) throw this.error("a string has no end", start);
      if (c === QUOTE) break;
      if (c < 0x20) throw this.error("a control character in a string", at);
      high |= c;
      at++;
      if (c === BACKSLASH) {
        escaped = true;
        at++;
      }
    }
    this.at = at + 1;
    if (this.at - start > bytesMax) throw this.error(`a string of ${this.at - start} bytes; at most ${bytesMax} are allowed here`, start);
    if (!escaped && high < 0x80) return bytes.toString("latin1", start + 1, at);
    return this.#decode(start, escaped);
  }

  /** `0` or `[1-9][0-9]*`, at most 2^53 - 1, as written; null (and no move) for anything else. */
  plainInteger(): number | null {
    const bytes = this.#bytes;
    const start = this.at;
    let at = start;
    let value = 0;
    for (let c = bytes[at]; c !== undefined && c >= ZERO && c <= NINE && at - start <= DIGITS_MAX; c = bytes[++at]) value = value * 10 + (c - ZERO);
    const digits = at - start;
    if (digits === 0 || digits > DIGITS_MAX || (digits > 1 && bytes[start] === ZERO) || !Number.isSafeInteger(value) || !this.#endsToken(bytes[at]))
      return null;
    this.at = at;
    return value;
  }

  /** A value of a key that nobody reads: must still be JSON without duplicate keys. */
  skipValue(depth = 0): void {
    if (depth > DEPTH_MAX) throw this.error(`values nest more than ${DEPTH_MAX} deep`, this.at);
    if (this.isString()) this.string();
    else if (this.isList()) this.list(() => this.skipValue(depth + 1));
    else if (this.isObject()) {
      const seen = new Set<string>();
      this.object((key, at) => {
        this.claim(seen, key, at, METADATA_KEYS_MAX);
        this.skipValue(depth + 1);
      });
    } else this.#skipLiteral();
  }

  #skipLiteral(): void {
    const start = this.at;
    while (!this.#endsToken(this.#bytes[this.at]) && this.at - start <= NUMBER_BYTES_MAX) this.at++;
    if (!LITERAL.test(this.#bytes.toString("latin1", start, this.at))) {
      this.at = start;
      throw this.#unexpected("expected a value");
    }
  }

  /** Adds a key to those seen; refuses it when it is there already, or when there are too many to remember. */
  claim(seen: Set<string>, key: string, at: number, max: number, tensor?: string): void {
    const before = seen.size;
    if (seen.add(key).size === before) throw this.error(`duplicate key ${JSON.stringify(key)}`, at, tensor);
    if (before >= max) throw this.error(`more than ${max} keys`, at, tensor);
  }

  space(): void {
    const bytes = this.#bytes;
    let at = this.at;
    for (let c = bytes[at]; c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d; c = bytes[at]) at++;
    this.at = at;
  }

  /** @param at offset in the text */
  error(what: string, at: number, tensor?: string): AmalgamError {
    return new AmalgamError(this.#place.code, what, { file: this.#place.file, offset: at + this.#place.base, ...(tensor === undefined ? {} : { tensor }) });
  }

  #decode(start: number, escaped: boolean): string {
    let text: string;
    try {
      text = this.#decoder.decode(this.#bytes.subarray(start, this.at));
    } catch {
      throw this.error("a string is not valid UTF-8", start);
    }
    if (!escaped) return text.slice(1, -1);
    try {
      text = JSON.parse(text) as string;
    } catch {
      throw this.error("a string has a bad escape", start);
    }
    if (LONE_SURROGATE.test(text)) throw this.error("a string has the escape of a lone surrogate", start);
    return text;
  }

  #endsToken(c: number | undefined): boolean {
    return c === undefined || c === COMMA || c === CLOSE_BRACKET || c === CLOSE_BRACE || c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d;
  }

  #expect(byte: number, what: string): void {
    if (this.#bytes[this.at] !== byte) throw this.#unexpected(what);
    this.at++;
  }

  #unexpected(what: string): AmalgamError {
    const c = this.#bytes[this.at];
    if (c === undefined) return this.error(`not JSON: ${what}, but the text ends`, this.at);
    if (c >= 0x80) return this.error(`not JSON: ${what}, found a byte (0x${c.toString(16)}) that is not ASCII, as all outside strings must be`, this.at);
    const found = c > 0x20 && c < 0x7f ? JSON.stringify(String.fromCharCode(c)) : `byte 0x${c.toString(16).padStart(2, "0")}`;
    return this.error(`not JSON: ${what}, found ${found}`, this.at);
  }
}
