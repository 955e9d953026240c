/** A header length of 2^64 - 1. */
import { WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "A header length of 2^64 - 1.",
  evil: { [WEIGHTS]: Buffer.alloc(64, 0xff) },
  code: "SAFETENSORS_HEADER",
  offset: 0,
  says: "claims 18446744073709551615 bytes",
});
