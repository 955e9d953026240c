/** Model references: `path[@revision]`, or the object form. LoRA references are recognised and refused. mergekit.md 1.1. */
import { AmalgamError } from "../errors.ts";
import type { KeyCheck, ModelRef, Position } from "./types.ts";
import type { YamlNode } from "./yaml.ts";

/** Throws RECIPE_SCHEMA, FEATURE_LATER, and what `checkKeys` throws. */
export function parseModelRef(node: YamlNode, what: string, file: string, checkKeys: KeyCheck): ModelRef {
  if (node.kind === "scalar" && typeof node.value === "string" && node.value !== "") return fromString(node.value, node.at, file);
  if (node.kind === "map") return fromMap(node, file, checkKeys);
  throw schema(`${what} must be a model: a path, an org/name id, or a map with the key model`, file, node.at);
}

function fromString(text: string, at: Position, file: string): ModelRef {
  const [model = "", adapter, ...more] = text.split("+");
  if (more.length > 0) throw schema(`can't parse ${text}: more than one + in a model reference`, file, at);
  const [path = "", revision, ...rest] = model.split("@");
  if (rest.length > 0) throw schema(`can't parse ${text}: more than one @ in a model reference`, file, at);
  if (adapter !== undefined) throw lora(text, file, at);
  return makeRef(path, revision, undefined, at);
}

function fromMap(node: Extract<YamlNode, { kind: "map" }>, file: string, checkKeys: KeyCheck): ModelRef {
  const get = (key: string): YamlNode | undefined => node.entries.find((e) => e.key === key && !isNull(e.node))?.node;
  const adapter = get("lora");
  if (adapter) throw lora("the reference", file, adapter.at);
  checkKeys(node.entries, ["model", "lora", "override_architecture"]);
  const model = get("model");
  if (!model) throw schema("a model reference needs the key model", file, node.at);
  const inner = model.kind === "map" ? fromPathMap(model, file, checkKeys) : parseModelRef(model, "model", file, checkKeys);
  const override = get("override_architecture");
  if (!override) return { ...inner, at: node.at };
  if (override.kind !== "scalar" || typeof override.value !== "string") throw schema("override_architecture must be a class name", file, override.at);
  return makeRef(inner.path, inner.revision, override.value, node.at);
}

function fromPathMap(node: Extract<YamlNode, { kind: "map" }>, file: string, checkKeys: KeyCheck): ModelRef {
  checkKeys(node.entries, ["path", "revision"]);
  const text = (key: string): string | undefined => {
    const found = node.entries.find((e) => e.key === key)?.node;
    if (!found || isNull(found)) return undefined;
    if (found.kind !== "scalar" || typeof found.value === "boolean") throw schema(`${key} must be text`, file, found.at);
    return String(found.value);
  };
  const path = text("path");
  if (path === undefined || path === "") throw schema("a model reference needs a path", file, node.at);
  return makeRef(path, text("revision"), undefined, node.at);
}

function makeRef(path: string, revision: string | undefined, override: string | undefined, at: Position): ModelRef {
  return {
    path,
    key: JSON.stringify([path, revision ?? null, override ?? null]),
    at,
    ...(revision ? { revision } : {}),
    ...(override === undefined ? {} : { overrideArchitecture: override }),
  };
}

export function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

function lora(text: string, file: string, at: Position): AmalgamError {
  return new AmalgamError("FEATURE_LATER", `${text} names a LoRA adapter, which this version cannot fold into its base`, {
    file,
    line: at.line,
    column: at.column,
    next: "Merge the adapter into its base with peft first, and name the result.",
  });
}

function schema(what: string, file: string, at: Position): AmalgamError {
  return new AmalgamError("RECIPE_SCHEMA", what, { file, line: at.line, column: at.column });
}
