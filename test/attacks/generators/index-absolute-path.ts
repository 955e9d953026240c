/** An index that names an absolute path. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "An index that names an absolute path.",
  evil: { [WEIGHTS]: null, [INDEX]: JSON.stringify({ metadata: {}, weight_map: { w: "/etc/shadow.safetensors" } }) },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  offset: 33,
  tensor: "w",
  says: "only plain file names",
});
