/**
 * YAML as PyYAML's safe loader reads it (YAML 1.1 scalars), with a position at every node and bounds on everything. Plain
 * scalars are resolved here, by PyYAML's rules: `1e-5` is a string, `yes` a boolean, `010` eight, `1:30` ninety.
 */
import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node } from "yaml";
import { AmalgamError } from "../errors.ts";
import { RECIPE_BYTES_MAX, RECIPE_DEPTH_MAX, RECIPE_NODES_MAX, RECIPE_TOKENS_MAX } from "../limits.ts";
import type { Position } from "./types.ts";

export type YamlScalar = string | number | boolean | null;

export type YamlNode =
  | { readonly kind: "scalar"; readonly value: YamlScalar; readonly at: Position }
  | { readonly kind: "list"; readonly items: readonly YamlNode[]; readonly at: Position }
  | { readonly kind: "map"; readonly entries: readonly YamlEntry[]; readonly at: Position };

export interface YamlEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly node: YamlNode;
}

export interface YamlResult {
  readonly root: YamlNode;
  readonly warnings: readonly string[];
}

/** Throws RECIPE_SYNTAX, RECIPE_LIMIT, FEATURE_LATER (several documents). */
export function parseYaml(text: string, file: string): YamlResult {
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > RECIPE_BYTES_MAX) throw new AmalgamError("RECIPE_LIMIT", `the recipe has ${bytes} bytes; at most ${RECIPE_BYTES_MAX} are read`, { file });
  checkTokens(text, file);
  const lines = new LineCounter();
  const documents = readDocuments(text, file, lines);
  const syntax = documents.flatMap((d) => d.errors)[0];
  if (syntax) {
    const at = position(lines, syntax.pos[0]);
    if (OVERFLOW.test(syntax.message)) throw tooDeep(file, at);
    throw new AmalgamError("RECIPE_SYNTAX", firstLine(syntax.message), { file, ...at });
  }
  const [first, second] = documents;
  if (second) {
    const at = position(lines, second.range[0]);
    throw new AmalgamError("FEATURE_LATER", "the recipe holds several documents (mergekit-multi), which this version does not run", {
      file,
      ...at,
      next: "Put each document in a file of its own and merge them one after the other.",
    });
  }
  const contents = first?.contents;
  if (!contents) return { root: { kind: "scalar", value: null, at: { line: 1, column: 1 } }, warnings: [] };
  const walk = new Walk(file, lines);
  return { root: walk.node(contents, 0), warnings: walk.warnings };
}

/** The parser recurses, and reports that its stack is full as if it were an error of syntax. */
const OVERFLOW = /call stack/i;

function tooDeep(file: string, at: Position | undefined, cause?: unknown): AmalgamError {
  return new AmalgamError("RECIPE_LIMIT", `the recipe nests more than ${RECIPE_DEPTH_MAX} levels deep`, { file, ...at, cause });
}

/** Bounds what the parser will build before it builds it: it takes hundreds of bytes a token, and recurses at every bracket. */
function checkTokens(text: string, file: string): void {
  let tokens = 0;
  let depth = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if ((token === "]" || token === "}") && depth > 0) depth--;
    else if (token === "\n" || token === "\r\n") line++;
    if (depth > RECIPE_DEPTH_MAX) throw tooDeep(file, { line, column: 1 });
    if (++tokens > RECIPE_TOKENS_MAX)
      throw new AmalgamError("RECIPE_LIMIT", `the recipe has more than ${RECIPE_TOKENS_MAX} words and signs`, { file, line, column: 1 });
  }
}

function readDocuments(text: string, file: string, lines: LineCounter): Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, { version: "1.1", schema: "failsafe", lineCounter: lines, uniqueKeys: false, merge: false, logLevel: "silent" });
    return Array.isArray(documents) ? documents : [];
  } catch (cause) {
    if (cause instanceof RangeError) throw tooDeep(file, undefined, cause);
    throw new AmalgamError("RECIPE_SYNTAX", `the recipe cannot be parsed: ${firstLine((cause as Error).message)}`, { file, cause });
  }
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** What an anchor stands for: built once, however often it is used. */
interface Anchored {
  readonly value: YamlNode;
  /** Nodes in it, aliases expanded. */
  readonly nodes: number;
  /** Levels in it. */
  readonly height: number;
}

class Walk {
  readonly warnings: string[] = [];
  readonly #file: string;
  readonly #lines: LineCounter;
  /** By anchor; null while its node is being read: an alias there contains itself. A later anchor of the same name replaces the first. */
  readonly #anchors = new Map<string, Anchored | null>();
  #nodes = 0;
  /** Deepest level reached since the last anchored node began. */
  #deepest = 0;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  node(node: Node | null | undefined, depth: number): YamlNode {
    const at = position(this.#lines, node?.range?.[0] ?? 0);
    this.#count(1, depth, at);
    if (!node) return { kind: "scalar", value: null, at };
    if (isAlias(node)) return this.#alias(node.source, depth, at);
    this.#checkTag(node, at);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor === undefined) return this.#content(node, depth, at);
    const before = this.#nodes;
    const outside = this.#deepest;
    this.#deepest = depth;
    this.#anchors.set(anchor, null);
    const value = this.#content(node, depth, at);
    this.#anchors.set(anchor, { value, nodes: this.#nodes - before, height: this.#deepest - depth });
    this.#deepest = Math.max(outside, this.#deepest);
    return value;
  }

