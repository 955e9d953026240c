/** Recipe + metadata to plan: the one pure function that everything downstream trusts. DESIGN section 1. */
import { AmalgamError } from "../errors.ts";
import { resolveFamily } from "../families/index.ts";
import type { FamilyDefinition, FamilyInput, ResolvedFamily } from "../families/index.ts";
import { buildHeader, isFloatDType, packShards } from "../formats/index.ts";
import type { TensorShape } from "../formats/safetensors-write.ts";
import type { FloatDType } from "../formats/dtype.ts";
import type { ModelMetadata } from "../formats/types.ts";
import { known } from "../known.ts";
import type { Layout } from "../layouts/_types.ts";
import type { MethodDefinition } from "../methods/_types.ts";
import { modelRefs, resolvedRecipe, unknownParameterWarnings } from "../recipe/index.ts";
import type { ModelRef, Recipe } from "../recipe/index.ts";
import { makeCells } from "./cells.ts";
import type { DraftCell } from "./cells.ts";
import { checkInputs } from "./contract.ts";
import { modelParameters, parameterReader } from "./parameters.ts";
import { normaliseSlices } from "./slices.ts";
import { firstStage } from "./stages.ts";
import { cutTasks, defaultPartBytes } from "./tasks.ts";
import { NUMERICS_VERSION, PLAN_FORMAT } from "./types.ts";
import type { Cell, Plan, PlanInput, Shard } from "./types.ts";
import { listWeights } from "./weights.ts";
import type { WeightJob } from "./weights.ts";

export interface PlanRequest {
  readonly recipe: Recipe;
  /** Metadata of the models, by position: the order of `modelRefs(recipe)`. */
  readonly models: readonly ModelMetadata[];
  readonly families: readonly FamilyDefinition[];
  readonly method: MethodDefinition;
  /** That the method asks for. */
  readonly layout: Layout;
  /** Files that the layout brings along, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Digest of the folder of `method`, where it is none of ours. */
  readonly methodsSha256?: string;
  /** `passthrough`, which also converts tensors that one input alone provides. */
  readonly passthrough: MethodDefinition;
  readonly options: {
    readonly strict: boolean;
    readonly allowCrimes: boolean;
    readonly truncateEmbeddings: boolean;
    readonly outShardBytes: number;
    /** Null: the default for the output's size. */
    readonly partBytes: number | null;
    readonly seed: number;
    readonly writeModelCard: boolean;
    readonly copyTokenizer: boolean;
  };
}

/** The plan, and what `explain` needs to trace a parameter. */
export interface PlanDraft {
  readonly plan: Plan;
  readonly jobs: readonly WeightJob[];
}

export function buildPlan(request: PlanRequest): PlanDraft {
  const { recipe, models, method, options } = request;
  const warnings = [...recipe.warnings];
  const warn = (text: string): void => {
    if (!warnings.includes(text)) warnings.push(text);
  };
  reportParameters(request, warn);
  const refs = modelRefs(recipe);
  const positions = new Map(refs.map((ref, i) => [ref.key, i]));
  const inputs = refs.map((ref, i) => familyInput(ref, known(models[i], "metadata of a model")));
  const basePosition = recipe.base ? (positions.get(recipe.base.key) ?? null) : null;
  const donorPosition = basePosition ?? 0;
  const family = chooseFamily(request, inputs, donorPosition);
  for (const name of family.unlisted.slice(0, 5)) warn(`tensor ${name} belongs to no place in family ${family.name} and is left out`);
  if (family.unlisted.length > 5) warn(`${family.unlisted.length - 5} more tensors are left out`);
  const modules = normaliseSlices({ recipe, family, inputs, positions });
  const tables = models.map((m) => m.tensors);
  const jobs = listWeights(modules, tables);
  checkInputs(recipe, method, modules, models);
  const drafts = draftCells(request, jobs, warn);
  warnTokenizers(models, warn);
  const context = {
    donor: known(models[donorPosition], "donor"),
    donorPosition,
    donorArchitecture: refs[donorPosition]?.overrideArchitecture,
    family,
    modules,
    dtype: recipe.outDtype ?? recipe.dtype ?? null,
    jobs,
    cells: new Map(drafts.map((d) => [d.name, d])),
    parameters: modelParameters(recipe, method),
  };
  const placed = placeCells(drafts, request.layout.oneFile ? Infinity : options.outShardBytes, request.layout.weights);
  const outputBytes = placed.shards.reduce((n, s) => n + s.bytes, 0);
  const methods = new Map([method, request.passthrough].map((m) => [m.name, m]));
  const tasks = cutTasks(placed.cells, placed.shards, options.partBytes ?? defaultPartBytes(outputBytes), methods);
  const sideFiles = request.layout.files({
    ...{ recipe, method, models, donorPosition, basePosition, options, family },
    ...{ parameters: context.parameters, texts: request.texts },
    ...placed,
    config: request.layout.config(context),
  });
  const body = {
    format: PLAN_FORMAT,
    numerics: NUMERICS_VERSION,
    layout: request.layout.name,
    method: method.name,
    ...(request.methodsSha256 === undefined ? {} : { methodsSha256: request.methodsSha256 }),
    seed: options.seed,
    recipeText: recipe.text,
    resolved: resolvedRecipe(recipe),
    inputs: models.map(planInput),
    shards: placed.shards,
    sideFiles,
    tasks,
    warnings,
  };
  return { plan: firstStage(body, methods), jobs };
}

