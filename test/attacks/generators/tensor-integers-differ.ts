/** An integer tensor, which is copied, of two dtypes. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

export default attack({
  rule: "An integer tensor, which is copied, of two dtypes.",
  evil: { [WEIGHTS]: safetensors(`{${entry("ids", 0, 8, [2], "I32")}}`, "\0".repeat(8)) },
  beside: { "good/model.safetensors": safetensors(`{${entry("ids", 0, 8, [1], "I64")}}`, "\0".repeat(8)) },
  code: "INTEGER_DIFFERS",
  file: null,
  tensor: "ids",
  says: "I64 [1] in good, I32 [2] in evil",
});
