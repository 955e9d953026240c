/** An integer tensor of two values. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

export default attack({
  rule: "An integer tensor of two values.",
  evil: { [WEIGHTS]: safetensors(`{${entry("ids", 0, 8, [1], "I64")}}`, "\x01".padEnd(8, "\0")) },
  beside: { "good/model.safetensors": safetensors(`{${entry("ids", 0, 8, [1], "I64")}}`, "\0".repeat(8)) },
  code: "INTEGER_DIFFERS",
  file: "evil/model.safetensors",
  offset: 64,
  tensor: "ids",
  says: "has other values here than in good/model.safetensors",
});
