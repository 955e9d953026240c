/** The public door of recipes. */
export { modelRefs } from "./models.ts";
export { parseRecipe } from "./parse.ts";
export { resolvedRecipe } from "./resolved.ts";
export { lookup } from "./settings.ts";
export type { ModelRef, Position, Recipe, RecipeBody, RecipeSlice, RecipeSource, Settings } from "./types.ts";
export { unknownParameterWarnings } from "./unknown-parameters.ts";
