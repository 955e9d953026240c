/** An output that is one of the inputs. */
import { attack } from "../attack.ts";

export default attack({
  rule: "An output that is one of the inputs.",
  out: "evil",
  code: "OUTPUT_EXISTS",
  file: "evil",
  says: "not empty",
});
