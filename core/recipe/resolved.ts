/** A recipe as a plain JSON value, for amalgam.json and `explain`. */
import { DTYPES } from "./parse.ts";
import type { ModelRef, Recipe, RecipeBody, RecipeSource, SettingRule, Settings } from "./types.ts";

export function resolvedRecipe(recipe: Recipe): Record<string, unknown> {
  const { form } = recipe;
  return {
    merge_method: recipe.method,
    ...(recipe.base ? { base_model: reference(recipe.base) } : {}),
    ...(recipe.dtype ? { dtype: spelled(recipe.dtype) } : {}),
    ...(recipe.outDtype ? { out_dtype: spelled(recipe.outDtype) } : {}),
    parameters: settings(recipe.parameters),
    ...(form.kind === "modules"
      ? { modules: Object.fromEntries(form.modules.map((m) => [m.name, { ...body(m.body), parameters: settings(m.parameters) }])) }
      : body(form)),
  };
}

/** As a recipe would say it. */
function spelled(dtype: string): string {
  return Object.entries(DTYPES).find(([, d]) => d === dtype)?.[0] ?? dtype;
}

function body(b: RecipeBody): Record<string, unknown> {
  if (b.kind === "models") return { models: b.models.map(source) };
  return {
    slices: b.slices.map((s) => ({
      sources: s.sources.map(source),
      ...(s.base ? { base_model: reference(s.base) } : {}),
      parameters: settings(s.parameters),
    })),
  };
}

function source(s: RecipeSource): Record<string, unknown> {
  return { model: reference(s.model), ...(s.layerRange ? { layer_range: s.layerRange } : {}), parameters: settings(s.parameters) };
}

function reference(ref: ModelRef): unknown {
  const text = ref.revision === undefined ? ref.path : `${ref.path}@${ref.revision}`;
  return ref.overrideArchitecture === undefined ? text : { model: text, override_architecture: ref.overrideArchitecture };
}

function settings(s: Settings): Record<string, unknown> {
  return Object.fromEntries(
    [...s].map(([name, { rules }]) => {
      const [first, ...more] = rules;
      return [name, first?.filter === null && more.length === 0 ? value(first) : rules.map((r) => ({ filter: r.filter, value: value(r) }))];
    }),
  );
}

function value(rule: SettingRule): unknown {
  return rule.value.kind === "scalar" ? rule.value.value : rule.value.values;
}
