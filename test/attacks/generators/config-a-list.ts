/** config.json that is a list. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json that is a list.",
  evil: { "config.json": "[]" },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  says: "is not an object",
});
