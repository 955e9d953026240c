/** A name with NUL, where C programs end it. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w\0x", 0, 1)}}`;

export default attack({
  rule: "A name with NUL, where C programs end it.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  says: "contains NUL",
});
