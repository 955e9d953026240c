/** Two spellings of one name. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"w":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"\\u0077":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}';

export default attack({
  rule: "Two spellings of one name.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"\\\\u0077"'.replace("\\\\", "\\")),
  says: 'duplicate key "w"',
});
