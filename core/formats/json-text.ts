/**
 * JSON edited as text: only the spans that change are replaced, so that `0.0` stays `0.0`, key order stays and tokens that
 * JSON lacks (Python writes NaN and Infinity) pass through. checkpoint-formats, decision 2.
 */
import { AmalgamError } from "../errors.ts";
import { CONFIG_VALUES_MAX } from "../limits.ts";

/** A value and where its text lies: [start, end) in UTF-16 units. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Members of an object, in order; the first of duplicates wins nothing: the last does, as Python reads it. */
  readonly members?: readonly { readonly key: string; readonly keyStart: number; readonly node: JsonNode }[];
  readonly items?: readonly JsonNode[];
}

const DEPTH_MAX = 64;
const TOKEN = /[^\s,\]}:"]+/y;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Parses JSON as Python's json module writes it. Throws MODEL_CONFIG with line and column. */
export function parseJsonText(text: string, file: string): JsonNode {
  const parser = new Parser(text, file);
  return parser.document();
}

/** A plain value as compact JSON text, for strings, booleans and lists. */
export function jsonToken(value: unknown): string {
  return JSON.stringify(value);
}

/** One change: the member at `path` gets the text `value`, or goes away when null. Missing objects on the way are an error. */
export interface JsonEdit {
  readonly path: readonly string[];
  readonly value: string | null;
}

export function editJsonText(text: string, edits: readonly JsonEdit[], file = "config.json"): string {
  let result = text;
  for (const edit of edits) result = applyEdit(result, edit, file);
  return result;
}

/** The list at `path` becomes its items `indices`, each with its own text. */
export function selectArrayItems(text: string, path: readonly string[], indices: readonly number[], file = "config.json"): string {
  const node = find(parseJsonText(text, file), path);
  if (!node?.items) throw new Error(`${path.join(".")} is not a list`);
  const items = indices.map((i) => {
    const item = node.items![i];
    if (!item) throw new Error(`${path.join(".")} has no item ${i}`);
    return text.slice(item.start, item.end);
  });
  const first = node.items[0];
  const lead = first ? text.slice(node.start + 1, first.start) : "";
  const tail = node.items.at(-1) ? text.slice(node.items.at(-1)!.end, node.end - 1) : "";
  return `${text.slice(0, node.start)}[${items.length === 0 ? "" : lead + items.join(`,${lead || " "}`) + tail}]${text.slice(node.end)}`;
}

function applyEdit(text: string, edit: JsonEdit, file: string): string {
  const root = parseJsonText(text, file);
  const parent = find(root, edit.path.slice(0, -1));
  const key = edit.path.at(-1);
  if (!parent?.members || key === undefined) throw new Error(`${edit.path.join(".")} has no object to lie in`);
  const index = parent.members.findLastIndex((m) => m.key === key);
  const member = parent.members[index];
  if (member) {
    if (edit.value !== null) return text.slice(0, member.node.start) + edit.value + text.slice(member.node.end);
    return removeMember(text, parent, index);
  }
  if (edit.value === null) return text;
  return insertMember(text, parent, key, edit.value);
}

function removeMember(text: string, parent: JsonNode, index: number): string {
  const members = parent.members!;
  const member = members[index]!;
  const next = members[index + 1];
  if (next) return text.slice(0, member.keyStart) + text.slice(next.keyStart);
  const before = members[index - 1];
  return text.slice(0, before ? before.node.end : parent.start + 1) + text.slice(before ? member.node.end : parent.end - 1);
}

function insertMember(text: string, parent: JsonNode, key: string, value: string): string {
  const last = parent.members!.at(-1);
  const entry = `${JSON.stringify(key)}: ${value}`;
  if (!last) return `${text.slice(0, parent.start)}{${entry}}${text.slice(parent.end)}`;
  const indent = /\n[ \t]*$/.exec(text.slice(0, last.keyStart))?.[0] ?? " ";
  return `${text.slice(0, last.node.end)},${indent}${entry}${text.slice(last.node.end)}`;
}

