/** Which modules of a model are parts of a SMILE output, and what both layouts share. */
import { known } from "../../known.ts";
import type { Parameters } from "../../methods/_types.ts";
import type { SmileFile, SmileLayout, SmileOptions, SmilePart, SmilePartKind, SmileRouting } from "./types.ts";

const LINEAR = /^model\.layers\.\d+\.(self_attn\.[qkvo]_proj|mlp\.(gate|up|down)_proj)$/;
const EMBEDDING = "model.embed_tokens";
const HEAD = "lm_head";

/** What a module is to SMILE, by its name in the base; null: no part, its tensors are the base's. Norms, embedding and head: only with others: routed. */
export function smilePartKind(module: string, others: SmileOptions["others"]): SmilePartKind | null {
  if (LINEAR.test(module)) return "linear";
  if (others === "shared") return null;
  if (module === EMBEDDING) return "embedding";
  if (module === HEAD) return "head";
  return /^model\..*norm$/.test(module) ? "norm" : null;
}

/** Class names of a family: transformers' CamelCase of the family's name. */
export const SMILE_FAMILIES: Readonly<Record<string, string>> = { gemma2: "Gemma2", llama: "Llama", mistral: "Mistral", qwen2: "Qwen2", qwen3: "Qwen3" };

/** Rank that most of the config can name once: the largest, -1 where all that are trained are dense. 0 without a trained part. */
export function commonRank(parts: readonly SmilePart[]): number {
  const ranks = parts.map((p) => p.rank);
  const largest = ranks.reduce((a, b) => Math.max(a, b), 0);
  return largest > 0 || !ranks.includes(-1) ? largest : -1;
}

/** Why this cannot be written so, in a sentence for the user; null: it can. */
export function smileConflict(layout: SmileLayout, family: string, options: SmileOptions, parts: readonly SmilePart[]): string | null {
  const { experts, topK, routing, others } = options;
  if (!layout.families.includes(family)) return `layout ${layout.name} is for ${layout.families.join(", ")}, not for ${family}`;
  if (!layout.routings.includes(routing)) return `layout ${layout.name} has no routing ${routing}`;
  if (others === "routed" && routing !== "request")
    return "others: routed goes with routing: request; norms and embeddings are chosen with the expert of a request";
  if (topK > experts) return `${topK} experts per token are more than the ${experts} there are`;
  const wide = parts.find((p) => p.kind !== "norm" && p.rank > Math.min(...p.shape));
  if (wide) return `rank ${wide.rank} is more than ${wide.name} has: it is [${wide.shape.join(", ")}]`;
  return layout.uniform ? unevenRank(layout, parts) : null;
}

/** One rank for all: every linear must have room for it. */
function unevenRank(layout: SmileLayout, parts: readonly SmilePart[]): string | null {
  const rank = commonRank(parts);
  const dense = parts.find((p) => rank > 0 && p.rank === -1);
  if (dense) return `layout ${layout.name} has one kind of experts; ${dense.name} is dense, others are not`;
  const small = parts.find((p) => rank > Math.min(...p.shape));
  return small ? `layout ${layout.name} has one rank, ${rank}; ${small.name} is [${small.shape.join(", ")}]` : null;
}

/** The options that a recipe's parameters stand for. */
export function smileOptions(parameters: Parameters, experts: number): SmileOptions {
  return {
    experts,
    topK: parameters["num_experts_per_tok"] as number,
    routerRank: parameters["rank_of_router"] as number,
    routing: parameters["routing"] as SmileRouting,
    others: parameters["others"] === "routed" ? "routed" : "shared",
    requestLayers: null,
  };
}

/** A module as a part, without biases; null: it is none. */
export function smilePart(name: string, shape: readonly number[], parameters: Parameters): SmilePart | null {
  const kind = smilePartKind(name, parameters["others"] === "routed" ? "routed" : "shared");
  if (kind === null) return null;
  return { kind, name, shape, rank: kind === "norm" ? 0 : (parameters["rank_of_expert"] as number), sharedBias: false, expertBias: false };
}

/** The files that an output brings along, filled in for its family. @param templates by name */
export function smileTexts(files: readonly SmileFile[], templates: ReadonlyMap<string, string>): { readonly file: string; readonly text: string }[] {
  return files.map(({ file, template, replace }) => ({
    file,
    text: replace.reduce((text, [from, to]) => text.replaceAll(from, to), known(templates.get(template), template)),
  }));
}
