/** A model of a known family without one of its tensors. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A model of a known family without one of its tensors.",
  evil: { "config.json": JSON.stringify({ architectures: ["MistralForCausalLM"], model_type: "mistral", num_hidden_layers: 1 }) },
  recipe: "merge_method: passthrough\nmodels: [{model: evil}]\n",
  code: "TENSOR_MISSING",
  file: null,
  tensor: "model.layers.0.input_layernorm.weight",
  says: "is not in evil",
});
