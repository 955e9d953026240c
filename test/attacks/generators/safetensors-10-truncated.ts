/** A file whose last two bytes are gone. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 4)}}`;

export default attack({
  rule: "A file whose last two bytes are gone.",
  evil: { [WEIGHTS]: safetensors(header, "wx") },
  code: "SAFETENSORS_TRUNCATED",
  offset: 8 + header.length + 2,
  says: "need 4 bytes of data, but the file holds 2",
});
