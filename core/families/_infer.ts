/** A family from the tensor names alone, for classes without a file here. mergekit.md 4.3, 11. */
import type { FamilyInput, ResolvedFamily, ResolvedModule, Weight } from "./_types.ts";

/** The first `.N.` is the layer's index, the text before it names the stack. */
const LAYERED = /^(.*?)\.(\d+)\.(.+)$/;
const LAYER_COUNT_KEYS = [
  "num_hidden_layers",
  "n_layer",
  "n_layers",
  "num_layers",
  "encoder_layers",
  "decoder_layers",
  "num_encoder_layers",
  "num_decoder_layers",
  "depth",
];
const EMBEDDING = /(embed_tokens|embed_in|embed_out|word_embeddings|wte|tok_embeddings|lm_head|output)\.weight$/;

interface Stack {
  readonly prefix: string;
  /** Names below `prefix.N.`, in order of first sight. */
  readonly names: Map<string, number>;
  depth: number;
}

export function inferFamily(inputs: readonly FamilyInput[]): ResolvedFamily {
  const stacks = new Map<string, Stack>();
  const loose = new Map<string, number>();
  for (const input of inputs) {
    for (const name of [...input.tensors.keys()].sort()) {
      const match = LAYERED.exec(name);
      const [, prefix, layer, below] = match ?? [];
      if (prefix !== undefined && below !== undefined) addToStack(stacks, prefix, Number(layer), below);
      else loose.set(name, (loose.get(name) ?? 0) + 1);
    }
  }
  const vocabulary = inputs[0]?.config["vocab_size"];
  const isEmbedding = (name: string): boolean =>
    EMBEDDING.test(name) &&
    inputs.some((i) => i.tensors.get(name)?.shape.length === 2 && (typeof vocabulary !== "number" || i.tensors.get(name)?.shape[0] === vocabulary));
  const before = [...loose].map(([name, seen]) => weight(name, seen < inputs.length, isEmbedding(name)));
  const list = [...stacks.values()];
  const only = list.length === 1 ? list[0] : undefined;
  const modules = only ? [stackModule("default", only, before, inputs)] : [...list.map((s) => stackModule(s.prefix, s, [], inputs)), looseModule(before)];
  return { name: "inferred", modules, perLayerLists: [], unlisted: [] };
}

function addToStack(stacks: Map<string, Stack>, prefix: string, layer: number, name: string): void {
  const stack = stacks.get(prefix) ?? { prefix, names: new Map<string, number>(), depth: 0 };
  stacks.set(prefix, stack);
  stack.names.set(name, (stack.names.get(name) ?? 0) + 1);
  stack.depth = Math.max(stack.depth, layer + 1);
}

function stackModule(name: string, stack: Stack, before: readonly Weight[], inputs: readonly FamilyInput[]): ResolvedModule {
  const depths = new Map(inputs.map((i) => [i.label, depthOf(i, stack.prefix)]));
  const everywhere = [...depths.values()].reduce((a, b) => a + b, 0);
  const inFirst = inputs[0] ? depthOf(inputs[0], stack.prefix) : 0;
  return {
    name,
    layerCountKeys: LAYER_COUNT_KEYS.filter((k) => inputs[0]?.config[k] === inFirst && mayCount(k, name)),
    layerCountBorrowed: false,
    before,
    after: [],
    layer: (index) => [...stack.names].map(([below, seen]) => weight(`${stack.prefix}.${index}.${below}`, seen < everywhere, false)),
    layerCount: (input) => depths.get(input.label) ?? depthOf(input, stack.prefix),
  };
}

/** Of several stacks, `encoder_layers` counts those of one that is named so. */
function mayCount(key: string, module: string): boolean {
  const half = /encoder|decoder/.exec(key)?.[0];
  return half === undefined || module === "default" || module.includes(half);
}

function looseModule(before: readonly Weight[]): ResolvedModule {
  return { name: "default", layerCountKeys: [], layerCountBorrowed: false, before, after: [], layer: () => [], layerCount: () => 0 };
}

function depthOf(input: FamilyInput, prefix: string): number {
  let depth = 0;
  for (const name of input.tensors.keys()) {
    const match = LAYERED.exec(name);
    if (match?.[1] === prefix) depth = Math.max(depth, Number(match[2]) + 1);
  }
  return depth;
}

function weight(name: string, optional: boolean, embedding: boolean): Weight {
  return { name, aliases: [], tied: [], optional, embedding };
}
