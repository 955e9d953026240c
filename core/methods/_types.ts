/**
 * What a merge method is. One file a method in this folder; the file's default export is `defineMethod({...})` and the
 * file's name is the method's name (`task_arithmetic.ts`). Files that start with `_` are helpers.
 */
import type { FloatDType } from "../formats/dtype.ts";
import type { MatrixOps } from "../ops/matrix/types.ts";
import type { Ops, RandomKey, Vec } from "../ops/types.ts";

export type ParameterValue = number | boolean | string;

export interface ParameterSpec {
  readonly type: "float" | "int" | "boolean" | "choice";
  readonly doc: string;
  /** Values of a choice. */
  readonly choices?: readonly string[];
  /** Absent: required, unless `optional`. */
  readonly default?: ParameterValue;
  /** The method sees undefined where the value is the default: plans made before the parameter was there keep their hash. */
  readonly implied?: true;
  /** No default and not required: the method sees undefined. */
  readonly optional?: true;
  /** Inclusive bounds; violated: PARAMETER_INVALID. */
  readonly min?: number;
  readonly max?: number;
  /** Accepted for mergekit's sake, changes nothing; the reason. */
  readonly noEffect?: string;
}

export type Parameters = Readonly<Record<string, ParameterValue | undefined>>;

/** One output tensor to compute, as a method sees it. */
export interface MethodCell {
  readonly tensor: string;
  readonly shape: readonly number[];
  readonly elements: number;
  readonly float: "f32" | "f64";
  /** Values of the global parameters for this tensor. */
  readonly global: Parameters;
  /** Number of inputs apart from a separate base (for base "input" and "none": all inputs), in recipe order. */
  readonly count: number;
  /** Per-model parameters of those inputs, same order. */
  readonly models: readonly Parameters[];
  readonly hasBase: boolean;
  /** Position in the recipe of each of those inputs, same order: the same model has the same one in every tensor. */
  readonly positions: readonly number[];
  /** A random stream per input, same order: (seed, position in the recipe, output tensor). */
  readonly keys: readonly RandomKey[];
  /** Length of a row: the last dimension (1-D and scalar: all elements). */
  readonly rowLength: number;
}

/** A run of consecutive elements: whole blocks (unit element) or whole rows (row, column). Any length gives the same bits. */
export interface Chunk {
  /** Flat index of the first element. */
  readonly start: number;
  readonly length: number;
  /** Decodes an input of the cell (rounded to the recipe's dtype) to a fresh scratch vector. */
  input(i: number): Vec;
  /** The base; throws when the cell has none. */
  base(): Vec;
  /** input(i) - base(), or input(i) when the cell has no base. `base` saves decoding it again. */
  delta(i: number, base?: Vec): Vec;
  /** (((w0*x0) + (w1*x1)) + ...) / divisor over the inputs named, in that order; a divisor of 1 divides nothing. */
  lincomb(terms: readonly (number | "base")[], weights: readonly number[], divisor?: number): Vec;
  /**
   * Bytes of this chunk that survive from one pass to the next. `filled` is false when nothing was kept (first use, or the
   * budget dropped them): then fill them again.
   */
  keep(slot: number, bytes: number): { readonly bytes: Uint8Array; readonly filled: boolean };
}

/** Results of the finished passes, by name. Structured-cloneable. */
export type Results = Readonly<Record<string, unknown>>;

/** The ranges of one pass: a range is 2^k consecutive blocks (or a fixed number of rows) handled by one thread in order. */
export interface Range {
  readonly index: number;
  readonly start: number;
  readonly length: number;
}

/**
 * A reduction over the tensor. For each range: begin, visit its chunks in order, end. Then finish gets the partials of all
 * ranges in order. Partials must not depend on where chunks were cut: use BlockAccumulator for floating sums, integers for counts.
 */
