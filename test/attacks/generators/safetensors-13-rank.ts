/** Nine dimensions. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 1, [1, 1, 1, 1, 1, 1, 1, 1, 1])}}`;

export default attack({
  rule: "Nine dimensions.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  says: "shape has more than 8 numbers",
});
