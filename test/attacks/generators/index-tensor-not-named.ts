/** A shard with a tensor that the index does not name. */
import { INDEX, TENSORS, WEIGHTS, attack, floats } from "../attack.ts";

export default attack({
  rule: "A shard with a tensor that the index does not name.",
  evil: {
    [WEIGHTS]: null,
    [INDEX]: JSON.stringify({ metadata: {}, weight_map: { "model.embed_tokens.weight": "a.safetensors" } }),
    "a.safetensors": floats(TENSORS),
  },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  tensor: "model.layers.0.proj.weight",
  says: "holds a tensor that the index does not name",
});
