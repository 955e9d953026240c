/** Gemma 2: four norms a layer. */
import { attention, decoder, feedforwardNorms, gatedMlp, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "gemma2",
  title: "Gemma 2",
  architectures: ["Gemma2ForCausalLM"],
  modelTypes: ["gemma2"],
  modules: decoder([...twoNorms, ...feedforwardNorms, ...attention, ...gatedMlp]),
  perLayerLists: ["layer_types"],
});
