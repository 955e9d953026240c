/** config.json that breaks off. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json that breaks off.",
  evil: { "config.json": '{\n  "architectures": ["TinyForTests"],\n  "num' },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  line: 3,
  says: "has no end",
});
