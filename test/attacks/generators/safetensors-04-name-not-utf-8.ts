/** A tensor name that is not UTF-8, which JavaScript would mend in silence. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = Buffer.concat([Buffer.from('{"'), Buffer.from([0xc3, 0x28]), Buffer.from('":{}}')]);

export default attack({
  rule: "A tensor name that is not UTF-8, which JavaScript would mend in silence.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: 9,
  says: "not valid UTF-8",
});
