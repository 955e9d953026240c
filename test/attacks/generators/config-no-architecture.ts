/** config.json that names no architecture. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json that names no architecture.",
  evil: { "config.json": "{}" },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  says: "names no architecture",
});
