/** An index that puts one tensor into two files. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "An index that puts one tensor into two files.",
  evil: { [WEIGHTS]: null, [INDEX]: '{"weight_map":{"w":"a.safetensors","w":"b.safetensors"}}' },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  says: 'duplicate key "w"',
});
