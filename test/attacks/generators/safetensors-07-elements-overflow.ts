/** A shape whose product passes 64 bits. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 4, [2, 9007199254740991, 9007199254740991])}}`;

export default attack({
  rule: "A shape whose product passes 64 bits.",
  evil: { [WEIGHTS]: safetensors(header, "wxyz") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  tensor: "w",
  says: "overflows 64 bits",
});
