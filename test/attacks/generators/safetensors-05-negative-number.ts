/** A negative offset. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", -1, 0, [1])}}`;

export default attack({
  rule: "A negative offset.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "-1"),
  tensor: "w",
  says: "plain integers",
});
