/** A header of 100,000,001 bytes, with a file that is long enough for it: refused before anything of that length is allocated. */
import { WEIGHTS, attack } from "../attack.ts";

const length = Buffer.alloc(8);
length.writeBigUInt64LE(100_000_001n);

export default attack({
  rule: "A header of 100,000,001 bytes, with a file that is long enough for it: refused before anything of that length is allocated.",
  evil: { [WEIGHTS]: length },
  sparse: { [WEIGHTS]: 200_000_000 },
  code: "SAFETENSORS_HEADER",
  offset: 0,
  says: "claims 100000001 bytes; at most 100000000",
  rssMaxMb: 150,
});
