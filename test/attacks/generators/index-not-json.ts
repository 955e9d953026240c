/** An index that is not JSON. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "An index that is not JSON.",
  evil: { [WEIGHTS]: null, [INDEX]: "<html>404</html>" },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  says: "expected an object",
});
