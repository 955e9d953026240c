/** Two tensors of one name: an auditor and a loader can read different ones. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 4)},${entry("w", 0, 4, [1], "F32")}}`;

export default attack({
  rule: "Two tensors of one name: an auditor and a loader can read different ones.",
  evil: { [WEIGHTS]: safetensors(header, "wxyz") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, ',"w"') + 1,
  says: 'duplicate key "w"',
});
