/** A layer_range past the last layer. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A layer_range past the last layer.",
  recipe: "merge_method: passthrough\nslices:\n- sources:\n  - {model: good, layer_range: [0, 1000000000]}\n",
  code: "LAYER_RANGE",
  file: "recipe.yaml",
  line: 4,
  says: "[0, 1000000000] does not lie in the 2 layers of good",
});
