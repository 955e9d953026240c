/** config.json that is a web page. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json that is a web page.",
  evil: { "config.json": "<html>\n404\n</html>" },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  line: 1,
  says: "is not JSON",
});
