/** An output below a file. */
import { attack } from "../attack.ts";

export default attack({
  rule: "An output below a file.",
  beside: { taken: "x" },
  out: "taken/out",
  code: "OUTPUT_WRITE",
  file: "taken",
  says: "not a folder",
});
