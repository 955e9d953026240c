/** A tensor without a name. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("", 0, 1)}}`;

export default attack({
  rule: "A tensor without a name.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  says: "name is empty",
});