function find(root: JsonNode, path: readonly string[]): JsonNode | undefined {
  let node: JsonNode | undefined = root;
  for (const key of path) node = node?.members?.findLast((m) => m.key === key)?.node;
  return node;
}

class Parser {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #values = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  document(): JsonNode {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    const node = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw this.#error("text after the end of the value");
    return node;
  }

  #value(depth: number): JsonNode {
    if (depth > DEPTH_MAX) throw this.#error(`values nest more than ${DEPTH_MAX} deep`);
    if (++this.#values > CONFIG_VALUES_MAX) throw this.#error(`more than ${CONFIG_VALUES_MAX} values`);
    this.#space();
    const c = this.#text[this.#at];
    if (c === "{") return this.#object(depth);
    if (c === "[") return this.#list(depth);
    if (c === '"') return this.#string();
    return this.#scalar();
  }

  #object(depth: number): JsonNode {
    const start = this.#at++;
    const members: { key: string; keyStart: number; node: JsonNode }[] = [];
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    this.#space();
    if (this.#text[this.#at] === "}") return { start, end: ++this.#at, value, members };
    for (;;) {
      this.#space();
      const keyStart = this.#at;
      if (this.#text[this.#at] !== '"') throw this.#error("expected a key in double quotes");
      const key = this.#string().value as string;
      this.#space();
      if (this.#text[this.#at] !== ":") throw this.#error("expected a colon");
      this.#at++;
      const node = this.#value(depth + 1);
      members.push({ key, keyStart, node });
      value[key] = node.value;
      this.#space();
      const c = this.#text[this.#at];
      if (c !== "," && c !== "}") throw this.#error("expected a comma or a closing brace");
      this.#at++;
      if (c === "}") return { start, end: this.#at, value, members };
    }
  }

  #list(depth: number): JsonNode {
    const start = this.#at++;
    const items: JsonNode[] = [];
    this.#space();
    if (this.#text[this.#at] === "]") return { start, end: ++this.#at, value: [], items };
    for (;;) {
      items.push(this.#value(depth + 1));
      this.#space();
      const c = this.#text[this.#at];
      if (c !== "," && c !== "]") throw this.#error("expected a comma or a closing bracket");
      this.#at++;
      if (c === "]") return { start, end: this.#at, value: items.map((i) => i.value), items };
    }
  }

  #string(): JsonNode {
    const start = this.#at++;
    for (let c = this.#text[this.#at]; c !== '"'; c = this.#text[this.#at]) {
      if (c === undefined || c === "\n") throw this.#error("a string has no end");
      this.#at += c === "\\" ? 2 : 1;
    }
    this.#at++;
    const raw = this.#text.slice(start, this.#at);
    try {
      return { start, end: this.#at, value: JSON.parse(raw) as string };
    } catch {
      this.#at = start;
      throw this.#error("a string has a bad escape or a control character");
    }
  }

  #scalar(): JsonNode {
    const start = this.#at;
    TOKEN.lastIndex = start;
    const token = TOKEN.exec(this.#text)?.[0] ?? "";
    const constants: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, NaN: NaN, Infinity: Infinity, "-Infinity": -Infinity };
    const known = Object.hasOwn(constants, token);
    if (!known && !NUMBER.test(token)) throw this.#error(token ? `${JSON.stringify(token.slice(0, 40))} is not JSON` : "a value is missing");
    this.#at += token.length;
    return { start, end: this.#at, value: known ? constants[token] : Number(token) };
  }

  #space(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? "x")) this.#at++;
  }

  #error(what: string): AmalgamError {
    const before = this.#text.slice(0, this.#at);
    const line = before.split("\n").length;
    const column = this.#at - before.lastIndexOf("\n");
    return new AmalgamError("MODEL_CONFIG", `cannot be read as JSON: ${what}`, { file: this.#file, line, column });
  }
}
