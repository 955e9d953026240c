/** A header that is not UTF-8. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = Buffer.from([0xff, 0xfe]);

export default attack({
  rule: "A header that is not UTF-8.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: 8,
  says: "not ASCII",
});
