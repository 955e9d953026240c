/** Data before the first tensor. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("a", 1, 2)}}`;

export default attack({
  rule: "Data before the first tensor.",
  evil: { [WEIGHTS]: safetensors(header, "xy") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"a"'),
  tensor: "a",
  says: "data begins at 0",
});
