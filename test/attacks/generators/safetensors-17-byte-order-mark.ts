/** A byte order mark, which decoders drop in silence. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `\ufeff{${entry("w", 0, 1)}}`;

export default attack({
  rule: "A byte order mark, which decoders drop in silence.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 8,
  says: "byte order mark",
});
