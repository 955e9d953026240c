/** The escape of half a character. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = '{"\\ud800":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}';

export default attack({
  rule: "The escape of half a character.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  says: "lone surrogate",
});
