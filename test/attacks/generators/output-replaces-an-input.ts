/** --force on an input. */
import { attack } from "../attack.ts";

export default attack({
  rule: "--force on an input.",
  out: "evil",
  args: ["--force"],
  code: "OUTPUT_UNSAFE",
  file: "evil",
  says: "is an input",
});
