/** A weight of infinity, which would make every value NaN. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A weight of infinity, which would make every value NaN.",
  recipe: RECIPE.replace("weight: 1", "weight: .inf"),
  code: "PARAMETER_INVALID",
  file: "recipe.yaml",
  line: 3,
  says: "Infinity is not a finite number",
});
