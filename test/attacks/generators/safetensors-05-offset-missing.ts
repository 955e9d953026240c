/** Offsets without an end. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[1],"data_offsets":[0]}}';

export default attack({
  rule: "Offsets without an end.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  tensor: "w",
  says: "has 1 numbers",
});
