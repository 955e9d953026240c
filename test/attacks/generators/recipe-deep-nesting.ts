/** Brackets that nest a hundred thousand deep. */
import { attack } from "../attack.ts";

export default attack({
  rule: "Brackets that nest a hundred thousand deep.",
  recipe: "models: " + "[".repeat(100_000),
  code: "RECIPE_LIMIT",
  file: "recipe.yaml",
  line: 1,
  says: "nests more than 64 levels",
});
