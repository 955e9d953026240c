/** NUL bytes as padding, which one exporter writes and the reference refuses. */
import { WEIGHTS, attack, byteOf, entry, safetensors } from "../attack.ts";

const header = `{${entry("w", 0, 1)}}\0\0\0`;

export default attack({
  rule: "NUL bytes as padding, which one exporter writes and the reference refuses.",
  evil: { [WEIGHTS]: safetensors(header, "x") },
  code: "SAFETENSORS_HEADER",
  offset: byteOf(header, "\0"),
  says: "NUL bytes after the closing brace",
});
