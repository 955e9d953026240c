/** A known family with a billion layers in config.json: refused before they are listed. */
import { attack } from "../attack.ts";

const config = JSON.stringify({ architectures: ["LlamaForCausalLM"], model_type: "llama", num_hidden_layers: 1_000_000_000 });

export default attack({
  rule: "A known family with a billion layers in config.json: refused before they are listed.",
  evil: { "config.json": config },
  recipe: "merge_method: passthrough\nmodels: [{model: evil}]\n",
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  says: "num_hidden_layers is 1000000000, not a whole number from 0 to 10000",
});
