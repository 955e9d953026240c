/** A name of 1,025 bytes in 342 characters. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("\u20ac".repeat(341) + "xx", 0, 1)}}`;

export default attack({
  rule: "A name of 1,025 bytes in 342 characters.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  says: "has 1025 bytes; at most 1024",
});
