/** A header that is longer than the file. */
import { WEIGHTS, attack } from "../attack.ts";

const length = Buffer.concat([Buffer.alloc(8), Buffer.from("{}")]);
length.writeBigUInt64LE(60n);

export default attack({
  rule: "A header that is longer than the file.",
  evil: { [WEIGHTS]: length },
  code: "SAFETENSORS_TRUNCATED",
  offset: 0,
  says: "claims 60 bytes, but the file ends after 2",
});
