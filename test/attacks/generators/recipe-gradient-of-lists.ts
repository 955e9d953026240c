/** A gradient that holds lists. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A gradient that holds lists.",
  recipe: RECIPE.replace("weight: 1", "weight: [[1]]"),
  code: "RECIPE_SCHEMA",
  file: "recipe.yaml",
  line: 3,
  says: "a gradient holds only numbers",
});
