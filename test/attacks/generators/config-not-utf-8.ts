/** config.json that is not UTF-8. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json that is not UTF-8.",
  evil: { "config.json": Buffer.from([0x7b, 0xff, 0x7d]) },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  says: "not valid UTF-8",
});