function familyInput(ref: ModelRef, model: ModelMetadata): FamilyInput {
  const override = ref.overrideArchitecture;
  return { label: model.reference, config: model.config, tensors: model.tensors, ...(override === undefined ? {} : { overrideArchitecture: override }) };
}

/** The donor comes first: with --allow-crimes its family is used for all. */
function chooseFamily(request: PlanRequest, inputs: readonly FamilyInput[], donor: number): ResolvedFamily {
  const first = inputs[donor];
  const ordered = first ? [first, ...inputs.filter((_, i) => i !== donor)] : inputs;
  return resolveFamily(ordered, request.families, { allowCrimes: request.options.allowCrimes });
}

function reportParameters(request: PlanRequest, warn: (text: string) => void): void {
  const { recipe, method, options } = request;
  const known = { global: Object.keys(method.parameters.global), perModel: Object.keys(method.parameters.perModel) };
  for (const { text, at } of unknownParameterWarnings(recipe, known)) {
    if (options.strict) throw new AmalgamError("RECIPE_UNKNOWN_KEY", text, { file: recipe.file, line: at.line, column: at.column });
    warn(`line ${at.line}, column ${at.column}: ${text}`);
  }
}

function draftCells(request: PlanRequest, jobs: readonly WeightJob[], warn: (text: string) => void): DraftCell[] {
  const { recipe, models, method, options } = request;
  const labels = models.map((m) => m.reference);
  const context = {
    method,
    parameters: parameterReader(recipe, method, (source) => labels[source.input] ?? ""),
    labels,
    loadAs: floatOption(recipe, "dtype", recipe.dtype),
    outDtype: floatOption(recipe, "out_dtype", recipe.outDtype),
    seed: options.seed,
    truncateEmbeddings: options.truncateEmbeddings,
    warn,
  };
  const seen = new Set<string>();
  return jobs.flatMap((job) => {
    if (seen.has(job.weight.name)) return [];
    seen.add(job.weight.name);
    return makeCells(context, job);
  });
}

function floatOption(recipe: Recipe, key: string, dtype: Recipe["dtype"]): FloatDType | null {
  if (dtype === undefined) return null;
  if (isFloatDType(dtype)) return dtype;
  throw new AmalgamError("RECIPE_SCHEMA", `${key}: weights cannot be merged as integers`, {
    file: recipe.file,
    next: `Use float32, float16 or bfloat16 for ${key}.`,
  });
}

function warnTokenizers(models: readonly ModelMetadata[], warn: (text: string) => void): void {
  const known = models.filter((m) => m.tokenizerSha256 !== null);
  const other = known.find((m) => m.tokenizerSha256 !== known[0]?.tokenizerSha256);
  if (known[0] && other) warn(`the tokenizers of ${known[0].reference} and ${other.reference} differ: embeddings are merged row by row`);
}

function placeCells(drafts: readonly DraftCell[], outShardBytes: number, stem?: string): { cells: Cell[]; shards: Shard[] } {
  const byName = new Map(drafts.map((d) => [d.name, d]));
  const shards: Shard[] = [];
  const cells: Cell[] = [];
  const solved = new Map<string, number>();
  for (const packed of packShards(drafts.map(inGroup), outShardBytes, stem)) {
    const { bytes, tensors } = buildHeader(packed.tensors);
    const shard = shards.length;
    let end = bytes.length;
    for (const tensor of tensors) {
      const draft = known(byName.get(tensor.name), "draft of a packed tensor");
      const offset = bytes.length + tensor.begin;
      end = bytes.length + tensor.end;
      const output = { name: tensor.name, dtype: tensor.dtype, shape: tensor.shape, shard, offset, bytes: tensor.end - tensor.begin };
      cells.push(finishCell(draft, cells.length, output, solved));
    }
    shards.push({ file: packed.file, header: Buffer.from(bytes.subarray(8)).toString("utf8"), headerBytes: bytes.length, bytes: end });
  }
  return { cells, shards };
}

/** Pieces of one solved tensor lie in one shard. */
function inGroup(draft: DraftCell): TensorShape & { readonly group?: string } {
  const { name, dtype, shape } = draft;
  return { name, dtype, shape, ...(draft.kind === "solve" ? { group: draft.tensor } : {}) };
}

/** @param solved by tensor, the cell that solves it: the first one in the file */
function finishCell(draft: DraftCell, index: number, output: Cell["output"], solved: Map<string, number>): Cell {
  const { name: _name, dtype: _dtype, shape: _shape, ...rest } = draft;
  if (rest.kind !== "solve") return { ...rest, index, output };
  const of = solved.get(rest.tensor);
  if (of !== undefined) return { kind: "piece", index, output, of };
  solved.set(rest.tensor, index);
  return { ...rest, index, output };
}

function planInput(model: ModelMetadata): PlanInput {
  return { reference: model.reference, files: model.weightFiles.map(({ file, bytes, headerSha256 }) => ({ file, bytes, headerSha256 })) };
}
