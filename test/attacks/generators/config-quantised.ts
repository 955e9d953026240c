/** A quantised model. */
import { CONFIG, attack } from "../attack.ts";

export default attack({
  rule: "A quantised model.",
  evil: { "config.json": JSON.stringify({ ...CONFIG, quantization_config: { quant_method: "gptq" } }) },
  code: "MODEL_QUANTISED",
  file: "evil/config.json",
  says: "gptq",
});
