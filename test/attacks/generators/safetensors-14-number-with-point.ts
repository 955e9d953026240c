/** A dimension written with a decimal point. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[1.0],"data_offsets":[0,1]}}';

export default attack({
  rule: "A dimension written with a decimal point.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "1.0]"),
  tensor: "w",
  says: "plain integers",
});
