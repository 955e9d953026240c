/** Eighty thousand unknown keys, which --strict refuses at the first. */
import { RECIPE, attack } from "../attack.ts";

export default attack({
  rule: "Eighty thousand unknown keys, which --strict refuses at the first.",
  recipe: `${RECIPE}${Array.from({ length: 80_000 }, (_, i) => `k${i}: 1`).join("\n")}`,
  code: "RECIPE_UNKNOWN_KEY",
  file: "recipe.yaml",
  args: ["--strict"],
  rssMaxMb: 400,
  says: "unknown key k0",
});
