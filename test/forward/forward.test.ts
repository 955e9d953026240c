/** The forward pass against transformers' logits (make_golden.py), and against itself: cache, layouts, refusals. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDecoder } from "../../core/forward/model.ts";
import { matrixOps } from "../../core/ops/matrix/checked.ts";
import { referenceKernels } from "../../core/ops/matrix/reference.ts";
import { openModel } from "../../storage/index.ts";
import type { Golden } from "./golden.ts";
import { golden, goldenTensors, memoryModel } from "./golden.ts";

const ops = matrixOps(referenceKernels);
const ids = golden.ids;
const open = (of: Golden) => openDecoder(memoryModel(of.config, goldenTensors(of)), ops);
const off = (got: ArrayLike<number>, wanted: ArrayLike<number>): number =>
  Array.from(got).reduce((most, v, i) => Math.max(most, Math.abs(v - (wanted[i] ?? NaN))), 0);

for (const [name, of] of Object.entries(golden.cases)) {
  test(`${name}: logits are transformers' to 1e-3, and so are greedy tokens`, async () => {
    const model = await open(of);
    const logits = model.logits(ids);
    expect(logits.rows).toBe(ids.length);
    expect(off(logits.data, of.logits.flat())).toBeLessThan(1e-3);
    expect(model.answer(ids, of.answer.length, [])).toEqual(of.answer);
  });

  test(`${name}: token by token over a cache gives the same logits`, async () => {
    const model = await open(of);
    const request = of.config["smile_routing"] === "request";
    // A request's experts are chosen by its prompt: here the whole sequence, so that only the last token is new.
    const prompt = request ? ids.length : 1;
    const whole = model.logits(request ? [...ids, ...of.answer] : ids);
    const cache = model.cache();
    const rows = [...model.logits(ids.slice(0, prompt), cache).data];
    for (const id of ids.slice(prompt)) rows.push(...model.logits([id], cache).data);
    expect(off(rows, request ? of.logits.flat() : whole.data)).toBeLessThan(request ? 1e-3 : 1e-5);
  });
}

test("the names of FusionBench's layout give the same logits as ours", async () => {
  const ours = golden.cases["smile mistral, token"];
  if (!ours) throw new Error("no such case");
  const uniform = { ...ours, config: { ...ours.config, smile_ranks: {} }, shapes: { ...ours.shapes } };
  const tensors = new Map(Array.from(goldenTensors(uniform)).filter(([name]) => !/layers\.(0.*v_proj|1.*down_proj)/.test(name)));
  const renamed = new Map(tensors);
  for (const [name, tensor] of tensors) {
    const module = /^(model\.layers\..*_proj)\.(.*)$/.exec(name);
    if (!module?.[1]) continue;
    renamed.delete(name);
    if (module[2] === "shared.weight") renamed.set(`${module[1]}.shared_linear.weight`, tensor);
    else if (module[2] === "router.weight") renamed.set(`${module[1]}.gate.weight`, tensor);
    else {
      const each = tensor.data.length / 3;
      for (let t = 0; t < 3; t++)
        renamed.set(`${module[1]}.experts.${t}.${module[2] ?? ""}`, { shape: tensor.shape.slice(1), data: tensor.data.slice(t * each, (t + 1) * each) });
    }
  }
  for (const [name, tensor] of goldenTensors(uniform)) if (/layers\.0.*v_proj\.weight/.test(name)) for (const map of [tensors, renamed]) map.set(name, tensor);
  const down = goldenTensors(uniform).get("model.layers.1.mlp.down_proj.shared.weight");
  if (!down) throw new Error("no such tensor");
  for (const map of [tensors, renamed]) map.set("model.layers.1.mlp.down_proj.weight", down);
  const config = { ...ours.config, smile_experts: undefined, num_local_experts: 3, num_experts_per_tok: 1 };
  const [a, b] = [await openDecoder(memoryModel(uniform.config, tensors), ops), await openDecoder(memoryModel(config, renamed), ops)];
  expect(b.logits(ids).data).toEqual(a.logits(ids).data);
});

test("a model that it does not compute, or that lacks a tensor, is refused by name", async () => {
  const of = golden.cases["llama"];
  if (!of) throw new Error("no such case");
  const tensors = goldenTensors(of);
  const config = (change: object) => openDecoder(memoryModel({ ...of.config, ...change }, tensors), ops);
  await expect(config({ model_type: "gemma2" })).rejects.toThrow(/llama, mistral, qwen2, qwen3/);
  await expect(config({ hidden_act: "gelu" })).rejects.toThrow(/activation/);
  await expect(config({ rope_scaling: { rope_type: "yarn", factor: 2 } })).rejects.toThrow(/yarn/);
  await expect(config({ num_hidden_layers: 4 })).rejects.toMatchObject({ code: "TENSOR_MISSING" });
  await expect(config({ num_attention_heads: "four" })).rejects.toMatchObject({ code: "MODEL_CONFIG" });
});

test("a really trained model answers what it was trained for", async () => {
  const { readTokenizer } = await import("../../core/forward/tokenizer.ts");
  const folder = join(import.meta.dirname, "..", "..", "examples", "models", "expert-rev");
  const files = await openModel({ path: folder, reference: folder }, { cwd: folder, offline: true });
  const file = await files.open("tokenizer.json");
  const tokenizer = readTokenizer(new TextDecoder().decode(await file.read(0, file.bytes)), folder);
  const model = await openDecoder(files, ops);
  const end = tokenizer.id("</s>");
  expect(tokenizer.decode(model.answer(tokenizer.encode("R:ttiuab="), 20, end === undefined ? [] : [end]))).toBe("bauitt");
});
