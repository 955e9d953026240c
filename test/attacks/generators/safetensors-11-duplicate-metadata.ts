/** One key of __metadata__ twice. */
import { WEIGHTS, attack, byteOf, safetensors } from "../attack.ts";

const header = '{"__metadata__":{"format":"pt","format":"tf"}}';

export default attack({
  rule: "One key of __metadata__ twice.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, '"format":"tf"'),
  says: 'duplicate key "format"',
});
