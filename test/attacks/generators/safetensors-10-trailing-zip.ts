/** A polyglot: the empty archive of ZIP after the last tensor. */
import { WEIGHTS, attack, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 4)}}`;

export default attack({
  rule: "A polyglot: the empty archive of ZIP after the last tensor.",
  evil: { [WEIGHTS]: safetensors(header, `wxyzPK\x05\x06${"\0".repeat(18)}`) },
  code: "SAFETENSORS_TRUNCATED",
  offset: 8 + header.length + 4,
  says: "22 bytes after the last tensor",
});
