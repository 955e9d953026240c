/** Parameters that no one reads: misspelt, or written where the method does not look. */
import { closest } from "../closest.ts";
import type { Position, Recipe, RecipeBody, Settings } from "./types.ts";

export interface KnownParameters {
  readonly global: readonly string[];
  readonly perModel: readonly string[];
}

export interface ParameterWarning {
  readonly text: string;
  readonly at: Position;
}

export function unknownParameterWarnings(recipe: Recipe, known: KnownParameters): ParameterWarning[] {
  const all = [...known.global, ...known.perModel];
  const check = (settings: Settings, isModel: boolean): ParameterWarning[] =>
    [...settings.values()].flatMap(({ name, at }) => {
      if (isModel && known.global.includes(name) && !known.perModel.includes(name)) {
        return [{ text: `${name} is ignored here: for ${recipe.method} it is not a parameter of a model; move it to the slice or the top level`, at }];
      }
      if (all.includes(name)) return [];
      const guess = closest(name, all);
      return [{ text: `unknown parameter ${name} of ${recipe.method}${guess ? `: did you mean ${guess}?` : ""}`, at }];
    });
  const ofBody = (body: RecipeBody): ParameterWarning[] =>
    body.kind === "models"
      ? body.models.flatMap((m) => check(m.parameters, true))
      : body.slices.flatMap((s) => [...check(s.parameters, false), ...s.sources.flatMap((x) => check(x.parameters, true))]);
  const { form } = recipe;
  const nested = form.kind === "modules" ? form.modules.flatMap((m) => [...check(m.parameters, false), ...ofBody(m.body)]) : ofBody(form);
  return [...check(recipe.parameters, false), ...nested];
}
