/** A value of __metadata__ that is a number. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"__metadata__":{"format":"pt","step":7}}';

export default attack({
  rule: "A value of __metadata__ that is a number.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "7}"),
  says: "is not a string",
});
