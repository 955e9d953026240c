/** Every family file against a tiny checkpoint of it: merged, stacked and cut, the output has the names and shapes that transformers saves. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFamilies } from "../../extensions/families.ts";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { runCli } from "../helpers/cli.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { resolveFamily } from "../../core/families/index.ts";
import { writeModel } from "./write-model.ts";
import type { TensorSpec } from "./write-model.ts";
import { TINY_MODELS } from "./checkpoints.ts";
import type { Shapes } from "./checkpoints.ts";

const scratch = scratchFolder("families");
const families = await loadFamilies();
const LAYERS = 3;

async function merge(folder: string, recipe: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "recipe.yaml"), recipe);
  const { code, stderr } = await runCli(["merge", "recipe.yaml", "out"], { cwd: folder });
  expect(code, stderr).toBe(0);
  return stderr;
}

const shapesOf = (out: string): Shapes => Object.fromEntries([...readCheckpoint(out)].map(([name, t]) => [name, t.shape]));
const configOf = (out: string): Record<string, unknown> => JSON.parse(readFileSync(join(out, "config.json"), "utf8")) as Record<string, unknown>;

describe.each(Object.entries(TINY_MODELS))("%s", (name, model) => {
  const folder = join(scratch, name.replaceAll(/\W+/g, "-"));
  writeModel(join(folder, "a"), model.config(LAYERS), model.tensors(LAYERS));
  writeModel(join(folder, "b"), model.config(LAYERS), model.tensors(LAYERS), 7);

  it("is recognised, and has a place for every tensor", () => {
    const tensors = new Map(Object.entries(model.tensors(LAYERS)).map(([n, shape]) => [n, { dtype: "F32", shape }]));
    const family = resolveFamily([{ label: "a", config: model.config(LAYERS), tensors }], families, { allowCrimes: false });
    expect([family.name, family.unlisted]).toEqual([model.family, []]);
    const listed = family.modules.flatMap((m) => [...m.before, ...Array.from({ length: LAYERS }, (_, i) => m.layer(i)).flat(), ...m.after]);
    const required = listed.filter((w) => !w.optional).map((w) => w.name);
    expect(required.filter((n) => !tensors.has(n))).toEqual([]);
    expect(new Set(listed.map((w) => w.name)).size).toBe(listed.length);
  });

  it("merges to the same names and shapes, without a warning", async () => {
    const stderr = await merge(folder, "merge_method: linear\nparameters: {weight: 1}\nmodels: [{model: a}, {model: b}]\n");
    expect(stderr).not.toContain("warning");
    expect(shapesOf(join(folder, "out"))).toEqual(model.tensors(LAYERS));
    const [a, b, out] = ["a", "b", "out"].map((m) => readCheckpoint(join(folder, m)));
    for (const [tensor, { values }] of out!) expect(values).toEqual(a!.get(tensor)!.values.map((x, i) => (x + b!.get(tensor)!.values[i]!) / 2));
  });

  // A family of several modules is cut by `modules:`, see infer.test.ts.
  const { layerKey } = model;
  if (layerKey === undefined) return;

  it("is stacked and cut, config.json with it", async () => {
    const place = join(folder, "stacked");
    writeModel(join(place, "a"), model.config(LAYERS), model.tensors(LAYERS));
    const slice = (from: number, to: number): string => `- sources: [{model: a, layer_range: [${from}, ${to}]}]\n`;
    await merge(place, `merge_method: passthrough\nslices:\n${slice(0, 2)}${slice(1, 3)}${slice(1, 2)}`);
    const out = join(place, "out");
    expect(shapesOf(out)).toEqual(model.tensors(5));
    const config = configOf(out);
    expect(config[layerKey]).toBe(5);
    if ("layer_types" in model.config(1)) expect(config["layer_types"]).toEqual([0, 1, 1, 2, 1].map((i) => `type_${i}`));
    const [from, to] = [readCheckpoint(join(place, "a")), readCheckpoint(out)];
    const layered = Object.keys(model.tensors(1)).find((n) => n.includes(".0."))!;
    for (const [to_, from_] of [0, 1, 1, 2, 1].entries())
      expect(to.get(layered.replace(".0.", `.${to_}.`))!.bytes).toEqual(from.get(layered.replace(".0.", `.${from_}.`))!.bytes);
  });
});

it("every family file has a tiny checkpoint here", () => {
  const tested = new Set(Object.values(TINY_MODELS).map((m) => m.family));
  expect(families.map((f) => f.name).filter((n) => !tested.has(n))).toEqual([]);
});

describe("ties, aliases, optional and pinned tensors", () => {
  let made = 0;
  const place = (): string => join(scratch, `case-${made++}`);
  const LINEAR = "merge_method: linear\nparameters: {weight: 1}\nmodels: [{model: a}, {model: b}]\n";
  const llama = TINY_MODELS["llama"]!;

  it("a tied model beside one with a head: its embedding stands in, and the output says that it has a head", async () => {
    const folder = place();
    const { "lm_head.weight": _head, ...tied } = llama.tensors(1);
    writeModel(join(folder, "a"), { ...llama.config(1), tie_word_embeddings: true }, tied);
    writeModel(join(folder, "b"), llama.config(1), llama.tensors(1), 7);
    await merge(folder, LINEAR);
    const [a, b, out] = ["a", "b", "out"].map((m) => readCheckpoint(join(folder, m)));
    const embedding = a!.get("model.embed_tokens.weight")!.values;
    expect(out!.get("lm_head.weight")!.values).toEqual(embedding.map((x, i) => (x + b!.get("lm_head.weight")!.values[i]!) / 2));
    expect(configOf(join(folder, "out"))["tie_word_embeddings"]).toBe(false);
  });

  it("two tied models stay tied", async () => {
    const folder = place();
    const tied = TINY_MODELS["llama, tied"]!;
    for (const m of ["a", "b"]) writeModel(join(folder, m), tied.config(1), tied.tensors(1));
    await merge(folder, LINEAR);
    expect([...readCheckpoint(join(folder, "out")).keys()]).not.toContain("lm_head.weight");
    expect(configOf(join(folder, "out"))["tie_word_embeddings"]).toBe(true);
  });

  const renamed = (shapes: Shapes, how: (name: string) => string): Shapes => Object.fromEntries(Object.entries(shapes).map(([n, s]) => [how(n), s]));

  it.each([
    ["GPT-2 without the prefix", "gpt2", (n: string) => n.replace(/^transformer\./, "")],
    ["BERT with gamma and beta", "bert", (n: string) => n.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")],
    ["BERT without the prefix", "bert", (n: string) => n.replace(/^bert\./, "")],
    ["BertModel with the prefix", "bert_model", (n: string) => `bert.${n}`],
    ["T5 with the embedding in the encoder", "t5", (n: string) => n.replace(/^shared\.weight$/, "encoder.embed_tokens.weight")],
  ])("%s merges with today's names, and is written with them", async (_what, name, how) => {
    const folder = place();
    const model = TINY_MODELS[name]!;
    // The heads' LayerNorm has no old spelling in the definition: only the body's is tried.
    const old = renamed(model.tensors(1), (n) => (n.startsWith("cls.") ? n : how(n)));
    writeModel(join(folder, "a"), model.config(1), old);
    writeModel(join(folder, "b"), model.config(1), model.tensors(1));
    const stderr = await merge(folder, LINEAR);
    expect(stderr).not.toContain("warning");
    expect(shapesOf(join(folder, "out"))).toEqual(model.tensors(1));
  });

  it("buffers of old files are copied where there, and not asked for where not", async () => {
    const folder = place();
    const model = TINY_MODELS["gptneox"]!;
    const buffers: TensorSpec = {
      "gpt_neox.layers.0.attention.bias": { shape: [1, 1, 2, 2], dtype: "BOOL" },
      "gpt_neox.layers.0.attention.rotary_emb.inv_freq": [2],
    };
    writeModel(join(folder, "a"), model.config(1), { ...model.tensors(1), ...buffers });
    writeModel(join(folder, "b"), model.config(1), { ...model.tensors(1), ...buffers });
    await merge(folder, LINEAR);
    expect(Object.keys(shapesOf(join(folder, "out"))).sort()).toEqual([...Object.keys(model.tensors(1)), ...Object.keys(buffers)].sort());
  });

  it("BERT's position ids stay integers whatever the recipe's dtype", async () => {
    const folder = place();
    const model = TINY_MODELS["bert"]!;
    const ids: TensorSpec = { "bert.embeddings.position_ids": { shape: [1, 5], dtype: "I64" } };
    for (const m of ["a", "b"]) writeModel(join(folder, m), model.config(1), { ...model.tensors(1), ...ids });
    await merge(folder, `${LINEAR}dtype: bfloat16\n`);
    const out = readCheckpoint(join(folder, "out"));
    expect([out.get("bert.embeddings.position_ids")!.dtype, out.get("bert.encoder.layer.0.output.dense.bias")!.dtype]).toEqual(["I64", "BF16"]);
  });

  it("a tensor that the family has no place for is left out with a warning that names it", async () => {
    const folder = place();
    for (const m of ["a", "b"]) writeModel(join(folder, m), llama.config(1), { ...llama.tensors(1), "model.layers.0.extra.weight": [2] });
    const stderr = await merge(folder, LINEAR);
    expect(stderr).toContain("warning: tensor model.layers.0.extra.weight belongs to no place in family llama and is left out");
  });
});
