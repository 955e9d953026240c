/** A mapping merged into itself. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A mapping merged into itself.",
  recipe: "merge_method: linear\nparameters: &p\n  <<: *p\n",
  code: "RECIPE_LIMIT",
  file: "recipe.yaml",
  line: 3,
  says: "contains itself",
});
