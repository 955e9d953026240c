/**
 * Text to tokens and back by a tokenizer.json: word level (the small models here: a character a token) and BPE, byte level or with byte fallback.
 * What a file asks for beyond that is refused by name, never skipped.
 */
import { AmalgamError } from "../errors.ts";
import { parseJsonText } from "../formats/index.ts";
import { bpe, byteLetters } from "./bpe.ts";

type Json = Readonly<Record<string, unknown>>;
type Step = (pieces: string[]) => string[];

export interface Tokenizer {
  /** With what the tokenizer puts around a single text (a begin token). */
  encode(text: string): number[];
  /** Special tokens are left out. */
  decode(ids: readonly number[]): string;
  /** The id of a token by its text. */
  id(token: string): number | undefined;
}

/**
 * @param text of tokenizer.json
 * @throws MODEL_CONFIG, FEATURE_LATER
 */
export function readTokenizer(text: string, label: string): Tokenizer {
  const file = `${label}/tokenizer.json`;
  const later = (what: string): AmalgamError => new AmalgamError("FEATURE_LATER", `the tokenizer has ${what}, which is not read here`, { file });
  const root = object(parseJsonText(text, file).value);
  const model = object(root["model"]);
  const vocabulary = new Map(Object.entries(object(model["vocab"])).map(([token, id]) => [token, Number(id)]));
  const added = list(root["added_tokens"]).map((t) => ({ id: Number(t["id"]), content: String(t["content"]), special: t["special"] === true }));
  for (const { id, content } of added) vocabulary.set(content, id);
  const tokens = new Map(Array.from(vocabulary, ([token, id]) => [id, token]));
  const special = new Set(added.filter((t) => t.special).map((t) => t.id));
  const unknown = vocabulary.get(String(model["unk_token"]));
  const normal = steps(root["normalizer"], NORMALIZERS, later);
  const split = steps(root["pre_tokenizer"], SPLITTERS, later);
  const words = wordsOf(model, vocabulary, unknown, later);
  const around = template(root["post_processor"], later);
  const isByteLevel = JSON.stringify([root["pre_tokenizer"], root["decoder"]]).includes('"ByteLevel"');
  const ofAdded = added.length === 0 ? null : new RegExp(`(${added.map((t) => t.content.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`);
  const plain = (piece: string): number[] => split(normal([piece])).flatMap(words);
  return {
    encode: (given) => {
      const pieces = (ofAdded ? given.split(ofAdded) : [given]).filter((p) => p !== "");
      const ids = pieces.flatMap((piece) => (added.some((t) => t.content === piece) ? [vocabulary.get(piece) ?? 0] : plain(piece)));
      return [...around.before, ...ids, ...around.after];
    },
    decode: (ids) => {
      const parts = ids.filter((id) => !special.has(id)).map((id) => tokens.get(id) ?? "");
      return isByteLevel ? new TextDecoder().decode(Uint8Array.from(parts.join(""), (letter) => LETTER_BYTES.get(letter) ?? 0)) : fuse(parts);
    },
    id: (token) => vocabulary.get(token),
  };
}

const LETTERS = byteLetters();
const LETTER_BYTES = new Map(LETTERS.map((letter, byte) => [letter, byte]));

function object(value: unknown): Json {
  return value !== null && typeof value === "object" ? (value as Json) : {};
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : [];
}

