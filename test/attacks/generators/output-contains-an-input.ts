/** --force on a folder that holds the inputs. */
import { attack } from "../attack.ts";

export default attack({
  rule: "--force on a folder that holds the inputs.",
  out: ".",
  args: ["--force"],
  code: "OUTPUT_UNSAFE",
  file: null,
  says: "contains an input",
});
