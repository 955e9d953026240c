/** The two layouts of a SMILE output: against what the modelling code declares (golden.json holds its names and shapes), and what they refuse. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { amalgamLayout } from "../../core/layouts/smile/amalgam.ts";
import { fusionbenchLayout } from "../../core/layouts/smile/fusionbench.ts";
import { smileConflict, smilePartKind } from "../../core/layouts/smile/parts.ts";
import type { SmileOptions, SmilePart } from "../../core/layouts/smile/types.ts";
import { smileTexts } from "../../core/layouts/smile/parts.ts";
import { loadLayout } from "../../extensions/layouts.ts";
import type { Golden } from "../forward/golden.ts";
import { golden } from "../forward/golden.ts";

const OPTIONS: SmileOptions = { experts: 3, topK: 1, routerRank: 8, routing: "token", others: "shared", requestLayers: null };
const linear = (name: string, shape: readonly number[], rank: number, bias = false): SmilePart => ({
  kind: "linear",
  name,
  shape,
  rank,
  sharedBias: bias,
  expertBias: bias,
});
const Q = "model.layers.0.self_attn.q_proj";
const UP = "model.layers.1.mlp.up_proj";

/** Options and parts of a case, from its config and the shapes of its base. */
function described({ config, shapes }: Golden): { options: SmileOptions; parts: SmilePart[] } {
  const get = (key: string, otherwise: unknown): unknown => config[key] ?? otherwise;
  const options: SmileOptions = {
    experts: Number(config["smile_experts"]),
    topK: Number(get("smile_top_k", 1)),
    routerRank: Number(config["smile_router_rank"]),
    routing: get("smile_routing", "token") as SmileOptions["routing"],
    others: get("smile_others", "shared") as SmileOptions["others"],
    requestLayers: get("smile_request_layers", null) as number | null,
  };
  const ranks = config["smile_ranks"] as Readonly<Record<string, number>>;
  const biases = get("smile_expert_biases", []) as readonly string[];
  const parts = Object.entries(shapes).flatMap(([tensor, shape]): SmilePart[] => {
    const name = tensor.replace(/(\.shared)?\.weight$/, "");
    const kind = name === tensor || tensor.endsWith(".router.weight") ? null : smilePartKind(name, options.others);
    if (kind === null) return [];
    const sharedBias = `${name}.shared.bias` in shapes || `${name}.bias` in shapes;
    const rank = kind === "norm" ? 0 : (ranks[name] ?? Number(config["smile_rank"]));
    return [{ kind, name, shape, rank, sharedBias, expertBias: sharedBias || biases.includes(name) }];
  });
  return { options, parts };
}

for (const [name, of] of Object.entries(golden.cases).filter(([key]) => key.startsWith("smile"))) {
  test(`${name}: layout amalgam writes what its modelling code declares`, async () => {
    const { options, parts } = described(of);
    const family = String(of.config["model_type"]).replace("smile_", "");
    expect(smileConflict(amalgamLayout, family, options, parts)).toBeNull();
    const tensors = parts.flatMap((part) => amalgamLayout.tensors(part, options, parts));
    const others = Object.entries(of.shapes).filter(
      ([tensor]) => smilePartKind(tensor.replace(/\.(weight|bias)$/, ""), options.others) === null && !/_proj\.|expert_weight/.test(tensor),
    );
    const rest = others.filter(([tensor]) => !tensors.some((t) => t.name === tensor));
    expect(Object.fromEntries([...tensors.map((t) => [t.name, t.shape]), ...rest])).toEqual(of.shapes);
    const config = JSON.parse(amalgamLayout.config('{"model_type": "x", "rms_norm_eps": 1e-06}', family, options, parts)) as Record<string, unknown>;
    for (const key of ["model_type", "architectures", "smile_experts", "smile_router_rank"]) expect([key, config[key]]).toEqual([key, of.config[key]]);
    const ranks = config["smile_ranks"] as Readonly<Record<string, number>>;
    for (const part of parts.filter((p) => p.kind !== "norm")) expect(ranks[part.name] ?? config["smile_rank"]).toBe(part.rank);
    const files = smileTexts(amalgamLayout.files(family), (await loadLayout("smile")).texts);
    for (const value of Object.values(config["auto_map"] as Record<string, string>)) {
      const [module, name] = value.split(".");
      expect(files.find((f) => f.file === `${module ?? ""}.py`)?.text).toContain(`class ${name ?? "?"}(`);
    }
  });
}

test("the code of another family names that family only", async () => {
  for (const family of amalgamLayout.families.filter((f) => f !== "llama")) {
    const files = smileTexts(amalgamLayout.files(family), (await loadLayout("smile")).texts);
    expect(files.map((f) => f.file).sort()).toEqual([`configuration_smile_${family}.py`, `modeling_smile_${family}.py`, "smile_parts.py"]);
    for (const { text } of files) expect(text).not.toMatch(/llama/i);
  }
});

