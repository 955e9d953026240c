/** GPT-2: weights stored transposed (Conv1D), learned positions. Older files lack the `transformer.` prefix. */
import { defineFamily } from "./_types.ts";
import type { WeightSpec } from "./_types.ts";

const both = (name: string): WeightSpec[] => ["weight", "bias"].map((part) => prefixed(`${name}.${part}`));

function prefixed(name: string, more: Partial<WeightSpec> = {}): WeightSpec {
  return { name: `transformer.${name}`, aliases: [name], ...more };
}

export default defineFamily({
  name: "gpt2",
  title: "GPT-2",
  architectures: ["GPT2LMHeadModel"],
  modelTypes: ["gpt2"],
  modules: [
    {
      name: "default",
      layerCountKeys: ["n_layer"],
      before: [prefixed("wte.weight", { embedding: true }), prefixed("wpe.weight")],
      layer: [
        ...["ln_1", "ln_2", "attn.c_attn", "attn.c_proj", "mlp.c_fc", "mlp.c_proj"].flatMap((n) => both(`h.\${layer}.${n}`)),
        prefixed("h.${layer}.attn.bias", { optional: true }),
        prefixed("h.${layer}.attn.masked_bias", { optional: true }),
      ],
      after: [...both("ln_f"), { name: "lm_head.weight", tied: ["transformer.wte.weight", "wte.weight"], embedding: true, optional: true }],
    },
  ],
});
