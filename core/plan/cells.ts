/** A weight with its inputs becomes a cell: missing policies, shapes, dtypes, copies. mergekit.md 2.2, 2.9. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../errors.ts";
import { hasValues, isFloatDType } from "../formats/dtype.ts";
import type { DType, FloatDType } from "../formats/dtype.ts";
import type { TensorInfo } from "../formats/types.ts";
import { known } from "../known.ts";
import type { MethodDefinition, Parameters, Solve } from "../methods/_types.ts";
import type { RandomKey } from "../ops/types.ts";
import type { BytesSource, CopyCell, MergeCell, SolveCell, Source } from "./types.ts";
import { methodCell } from "./method-cell.ts";
import type { ParameterReader } from "./parameters.ts";
import type { WeightInput, WeightJob } from "./weights.ts";

/** A cell without its place in the output. */
export type DraftCell = { readonly name: string; readonly dtype: DType; readonly shape: readonly number[] } & (
  Pick<CopyCell, "kind" | "source" | "mustEqual"> | Omit<MergeCell, "index" | "output"> | Omit<SolveCell, "index" | "output">
);

export interface CellContext {
  readonly method: MethodDefinition;
  readonly parameters: ParameterReader;
  readonly labels: readonly string[];
  readonly loadAs: FloatDType | null;
  readonly outDtype: FloatDType | null;
  readonly seed: number;
  readonly truncateEmbeddings: boolean;
  readonly warn: (text: string) => void;
}

/** The cells of a weight: none when the method's policy leaves the tensor out, several where it is solved. */
export function makeCells(context: CellContext, job: WeightJob): DraftCell[] {
  const found = applyMissingPolicy(context, job);
  if (!found) return [];
  if (found.copy) return [copyOrConvert(context, job, found.copy)];
  if (copiesIntegers(context, job, found.all)) return [copyInteger(context, job, found.all)];
  const { base, experts } = found;
  const shape = commonShape(context, job, found.all);
  const working = context.loadAs ?? promote(found.all.map((p) => p.tensor.dtype as FloatDType));
  const cell: MergeCellDraft = {
    kind: "merge",
    name: job.weight.name,
    dtype: context.outDtype ?? working,
    shape,
    method: context.method.name,
    float: working === "F64" ? "f64" : "f32",
    loadAs: context.loadAs,
    base: base ? toSource(base, shape) : null,
    inputs: experts.map((p) => toSource(p, shape)),
    global: context.parameters.global(job),
    models: experts.map((p) => context.parameters.perModel(job, p)),
    keys: experts.map((p) => randomKey(context.seed, p.source.input, job.weight.name)),
  };
  const view = methodCell(cell);
  context.method.validate?.(view);
  const { solve } = context.method;
  if (solve?.takes(view, { inLayer: job.inLayer, embedding: job.weight.embedding })) return solvedPieces(context, job, found, cell, solve);
  if (solve?.only) return [];
  const shortcut = context.method.shortcut?.(view);
  if (shortcut === undefined) return [cell];
  const chosen = shortcut === "base" ? base : experts[shortcut];
  if (!chosen) throw new Error(`${context.method.name} chose input ${shortcut} of ${experts.length}`);
  return [copyOrConvert(context, job, chosen, shape, working)];
}

/** A solved tensor's pieces: those that are an input as it stands are copied. */
function solvedPieces(context: CellContext, job: WeightJob, { base, experts }: Presence, cell: MergeCellDraft, solve: Solve): DraftCell[] {
  const { float: _float, kind: _kind, name: _name, shape, ...same } = cell;
  return solve.pieces(methodCell(cell)).map((piece): DraftCell => {
    const name = piece.tensor;
    if (piece.copy === undefined) return { ...same, kind: "solve", name, shape: piece.shape, tensor: job.weight.name };
    const chosen = piece.copy === "base" ? base : experts[piece.copy];
    if (!chosen) throw new Error(`${context.method.name} copies input ${piece.copy} of ${experts.length}`);
    return { ...copyOrConvert(context, job, chosen, shape, cell.dtype as FloatDType), name };
  });
}