  #count(nodes: number, depth: number, at: Position): void {
    this.#nodes += nodes;
    this.#deepest = Math.max(this.#deepest, depth);
    if (this.#nodes > RECIPE_NODES_MAX) throw this.#limit(`the recipe expands to more than ${RECIPE_NODES_MAX} nodes`, at);
    if (depth > RECIPE_DEPTH_MAX) throw this.#limit(`the recipe nests more than ${RECIPE_DEPTH_MAX} levels deep`, at);
  }

  #content(node: Node, depth: number, at: Position): YamlNode {
    if (isScalar(node)) return { kind: "scalar", value: resolveNode(node), at };
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => this.node(item as Node | null, depth + 1)), at };
    if (isMap(node)) return { kind: "map", entries: this.#entries(node, depth), at };
    throw new AmalgamError("RECIPE_SYNTAX", "a node of an unknown kind", { file: this.#file, ...at });
  }

  #alias(name: string, depth: number, at: Position): YamlNode {
    const target = this.#anchors.get(name);
    if (target === undefined) throw new AmalgamError("RECIPE_SYNTAX", `alias *${name} has no anchor before it`, { file: this.#file, ...at });
    if (target === null) throw this.#limit(`alias *${name} contains itself`, at);
    this.#count(target.nodes, depth + target.height, at);
    return target.value;
  }

  #entries(node: Node, depth: number): YamlEntry[] {
    const own = new Map<string, YamlEntry>();
    const merged = new Map<string, YamlEntry>();
    for (const pair of (node as unknown as { items: { key: Node | null; value: Node | null }[] }).items) {
      const keyAt = position(this.#lines, pair.key?.range?.[0] ?? 0);
      if (isScalar(pair.key) && pair.key.type === "PLAIN" && pair.key.source === "<<") {
        for (const entry of this.#merge(pair.value, depth, keyAt)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
        continue;
      }
      const key = this.#key(pair.key, depth);
      if (key === null) throw new AmalgamError("RECIPE_SYNTAX", "a key must be a scalar", { file: this.#file, ...keyAt });
      if (own.delete(key)) this.warnings.push(`line ${keyAt.line}, column ${keyAt.column}: duplicate key ${key}: the last one counts`);
      own.set(key, { key, keyAt, node: this.node(pair.value, depth + 1) });
    }
    return [...[...merged.values()].filter((m) => !own.has(m.key)), ...own.values()];
  }

  /** A key may be an alias, or anchored for one. Null when it is no scalar. */
  #key(node: Node | null, depth: number): string | null {
    if (isScalar(node) && node.anchor === undefined) return String(resolveNode(node));
    const key = this.node(node, depth + 1);
    return key.kind === "scalar" ? String(key.value) : null;
  }

  /** `<<: *map` or `<<: [*a, *b]`; the first of several that has a key wins, the map's own keys win over all. */
  #merge(value: Node | null, depth: number, at: Position): YamlEntry[] {
    const node = this.node(value, depth + 1);
    const maps = node.kind === "list" ? node.items : [node];
    return maps.flatMap((m) => {
      if (m.kind !== "map") throw new AmalgamError("RECIPE_SYNTAX", "<< needs a mapping or a list of mappings", { file: this.#file, ...at });
      return m.entries;
    });
  }

  #checkTag(node: Node, at: Position): void {
    const tag = (node as { tag?: string }).tag;
    if (tag === undefined || /^tag:yaml\.org,2002:(str|seq|map|int|float|bool|null)$/.test(tag) || tag === "!") return;
    throw new AmalgamError("RECIPE_SYNTAX", `tag ${tag} is not allowed in a recipe`, { file: this.#file, ...at });
  }

  #limit(what: string, at: Position): AmalgamError {
    return new AmalgamError("RECIPE_LIMIT", what, { file: this.#file, ...at });
  }
}

function resolveNode(node: { type?: unknown; source?: unknown; value: unknown; tag?: string }): YamlScalar {
  const text = typeof node.value === "string" ? node.value : typeof node.source === "string" ? node.source : "";
  const tag = node.tag?.replace("tag:yaml.org,2002:", "");
  if (tag === "str" || tag === "!") return text;
  return node.type === "PLAIN" || tag !== undefined ? resolvePlain(text) : text;
}

const NULL = /^(?:~|null|Null|NULL|)$/;
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const INT = /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|0[0-7_]+|0|[1-9][\d_]*)$/;
const FLOAT = /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?)$/;
const SEXAGESIMAL = /^[-+]?(?:[1-9][\d_]*(?::[0-5]?\d)+|\d[\d_]*(?::[0-5]?\d)+\.[\d_]*)$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** A plain scalar by the resolvers of YAML 1.1 as PyYAML applies them. */
function resolvePlain(text: string): YamlScalar {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (INT.test(text)) return integer(text.replaceAll("_", ""));
  if (FLOAT.test(text)) return Number(text.replaceAll("_", ""));
  if (SEXAGESIMAL.test(text)) return sexagesimal(text.replaceAll("_", ""));
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? NaN : text;
}

function integer(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.replace(/^[-+]/, "");
  if (/^0[bx]/.test(digits)) return sign * Number(digits);
  return sign * (digits.length > 1 && digits.startsWith("0") ? parseInt(digits, 8) : Number(digits));
}

function sexagesimal(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  return (
    sign *
    text
      .replace(/^[-+]/, "")
      .split(":")
      .reduce((value, part) => value * 60 + Number(part), 0)
  );
}
