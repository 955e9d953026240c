/** The number of models and the base, checked against the method before any weight is read. mergekit.md 1.6, 2.1. */
import { AmalgamError } from "../errors.ts";
import type { ModelMetadata } from "../formats/types.ts";
import type { MethodDefinition } from "../methods/_types.ts";
import type { Recipe } from "../recipe/index.ts";
import type { PlanModule, PlanSlice } from "./slices.ts";

/** Throws METHOD_INPUTS. */
export function checkInputs(recipe: Recipe, method: MethodDefinition, modules: readonly PlanModule[], models: readonly ModelMetadata[]): void {
  for (const module of modules) for (const slice of module.slices) checkSlice(recipe, method, slice, models);
}

function checkSlice(recipe: Recipe, method: MethodDefinition, slice: PlanSlice, models: readonly ModelMetadata[]): void {
  const refuse = (what: string, next?: string): never => {
    throw new AmalgamError("METHOD_INPUTS", what, { file: recipe.file, line: recipe.methodAt.line, column: recipe.methodAt.column, ...(next ? { next } : {}) });
  };
  const separate = method.base === "required" || method.base === "optional";
  if (method.base === "required" && slice.base === null)
    refuse(`${method.name} requires base_model`, "Set base_model to the model that the others were fine-tuned from.");
  if (separate && slice.base !== null && !slice.sources.some((s) => s.input === slice.base)) {
    refuse(
      `base model ${models[slice.base]?.reference} is not among the sources of the slice`,
      "Add the base model, with its layer_range, to the slice's sources.",
    );
  }
  const count = slice.sources.filter((s) => !separate || s.input !== slice.base).length;
  const { min, max } = method.inputs;
  if (count >= min && (max === undefined || count <= max)) return;
  const besides = separate && slice.base !== null ? " besides the base" : "";
  const wanted = max === min ? `exactly ${min}` : max === undefined ? `at least ${min}` : `${min} to ${max}`;
  const names = slice.sources.map((s) => models[s.input]?.reference).join(", ");
  refuse(
    `${method.name} takes ${wanted} model${min === 1 && max === 1 ? "" : "s"}${besides}, but ${count} ${count === 1 ? "is" : "are"} given (all sources: ${names})`,
  );
}
