/** A hundred thousand aliases, each of which a naive reader looks up from the start. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A hundred thousand aliases, each of which a naive reader looks up from the start.",
  recipe: `a: &a 1\nb:\n${"- *a\n".repeat(100_000)}`,
  code: "RECIPE_SCHEMA",
  file: "recipe.yaml",
  line: 1,
  rssMaxMb: 400,
  says: "merge_method is required",
});
