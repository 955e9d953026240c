/** Mistral 7B and its relatives (text). */
import { attention, decoder, gatedMlp, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "mistral",
  title: "Mistral",
  architectures: ["MistralForCausalLM"],
  modelTypes: ["mistral"],
  modules: decoder([...twoNorms, ...attention, ...gatedMlp]),
});
