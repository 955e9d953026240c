/** Qwen 3 (dense): norms on queries and keys. */
import { attention, attentionBiases, decoder, gatedMlp, queryKeyNorms, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "qwen3",
  title: "Qwen3",
  architectures: ["Qwen3ForCausalLM"],
  modelTypes: ["qwen3"],
  modules: decoder([...twoNorms, ...attention, ...attentionBiases, ...queryKeyNorms, ...gatedMlp]),
  perLayerLists: ["layer_types"],
});
