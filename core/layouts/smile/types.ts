/**
 * What a SMILE output is made of (fusion-methods 1, 8; checkpoint-formats 8). A layout turns parts into tensors, a config and code files; a method fills the
 * tensors. T experts, rank k, kg router rows per expert; a linear is [m, n] = [out, in].
 */
import type { FamilyDefinition } from "../../families/index.ts";

export type SmileRouting = "token" | "prefix" | "request";

/** What a part is, which decides its tensors. */
export type SmilePartKind = "linear" | "norm" | "embedding" | "head";

/** A module of the base that experts differ in. A module that is no part keeps the tensors and names of the base. */
export interface SmilePart {
  readonly kind: SmilePartKind;
  /** Name of the module in the base: "model.layers.0.self_attn.q_proj". */
  readonly name: string;
  /** Of its weight: [m, n], a norm's [n]. */
  readonly shape: readonly number[];
  /** k of this module: columns of u (the most that one expert has; others are padded with zeros). -1: dense deltas. 0: no expert was trained here. Norms: 0. */
  readonly rank: number;
  /** The base has a bias here. */
  readonly sharedBias: boolean;
  /** The base or an expert has one. */
  readonly expertBias: boolean;
}

export interface SmileOptions {
  /** T, 1 or more. */
  readonly experts: number;
  /** K, 1 to T. */
  readonly topK: number;
  /** kg, 1 or more. A linear holds min(kg, m, n) rows per expert (layout fusionbench: kg, padded with zeros). */
  readonly routerRank: number;
  readonly routing: SmileRouting;
  /** routed: norms, embeddings and head are parts too, chosen with the expert of a request. */
  readonly others: "shared" | "routed";
  /** Request routing reads the prompt in so many first layers; null: in the first half. */
  readonly requestLayers: number | null;
}

/**
 * What a tensor holds. With D_t = W_t - W0 = U S V^T, k its columns kept:
 * shared: W0 (or another merge); shared_bias: b0; router: rows V_t[:, :kg]^T, expert after expert, zero beyond D_t's rank; u: U_t[:, :k]; svh: diag(S) V_t^T, [:k];
 * delta: D_t; expert_bias: b_t - b0 (b_t where the base has none); expert_weight: W_t itself, of a norm.
 */
export type SmileRole = "shared" | "shared_bias" | "router" | "u" | "svh" | "delta" | "expert_bias" | "expert_weight";

/** A tensor of the output, in the output's dtype, row-major. */
export interface SmileTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly role: SmileRole;
  /** Name of the part. */
  readonly part: string;
  /** The expert whose values these are; null: all experts', stacked along the first axis, or none's. */
  readonly expert: number | null;
}

/** A file of the output that the package brings: text of `template` (in ./python) with `replace` applied everywhere, in order. */
export interface SmileFile {
  readonly file: string;
  readonly template: string;
  readonly replace: readonly (readonly [from: string, to: string])[];
}

export interface SmileLayout {
  readonly name: string;
  /** Families (core/families) that it can be written for. */
  readonly families: readonly string[];
  readonly routings: readonly SmileRouting[];
  /** One rank for all linears; false: each its own. */
  readonly uniform: boolean;
  /** Tensors of one part, in name order. */
  tensors(part: SmilePart, options: SmileOptions, parts: readonly SmilePart[]): SmileTensor[];
  /** config.json of the base, edited. */
  config(text: string, family: FamilyDefinition["name"], options: SmileOptions, parts: readonly SmilePart[]): string;
  files(family: FamilyDefinition["name"]): SmileFile[];
}
