/** No config.json. */
import { attack } from "../attack.ts";

export default attack({
  rule: "No config.json.",
  evil: { "config.json": null },
  code: "MODEL_CONFIG",
  file: "evil",
  says: "config.json is missing",
});