type MergeCellDraft = Extract<DraftCell, { kind: "merge" }>;

interface Presence {
  readonly base: WeightInput | null;
  readonly experts: readonly WeightInput[];
  readonly all: readonly WeightInput[];
  /** The result is this input as it stands. */
  readonly copy?: WeightInput;
}

function applyMissingPolicy(context: CellContext, job: WeightJob): Presence | null {
  const { method } = context;
  const separate = method.base === "required" || method.base === "optional";
  const base = separate && job.slice.base !== null ? (job.present.find((p) => p.source.input === job.slice.base) ?? null) : null;
  const experts = base ? job.present.filter((p) => p !== base) : job.present;
  const presence: Presence = { base, experts, all: job.present };
  if (job.absent.length === 0) return presence;
  if (!job.weight.optional) throw missingTensor(context, job);
  if (job.present.length === 1 && (method.missing === "pass-one" || method.missing === "renormalise"))
    return { ...presence, copy: known(job.present[0], "input") };
  const baseLost = separate && job.slice.base !== null && base === null;
  switch (method.missing) {
    case "renormalise":
      return presence;
    case "pass-one":
      if (!baseLost && experts.length >= method.inputs.min) return presence;
      throw missingTensor(context, job);
    case "base-or-skip":
      if (!baseLost && experts.length >= method.inputs.min) return presence;
      if (base && experts.length === 0) return { ...presence, copy: base };
      context.warn(`${job.weight.name} is left out: ${method.name} needs the base and ${method.inputs.min} more models to have it`);
      return null;
    case "pass-base":
      if (base && experts.length === 0) return { ...presence, copy: base };
      throw missingTensor(context, job);
    case "error":
      if (baseLost || experts.length < method.inputs.min) throw missingTensor(context, job);
      return presence;
  }
}

function missingTensor(context: CellContext, job: WeightJob): AmalgamError {
  const lacking = known(job.absent[0], "lacking source");
  const has = job.present[0];
  const which = has ? `; ${context.labels[has.source.input]} has it` : "";
  return new AmalgamError("TENSOR_MISSING", `required tensor ${lacking.name} is not in ${context.labels[lacking.source.input]}${which}`, {
    tensor: job.weight.name,
  });
}

