/** What an output layout is. One file a layout in this folder, its default export a `Layout`. Files that start with `_` are helpers. */
import type { ResolvedFamily } from "../families/index.ts";
import type { DType } from "../formats/dtype.ts";
import type { ModelMetadata } from "../formats/types.ts";
import type { MethodDefinition, Parameters } from "../methods/_types.ts";
import type { DraftCell } from "../plan/cells.ts";
import type { PlanModule } from "../plan/slices.ts";
import type { Cell, Shard, SideFile } from "../plan/types.ts";
import type { WeightJob } from "../plan/weights.ts";
import type { Recipe } from "../recipe/index.ts";

export interface ConfigContext {
  readonly donor: ModelMetadata;
  readonly donorPosition: number;
  readonly donorArchitecture: string | undefined;
  readonly family: ResolvedFamily;
  readonly modules: readonly PlanModule[];
  /** dtype or out_dtype of the recipe; null: as the donor says. */
  readonly dtype: DType | null;
  readonly jobs: readonly WeightJob[];
  readonly cells: ReadonlyMap<string, DraftCell>;
  /** The method's parameters as they are for the whole model. */
  readonly parameters: Parameters;
}

export interface FilesContext {
  readonly recipe: Recipe;
  readonly method: MethodDefinition;
  readonly models: readonly ModelMetadata[];
  readonly donorPosition: number;
  readonly basePosition: number | null;
  /** Text of config.json. */
  readonly config: string;
  readonly shards: readonly Shard[];
  readonly cells: readonly Cell[];
  readonly family: ResolvedFamily;
  readonly parameters: Parameters;
  /** What the layout brings along. */
  readonly texts: ReadonlyMap<string, string>;
  readonly options: { readonly writeModelCard: boolean; readonly copyTokenizer: boolean };
}

export interface Layout {
  readonly name: string;
  /** Name of the file of all weights, without its extension; absent: "model". Several files are numbered. */
  readonly weights?: string;
  /** Readers take one file, whatever its size. */
  readonly oneFile?: true;
  /** Folder in this one of files that outputs bring along, such as modelling code; `files` has them by name. */
  readonly texts?: string;
  /** Text of config.json. Throws MODEL_CONFIG where the family cannot be written so. */
  config(context: ConfigContext): string;
  /** Everything beside the shards, in name order. */
  files(context: FilesContext): SideFile[];
}
