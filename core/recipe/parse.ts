/** YAML to Recipe: every key known, typed, and placed; what later versions bring is named and refused. mergekit.md 1.1. */
import { closest } from "../closest.ts";
import { AmalgamError } from "../errors.ts";
import type { FloatDType } from "../formats/dtype.ts";
import { isNull, parseModelRef } from "./model-ref.ts";
import { parseSettings } from "./settings.ts";
import type { KeyCheck, Position, Recipe, RecipeBody, RecipeModule, RecipeSlice, RecipeSource } from "./types.ts";
import { parseYaml } from "./yaml.ts";
import type { YamlEntry, YamlNode } from "./yaml.ts";

/** As recipes spell them. */
export const DTYPES: Readonly<Record<string, FloatDType | "I64">> = { bfloat16: "BF16", float16: "F16", float32: "F32", float64: "F64", int64: "I64" };

/** Keys that mergekit reads, by place; those that it accepts and never uses. */
const KEYS = {
  top: [
    "merge_method",
    "models",
    "slices",
    "modules",
    "base_model",
    "dtype",
    "out_dtype",
    "parameters",
    "tokenizer",
    "tokenizer_source",
    "chat_template",
    "post",
  ],
  model: ["model", "parameters"],
  slice: ["sources", "base_model", "parameters"],
  source: ["model", "layer_range", "parameters"],
  module: ["models", "slices", "parameters"],
} as const;
const DEAD: Readonly<Record<string, readonly string[]>> = {
  top: ["name", "input_model_parameters"],
  model: ["layer_range"],
  slice: ["residual_weight"],
  source: [],
  module: [],
};
const LATER: Readonly<Record<string, string>> = {
  tokenizer: "builds an output vocabulary",
  tokenizer_source: "builds an output vocabulary",
  chat_template: "writes a chat template",
  post: "post-processes the merged delta",
};

type Place = keyof typeof KEYS;
type MapNode = Extract<YamlNode, { kind: "map" }>;

export interface ParseOptions {
  /** Unknown keys are errors. */
  readonly strict: boolean;
}

/** Throws RECIPE_SYNTAX, RECIPE_LIMIT, RECIPE_SCHEMA, RECIPE_UNKNOWN_KEY, FEATURE_LATER. */
export function parseRecipe(text: string, file: string, options: ParseOptions): Recipe {
  const { root, warnings } = parseYaml(text, file);
  return new RecipeParser(text, file, options.strict, [...warnings]).parse(root);
}

class RecipeParser {
  readonly #text: string;
  readonly #file: string;
  readonly #strict: boolean;
  readonly #warnings: string[];

  constructor(text: string, file: string, strict: boolean, warnings: string[]) {
    this.#text = text;
    this.#file = file;
    this.#strict = strict;
    this.#warnings = warnings;
  }

