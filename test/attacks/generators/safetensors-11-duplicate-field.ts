/** A tensor with two shapes. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[1],"shape":[2],"data_offsets":[0,1]}}';

export default attack({
  rule: "A tensor with two shapes.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"shape":[2]'),
  tensor: "w",
  says: 'duplicate key "shape"',
});
