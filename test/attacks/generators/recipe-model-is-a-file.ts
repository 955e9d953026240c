/** A model that is a file of the system. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A model that is a file of the system.",
  recipe: RECIPE.replace("model: evil", "model: /etc/passwd"),
  code: "MODEL_NOT_FOUND",
  file: "/etc/passwd",
  says: "must be a folder",
});
