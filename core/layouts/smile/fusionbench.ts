/**
 * `layout: fusionbench`: the names that FusionBench publishes (fusion-methods 1.4), for its own class: token routing, the other tensors the base's or an average.
 * One rank for all: factors are padded with zeros to it, and what was not trained has zero factors and a zero gate (1.7). No code files: the reader brings them.
 */
import { editJsonText, jsonToken } from "../../formats/index.ts";
import { known } from "../../known.ts";
import { SMILE_FAMILIES, commonRank } from "./parts.ts";
import type { SmileLayout, SmileOptions, SmilePart, SmileRole, SmileTensor } from "./types.ts";

/** Families that FusionBench has a class for. */
const FAMILIES = ["gemma2", "llama", "mistral", "qwen2"];

export const fusionbenchLayout: SmileLayout = {
  name: "fusionbench",
  families: FAMILIES,
  routings: ["token"],
  uniform: true,
  tensors,
  config,
  files: () => [],
};

/** The rank of every linear: -1 where all are dense, else the largest; a model without a trained linear has rank 1, of zeros. */
function rankOf(parts: readonly SmilePart[]): number {
  return commonRank(parts) || 1;
}

function tensors(part: SmilePart, options: SmileOptions, parts: readonly SmilePart[]): SmileTensor[] {
  const [m, n] = [known(part.shape[0], "rows"), known(part.shape[1], "columns")];
  const rank = rankOf(parts);
  const make = (suffix: string, role: SmileRole, expert: number | null, ...shape: readonly number[]): SmileTensor => ({
    name: `${part.name}.${suffix}`,
    shape,
    role,
    part: part.name,
    expert,
  });
  const result: SmileTensor[] = [];
  for (let t = 0; t < options.experts; t++) {
    if (part.expertBias) result.push(make(`experts.${t}.bias`, "expert_bias", t, m));
    if (rank < 0) result.push(make(`experts.${t}.weight`, "delta", t, m, n));
    else result.push(make(`experts.${t}.svh`, "svh", t, rank, n), make(`experts.${t}.u`, "u", t, m, rank));
  }
  result.push(make("gate.weight", "router", null, options.experts * options.routerRank, n));
  if (part.sharedBias) result.push(make("shared_linear.bias", "shared_bias", null, m));
  result.push(make("shared_linear.weight", "shared", null, m, n));
  return result.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function config(text: string, family: string, options: SmileOptions, parts: readonly SmilePart[]): string {
  const values: readonly (readonly [string, unknown])[] = [
    ["architectures", [`Smile${known(SMILE_FAMILIES[family], "family")}ForCausalLM`]],
    ["model_type", `smile_${family}`],
    ["num_local_experts", options.experts],
    ["num_experts_per_tok", options.topK],
    ["rank_of_router", options.routerRank],
    ["rank_of_expert", rankOf(parts)],
  ];
  return editJsonText(
    text,
    values.map(([key, value]) => ({ path: [key], value: jsonToken(value) })),
  );
}
