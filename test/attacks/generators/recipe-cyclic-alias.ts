/** An alias that contains itself. */
import { attack } from "../attack.ts";

export default attack({
  rule: "An alias that contains itself.",
  recipe: "merge_method: linear\nmodels: &m\n- *m\n",
  code: "RECIPE_LIMIT",
  file: "recipe.yaml",
  line: 3,
  says: "contains itself",
});
