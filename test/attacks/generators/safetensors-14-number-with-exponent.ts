/** A dimension written with an exponent. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[1e0],"data_offsets":[0,1]}}';

export default attack({
  rule: "A dimension written with an exponent.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "1e0]"),
  tensor: "w",
  says: "plain integers",
});
