/** A tensor that ends before it begins. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("a", 2, 1, [1])}}`;

export default attack({
  rule: "A tensor that ends before it begins.",
  evil: { [WEIGHTS]: safetensors(header, "xy") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"a"'),
  tensor: "a",
  says: "end before they begin",
});
