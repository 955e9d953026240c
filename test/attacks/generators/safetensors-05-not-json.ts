/** A header that is not JSON. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = "{";

export default attack({
  rule: "A header that is not JSON.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  says: "the text ends",
});
