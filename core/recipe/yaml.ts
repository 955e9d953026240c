/**
 * YAML as PyYAML's safe loader reads it (YAML 1.1 scalars), with a position at every node and bounds on everything. Plain
 * scalars are resolved here, by PyYAML's rules: `1e-5` is a string, `yes` a boolean, `010` eight, `1:30` ninety.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node } from "yaml";
import { AmalgamError } from "../errors.ts";
import { RECIPE_BYTES_MAX, RECIPE_DEPTH_MAX, RECIPE_NODES_MAX } from "../limits.ts";
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
  const lines = new LineCounter();
  const documents = readDocuments(text, file, lines);
  const syntax = documents.flatMap((d) => d.errors)[0];
  if (syntax) throw new AmalgamError("RECIPE_SYNTAX", firstLine(syntax.message), { file, ...position(lines, syntax.pos[0]) });
  if (documents.length > 1) {
    const at = position(lines, documents[1]!.range[0]);
    throw new AmalgamError("FEATURE_LATER", "the recipe holds several documents (mergekit-multi), which this version does not run", {
      file,
      ...at,
      next: "Put each document in a file of its own and merge them one after the other.",
    });
  }
  const contents = documents[0]?.contents;
  if (!contents) return { root: { kind: "scalar", value: null, at: { line: 1, column: 1 } }, warnings: [] };
  const walk = new Walk(documents[0]!, file, lines);
  return { root: walk.node(contents, 0), warnings: walk.warnings };
}

function readDocuments(text: string, file: string, lines: LineCounter): Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, { version: "1.1", schema: "failsafe", lineCounter: lines, uniqueKeys: false, merge: false, logLevel: "silent" });
    return Array.isArray(documents) ? documents : [];
  } catch (cause) {
    if (cause instanceof RangeError) throw new AmalgamError("RECIPE_LIMIT", `the recipe nests more than ${RECIPE_DEPTH_MAX} levels deep`, { file, cause });
    throw new AmalgamError("RECIPE_SYNTAX", `the recipe cannot be parsed: ${(cause as Error).message}`, { file, cause });
  }
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

class Walk {
  readonly warnings: string[] = [];
  readonly #document: Document.Parsed;
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #open = new Set<Node>();
  #nodes = 0;

  constructor(document: Document.Parsed, file: string, lines: LineCounter) {
    this.#document = document;
    this.#file = file;
    this.#lines = lines;
  }

  node(node: Node | null | undefined, depth: number): YamlNode {
    const at = position(this.#lines, node?.range?.[0] ?? 0);
    if (++this.#nodes > RECIPE_NODES_MAX) throw this.#limit(`the recipe expands to more than ${RECIPE_NODES_MAX} nodes`, at);
    if (depth > RECIPE_DEPTH_MAX) throw this.#limit(`the recipe nests more than ${RECIPE_DEPTH_MAX} levels deep`, at);
    if (!node) return { kind: "scalar", value: null, at };
    if (isAlias(node)) return this.#alias(node, depth, at);
    this.#checkTag(node, at);
    if (isScalar(node)) return { kind: "scalar", value: resolveNode(node), at };
    if (this.#open.has(node)) throw this.#limit("an alias contains itself", at);
    this.#open.add(node);
    try {
      if (isSeq(node)) return { kind: "list", items: node.items.map((item) => this.node(item as Node | null, depth + 1)), at };
      if (isMap(node)) return { kind: "map", entries: this.#entries(node, depth), at };
    } finally {
      this.#open.delete(node);
    }
    throw new AmalgamError("RECIPE_SYNTAX", "a node of an unknown kind", { file: this.#file, ...at });
  }

  #alias(node: Extract<Node, { source: string }> & Node, depth: number, at: Position): YamlNode {
    const target = (node as { resolve: (d: Document.Parsed) => Node | undefined }).resolve(this.#document);
    if (!target) throw new AmalgamError("RECIPE_SYNTAX", `alias *${(node as { source: string }).source} has no anchor`, { file: this.#file, ...at });
    return this.node(target, depth);
  }

  #entries(node: Node, depth: number): YamlEntry[] {
    const own: YamlEntry[] = [];
    const merged: YamlEntry[] = [];
    for (const pair of (node as unknown as { items: { key: Node | null; value: Node | null }[] }).items) {
      const keyAt = position(this.#lines, pair.key?.range?.[0] ?? 0);
      if (isScalar(pair.key) && pair.key.type === "PLAIN" && pair.key.source === "<<") {
        merged.push(...this.#merge(pair.value, depth, keyAt));
        continue;
      }
      const key = isScalar(pair.key) ? String(resolveNode(pair.key)) : null;
      if (key === null) throw new AmalgamError("RECIPE_SYNTAX", "a key must be a scalar", { file: this.#file, ...keyAt });
      const before = own.findIndex((e) => e.key === key);
      if (before >= 0) {
        this.warnings.push(`line ${keyAt.line}, column ${keyAt.column}: duplicate key ${key}: the last one counts`);
        own.splice(before, 1);
      }
      own.push({ key, keyAt, node: this.node(pair.value, depth + 1) });
    }
    return [...merged.filter((m, i) => !own.some((o) => o.key === m.key) && merged.findIndex((x) => x.key === m.key) === i), ...own];
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
export function resolvePlain(text: string): YamlScalar {
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
  return sign * text.replace(/^[-+]/, "").split(":").reduce((value, part) => value * 60 + Number(part), 0);
}
