/** Phi-3: queries, keys and values in one matrix, gate and up in another. */
import { decoder, inLayer, twoNorms } from "./_decoder.ts";
import { defineFamily } from "./_types.ts";

export default defineFamily({
  name: "phi3",
  title: "Phi-3",
  architectures: ["Phi3ForCausalLM"],
  modelTypes: ["phi3"],
  modules: decoder([...twoNorms, ...inLayer("self_attn.qkv_proj.weight", "self_attn.o_proj.weight", "mlp.gate_up_proj.weight", "mlp.down_proj.weight")]),
});
