/** Two tensors that share a byte. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("a", 0, 2)},${entry("b", 1, 3)}}`;

export default attack({
  rule: "Two tensors that share a byte.",
  evil: { [WEIGHTS]: safetensors(header, "xyz") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"b"'),
  tensor: "b",
  says: "they overlap",
});
