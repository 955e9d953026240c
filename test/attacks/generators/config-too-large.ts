/** config.json of 17 MB. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json of 17 MB.",
  evil: { "config.json": `{"x":"${"x".repeat(17_000_000)}"}` },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  says: "at most 16000000 are read",
});
