/** A method name that leads out of the folder of methods. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A method name that leads out of the folder of methods.",
  recipe: RECIPE.replace("linear", "../families/llama"),
  code: "METHOD_UNKNOWN",
  file: "recipe.yaml",
  line: 1,
  says: "there is no merge method",
});
