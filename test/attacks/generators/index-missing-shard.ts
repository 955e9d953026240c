/** An index that names a file that is not there. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "An index that names a file that is not there.",
  evil: { [WEIGHTS]: null, [INDEX]: JSON.stringify({ metadata: {}, weight_map: { w: "model-00001-of-00001.safetensors" } }) },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  says: "names model-00001-of-00001.safetensors, which is not there",
});