test("config.json keeps the text of what is not edited", () => {
  const text = amalgamLayout.config('{\n  "router": 0.0,\n  "eps": 1e-05\n}', "llama", OPTIONS, [linear(Q, [32, 32], 4), linear(UP, [48, 32], 6)]);
  expect(text).toContain('"router": 0.0,\n  "eps": 1e-05,');
  expect(JSON.parse(text)).toMatchObject({ smile_rank: 6, smile_ranks: { [Q]: 4 }, smile_routing: "token", smile_request_layers: null });
});

test("layout fusionbench has the published names, one rank for all, and zeros where nothing was trained", () => {
  const parts = [linear(Q, [32, 16], 4, true), linear(UP, [48, 32], 0)];
  const names = (part: SmilePart) => Object.fromEntries(fusionbenchLayout.tensors(part, { ...OPTIONS, experts: 2 }, parts).map((t) => [t.name, t.shape]));
  expect(names(parts[0] ?? linear("", [], 0))).toEqual({
    [`${Q}.shared_linear.weight`]: [32, 16],
    [`${Q}.shared_linear.bias`]: [32],
    [`${Q}.gate.weight`]: [16, 16],
    [`${Q}.experts.0.u`]: [32, 4],
    [`${Q}.experts.0.svh`]: [4, 16],
    [`${Q}.experts.0.bias`]: [32],
    [`${Q}.experts.1.u`]: [32, 4],
    [`${Q}.experts.1.svh`]: [4, 16],
    [`${Q}.experts.1.bias`]: [32],
  });
  expect(names(parts[1] ?? linear("", [], 0))).toMatchObject({ [`${UP}.experts.1.u`]: [48, 4], [`${UP}.gate.weight`]: [16, 32] });
  const config = JSON.parse(fusionbenchLayout.config("{}", "mistral", OPTIONS, parts)) as unknown;
  expect(config).toEqual({
    architectures: ["SmileMistralForCausalLM"],
    model_type: "smile_mistral",
    num_local_experts: 3,
    num_experts_per_tok: 1,
    rank_of_router: 8,
    rank_of_expert: 4,
  });
  const dense = [linear(Q, [32, 16], -1)];
  expect(fusionbenchLayout.tensors(dense[0] ?? linear("", [], 0), OPTIONS, dense).map((t) => t.name)).toContain(`${Q}.experts.2.weight`);
});

test("what a layout cannot hold is refused in a sentence", () => {
  const parts = [linear(Q, [32, 32], 4), linear(UP, [48, 2], 2)];
  expect(smileConflict(amalgamLayout, "llama", OPTIONS, parts)).toBeNull();
  expect(smileConflict(amalgamLayout, "phi3", OPTIONS, parts)).toMatch(/gemma2, llama, mistral, qwen2, qwen3, not for phi3/);
  expect(smileConflict(fusionbenchLayout, "qwen3", OPTIONS, parts)).toMatch(/not for qwen3/);
  expect(smileConflict(fusionbenchLayout, "llama", { ...OPTIONS, routing: "prefix" }, parts)).toMatch(/no routing prefix/);
  expect(smileConflict(amalgamLayout, "llama", { ...OPTIONS, others: "routed" }, parts)).toMatch(/routing: request/);
  expect(smileConflict(amalgamLayout, "llama", { ...OPTIONS, topK: 4 }, parts)).toMatch(/4 experts per token .* 3/);
  expect(smileConflict(amalgamLayout, "llama", OPTIONS, [linear(Q, [32, 32], 33)])).toMatch(/rank 33 .*\[32, 32\]/);
  expect(smileConflict(fusionbenchLayout, "llama", OPTIONS, parts)).toMatch(/one rank, 4; .*\[48, 2\]/);
  expect(smileConflict(fusionbenchLayout, "llama", OPTIONS, [linear(Q, [32, 32], 4), linear(UP, [48, 32], -1)])).toMatch(/dense/);
});

test("parameters beyond the base are T (k (m + n) + kg n + m), for any sizes", () => {
  const size = fc.integer({ min: 1, max: 40 });
  const check = fc.property(size, size, size, size, fc.integer({ min: 1, max: 6 }), fc.boolean(), (m, n, k, routerRank, experts, bias) => {
    const part = linear(Q, [m, n], Math.min(k, m, n), bias);
    const tensors = amalgamLayout.tensors(part, { ...OPTIONS, experts, routerRank }, [part]);
    const count = tensors.filter((t) => !t.role.startsWith("shared")).reduce((sum, t) => sum + t.shape.reduce((a, b) => a * b, 1), 0);
    expect(count).toBe(experts * (part.rank * (m + n) + Math.min(routerRank, m, n) * n + (bias ? m : 0)));
    expect(tensors.map((t) => t.name)).toEqual(tensors.map((t) => t.name).sort());
  });
  fc.assert(check);
});
