/** A tensor that is a list. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":["U8",[1],[0,1]]}';

export default attack({
  rule: "A tensor that is a list.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '["U8"'),
  tensor: "w",
  says: "must be an object",
});
