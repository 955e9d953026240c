/**
 * `layout: amalgam`: experts stacked, config keys that no engine knows, modelling code beside the weights (checkpoint-formats 8.3, 8.4): loads in transformers 4 and
 * 5, and in vLLM with token routing. The counterpart that reads it is python/smile_parts.py. A part of rank 0 is stored as the base's own module.
 */
import { editJsonText, jsonToken } from "../../formats/index.ts";
import { known } from "../../known.ts";
import { SMILE_FAMILIES, commonRank } from "./parts.ts";
import type { SmileLayout, SmileOptions, SmilePart, SmileRole, SmileTensor } from "./types.ts";

/** The family that the templates are written for. */
const TEMPLATE = { family: "llama", title: "Llama" };

export const amalgamLayout: SmileLayout = {
  name: "amalgam",
  families: Object.keys(SMILE_FAMILIES),
  routings: ["token", "prefix", "request"],
  uniform: false,
  tensors,
  config,
  files: (family) => {
    const title = known(SMILE_FAMILIES[family], "family");
    const replace = [
      [TEMPLATE.title, title],
      [TEMPLATE.family, family],
    ] as const;
    return ["configuration", "modeling"]
      .map((what) => ({ file: `${what}_smile_${family}.py`, template: `${what}_smile_${TEMPLATE.family}.py`, replace: [...replace] }))
      .concat({ file: "smile_parts.py", template: "smile_parts.py", replace: [] });
  },
};

/** Names of checkpoint-formats 8.4. An embedding, a head and a norm keep the name of their weight, and have those of the experts beside it. */
function tensors(part: SmilePart, options: SmileOptions): SmileTensor[] {
  const { experts, routerRank } = options;
  const make = (suffix: string, role: SmileRole, ...shape: readonly number[]): SmileTensor => ({
    name: `${part.name}.${suffix}`,
    shape,
    role,
    part: part.name,
    expert: null,
  });
  if (part.kind === "norm") return [make("expert_weight", "expert_weight", experts, known(part.shape[0], "shape")), make("weight", "shared", ...part.shape)];
  const [m, n] = [known(part.shape[0], "rows"), known(part.shape[1], "columns")];
  const { rank } = part;
  const factors = rank > 0 ? [make("svh", "svh", experts, rank, n), make("u", "u", experts, m, rank)] : [make("delta", "delta", experts, m, n)];
  if (part.kind !== "linear") return [...(rank === 0 ? [] : factors), make("weight", "shared", ...part.shape)].sort(byName);
  const bias = part.sharedBias ? [make(rank === 0 ? "bias" : "shared.bias", "shared_bias", m)] : [];
  if (rank === 0) return [...bias, make("weight", "shared", m, n)];
  const own = part.expertBias ? [make("expert_bias", "expert_bias", experts, m)] : [];
  return [...bias, ...own, ...factors, make("router.weight", "router", experts * Math.min(routerRank, m, n), n), make("shared.weight", "shared", m, n)].sort(
    byName,
  );
}

function byName(a: SmileTensor, b: SmileTensor): number {
  return a.name < b.name ? -1 : 1;
}

function config(text: string, family: string, options: SmileOptions, parts: readonly SmilePart[]): string {
  const title = known(SMILE_FAMILIES[family], "family");
  const rank = commonRank(parts);
  const others = parts.filter((p) => p.kind !== "norm" && p.rank !== rank);
  const biases = parts.filter((p) => p.kind === "linear" && p.rank !== 0 && p.expertBias && !p.sharedBias).map((p) => p.name);
  const values: readonly (readonly [string, unknown])[] = [
    ["architectures", [`Smile${title}ForCausalLM`]],
    ["model_type", `smile_${family}`],
    [
      "auto_map",
      {
        AutoConfig: `configuration_smile_${family}.Smile${title}Config`,
        AutoModel: `modeling_smile_${family}.Smile${title}Model`,
        AutoModelForCausalLM: `modeling_smile_${family}.Smile${title}ForCausalLM`,
      },
    ],
    ["smile_experts", options.experts],
    ["smile_top_k", options.topK],
    ["smile_router_rank", options.routerRank],
    ["smile_rank", rank],
    ["smile_ranks", Object.fromEntries(others.map((p) => [p.name, p.rank]))],
    ["smile_routing", options.routing],
    ["smile_others", options.others],
    ["smile_request_layers", options.requestLayers],
    ["smile_expert_biases", biases],
  ];
  return editJsonText(
    text,
    values.map(([key, value]) => ({ path: [key], value: jsonToken(value) })),
  );
}
