/** Which family the inputs are; families without a file, from the names alone; modules. mergekit.md 4.1, 4.3, 11. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { resolveFamily } from "../../core/families/index.ts";
import type { FamilyDefinition, FamilyInput, ResolvedFamily } from "../../core/families/index.ts";
import { loadFamilies } from "../../extensions/families.ts";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { runCli } from "../helpers/cli.ts";
import type { CliResult } from "../helpers/cli.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { TINY_MODELS } from "./checkpoints.ts";
import { writeModel } from "./write-model.ts";

const families = await loadFamilies();
const scratch = scratchFolder("infer");

function input(config: object, names: readonly string[] | Readonly<Record<string, readonly number[]>>, more: Partial<FamilyInput> = {}): FamilyInput {
  const shapes = Array.isArray(names) ? names.map((n: string) => [n, [8, 4]] as const) : Object.entries(names as Record<string, readonly number[]>);
  return { label: "m", config: { architectures: ["Unknown"], ...config }, tensors: new Map(shapes.map(([n, shape]) => [n, { dtype: "F32", shape }])), ...more };
}

const resolve = (inputs: readonly FamilyInput[], allowCrimes = false, known: readonly FamilyDefinition[] = families): ResolvedFamily =>
  resolveFamily(inputs, known, { allowCrimes });
const names = (weights: readonly { name: string }[]): string[] => weights.map((w) => w.name).sort();

describe("which family", () => {
  const config = (family: string): object => TINY_MODELS[family]!.config(1);

  it("by the class name; models of two families are refused by name, and take the first's with --allow-crimes", () => {
    const pair = [input(config("llama"), []), input(config("mistral"), [], { label: "n" })];
    expect(() => resolve(pair)).toThrow(
      expect.objectContaining({
        code: "ARCHITECTURE_MISMATCH",
        message: "the models have different architectures: m is LlamaForCausalLM, n is MistralForCausalLM",
      }) as Error,
    );
    expect(resolve(pair, true).name).toBe("llama");
    expect(resolve([pair[1]!, pair[0]!], true).name).toBe("mistral");
  });

  it("an input of no known family makes all of them inferred", () => {
    expect(resolve([input(config("llama"), ["a.0.x"]), input({}, ["a.0.x"])], true).name).toBe("inferred");
  });

  it("override_architecture comes before config.json", () => {
    expect(resolve([input({ num_hidden_layers: 1 }, [], { overrideArchitecture: "Qwen2ForCausalLM" })]).name).toBe("qwen2");
  });

  it("of several families with one class name, the one with the model_type; none: inferred", () => {
    const llama = families.find((f) => f.name === "llama")!;
    const twin = { ...llama, name: "twin", modelTypes: ["twin"] };
    const of = (type: string): string => resolve([input({ ...config("llama"), model_type: type }, ["a.0.x"])], false, [...families, twin]).name;
    expect([of("llama"), of("twin"), of("other")]).toEqual(["llama", "twin", "inferred"]);
  });

  it.each([
    [{ architectures: [] }],
    [{ architectures: ["A", "B"] }],
    [{ architectures: null }],
    [{ architectures: "LlamaForCausalLM" }],
    [{ architectures: [7] }],
  ])("%j is no architecture", (bad) => {
    expect(() => resolve([input(bad, [])])).toThrow(expect.objectContaining({ code: "MODEL_CONFIG" }) as Error);
  });

  it.each([-1, 1.5, "4", 1e9, null, undefined])("num_hidden_layers %j is refused when it is asked for", (layers) => {
    const llama = TINY_MODELS["llama"]!;
    const one = input({ ...llama.config(1), num_hidden_layers: layers }, []);
    expect(() => resolve([one]).modules[0]!.layerCount(one)).toThrow(expect.objectContaining({ code: "MODEL_CONFIG" }) as Error);
  });
});

describe("inference", () => {
  it("one stack: the first number is the layer's, the rest comes before", () => {
    const one = input({}, ["m.embed.weight", "m.h.0.a.weight", "m.h.0.experts.1.w", "m.h.1.a.weight", "m.h.1.experts.1.w", "z.norm"]);
    const { modules } = resolve([one]);
    expect(modules.map((m) => m.name)).toEqual(["default"]);
    expect(names(modules[0]!.before)).toEqual(["m.embed.weight", "z.norm"]);
    expect(names(modules[0]!.layer(5))).toEqual(["m.h.5.a.weight", "m.h.5.experts.1.w"]);
    expect(modules[0]!.layerCount(one)).toBe(2);
  });

  it("several stacks: a module each, and one for the rest", () => {
    const { modules } = resolve([input({}, ["enc.0.w", "enc.1.w", "dec.0.w", "embed.weight"])]);
    expect(modules.map((m) => [m.name, m.layer(0).length, names(m.before)])).toEqual([
      ["dec", 1, []],
      ["enc", 1, []],
      ["default", 0, ["embed.weight"]],
    ]);
  });

  it("a weight is optional unless every model has it at every layer", () => {
    const { modules } = resolve([input({}, ["h.0.a", "h.0.b", "h.1.a", "x"]), input({}, ["h.0.a", "h.1.a", "h.0.b", "h.1.b", "x", "y"], { label: "n" })]);
    expect(modules[0]!.layer(0).map((w) => [w.name, w.optional])).toEqual([
      ["h.0.a", false],
      ["h.0.b", true],
    ]);
    expect(modules[0]!.before.map((w) => [w.name, w.optional])).toEqual([
      ["x", false],
      ["y", true],
    ]);
  });

  it("a matrix with as many rows as the vocabulary, under a usual name, is an embedding", () => {
    const shapes = { "embed_tokens.weight": [8, 4], "lm_head.weight": [9, 4], "other.weight": [8, 4], "h.0.w": [8, 4] };
    const embeddings = (config: object): string[] => names(resolve([input(config, shapes)]).modules[0]!.before.filter((w) => w.embedding));
    expect(embeddings({ vocab_size: 8 })).toEqual(["embed_tokens.weight"]);
    expect(embeddings({})).toEqual(["embed_tokens.weight", "lm_head.weight"]);
  });

  it("config.json's counts that equal the depth are layer counts", () => {
    const keys = (config: object): readonly string[] => resolve([input(config, ["h.0.a", "h.1.a"])]).modules[0]!.layerCountKeys;
    expect(keys({ n_layer: 2, num_layers: 3, hidden_size: 2 })).toEqual(["n_layer"]);
    expect(keys({})).toEqual([]);
  });
});

describe("merged", () => {
  let made = 0;
  async function run(config: object, shapes: Readonly<Record<string, readonly number[]>>, recipe: string): Promise<CliResult & { out: string }> {
    const folder = join(scratch, `case-${made++}`);
    mkdirSync(folder);
    writeModel(join(folder, "a"), config, shapes);
    writeFileSync(join(folder, "recipe.yaml"), recipe);
    return { ...(await runCli(["merge", "recipe.yaml", "out"], { cwd: folder })), out: join(folder, "out") };
  }

  const unknown = { architectures: ["FooForCausalLM"], n_layers: 3, layer_types: ["x", "y", "z"], vocab_size: 8 };
  const shapes = { "embed.weight": [8, 4], ...Object.fromEntries([0, 1, 2].map((i) => [`blocks.${i}.w`, [4, 4]])), "norm.weight": [4] };

  it("an unknown family is cut, and its depth and per-layer lists follow", async () => {
    const { code, stderr, out } = await run(unknown, shapes, "merge_method: passthrough\nslices: [{sources: [{model: a, layer_range: [1, 3]}]}]\n");
    expect(code, stderr).toBe(EXIT.ok);
    expect([...readCheckpoint(out).keys()].sort()).toEqual(["blocks.0.w", "blocks.1.w", "embed.weight", "norm.weight"]);
    expect(JSON.parse(readFileSync(join(out, "config.json"), "utf8"))).toMatchObject({ n_layers: 2, layer_types: ["y", "z"] });
  });

  const t5 = TINY_MODELS["t5"]!;

  it("slices of a family with several modules are refused, and its modules named", async () => {
    const { code, stderr } = await run(t5.config(2), t5.tensors(2), "merge_method: passthrough\nslices: [{sources: [{model: a, layer_range: [0, 1]}]}]\n");
    expect(code).toBe(EXIT.recipe);
    expect(stderr).toMatch(/RECIPE_SCHEMA recipe\.yaml:2:\d+: slices need a family with one module, but t5 has shared, encoder, decoder: use modules:/);
  });

  it("modules: each with its own slices and its own count in config.json", async () => {
    const recipe = `merge_method: passthrough
modules:
  shared: {models: [{model: a}]}
  encoder: {slices: [{sources: [{model: a, layer_range: [0, 1]}]}]}
  decoder: {slices: [{sources: [{model: a, layer_range: [0, 2]}]}, {sources: [{model: a, layer_range: [1, 2]}]}]}
`;
    const { code, stderr, out } = await run(t5.config(2), t5.tensors(2), recipe);
    expect(code, stderr).toBe(EXIT.ok);
    const written = [...readCheckpoint(out).keys()];
    const of = (stack: string, blocks: number): string[] => Object.keys(t5.tensors(blocks)).filter((n) => n.startsWith(`${stack}.`));
    expect(written.sort()).toEqual(["shared.weight", "lm_head.weight", ...of("encoder", 1), ...of("decoder", 3)].sort());
    expect(JSON.parse(readFileSync(join(out, "config.json"), "utf8"))).toMatchObject({ num_layers: 1, num_decoder_layers: 3 });
  });

  it.each([undefined, null])("a decoder whose depth config.json leaves to the encoder's (%s) is written out when the encoder is cut", async (absent) => {
    const modules =
      "  shared: {models: [{model: a}]}\n  encoder: {slices: [{sources: [{model: a, layer_range: [0, 1]}]}]}\n  decoder: {models: [{model: a}]}\n";
    const { code, stderr, out } = await run({ ...t5.config(2), num_decoder_layers: absent }, t5.tensors(2), `merge_method: passthrough\nmodules:\n${modules}`);
    expect(code, stderr).toBe(EXIT.ok);
    expect(JSON.parse(readFileSync(join(out, "config.json"), "utf8"))).toMatchObject({ num_layers: 1, num_decoder_layers: 2 });
  });

  it("two inferred stacks: a count that names one of them follows that one", async () => {
    const config = { architectures: ["FooForCausalLM"], encoder_layers: 2, decoder_layers: 2, layer_types: ["x", "y"] };
    const stacks = Object.fromEntries(["encoder.b.0.w", "encoder.b.1.w", "decoder.b.0.w", "decoder.b.1.w"].map((n) => [n, [2]]));
    const { code, stderr, out } = await run(
      config,
      stacks,
      "merge_method: passthrough\nmodules:\n  encoder.b: {slices: [{sources: [{model: a, layer_range: [0, 1]}]}]}\n  decoder.b: {slices: [{sources: [{model: a, layer_range: [1, 2]}]}]}\n",
    );
    expect(code, stderr).toBe(EXIT.ok);
    expect(JSON.parse(readFileSync(join(out, "config.json"), "utf8"))).toMatchObject({ encoder_layers: 1, decoder_layers: 1, layer_types: ["x"] });
  });
});
