/** config.json that nests a million deep. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json that nests a million deep.",
  evil: { "config.json": "[".repeat(1_000_000) },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  line: 1,
  says: "nest more than 64 deep",
});
