/** T5 and its kin: a shared embedding, an encoder, a decoder. Version 1.1 has a gated feed-forward (wi_0, wi_1). */
import { defineFamily } from "./_types.ts";
import type { WeightSpec } from "./_types.ts";

const attention = (stack: string, index: number, kind: string): WeightSpec[] => [
  ...["q", "k", "v", "o"].map((n): WeightSpec => ({ name: `${stack}.block.\${layer}.layer.${index}.${kind}.${n}.weight` })),
  { name: `${stack}.block.\${layer}.layer.${index}.layer_norm.weight` },
];

const feedForward = (stack: string, index: number): WeightSpec[] => [
  ...["wi", "wi_0", "wi_1"].map((n): WeightSpec => ({ name: `${stack}.block.\${layer}.layer.${index}.DenseReluDense.${n}.weight`, optional: true })),
  { name: `${stack}.block.\${layer}.layer.${index}.DenseReluDense.wo.weight` },
  { name: `${stack}.block.\${layer}.layer.${index}.layer_norm.weight` },
];

/** Only the first block has one. */
const relativeBias = (stack: string): WeightSpec => ({ name: `${stack}.block.0.layer.0.SelfAttention.relative_attention_bias.weight` });

export default defineFamily({
  name: "t5",
  title: "T5",
  architectures: ["T5ForConditionalGeneration", "MT5ForConditionalGeneration"],
  modelTypes: ["t5", "mt5"],
  modules: [
    {
      name: "shared",
      layerCountKeys: [],
      before: [{ name: "shared.weight", aliases: ["encoder.embed_tokens.weight"], embedding: true }],
      layer: [],
      after: [{ name: "lm_head.weight", tied: ["shared.weight"], embedding: true, optional: true }],
    },
    {
      name: "encoder",
      layerCountKeys: ["num_layers"],
      before: [relativeBias("encoder")],
      layer: [...attention("encoder", 0, "SelfAttention"), ...feedForward("encoder", 1)],
      after: [{ name: "encoder.final_layer_norm.weight" }],
    },
    {
      name: "decoder",
      layerCountKeys: ["num_decoder_layers"],
      layerCountFallback: ["num_layers"],
      before: [relativeBias("decoder")],
      layer: [...attention("decoder", 0, "SelfAttention"), ...attention("decoder", 1, "EncDecAttention"), ...feedForward("decoder", 2)],
      after: [{ name: "decoder.final_layer_norm.weight" }],
    },
  ],
});
