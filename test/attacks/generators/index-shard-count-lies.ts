/** Shards that say they are three, of which the index names one. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "Shards that say they are three, of which the index names one.",
  evil: { [WEIGHTS]: null, [INDEX]: JSON.stringify({ metadata: {}, weight_map: { w: "model-00001-of-00003.safetensors" } }) },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  says: "there are 3 shards, but the index names 1",
});
