/** A dimension with a fraction. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 1, [1.5])}}`;

export default attack({
  rule: "A dimension with a fraction.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "1.5"),
  tensor: "w",
  says: "plain integers",
});