  parse(root: YamlNode): Recipe {
    const top = this.#map(root, "a recipe");
    this.#refuseMoe(top);
    const method = get(top, "merge_method");
    if (!method) throw this.#schema("merge_method is required: the name of a merge method, such as linear", top.at);
    if (method.kind !== "scalar" || typeof method.value !== "string") throw this.#schema("merge_method must be the name of a merge method", method.at);
    this.#refuseLater(top);
    this.#checkKeys(top, "top");
    const base = get(top, "base_model");
    const dtype = this.#dtype(top, "dtype");
    const outDtype = this.#dtype(top, "out_dtype");
    return {
      file: this.#file,
      text: this.#text,
      method: method.value,
      methodAt: method.at,
      ...(base ? { base: parseModelRef(base, "base_model", this.#file, this.#keyCheck) } : {}),
      ...(dtype ? { dtype } : {}),
      ...(outDtype ? { outDtype } : {}),
      form: this.#form(top),
      parameters: parseSettings(get(top, "parameters"), this.#file, this.#keyCheck),
      warnings: this.#warnings,
    };
  }

  #form(top: MapNode): Recipe["form"] {
    const [one, another] = given(top, ["models", "slices", "modules"] as const);
    if (!one || another) {
      const found = one && another ? `found ${one.key} and ${another.key}` : "none is there";
      throw this.#schema(`exactly one of models, slices or modules must be present; ${found}`, (another?.node ?? top).at);
    }
    if (one.key !== "modules") return this.#body(one.node, one.key);
    const modules = this.#map(one.node, "modules");
    return { kind: "modules", modules: modules.entries.map((entry) => this.#module(entry)) };
  }

  #module(entry: YamlEntry): RecipeModule {
    const node = this.#map(entry.node, `module ${entry.key}`);
    this.#checkKeys(node, "module");
    const [one, another] = given(node, ["models", "slices"] as const);
    if (!one || another) throw this.#schema(`module ${entry.key} needs exactly one of models or slices`, entry.keyAt);
    return {
      name: entry.key,
      body: this.#body(one.node, one.key),
      parameters: parseSettings(get(node, "parameters"), this.#file, this.#keyCheck),
      at: entry.keyAt,
    };
  }

  #body(node: YamlNode, kind: "models" | "slices"): RecipeBody {
    const items = this.#list(node, kind);
    if (kind === "models") return { kind, models: items.map((item) => this.#source(item, "model")) };
    return { kind, slices: items.map((item) => this.#slice(item)) };
  }

  #slice(item: YamlNode): RecipeSlice {
    const node = this.#map(item, "a slice");
    this.#checkKeys(node, "slice");
    const sources = get(node, "sources");
    if (!sources) throw this.#schema("a slice needs sources", node.at);
    const list = this.#list(sources, "sources");
    if (list.length === 0) throw this.#schema("a slice needs at least one source", sources.at);
    const base = get(node, "base_model");
    return {
      sources: list.map((s) => this.#source(s, "source")),
      ...(base ? { base: parseModelRef(base, "base_model", this.#file, this.#keyCheck) } : {}),
      parameters: parseSettings(get(node, "parameters"), this.#file, this.#keyCheck),
      at: node.at,
    };
  }

  #source(item: YamlNode, place: "model" | "source"): RecipeSource {
    const node = this.#map(item, place === "model" ? "an entry of models" : "a source");
    this.#checkKeys(node, place);
    const model = get(node, "model");
    if (!model) throw this.#schema(`${place === "model" ? "an entry of models" : "a source"} needs the key model`, node.at);
    const range = place === "source" ? this.#layerRange(node) : undefined;
    return {
      model: parseModelRef(model, "model", this.#file, this.#keyCheck),
      ...(range ? { layerRange: range } : {}),
      parameters: parseSettings(get(node, "parameters"), this.#file, this.#keyCheck),
      at: node.at,
    };
  }

  #layerRange(node: MapNode): readonly [number, number] {
    const range = get(node, "layer_range");
    if (!range) throw this.#schema("a source needs layer_range: [start, end]", node.at);
    const items = range.kind === "list" ? range.items : [];
    const [start = NaN, end = NaN] = items.map((i) => (i.kind === "scalar" && i.value !== null && i.value !== "" ? Number(i.value) : NaN));
    if (items.length !== 2 || !Number.isInteger(start) || !Number.isInteger(end))
      throw this.#schema("layer_range must be two whole numbers, [start, end]", range.at);
    return [start, end];
  }

  #dtype(top: MapNode, key: string): FloatDType | "I64" | undefined {
    const node = get(top, key);
    if (!node) return undefined;
    const text = node.kind === "scalar" ? String(node.value) : "";
    const name = text.replace(/^torch\./, "");
    const dtype = Object.hasOwn(DTYPES, name) ? DTYPES[name] : undefined;
    if (!dtype) throw this.#schema(`${key} ${JSON.stringify(text)} is unknown; known: ${Object.keys(DTYPES).join(", ")}`, node.at);
    return dtype;
  }

  #refuseMoe(top: MapNode): void {
    const experts = ["experts", "gate_mode"].map((k) => top.entries.find((e) => e.key === k)).find(Boolean);
    if (experts && !get(top, "merge_method"))
      throw this.#later(`${experts.key}: a mixture-of-experts recipe (mergekit-moe), which this version does not build`, experts.keyAt);
  }

  #refuseLater(top: MapNode): void {
    const both = get(top, "tokenizer") && get(top, "tokenizer_source");
    if (both) throw this.#schema("cannot have both tokenizer_source and tokenizer", both.at);
    for (const [key, does] of Object.entries(LATER)) {
      const entry = top.entries.find((e) => e.key === key && !isNull(e.node));
      if (entry) throw this.#later(`${key}: ${does}, which this version does not do`, entry.keyAt);
    }
  }

  #checkKeys(node: MapNode, place: Place): void {
    this.#keyCheck(node.entries, KEYS[place], DEAD[place]);
  }

  readonly #keyCheck = (entries: Parameters<KeyCheck>[0], known: readonly string[], dead: readonly string[] = []): void => {
    for (const { key, keyAt } of entries) {
      if (known.includes(key)) continue;
      const guess = dead.includes(key) ? undefined : closest(key, known);
      const text = dead.includes(key) ? `${key} has no effect here` : `unknown key ${key}${guess ? `: did you mean ${guess}?` : ""}`;
      if (this.#strict) throw new AmalgamError("RECIPE_UNKNOWN_KEY", text, { file: this.#file, line: keyAt.line, column: keyAt.column });
      this.#warnings.push(`line ${keyAt.line}, column ${keyAt.column}: ${text}`);
    }
  };

  #map(node: YamlNode, what: string): MapNode {
    if (node.kind === "map") return node;
    throw this.#schema(`${what} must be a map of keys to values`, node.at);
  }

  #list(node: YamlNode, what: string): readonly YamlNode[] {
    if (node.kind === "list") return node.items;
    throw this.#schema(`${what} must be a list`, node.at);
  }

  #schema(what: string, at: Position): AmalgamError {
    return new AmalgamError("RECIPE_SCHEMA", what, { file: this.#file, line: at.line, column: at.column });
  }

  #later(what: string, at: Position): AmalgamError {
    return new AmalgamError("FEATURE_LATER", what, { file: this.#file, line: at.line, column: at.column });
  }
}

/** The value of a key; null counts as absent. */
function get(node: MapNode, key: string): YamlNode | undefined {
  const found = node.entries.find((e) => e.key === key)?.node;
  return found && !isNull(found) ? found : undefined;
}

/** Of the keys, those that are present and not empty, with their values. */
function given<K extends string>(node: MapNode, keys: readonly K[]): { readonly key: K; readonly node: YamlNode }[] {
  return keys.flatMap((key) => {
    const found = get(node, key);
    const empty = !found || (found.kind === "list" && found.items.length === 0) || (found.kind === "map" && found.entries.length === 0);
    return empty ? [] : [{ key, node: found }];
  });
}
