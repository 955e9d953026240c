/** An output that is a file. */
import { attack } from "../attack.ts";

export default attack({
  rule: "An output that is a file.",
  beside: { taken: "x" },
  out: "taken",
  code: "OUTPUT_EXISTS",
  file: "taken",
  says: "is a file",
});
