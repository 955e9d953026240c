/** Mappings that nest two thousand deep. */
import { attack } from "../attack.ts";

export default attack({
  rule: "Mappings that nest two thousand deep.",
  recipe: Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  code: "RECIPE_LIMIT",
  file: "recipe.yaml",
  says: "nests more than 64 levels",
});
