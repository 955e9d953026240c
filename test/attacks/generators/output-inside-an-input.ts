/** An output inside an input. */
import { attack } from "../attack.ts";

export default attack({
  rule: "An output inside an input.",
  out: "evil/out",
  code: "OUTPUT_UNSAFE",
  file: "evil/out",
  says: "lies inside an input",
});
