/** A file shorter than its length prefix. */
import { WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "A file shorter than its length prefix.",
  evil: { [WEIGHTS]: "1234567" },
  code: "SAFETENSORS_TRUNCATED",
  offset: 0,
  says: "at least 8",
});
