/** Qwen 2 and 2.5 (text): biases on queries, keys and values. */
import { attention, attentionBiases, decoder, gatedMlp, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "qwen2",
  title: "Qwen2",
  architectures: ["Qwen2ForCausalLM"],
  modelTypes: ["qwen2"],
  modules: decoder([...twoNorms, ...attention, ...attentionBiases, ...gatedMlp]),
  perLayerLists: ["layer_types"],
});
