/** GPT-NeoX (Pythia, Dolly). Files of old versions carry mask and rotary buffers. */
import { defineFamily } from "./_types.ts";
import type { WeightSpec } from "./_types.ts";

const both = (name: string): WeightSpec[] => ["weight", "bias"].map((part) => ({ name: `gpt_neox.${name}.${part}` }));
const layer = "layers.${layer}";
const buffers = ["attention.bias", "attention.masked_bias", "attention.rotary_emb.inv_freq"];

export default defineFamily({
  name: "gptneox",
  title: "GPT-NeoX",
  architectures: ["GPTNeoXForCausalLM"],
  modelTypes: ["gpt_neox"],
  modules: [
    {
      name: "default",
      layerCountKeys: ["num_hidden_layers"],
      before: [{ name: "gpt_neox.embed_in.weight", embedding: true }],
      layer: [
        ...["input_layernorm", "post_attention_layernorm", "attention.query_key_value", "attention.dense", "mlp.dense_h_to_4h", "mlp.dense_4h_to_h"].flatMap(
          (n) => both(`${layer}.${n}`),
        ),
        ...buffers.map((n): WeightSpec => ({ name: `gpt_neox.${layer}.${n}`, optional: true })),
      ],
      after: [...both("final_layer_norm"), { name: "embed_out.weight", embedding: true }],
    },
  ],
});
