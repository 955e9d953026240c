/** The models of a recipe, each once, in document order. */
import type { ModelRef, Recipe, RecipeBody } from "./types.ts";

/** Order of appearance in the text; the position of a model here is its position everywhere. */
export function modelRefs(recipe: Recipe): ModelRef[] {
  const bodies = recipe.form.kind === "modules" ? recipe.form.modules.map((m) => m.body) : [recipe.form];
  const refs = [...(recipe.base ? [recipe.base] : []), ...bodies.flatMap(bodyRefs)];
  const sorted = refs.map((ref, i) => ({ ref, i })).sort((a, b) => a.ref.at.line - b.ref.at.line || a.ref.at.column - b.ref.at.column || a.i - b.i);
  const seen = new Set<string>();
  return sorted.flatMap(({ ref }) => (seen.has(ref.key) ? [] : (seen.add(ref.key), [ref])));
}

function bodyRefs(body: RecipeBody): ModelRef[] {
  if (body.kind === "models") return body.models.map((m) => m.model);
  return body.slices.flatMap((s) => [...(s.base ? [s.base] : []), ...s.sources.map((x) => x.model)]);
}
