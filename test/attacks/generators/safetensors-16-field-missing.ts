/** A tensor without a shape. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","data_offsets":[0,1]}}';

export default attack({
  rule: "A tensor without a shape.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  tensor: "w",
  says: "has no shape",
});
