/** SMILE outputs and LoRA adapters of the example models as files: names, shapes, configs, code, and what is refused before any work. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseHeader } from "../../core/formats/index.ts";
import { merge } from "../../local/merge.ts";
import { verify } from "../../local/verify.ts";
import { runCli } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";

const scratch = scratchFolder("smile");

async function made(name: string, method: string, global: string, options: Parameters<typeof merge>[2] = {}): Promise<string> {
  const out = join(scratch, name);
  const models = method === "extract_lora" ? { models: ["expert-sort"] } : {};
  await merge(writeRecipe(join(scratch, `${name}-recipe`), method, { global, ...models }), out, options);
  return out;
}

function shapesIn(file: string): Map<string, readonly number[]> {
  const bytes = readFileSync(file);
  const length = Number(bytes.readBigUInt64LE(0));
  const { tensors } = parseHeader(bytes.subarray(8, 8 + length), { label: "", name: file, bytes: bytes.length });
  return new Map(tensors.map((t) => [t.name, t.shape]));
}

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

describe("smile", () => {
  it("writes factors, routers and the base's own tensors, with the code that loads them", async () => {
    const out = await made("plain", "smile", "rank_of_expert: 8, rank_of_router: 4");
    const shapes = shapesIn(join(out, "model.safetensors"));
    const at = "model.layers.1.mlp.down_proj";
    expect(shapes.get(`${at}.shared.weight`)).toEqual([128, 344]);
    expect(shapes.get(`${at}.router.weight`)).toEqual([2 * 4, 344]);
    expect(shapes.get(`${at}.u`)).toEqual([2, 128, 8]);
    expect(shapes.get(`${at}.svh`)).toEqual([2, 8, 344]);
    expect(shapes.get("model.embed_tokens.weight")).toEqual([81, 128]);
    expect([...shapes.keys()].filter((n) => n.endsWith(".u"))).toHaveLength(4 * 7);
    expect(json(join(out, "config.json"))).toMatchObject({
      model_type: "smile_llama",
      architectures: ["SmileLlamaForCausalLM"],
      ...{ smile_experts: 2, smile_top_k: 1, smile_router_rank: 4, smile_rank: 8, smile_routing: "token" },
    });
    expect(readdirSync(out)).toEqual(expect.arrayContaining(["configuration_smile_llama.py", "modeling_smile_llama.py", "smile_parts.py", "tokenizer.json"]));
    expect((await verify(out)).tensors).toBe(shapes.size);
  });

  it("is the same bytes for any threads and parts, and no task parts a matrix from its factors", async () => {
    const global = "rank_of_expert: 8, rank_of_router: 4, shared: average, others: average";
    const one = await made("one", "smile", global, { threads: 1 });
    const many = await made("many", "smile", global, { threads: 3, partBytes: 2 ** 18 });
    // The size of parts is in the plan's hash, which the report names.
    const { "amalgam.json": _report, ...files } = folderDigests(one);
    expect(folderDigests(many)).toMatchObject(files);
  });

  it("request routing takes norms, embeddings and head along", async () => {
    const out = await made("routed", "smile", "rank_of_expert: 8, rank_of_router: 4, routing: request, others: routed");
    const shapes = shapesIn(join(out, "model.safetensors"));
    expect(shapes.get("model.norm.expert_weight")).toEqual([2, 128]);
    expect(shapes.get("lm_head.u")).toEqual([2, 81, 8]);
  });

  it("has FusionBench's names where they are asked for", async () => {
    const out = await made("published", "smile", "rank_of_expert: 8, rank_of_router: 4, layout: fusionbench");
    const shapes = shapesIn(join(out, "model.safetensors"));
    const at = "model.layers.0.self_attn.q_proj";
    expect(shapes.get(`${at}.shared_linear.weight`)).toEqual([128, 128]);
    expect(shapes.get(`${at}.gate.weight`)).toEqual([8, 128]);
    expect(shapes.get(`${at}.experts.1.svh`)).toEqual([8, 128]);
    expect(readdirSync(out).some((n) => n.endsWith(".py"))).toBe(false);
  });
});

describe("what smile refuses, before any work", () => {
  it.each([
    ["rank_of_expert: 100", "PARAMETER_INVALID", /rank_of_expert 100 is more than the matrix has: it is \[64, 128\]/],
    ["rank_of_expert: 0", "PARAMETER_INVALID", /leaves nothing/],
    ["num_experts_per_tok: 3", "MODEL_CONFIG", /3 experts per token are more than the 2/],
    ["others: routed", "MODEL_CONFIG", /goes with routing: request/],
    ["layout: fusionbench, routing: prefix", "MODEL_CONFIG", /no routing prefix/],
    ["rank_of_expert: 1.5", "PARAMETER_INVALID", /not an integer/],
  ])("%s", async (global, code, message) => {
    const out = join(scratch, "refused");
    const recipe = writeRecipe(join(scratch, "refused-recipe"), "smile", { global: `${global.includes("rank") ? "" : "rank_of_expert: 8, "}${global}` });
    await expect(merge(recipe, out)).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
    expect(readdirSync(scratch).filter((n) => n.includes("refused") && n !== "refused-recipe")).toEqual([]);
  });

  it("a backend that is not there", async () => {
    const recipe = writeRecipe(join(scratch, "refused-recipe"), "smile", { global: "rank_of_expert: 8" });
    await expect(merge(recipe, join(scratch, "refused"), { backend: "foo" })).rejects.toMatchObject({ code: "USAGE" });
    expect(readdirSync(scratch).filter((n) => n.includes("refused") && n !== "refused-recipe")).toEqual([]);
  });

  it("no base", async () => {
    const recipe = writeRecipe(join(scratch, "no-base"), "smile", { base: false });
    await expect(merge(recipe, join(scratch, "refused"))).rejects.toMatchObject({ code: "METHOD_INPUTS" });
  });

  it("a family that it has no code for", async () => {
    const models = ["a", "b"].map((name) => {
      const folder = join(scratch, `other-${name}`);
      cpSync(join(exampleModels, "base"), folder, { recursive: true });
      const config = json(join(folder, "config.json"));
      writeFileSync(join(folder, "config.json"), JSON.stringify({ ...config, architectures: ["GemmaForCausalLM"], model_type: "gemma" }));
      return folder;
    });
    const recipe = join(scratch, "other.yaml");
    writeFileSync(recipe, `merge_method: smile\nbase_model: ${models[0]}\nmodels:\n- model: ${models[1]}\nparameters: {rank_of_expert: 8}\n`);
    await expect(merge(recipe, join(scratch, "refused"))).rejects.toMatchObject({
      code: "MODEL_CONFIG",
      message: expect.stringContaining("not for gemma") as string,
    });
  });

  it("NaN in an expert: nothing is published", async () => {
    const bad = join(scratch, "nan-model");
    cpSync(join(exampleModels, "expert-sort"), bad, { recursive: true });
    const file = join(bad, "model.safetensors");
    const bytes = readFileSync(file);
    const header = JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0))).toString()) as Record<string, { data_offsets: [number, number] }>;
    const at = 8 + Number(bytes.readBigUInt64LE(0)) + (header["model.layers.2.mlp.up_proj.weight"]?.data_offsets[0] ?? 0);
    bytes.writeFloatLE(NaN, at + 400);
    writeFileSync(file, bytes);
    const recipe = join(scratch, "nan.yaml");
    writeFileSync(recipe, `merge_method: smile\nbase_model: ${join(exampleModels, "base")}\nmodels:\n- model: ${bad}\nparameters: {rank_of_expert: 8}\n`);
    const out = join(scratch, "nan-out");
    await expect(merge(recipe, out)).rejects.toMatchObject({ code: "NOT_FINITE", message: expect.stringContaining("up_proj") as string });
    expect(existsSync(out)).toBe(false);
  });
});

describe("extract_lora", () => {
  it("writes an adapter that PEFT reads: factors of every linear, and of embeddings where asked", async () => {
    const out = await made("lora", "extract_lora", "rank: 8, embeddings: true");
    const shapes = shapesIn(join(out, "adapter_model.safetensors"));
    expect(shapes.get("base_model.model.model.layers.3.mlp.down_proj.lora_A.weight")).toEqual([8, 344]);
    expect(shapes.get("base_model.model.model.layers.3.mlp.down_proj.lora_B.weight")).toEqual([128, 8]);
    expect(shapes.get("base_model.model.model.embed_tokens.lora_embedding_A")).toEqual([8, 81]);
    expect(shapes.get("base_model.model.lm_head.lora_B.weight")).toEqual([81, 8]);
    expect(shapes.size).toBe(2 * (4 * 7 + 2));
    expect(json(join(out, "adapter_config.json"))).toMatchObject({ peft_type: "LORA", r: 8, lora_alpha: 8, rank_pattern: {}, base_model_name_or_path: "base" });
    expect(readdirSync(out)).not.toContain("config.json");
  });

  it("the command is the recipe", async () => {
    const out = join(scratch, "command");
    const args = ["extract-lora", join(exampleModels, "expert-sort"), out, "--base", join(exampleModels, "base"), "--rank", "8"];
    expect(await runCli(args)).toMatchObject({ code: 0 });
    const same = await made("recipe", "extract_lora", "rank: 8");
    const file = "adapter_model.safetensors";
    expect(folderDigests(out)[file]).toBe(folderDigests(same)[file]);
    expect(await runCli(args.filter((a) => a !== "--base" && a !== join(exampleModels, "base")))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("needs --base") as string,
    });
  });

  it("a rank above a matrix's own is its own", async () => {
    const out = await made("lora-wide", "extract_lora", "rank: 100");
    const config = json(join(out, "adapter_config.json"));
    expect(config["r"]).toBe(100);
    expect(Object.values(config["rank_pattern"] as Record<string, number>)).toEqual(Array.from({ length: 8 }, () => 64));
    expect(config["alpha_pattern"]).toEqual(config["rank_pattern"]);
  });
});
