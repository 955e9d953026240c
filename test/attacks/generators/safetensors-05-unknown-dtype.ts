/** A dtype that is not in the format, as some exporters spell it. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 1, [1], "FP4")}}`;

export default attack({
  rule: "A dtype that is not in the format, as some exporters spell it.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"FP4"'),
  tensor: "w",
  says: 'unknown dtype "FP4"',
});
