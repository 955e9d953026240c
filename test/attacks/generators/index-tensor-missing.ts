/** An index that names a tensor which its shard lacks. */
import { INDEX, TENSORS, WEIGHTS, attack, floats } from "../attack.ts";

export default attack({
  rule: "An index that names a tensor which its shard lacks.",
  evil: {
    [WEIGHTS]: null,
    [INDEX]: JSON.stringify({ metadata: {}, weight_map: { ...Object.fromEntries(Object.keys(TENSORS).map((n) => [n, "a.safetensors"])), w: "a.safetensors" } }),
    "a.safetensors": floats(TENSORS),
  },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  tensor: "w",
  says: "that file does not hold the tensor",
});
