/** Llama 1 to 3 and the many models that share its class. */
import { attention, attentionBiases, decoder, gatedMlp, gatedMlpBiases, optionalInLayer, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "llama",
  title: "Llama",
  architectures: ["LlamaForCausalLM", "LLaMaForCausalLM"],
  modelTypes: ["llama"],
  modules: decoder([...twoNorms, ...attention, ...attentionBiases, ...gatedMlp, ...gatedMlpBiases, ...optionalInLayer("self_attn.rotary_emb.inv_freq")]),
});
