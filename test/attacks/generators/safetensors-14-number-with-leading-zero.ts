/** A dimension written with a leading zero. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[01],"data_offsets":[0,1]}}';

export default attack({
  rule: "A dimension written with a leading zero.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "01]"),
  tensor: "w",
  says: "plain integers",
});
