/** Gemma 1. */
import { attention, decoder, gatedMlp, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "gemma",
  title: "Gemma",
  architectures: ["GemmaForCausalLM"],
  modelTypes: ["gemma"],
  modules: decoder([...twoNorms, ...attention, ...gatedMlp]),
});
