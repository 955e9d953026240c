/** An index that names more files than any checkpoint has. */
import { INDEX, WEIGHTS, attack } from "../attack.ts";

export default attack({
  rule: "An index that names more files than any checkpoint has.",
  evil: {
    [WEIGHTS]: null,
    [INDEX]: JSON.stringify({ metadata: {}, weight_map: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`w${i}`, `${i}.safetensors`])) }),
  },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  says: "more than 10000 files",
});