export interface Pass<State = unknown, Partial = unknown, Result = unknown> {
  readonly scope?: "tensor";
  readonly name: string;
  /**
   * Visits one block of 4,096 elements in so many (rows: one chunk in so many): for guesses that save work and change no bytes.
   * The blocks may come in chunks of any size. Absent: all.
   */
  sampleOneIn?(cell: MethodCell, results: Results): number;
  /** Seldom needed: left out of estimates and progress. */
  readonly rare?: true;
  /** False: the pass is skipped and its result is null. Absent: always needed. */
  needed?(cell: MethodCell, results: Results): boolean;
  begin(cell: MethodCell, range: Range, results: Results, ops: Ops): State;
  visit(ops: Ops, cell: MethodCell, chunk: Chunk, state: State, results: Results): void;
  /** Structured-cloneable. */
  end(state: State, cell: MethodCell): Partial;
  finish(cell: MethodCell, partials: readonly Partial[], results: Results, ranges: readonly Range[]): Result;
}

/**
 * A reduction over every merged tensor of the model, in rounds: each round is a stage of the job (DESIGN section 1), a barrier for all workers.
 * After `start` and after every round each cell has one value of the pass, in its results under the pass's name: JSON of a few hundred bytes,
 * as plans hold it. Rounds follow while a cell needs one. Such passes come before all others, and one ends before the next starts.
 */
export interface ModelPass<State = unknown, Partial = unknown, Sum = unknown, Value = unknown> {
  readonly scope: "model";
  readonly name: string;
  /** What each cell is told before the first round, when planning. `cells`: those that have the pass, in output order. Throws AmalgamError. */
  start(cells: readonly MethodCell[]): readonly Value[];
  /** Must the cell be looked at in the round that comes? */
  needed(cell: MethodCell, results: Results): boolean;
  sampleOneIn?(cell: MethodCell, results: Results): number;
  /** Rounds over the whole cell that are likely to follow the coming one; for estimates. */
  laterRounds(cell: MethodCell, results: Results): number;
  begin(cell: MethodCell, range: Range, results: Results, ops: Ops): State;
  visit(ops: Ops, cell: MethodCell, chunk: Chunk, state: State, results: Results): void;
  /** Structured-cloneable. */
  end(state: State, cell: MethodCell, results: Results): Partial;
  /** Of one task: the cells that need the round are added in output order, then the sum is packed. At most REDUCED_BYTES_MAX. */
  newSum(): Sum;
  add(sum: Sum, cell: MethodCell, partials: readonly Partial[], results: Results): void;
  pack(sum: Sum): Uint8Array;
  /** After a round: the new value of every cell, task by task. Where the tasks were cut must not matter. */
  combine(tasks: readonly ReducedTask[]): readonly (readonly Value[])[];
}

/** What a round found in one task. */
export interface ReducedTask {
  /** Those that have the pass, in output order. */
  readonly cells: readonly { readonly cell: MethodCell; readonly results: Results }[];
  /** What `pack` made; empty where no cell of the task needed the round. */
  readonly bytes: Uint8Array;
}

export type AnyPass = Pass | ModelPass;

/** Does the pass walk the whole tensor when its cell is merged, in most cells? The unit of cost and progress. */
export function isWholePass(pass: AnyPass): boolean {
  return pass.scope !== "model" && pass.rare !== true && pass.sampleOneIn === undefined;
}

/** Every pass of a cell, in order. */
export function passesOf(method: MethodDefinition, cell: MethodCell): readonly AnyPass[] {
  return typeof method.passes === "function" ? method.passes(cell) : (method.passes ?? []);
}

/** The last step: the merged values of a chunk. */
export interface Output<State = unknown> {
  begin?(cell: MethodCell, range: Range, results: Results): State;
  visit(ops: Ops, cell: MethodCell, chunk: Chunk, state: State, results: Results): Vec;
}

