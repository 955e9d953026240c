/** A byte between two tensors that belongs to none. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("a", 0, 1)},${entry("b", 2, 3)}}`;

export default attack({
  rule: "A byte between two tensors that belongs to none.",
  evil: { [WEIGHTS]: safetensors(header, "xyz") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"b"'),
  tensor: "b",
  says: "they leave a hole",
});
