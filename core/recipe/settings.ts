/** Parameter settings: scalars, gradients and filters, evaluated exactly as mergekit does. mergekit.md 1.2 to 1.5, 11. */
import { AmalgamError } from "../errors.ts";
import type { ParameterSpec } from "../methods/_types.ts";
import type { KeyCheck, Position, Scalar, Setting, SettingRule, Settings, SettingValue } from "./types.ts";
import { isNull } from "./model-ref.ts";
import type { YamlNode } from "./yaml.ts";

/** One level of precedence. */
export interface SettingLevel {
  readonly settings: Settings;
  /** The name that filters are matched against. */
  readonly tensor: string;
  /** For messages and `explain`: `slices[0].parameters`. */
  readonly origin: string;
}

export interface FoundValue {
  readonly value: Scalar;
  readonly origin: string;
  readonly at: Position;
}

/** Parses a `parameters` map; null is an empty one. Throws RECIPE_SCHEMA, and what `checkKeys` throws. */
export function parseSettings(node: YamlNode | undefined, file: string, checkKeys: KeyCheck): Settings {
  const settings = new Map<string, Setting>();
  if (!node || isNull(node)) return settings;
  if (node.kind !== "map") throw schema("parameters must be a map from names to values", file, node.at);
  for (const { key, keyAt, node: value } of node.entries) {
    if (isNull(value)) continue;
    settings.set(key, { name: key, rules: parseRules(key, value, file, checkKeys), at: keyAt });
  }
  return settings;
}

function parseRules(name: string, node: YamlNode, file: string, checkKeys: KeyCheck): SettingRule[] {
  if (node.kind === "map") return [parseRule(name, node, file, checkKeys)];
  if (node.kind === "list" && node.items.some((i) => i.kind === "map")) {
    return node.items.map((item) => {
      if (item.kind !== "map") throw schema(`${name}: a list of conditional values holds only maps of value and filter`, file, item.at);
      return parseRule(name, item, file, checkKeys);
    });
  }
  return [{ filter: null, value: parseValue(name, node, file), at: node.at }];
}

function parseRule(name: string, node: Extract<YamlNode, { kind: "map" }>, file: string, checkKeys: KeyCheck): SettingRule {
  checkKeys(node.entries, ["value", "filter"]);
  const value = node.entries.find((e) => e.key === "value");
  if (!value) throw schema(`${name}: a conditional value needs the key value (and may have filter)`, file, node.at);
  const filter = node.entries.find((e) => e.key === "filter")?.node;
  if (filter && filter.kind !== "scalar") throw schema(`${name}: filter must be text`, file, filter.at);
  return { filter: !filter || filter.value === null ? null : String(filter.value), value: parseValue(name, value.node, file), at: value.node.at };
}

function parseValue(name: string, node: YamlNode, file: string): SettingValue {
  if (node.kind === "scalar" && node.value !== null) return { kind: "scalar", value: node.value };
  if (node.kind !== "list") throw schema(`${name}: expected a number, a list of numbers, or maps of value and filter`, file, node.at);
  return {
    kind: "gradient",
    values: node.items.map((item) => {
      if (item.kind !== "scalar" || item.value === null) throw schema(`${name}: a gradient holds only numbers`, file, item.at);
      return item.value;
    }),
  };
}

/**
 * The value of a parameter: the first level that yields one. A rule matches when its filter is absent, `*`, or a substring of
 * the level's tensor name; no match, and an empty gradient, fall through.
 *
 * @param t position in the slice, 0..1
 * @throws PARAMETER_INVALID when the value does not have the parameter's type or range
 */
export function lookup(levels: readonly SettingLevel[], name: string, t: number, spec: ParameterSpec, file: string): FoundValue | undefined {
  for (const level of levels) {
    const setting = level.settings.get(name);
    const rule = setting?.rules.find((r) => r.filter === null || r.filter === "*" || level.tensor.includes(r.filter));
    if (!rule || (rule.value.kind === "gradient" && rule.value.values.length === 0)) continue;
    return { value: evaluate(rule.value, t, { name, spec, file, at: rule.at }), origin: level.origin, at: rule.at };
  }
  return undefined;
}

interface Target {
  readonly name: string;
  readonly spec: ParameterSpec;
  readonly file: string;
  readonly at: Position;
}

function evaluate(value: SettingValue, t: number, target: Target): Scalar {
  if (value.kind === "scalar") return inRange(coerce(value.value, target), target);
  const values = value.values.map((v) => coerce(v, target));
  const s = t * (values.length - 1);
  const before = values[Math.floor(s)];
  if (typeof before === "boolean" || target.spec.type === "choice") return before ?? "";
  const low = Math.floor(s);
  const high = Math.min(values.length - 1, low + 1);
  const f = s - low;
  return inRange((1 - f) * (values[low] as number) + f * (values[high] as number), target);
}

function coerce(value: Scalar, target: Target): Scalar {
  if (target.spec.type === "boolean") return toBoolean(value, target);
  if (target.spec.type === "choice") return toChoice(value, target);
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = typeof value === "number" ? value : /^\s*[-+]?(\d[\d_]*\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(value) ? Number(value.replaceAll("_", "")) : NaN;
  if (!Number.isFinite(number))
    throw invalid(`${typeof value === "number" ? String(value) : JSON.stringify(value)} is not a ${Number.isNaN(number) ? "" : "finite "}number`, target);
  return number;
}

const TRUE = ["true", "t", "yes", "y", "on", "1"];
const FALSE = ["false", "f", "no", "n", "off", "0"];

function toBoolean(value: Scalar, target: Target): boolean {
  const text = String(value).toLowerCase();
  if (TRUE.includes(text)) return true;
  if (FALSE.includes(text)) return false;
  throw invalid(`${JSON.stringify(value)} is not a boolean (true or false)`, target);
}

function toChoice(value: Scalar, target: Target): string {
  const text = String(value);
  const { choices = [] } = target.spec;
  if (choices.includes(text)) return text;
  throw invalid(`${JSON.stringify(value)} is none of ${choices.join(", ")}`, target);
}

function inRange(value: Scalar, target: Target): Scalar {
  const { min, max, type } = target.spec;
  if (typeof value !== "number") return value;
  if (type === "int" && !Number.isInteger(value)) throw invalid(`${value} is not an integer`, target);
  if (min !== undefined && value < min) throw invalid(`${value} is below ${min}`, target);
  if (max !== undefined && value > max) throw invalid(`${value} is above ${max}`, target);
  return value;
}

const TYPE_NAMES: Readonly<Record<ParameterSpec["type"], string>> = { float: "number", int: "integer", boolean: "boolean", choice: "text" };

function invalid(what: string, target: Target): AmalgamError {
  const { name, spec, file, at } = target;
  const bounds = [spec.min === undefined ? "" : `at least ${spec.min}`, spec.max === undefined ? "" : `at most ${spec.max}`].filter(Boolean).join(", ");
  return new AmalgamError("PARAMETER_INVALID", `parameter ${name}: ${what}`, {
    file,
    line: at.line,
    column: at.column,
    next: spec.choices ? `Give one of ${spec.choices.join(", ")}.` : `Give a value of type ${TYPE_NAMES[spec.type]}${bounds ? `, ${bounds}` : ""}.`,
  });
}

function schema(what: string, file: string, at: Position): AmalgamError {
  return new AmalgamError("RECIPE_SCHEMA", what, { file, line: at.line, column: at.column });
}
