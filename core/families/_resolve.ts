/** Which family the inputs are, and its weights with all placeholders filled in. mergekit.md 4.1. */
import { AmalgamError } from "../errors.ts";
import { inferFamily } from "./_infer.ts";
import type { FamilyDefinition, FamilyInput, FamilyModule, ResolvedFamily, ResolvedModule, Weight, WeightSpec } from "./_types.ts";

export interface ResolveOptions {
  /** Inputs of different families: use the first input's for all. */
  readonly allowCrimes: boolean;
}

/** Layers and experts beyond which a config is nonsense; the largest real ones are 126 layers and 512 experts. */
const LAYERS_MAX = 10_000;
const EXPERTS_MAX = 65_536;

/**
 * The first input decides where --allow-crimes lets families differ. An input without a definition: everything is inferred.
 *
 * @throws MODEL_CONFIG, ARCHITECTURE_MISMATCH
 */
export function resolveFamily(inputs: readonly FamilyInput[], definitions: readonly FamilyDefinition[], options: ResolveOptions): ResolvedFamily {
  const found = inputs.map((input) => ({ input, definition: choose(input, definitions) }));
  const first = found[0];
  if (!first) throw new Error("a merge without inputs");
  for (const { input, definition } of found) {
    if (options.allowCrimes) break;
    const same = definition && first.definition ? definition.name === first.definition.name : architecture(input) === architecture(first.input);
    if (same) continue;
    throw new AmalgamError(
      "ARCHITECTURE_MISMATCH",
      `the models have different architectures: ${first.input.label} is ${architecture(first.input)}, ${input.label} is ${architecture(input)}`,
    );
  }
  if (found.some((f) => f.definition === undefined) || !first.definition) return inferFamily(inputs);
  return fromDefinition(first.definition, first.input, inputs);
}

function architecture(input: FamilyInput): string {
  if (input.overrideArchitecture !== undefined) return input.overrideArchitecture;
  const list = input.config["architectures"];
  if (Array.isArray(list) && list.length === 1 && typeof list[0] === "string") return list[0];
  const what = Array.isArray(list) ? `names ${list.length} architectures` : "names no architecture";
  throw new AmalgamError("MODEL_CONFIG", `config.json ${what}; a model to merge has exactly one`, { file: `${input.label}/config.json` });
}

function choose(input: FamilyInput, definitions: readonly FamilyDefinition[]): FamilyDefinition | undefined {
  const name = architecture(input);
  const candidates = definitions.filter((d) => d.architectures.includes(name));
  if (candidates.length <= 1) return candidates[0];
  const type = input.config["model_type"];
  return candidates.find((d) => typeof type === "string" && d.modelTypes.includes(type));
}

function fromDefinition(definition: FamilyDefinition, donor: FamilyInput, inputs: readonly FamilyInput[]): ResolvedFamily {
  const modules = definition.modules.map((m) => resolveModule(m, donor));
  return { name: definition.name, modules, perLayerLists: definition.perLayerLists ?? [], unlisted: unlisted(modules, inputs) };
}

function resolveModule(module: FamilyModule, donor: FamilyInput): ResolvedModule {
  const experts = module.expertCountKey === undefined ? 0 : count(donor, [module.expertCountKey], EXPERTS_MAX);
  const countKeys = [...module.layerCountKeys, ...(module.layerCountFallback ?? [])];
  const layers = new Map<number, readonly Weight[]>();
  return {
    name: module.name,
    layerCountKeys: module.layerCountKeys,
    layerCountBorrowed: module.layerCountFallback !== undefined,
    before: module.before.map((w) => fill(w, {})),
    after: module.after.map((w) => fill(w, {})),
    layer: (index) => {
      const known = layers.get(index) ?? module.layer.flatMap((w) => expand(w, index, experts));
      layers.set(index, known);
      return known;
    },
    layerCount: (input) => (countKeys.length === 0 ? 0 : count(input, countKeys, LAYERS_MAX)),
  };
}

function expand(weight: WeightSpec, layer: number, experts: number): Weight[] {
  if (!weight.name.includes("${expert}")) return [fill(weight, { layer })];
  return Array.from({ length: experts }, (_, expert) => fill(weight, { layer, expert }));
}

function fill(weight: WeightSpec, values: { layer?: number; expert?: number }): Weight {
  const one = (text: string): string => text.replaceAll("${layer}", String(values.layer)).replaceAll("${expert}", String(values.expert));
  return {
    name: one(weight.name),
    aliases: (weight.aliases ?? []).map(one),
    tied: (weight.tied ?? []).map(one),
    optional: weight.optional ?? false,
    embedding: weight.embedding ?? false,
    ...(weight.forceDtype ? { forceDtype: weight.forceDtype } : {}),
  };
}

function count(input: FamilyInput, keys: readonly string[], max: number): number {
  for (const key of keys) {
    const value = input.config[key];
    if (value === undefined || value === null) continue;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max) return value;
    throw new AmalgamError("MODEL_CONFIG", `${key} is ${JSON.stringify(value)}, not a whole number from 0 to ${max}`, { file: `${input.label}/config.json` });
  }
  throw new AmalgamError("MODEL_CONFIG", `config.json has no ${keys.join(" or ")}`, { file: `${input.label}/config.json` });
}

/** Tensors of the inputs that no weight of the family names: they would be lost silently. */
function unlisted(modules: readonly ResolvedModule[], inputs: readonly FamilyInput[]): string[] {
  const names = new Set<string>();
  for (const module of modules) {
    const depth = Math.max(0, ...inputs.map((i) => module.layerCount(i)));
    const weights = [...module.before, ...module.after, ...Array.from({ length: depth }, (_, i) => module.layer(i)).flat()];
    for (const w of weights) for (const name of [w.name, ...w.aliases, ...w.tied]) names.add(name);
  }
  return [...new Set(inputs.flatMap((i) => [...i.tensors.keys()].filter((n) => !names.has(n))))].sort();
}
