/** Thirty levels of ten aliases each. */
import { attack } from "../attack.ts";

const recipe = [
  "a0: &a0 [lol]",
  ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 10 }, () => `*a${i}`).join(", ")}]`),
].join("\n");

export default attack({
  rule: "Thirty levels of ten aliases each.",
  recipe: recipe,
  code: "RECIPE_LIMIT",
  file: "recipe.yaml",
  rssMaxMb: 150,
  says: "expands to more than",
});
