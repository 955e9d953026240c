/** A parsed recipe: what the user wrote, validated, nothing resolved against models yet. mergekit.md section 1. */
import type { FloatDType } from "../formats/dtype.ts";

/** 1-based position in the recipe's text. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Warns of keys that nothing reads, or throws RECIPE_UNKNOWN_KEY where the user is strict. */
export type KeyCheck = (entries: readonly { readonly key: string; readonly keyAt: Position }[], known: readonly string[]) => void;

export interface ModelRef {
  /** Folder or `org/name`, as written. */
  readonly path: string;
  readonly revision?: string;
  readonly overrideArchitecture?: string;
  /** Identity: equal keys name the same input. */
  readonly key: string;
  readonly at: Position;
}

export type Scalar = number | boolean | string;

/** A scalar, or a gradient over the layers of a slice. */
export type SettingValue = { readonly kind: "scalar"; readonly value: Scalar } | { readonly kind: "gradient"; readonly values: readonly Scalar[] };

export interface SettingRule {
  /** null: matches every tensor. */
  readonly filter: string | null;
  readonly value: SettingValue;
  readonly at: Position;
}

/** Rules in document order; a plain value is one rule without a filter. First match wins. */
export interface Setting {
  readonly name: string;
  readonly rules: readonly SettingRule[];
  readonly at: Position;
}

export type Settings = ReadonlyMap<string, Setting>;

export interface RecipeSource {
  readonly model: ModelRef;
  /** Half-open; absent in the `models` form. */
  readonly layerRange?: readonly [number, number];
  readonly parameters: Settings;
  readonly at: Position;
}

export interface RecipeSlice {
  readonly sources: readonly RecipeSource[];
  readonly base?: ModelRef;
  readonly parameters: Settings;
  readonly at: Position;
}

export type RecipeBody =
  { readonly kind: "models"; readonly models: readonly RecipeSource[] } | { readonly kind: "slices"; readonly slices: readonly RecipeSlice[] };

export interface RecipeModule {
  readonly name: string;
  readonly body: RecipeBody;
  readonly parameters: Settings;
  readonly at: Position;
}

export interface Recipe {
  /** For messages. */
  readonly file: string;
  readonly text: string;
  readonly method: string;
  readonly methodAt: Position;
  readonly base?: ModelRef;
  /** Inputs are rounded to it on load. */
  readonly dtype?: FloatDType | "I64";
  /** The output is stored in it. */
  readonly outDtype?: FloatDType | "I64";
  readonly form: RecipeBody | { readonly kind: "modules"; readonly modules: readonly RecipeModule[] };
  readonly parameters: Settings;
  readonly warnings: readonly string[];
}
