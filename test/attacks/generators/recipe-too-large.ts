/** A recipe of five megabytes. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A recipe of five megabytes.",
  recipe: `${RECIPE}# ${"x".repeat(5_000_000)}\n`,
  code: "RECIPE_LIMIT",
  file: "recipe.yaml",
  says: "bytes; at most",
});