function commonShape(context: CellContext, job: WeightJob, inputs: readonly WeightInput[]): readonly number[] {
  const first = known(inputs[0], "input").tensor.shape;
  const other = inputs.find((p) => !sameShape(p.tensor.shape, first));
  if (!other) return first;
  const sizes = inputs.map((p) => `[${p.tensor.shape.join(", ")}] in ${context.labels[p.source.input]}`).join(", ");
  const matrices = inputs.every((p) => p.tensor.shape.length === 2);
  if (!job.weight.embedding || !matrices) {
    throw new AmalgamError("TENSOR_SHAPE", `shapes differ: ${sizes}`, {
      tensor: job.weight.name,
      next: "Choose models of one size, or slices of equal layers.",
    });
  }
  if (!context.truncateEmbeddings) {
    throw new AmalgamError("TENSOR_SHAPE", `vocabulary sizes differ: ${sizes}`, {
      tensor: job.weight.name,
      next: "Pass --unsafe-truncate-embeddings to cut all to the smallest (rows then mean different tokens unless the tokenizers agree on them).",
    });
  }
  const shape = [0, 1].map((d) => Math.min(...inputs.map((p) => p.tensor.shape[d] ?? 0)));
  context.warn(`${job.weight.name} is cut to [${shape.join(", ")}]: ${sizes}`);
  return shape;
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

/** Integers are copied, unless the recipe's dtype casts them (mergekit casts every tensor that its family does not pin). */
function copiesIntegers(context: CellContext, job: WeightJob, inputs: readonly WeightInput[]): boolean {
  const integers = inputs.some((p) => !isFloatDType(p.tensor.dtype));
  return integers && (context.loadAs === null || job.weight.forceDtype !== undefined || inputs.some((p) => !hasValues(p.tensor.dtype)));
}

function copyInteger(context: CellContext, job: WeightJob, inputs: readonly WeightInput[]): DraftCell {
  const [first, ...rest] = inputs.map((p) => bytesSource(p)) as [BytesSource, ...BytesSource[]];
  const odd = rest.find((s) => s.dtype !== first.dtype || !sameShape(s.shape, first.shape));
  if (odd) {
    throw new AmalgamError(
      "INTEGER_DIFFERS",
      `a tensor that is copied differs: ${first.dtype} [${first.shape.join(", ")}] in ${context.labels[first.input]}, ${odd.dtype} [${odd.shape.join(", ")}] in ${context.labels[odd.input]}`,
      { tensor: job.weight.name },
    );
  }
  return { kind: "copy", name: job.weight.name, dtype: first.dtype, shape: first.shape, source: first, mustEqual: rest };
}

/** The input's values as they stand: bytes where no conversion is asked for, else decoded and rounded by passthrough. */
function copyOrConvert(context: CellContext, job: WeightJob, input: WeightInput, shape = input.tensor.shape, working?: FloatDType): DraftCell {
  const name = job.weight.name;
  const source = toSource(input, shape);
  if (!isFloatDType(input.tensor.dtype)) return { kind: "copy", name, dtype: input.tensor.dtype, shape, source: bytesSource(input), mustEqual: [] };
  const loaded = working ?? context.loadAs ?? input.tensor.dtype;
  const dtype = context.outDtype ?? loaded;
  const exact = dtype === input.tensor.dtype && (context.loadAs === null || context.loadAs === dtype);
  if (exact && source.kind === "bytes") return { kind: "copy", name, dtype, shape, source, mustEqual: [] };
  const float = loaded === "F64" ? "f64" : "f32";
  const key = randomKey(context.seed, input.source.input, name);
  return {
    kind: "merge",
    name,
    dtype,
    shape,
    method: "passthrough",
    float,
    loadAs: context.loadAs,
    base: null,
    inputs: [source],
    global: {},
    models: [{}] as Parameters[],
    keys: [key],
  };
}

function toSource(input: WeightInput, shape: readonly number[]): Source {
  const of = bytesSource(input);
  if (sameShape(of.shape, shape)) return of;
  return { kind: "crop", of, shape: [shape[0] ?? 0, shape[1] ?? 0] };
}

function bytesSource(input: WeightInput): BytesSource {
  const t: TensorInfo = input.tensor;
  return { kind: "bytes", input: input.source.input, file: t.file, offset: t.offset, dtype: t.dtype, shape: t.shape, tensor: t.name };
}

const PRECISION: Readonly<Record<FloatDType, number>> = { F8_E5M2: 0, F8_E4M3: 0, BF16: 1, F16: 1, F32: 2, F64: 3 };

/** The dtype that holds all of them, as torch promotes: two different types of one width become the next wider one. */
function promote(dtypes: readonly FloatDType[]): FloatDType {
  let result = known(dtypes[0], "dtype");
  for (const d of dtypes) {
    if (d === result) continue;
    if (PRECISION[d] === PRECISION[result]) result = "F32";
    else if (PRECISION[d] > PRECISION[result]) result = d;
  }
  return result;
}

/** Key of the random stream of (seed, position of the model in the recipe, output tensor). */
function randomKey(seed: number, position: number, tensor: string): RandomKey {
  const hash = createHash("sha256").update(`${seed}\n${position}\n${tensor}`).digest();
  return [hash.readUInt32LE(0), hash.readUInt32LE(4)];
}
