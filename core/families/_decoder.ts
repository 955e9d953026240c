/** Building blocks that most decoder families share; a family file says which of them it has. */
import type { FamilyModule, WeightSpec } from "./_types.ts";

const embedTokens: WeightSpec = { name: "model.embed_tokens.weight", embedding: true };
const finalNorm: WeightSpec = { name: "model.norm.weight" };
/** Absent when tied; a tied model stands in with its embedding when another input has a head. */
const lmHead: WeightSpec = { name: "lm_head.weight", tied: ["model.embed_tokens.weight"], embedding: true, optional: true };

/** Weights of a layer by their names below `model.layers.N.`. */
export function inLayer(...names: readonly string[]): WeightSpec[] {
  return names.map((n) => ({ name: `model.layers.\${layer}.${n}` }));
}

export function optionalInLayer(...names: readonly string[]): WeightSpec[] {
  return names.map((n) => ({ name: `model.layers.\${layer}.${n}`, optional: true }));
}

export const attention = inLayer("self_attn.q_proj.weight", "self_attn.k_proj.weight", "self_attn.v_proj.weight", "self_attn.o_proj.weight");
export const attentionBiases = optionalInLayer("self_attn.q_proj.bias", "self_attn.k_proj.bias", "self_attn.v_proj.bias", "self_attn.o_proj.bias");
export const queryKeyNorms = inLayer("self_attn.q_norm.weight", "self_attn.k_norm.weight");
export const gatedMlp = inLayer("mlp.gate_proj.weight", "mlp.up_proj.weight", "mlp.down_proj.weight");
export const gatedMlpBiases = optionalInLayer("mlp.gate_proj.bias", "mlp.up_proj.bias", "mlp.down_proj.bias");
export const twoNorms = inLayer("input_layernorm.weight", "post_attention_layernorm.weight");
export const feedforwardNorms = inLayer("pre_feedforward_layernorm.weight", "post_feedforward_layernorm.weight");

/** The usual frame: embedding, layers, final norm, head. */
export function decoder(layer: readonly WeightSpec[], extra: Partial<FamilyModule> = {}): FamilyModule[] {
  return [{ name: "default", layerCountKeys: ["num_hidden_layers"], before: [embedTokens], layer, after: [finalNorm, lmHead], ...extra }];
}