/** A tensor that a solved matrix becomes. */
export interface Piece {
  /** Its name in the output. */
  readonly tensor: string;
  readonly shape: readonly number[];
  /** It is an input as it stands, or the base. */
  readonly copy?: number | "base";
}

/** Whole tensors of a solved cell, row by row, rounded to the recipe's dtype. Each call decodes anew. */
export interface WholeTensors {
  base(): Float32Array;
  input(i: number): Float32Array;
  /** input(i) - base(). */
  delta(i: number): Float32Array;
  /** What the input's values were rounded to: its own dtype, or the recipe's where that has fewer bits. */
  dtype(i: number): FloatDType;
}

/** What a method does with a whole matrix at a time, on one compute thread. */
export interface Solve {
  /** Tensors that are not solved are left out of the output. */
  readonly only?: true;
  /** Is the tensor solved? All others go through passes and output. */
  takes(cell: MethodCell, place: { readonly inLayer: boolean; readonly embedding: boolean }): boolean;
  /** In order; those that are copied are not made by `run`. Depends on shape and parameters alone. */
  pieces(cell: MethodCell): readonly Piece[];
  /** Of arrays held at a time beside the inputs' windows; for admission. */
  bytes(cell: MethodCell): number;
  /** Passes over the inputs that it takes about as long as; for estimates. */
  passes(cell: MethodCell): number;
  /** The pieces that are not copied, in order, row by row. */
  run(ops: MatrixOps, cell: MethodCell, tensors: WholeTensors): readonly Float32Array[];
}

/** How far a cell may be cut: anywhere (element), at rows of the last dimension (row), at rows with sums down the columns (column). */
export type Unit = "element" | "row" | "column";

export interface MethodDefinition {
  readonly name: string;
  readonly title: string;
  /** One or two sentences for `amalgam methods` and the docs. */
  readonly summary: string;
  readonly paper?: { readonly title: string; readonly url: string };
  /** "required"/"optional": a separate base; "input": a configured base is one more input; "none": passthrough. */
  readonly base: "required" | "optional" | "input" | "none";
  /** Number of inputs that are not a separate base. */
  readonly inputs: { readonly min: number; readonly max?: number };
  /** What to do for an optional tensor that only some inputs have (mergekit.md 2.2, 2.9). */
  readonly missing: "pass-one" | "base-or-skip" | "pass-base" | "renormalise" | "error";
  readonly parameters: {
    readonly global: Readonly<Record<string, ParameterSpec>>;
    readonly perModel: Readonly<Record<string, ParameterSpec>>;
  };
  readonly unit: Unit | ((cell: MethodCell) => Unit);
  /** Checks parameters together, at planning; throws AmalgamError. */
  validate?(cell: MethodCell): void;
  /** Index of an input that is the result as it stands (copied as bytes where dtypes allow), or "base"; undefined: compute. */
  shortcut?(cell: MethodCell): number | "base" | undefined;
  readonly passes?: readonly AnyPass[] | ((cell: MethodCell) => readonly AnyPass[]);
  readonly output: Output;
  /** Matrices of layers that are not merged element by element. */
  readonly solve?: Solve;
  /** Of the output; absent: dense. */
  readonly layout?: (parameters: Parameters) => string;
  readonly vectors: readonly MethodVector[];
}

/** A tiny example with its expected numbers; conformance runs them on every backend. */
export interface MethodVector {
  /** Where the numbers come from: a paper's equation worked by hand, an independent float64 program, mergekit. */
  readonly source: string;
  readonly shape?: readonly number[];
  readonly base?: readonly number[];
  readonly inputs: readonly (readonly number[])[];
  readonly global?: Parameters;
  readonly models?: readonly Parameters[];
  readonly expected: readonly number[];
  /** Largest allowed |difference|; 0 unless said. */
  readonly tolerance?: number;
}

/** Identity that checks the shape of a definition and gives it its type. */
export function defineMethod(definition: MethodDefinition): MethodDefinition {
  return definition;
}
