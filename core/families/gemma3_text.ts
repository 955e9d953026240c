/** Gemma 3, text only: four norms a layer, norms on queries and keys. */
import { attention, decoder, feedforwardNorms, gatedMlp, queryKeyNorms, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "gemma3_text",
  title: "Gemma 3 (text)",
  architectures: ["Gemma3ForCausalLM"],
  modelTypes: ["gemma3_text"],
  modules: decoder([...twoNorms, ...feedforwardNorms, ...attention, ...queryKeyNorms, ...gatedMlp]),
  perLayerLists: ["layer_types"],
});
