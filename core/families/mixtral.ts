/** Mixtral, experts stored one by one. */
import { attention, decoder, inLayer, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

const experts = inLayer(
  "block_sparse_moe.experts.${expert}.w1.weight",
  "block_sparse_moe.experts.${expert}.w2.weight",
  "block_sparse_moe.experts.${expert}.w3.weight",
);

export default defineFamily({
  name: "mixtral",
  title: "Mixtral",
  architectures: ["MixtralForCausalLM"],
  modelTypes: ["mixtral"],
  modules: decoder([...twoNorms, ...attention, ...inLayer("block_sparse_moe.gate.weight"), ...experts], { expertCountKey: "num_local_experts" }),
});