/** Byte tokens <0x41> become text; the mark of a space becomes one. */
function fuse(parts: readonly string[]): string {
  const bytes = parts.flatMap((part) => {
    const byte = /^<0x([0-9A-F]{2})>$/.exec(part)?.[1];
    return byte === undefined ? Array.from(new TextEncoder().encode(part.replaceAll("\u2581", " "))) : [parseInt(byte, 16)];
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

type Steps = Readonly<Record<string, (step: Json, later: (what: string) => AmalgamError) => Step>>;

/** One step or a sequence of them; null: nothing happens. */
function steps(value: unknown, known: Steps, later: (what: string) => AmalgamError): Step {
  if (value === null || value === undefined) return (pieces) => pieces;
  const step = object(value);
  const type = String(step["type"]);
  if (type === "Sequence") {
    const all = list(step["normalizers"] ?? step["pretokenizers"]).map((inner) => steps(inner, known, later));
    return (pieces) => all.reduce((now, next) => next(now), pieces);
  }
  const make = Object.hasOwn(known, type) ? known[type] : undefined;
  if (!make) throw later(`a step ${JSON.stringify(type)}`);
  return make(step, later);
}

const NORMALIZERS: Steps = {
  NFC: () => (pieces) => pieces.map((p) => p.normalize("NFC")),
  Prepend: (step) => (pieces) => pieces.map((p) => String(step["prepend"]) + p),
  Replace: (step, later) => {
    const pattern = object(step["pattern"])["String"];
    if (typeof pattern !== "string") throw later("a replacement by regular expression");
    return (pieces) => pieces.map((p) => p.replaceAll(pattern, String(step["content"])));
  },
};

const GPT2_WORDS = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

const SPLITTERS: Steps = {
  Split: (step, later) => {
    const { Regex: regex, String: string } = object(step["pattern"]) as { Regex?: string; String?: string };
    const behavior = String(step["behavior"]);
    if ((behavior !== "Isolated" && behavior !== "Removed") || step["invert"] === true) throw later(`a split of kind ${behavior}`);
    const pattern = regex === undefined ? new RegExp((string ?? "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gu") : expression(regex, later);
    return (pieces) => pieces.flatMap((p) => isolate(p, pattern, behavior === "Isolated"));
  },
  ByteLevel: (step) => (pieces) =>
    pieces
      .map((p, i) => (step["add_prefix_space"] === true && i === 0 && !p.startsWith(" ") ? ` ${p}` : p))
      .flatMap((p) => (step["use_regex"] === false ? [p] : isolate(p, GPT2_WORDS, true)))
      .map((p) => Array.from(new TextEncoder().encode(p), (byte) => LETTERS[byte]).join("")),
};

/** Matches and what lies between them, in order. */
function isolate(text: string, pattern: RegExp, keep: boolean): string[] {
  const out: string[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    out.push(text.slice(at, match.index), keep ? match[0] : "");
    at = match.index + match[0].length;
  }
  return [...out, text.slice(at)].filter((p) => p !== "");
}

/** A regular expression of the Rust library; (?i:...) is spelled out, which this engine lacks. */
function expression(source: string, later: (what: string) => AmalgamError): RegExp {
  const spelled = source.replace(/\(\?i:([^()]*)\)/g, (_, inner: string) => `(?:${inner.replace(/[a-z]/gi, (c) => `[${c.toLowerCase()}${c.toUpperCase()}]`)})`);
  try {
    return new RegExp(spelled, "gu");
  } catch {
    throw later(`the pattern ${JSON.stringify(source)}`);
  }
}

/** One word of the text to its tokens. */
function wordsOf(
  model: Json,
  vocabulary: ReadonlyMap<string, number>,
  unknown: number | undefined,
  later: (what: string) => AmalgamError,
): (word: string) => number[] {
  const orUnknown = unknown === undefined ? [] : [unknown];
  if (model["type"] === "WordLevel") return (word) => [vocabulary.get(word) ?? orUnknown].flat();
  if (model["type"] !== undefined && model["type"] !== "BPE") throw later(`a model of type ${JSON.stringify(model["type"])}`);
  const merges = (Array.isArray(model["merges"]) ? (model["merges"] as unknown[]) : []).map((m) =>
    (Array.isArray(m) ? m.map(String) : String(m).split(" ")).join(" "),
  );
  const ranks = new Map(merges.map((pair, rank) => [pair, rank]));
  return (word) => {
    const whole = model["ignore_merges"] === true ? vocabulary.get(word) : undefined;
    if (whole !== undefined) return [whole];
    return bpe(word, ranks).flatMap((token) => {
      const id = vocabulary.get(token);
      if (id !== undefined) return [id];
      const bytes = Array.from(new TextEncoder().encode(token), (b) => vocabulary.get(`<0x${b.toString(16).toUpperCase().padStart(2, "0")}>`));
      return model["byte_fallback"] === true && bytes.every((b) => b !== undefined) ? bytes : orUnknown;
    });
  };
}

/** Ids that a single text gets before and after it. */
function template(value: unknown, later: (what: string) => AmalgamError): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const step = object(value);
  const none = { before: [], after: [] };
  if (value === null || value === undefined || step["type"] === "ByteLevel") return none;
  if (step["type"] === "Sequence") {
    const all = list(step["processors"]).map((inner) => template(inner, later));
    return { before: all.flatMap((a) => a.before), after: all.flatMap((a) => a.after) };
  }
  if (step["type"] !== "TemplateProcessing") throw later(`a post-processor ${JSON.stringify(step["type"])}`);
  const parts = list(step["single"]);
  const at = parts.findIndex((p) => p["Sequence"] !== undefined);
  const ids = (part: Json): number[] => {
    const token = object(object(step["special_tokens"])[String(object(part["SpecialToken"])["id"])]);
    return Array.isArray(token["ids"]) ? token["ids"].map(Number) : [];
  };
  return { before: parts.slice(0, at).flatMap(ids), after: parts.slice(at + 1).flatMap(ids) };
}
