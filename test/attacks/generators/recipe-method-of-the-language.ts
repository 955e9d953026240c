/** A method name that every JavaScript object has. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A method name that every JavaScript object has.",
  recipe: RECIPE.replace("linear", "constructor"),
  code: "METHOD_UNKNOWN",
  file: "recipe.yaml",
  line: 1,
  says: "there is no merge method",
});
