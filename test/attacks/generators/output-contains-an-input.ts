/** --force on the working directory, which holds the inputs. */
import { attack } from "../attack.ts";

export default attack({
  rule: "--force on the working directory, which holds the inputs.",
  out: ".",
  args: ["--force"],
  code: "OUTPUT_UNSAFE",
  file: null,
  says: "the output is the working directory",
});
