/** Offsets that span less than shape and dtype need. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 4, [2, 2], "F32")}}`;

export default attack({
  rule: "Offsets that span less than shape and dtype need.",
  evil: { [WEIGHTS]: safetensors(header, "wxyz") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  tensor: "w",
  says: "needs 16 bytes, but data_offsets span 4",
});
