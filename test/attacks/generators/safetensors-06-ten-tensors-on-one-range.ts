/** Ten tensors on one range, to fill ten times the memory of the file. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${Array.from({ length: 10 }, (_, i) => entry(`w${i}`, 0, 4)).join(",")}}`;

export default attack({
  rule: "Ten tensors on one range, to fill ten times the memory of the file.",
  evil: { [WEIGHTS]: safetensors(header, "wxyz") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"w1"'),
  tensor: "w1",
  says: "they overlap",
});
