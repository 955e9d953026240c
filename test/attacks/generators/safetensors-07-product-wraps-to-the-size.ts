/** A shape whose product, wrapped to 64 bits, is the size that the offsets say. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 0, [4294967296, 4294967296])}}`;

export default attack({
  rule: "A shape whose product, wrapped to 64 bits, is the size that the offsets say.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  tensor: "w",
  says: "overflows 64 bits",
});
