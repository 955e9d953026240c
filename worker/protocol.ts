/** Messages between the main thread and the compute threads. A unit is one step of one cell over one range. */
import type { Range, Results } from "../core/methods/_types.ts";
import type { OutsideMethods } from "../extensions/methods.ts";
import type { Cell, OutputTensor } from "../core/plan/types.ts";
import type { WireError } from "../core/wire-error.ts";

export type Step =
  | { readonly kind: "pass"; readonly pass: number }
  | { readonly kind: "output" }
  | { readonly kind: "copy" }
  | { readonly kind: "hash" }
  /** `outputs`: what the cell is made into, in the order of the method's pieces. */
  | { readonly kind: "solve"; readonly outputs: readonly OutputTensor[] };

export interface Unit {
  readonly cell: Cell;
  /** Attempt that it belongs to: files stay open, and bytes are kept, until it ends. Empty: until the pool closes. */
  readonly owner: string;
  /** Distinguishes cells of all tasks in flight. */
  readonly cellKey: string;
  readonly step: Step;
  readonly range: Range;
  readonly results: Results;
  /** Path of the file of each source: base first if there is one, then the inputs; for copies the source, then those that must equal it. */
  readonly paths: readonly string[];
  readonly outPath: string;
}

export interface ThreadOptions {
  readonly memoryBytes: number;
  readonly chunkElements: number;
  /** Methods from outside, besides ours. */
  readonly outside: OutsideMethods | null;
  /** What runs matrices: a folder's name, or "auto". */
  readonly backend: string;
}

export type Request =
  | { readonly kind: "unit"; readonly id: number; readonly unit: Unit }
  | { readonly kind: "drop"; readonly cellKey: string; readonly range: number }
  | { readonly kind: "end"; readonly owner: string };

export interface UnitResult {
  readonly partial?: unknown;
  /** SHA-256 of the range's output bytes, for element ranges, copies and hash steps. */
  readonly blockHash?: Uint8Array;
  /** Of a solved cell: the digest of each output, and the numerics that made it. */
  readonly solved?: { readonly digests: readonly string[]; readonly numericsId: string };
  /** Non-finite elements read, per source in the order of `paths`. */
  readonly nonFinite?: readonly number[];
}

export type Reply =
  { readonly id: number; readonly ok: true; readonly result: UnitResult } | { readonly id: number; readonly ok: false; readonly error: WireError };

/** Keys of an owner's cells start with its name. */
export function ownedKey(owner: string, cell: string): string {
  return `${owner}:${cell}`;
}
