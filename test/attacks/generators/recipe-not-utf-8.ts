/** A recipe that is not UTF-8. */
import { attack } from "../attack.ts";

export default attack({
  rule: "A recipe that is not UTF-8.",
  recipe: Buffer.from([0x61, 0xff, 0x3a]),
  code: "RECIPE_SYNTAX",
  file: "recipe.yaml",
  says: "UTF-8",
});
