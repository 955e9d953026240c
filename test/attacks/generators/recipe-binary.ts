/** A recipe that is a program. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A recipe that is a program.",
  recipe: Buffer.from("\x7fELF\x02\x01\x01\0\0\0", "latin1"),
  code: "RECIPE_SCHEMA",
  file: "recipe.yaml",
  says: "a recipe must be a map",
});
