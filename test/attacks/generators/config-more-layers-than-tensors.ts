/** A known family whose config.json promises more layers than the file has. */
import { attack } from "../attack.ts";

const config = JSON.stringify({ architectures: ["LlamaForCausalLM"], model_type: "llama", num_hidden_layers: 10_000 });

export default attack({
  rule: "A known family whose config.json promises more layers than the file has.",
  evil: { "config.json": config },
  recipe: "merge_method: passthrough\nmodels: [{model: evil}]\n",
  code: "TENSOR_MISSING",
  file: null,
  says: "is not in evil",
});
