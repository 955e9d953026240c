/**
 * What a model family is: which tensor is what, as data. One file a family in this folder; default export
 * `defineFamily({...})`. The planner reads only `ResolvedFamily`. Files that start with `_` are helpers.
 */

export interface WeightSpec {
  /** Name, with `${layer}` for the layer's index and `${expert}` for the expert's. */
  readonly name: string;
  /** Names to try next in an input, in order. */
  readonly aliases?: readonly string[];
  /** Other tensors that may stand in when none of the above is present (tied embeddings). Do not make an optional weight present. */
  readonly tied?: readonly string[];
  /** Absent in every input: not written. Present in some: the method's missing policy. */
  readonly optional?: true;
  /** Rows are vocabulary entries: may be truncated when the user allows. */
  readonly embedding?: true;
  /** Is stored in this dtype whatever the recipe says (BERT position_ids: I64). */
  readonly forceDtype?: "I64";
}

export interface FamilyModule {
  readonly name: string;
  /** config.json keys that hold the number of layers (first present is read, all present are rewritten). Dotted for nested objects. */
  readonly layerCountKeys: readonly string[];
  /** Keys of another module that hold the number where none of these is present (T5's decoder); read, never rewritten. */
  readonly layerCountFallback?: readonly string[];
  readonly before: readonly WeightSpec[];
  readonly layer: readonly WeightSpec[];
  readonly after: readonly WeightSpec[];
  /** config.json key with the number of experts, when `${expert}` occurs. */
  readonly expertCountKey?: string;
}

export interface FamilyDefinition {
  readonly name: string;
  readonly title: string;
  /** Hugging Face class names (`architectures[0]`). */
  readonly architectures: readonly string[];
  /** `model_type`, to choose among families that share a class name. */
  readonly modelTypes: readonly string[];
  readonly modules: readonly FamilyModule[];
  /** config.json lists with one entry a layer, cut and repeated with the layers (module 0). */
  readonly perLayerLists?: readonly string[];
}

export function defineFamily(definition: FamilyDefinition): FamilyDefinition {
  return definition;
}

/** What the family code needs to know of an input. */
export interface FamilyInput {
  /** For messages: the reference as written. */
  readonly label: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly overrideArchitecture?: string;
  readonly tensors: ReadonlyMap<string, { readonly dtype: string; readonly shape: readonly number[] }>;
}

/** A weight with all placeholders filled in. */
export interface Weight {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tied: readonly string[];
  readonly optional: boolean;
  readonly embedding: boolean;
  readonly forceDtype?: "I64";
}

export interface ResolvedModule {
  readonly name: string;
  readonly layerCountKeys: readonly string[];
  /** The number may come from another module's key; written out under the first of its own when either module is cut. */
  readonly layerCountBorrowed: boolean;
  readonly before: readonly Weight[];
  readonly after: readonly Weight[];
  /** Weights of one layer, by its index in an input or in the output. */
  layer(index: number): readonly Weight[];
  /** Number of layers of an input. Throws MODEL_CONFIG. */
  layerCount(input: FamilyInput): number;
}

export interface ResolvedFamily {
  /** "llama", or "inferred". */
  readonly name: string;
  readonly modules: readonly ResolvedModule[];
  readonly perLayerLists: readonly string[];
  /** Tensors of the inputs that the family has no place for; they are left out, with a warning. */
  readonly unlisted: readonly string[];
}
