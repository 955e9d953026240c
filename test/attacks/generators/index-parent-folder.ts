/** An index that leads out of its folder. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "An index that leads out of its folder.",
  evil: { [WEIGHTS]: null, [INDEX]: JSON.stringify({ metadata: {}, weight_map: { w: "../good/model.safetensors" } }) },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  offset: 33,
  tensor: "w",
  says: "only plain file names",
});
