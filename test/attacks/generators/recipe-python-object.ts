/** A recipe that asks for code to be run, as unsafe loaders do. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A recipe that asks for code to be run, as unsafe loaders do.",
  recipe: "!!python/object/apply:os.system [touch pwned]\n",
  code: "RECIPE_SYNTAX",
  file: "recipe.yaml",
  line: 1,
  says: "is not allowed in a recipe",
});
