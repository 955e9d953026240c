/** Three elements of four bits. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 1, [3], "F4")}}`;

export default attack({
  rule: "Three elements of four bits.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  tensor: "w",
  says: "does not make whole bytes",
});
