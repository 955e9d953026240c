/** __metadata__ that is a list. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"__metadata__":[]}';

export default attack({
  rule: "__metadata__ that is a list.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "[]"),
  says: "must be an object of strings",
});
