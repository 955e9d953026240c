/** A dimension written with more digits than a double holds. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[9007199254740993],"data_offsets":[0,1]}}';

export default attack({
  rule: "A dimension written with more digits than a double holds.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "9007199254740993]"),
  tensor: "w",
  says: "plain integers",
});
