/**
 * The plan: an immutable value, a pure function of the recipe's text, the inputs' metadata and the numerics version.
 * Inputs are named by position; where they are and what they looked like stands beside the plan, outside its hash.
 */
import type { DType, FloatDType } from "../formats/dtype.ts";
import type { Parameters, Results } from "../methods/_types.ts";
import type { RandomKey } from "../ops/types.ts";

/** Raised when the plan's form changes. */
export const PLAN_FORMAT = 1;
/** Raised only when output bytes change for the same recipe and inputs. */
export const NUMERICS_VERSION = 1;

/** Elements of a tensor that lie in one run of bytes in a file of an input. */
export interface BytesSource {
  readonly kind: "bytes";
  /** Position of the input. */
  readonly input: number;
  /** Path inside the input's folder. */
  readonly file: string;
  /** From the start of the file. */
  readonly offset: number;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly tensor: string;
}

/** The top-left corner of a 2-D source (embeddings of different vocabulary sizes). */
export interface CropSource {
  readonly kind: "crop";
  readonly of: BytesSource;
  readonly shape: readonly [number, number];
}

export type Source = BytesSource | CropSource;

export interface OutputTensor {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Index of the shard file. */
  readonly shard: number;
  /** From the start of the shard file. */
  readonly offset: number;
  readonly bytes: number;
}

/** The smallest thing computed. */
export type Cell = CopyCell | MergeCell | SolveCell | PieceCell;

interface CellBase {
  readonly index: number;
  readonly output: OutputTensor;
}

/** Copied as bytes; never decoded. */
export interface CopyCell extends CellBase {
  readonly kind: "copy";
  readonly source: BytesSource;
  /** Other inputs that must hold the same bytes (integer tensors). */
  readonly mustEqual: readonly BytesSource[];
}

/** What a method makes of inputs. */
interface MadeCell extends CellBase {
  readonly method: string;
  /** Inputs are rounded to this on load. */
  readonly loadAs: FloatDType | null;
  readonly base: Source | null;
  readonly inputs: readonly Source[];
  readonly global: Parameters;
  readonly models: readonly Parameters[];
  readonly keys: readonly RandomKey[];
}

export interface MergeCell extends MadeCell {
  readonly kind: "merge";
  readonly float: "f32" | "f64";
  /** What the finished rounds of model-wide passes say to this cell, by pass: JSON, a few hundred bytes. Absent: the plan has one stage. */
  readonly results?: Results;
}

/** A whole matrix, or a vector that belongs to one, made into one tensor or several by one compute thread. All of them lie in one task. */
export interface SolveCell extends MadeCell {
  readonly kind: "solve";
  /** Name of the tensor that it is in a dense model. */
  readonly tensor: string;
}

/** A further tensor that a solved cell before it makes. */
export interface PieceCell extends CellBase {
  readonly kind: "piece";
  /** Index of the solved cell. */
  readonly of: number;
}

/** The unit of work and retry: consecutive cells of one shard. */
export interface Task {
  readonly index: number;
  readonly shard: number;
  /** Byte range of the shard that this task writes (the first part includes the header). */
  readonly offset: number;
  readonly length: number;
  readonly cells: readonly Cell[];
  readonly cost: Cost;
}

export interface Cost {
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Passes over the inputs, weighted by their bytes; for time estimates. */
  readonly bytesProcessed: number;
}

export interface Shard {
  readonly file: string;
  /** The safetensors header, with its length prefix and padding. */
  readonly header: string;
  readonly headerBytes: number;
  readonly bytes: number;
}

export interface PlanInput {
  /** The reference as written. */
  readonly reference: string;
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly headerSha256: string }[];
}

/** A file of the output that is not a shard: its text, or a copy from an input. */
export type SideFile =
  | { readonly kind: "text"; readonly file: string; readonly text: string }
  | { readonly kind: "copy"; readonly file: string; readonly input: number; readonly from: string };

/** One barrier of a job. A stage's tasks are the same parts of the output as the merge's: those of a reduce stage read and write nothing but a result. */
export interface Stage {
  /** 1 for the first. */
  readonly index: number;
  readonly kind: "reduce" | "merge";
  /** Bytes processed by the stages after this one, as far as can be foreseen; for estimates. */
  readonly laterBytes: number;
}

export interface Plan {
  readonly format: number;
  readonly numerics: number;
  readonly layout: string;
  /** Of this stage. What a merge is called in all its stages: `planIdentity`. */
  readonly hash: string;
  /** Hash of the first stage; absent there. */
  readonly origin?: string;
  /** Absent: the plan has one stage, and merges. */
  readonly stage?: Stage;
  readonly method: string;
  /** Digest of the folder that the method came from; absent for our own methods. */
  readonly methodsSha256?: string;
  readonly seed: number;
  readonly recipeText: string;
  readonly resolved: unknown;
  readonly inputs: readonly PlanInput[];
  readonly shards: readonly Shard[];
  readonly sideFiles: readonly SideFile[];
  readonly tasks: readonly Task[];
  readonly warnings: readonly string[];
}
