/** A model that is an address, which nothing may fetch. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "A model that is an address, which nothing may fetch.",
  recipe: RECIPE.replace("model: evil", 'model: "http://127.0.0.1:9/x"'),
  code: "MODEL_NOT_FOUND",
  file: null,
  says: "",
});
