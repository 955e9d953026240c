/**
 * The frame of the task-arithmetic family: deltas from the base, made sparse, weighted, agreed on in sign, added back.
 * Ilharco et al. 2023 (task arithmetic); Yadav et al. 2023 (TIES). mergekit.md 2.4. A method of the family names its
 * sparsifier, whether signs are agreed on, and its defaults.
 */
import { BlockAccumulator, joinTotals } from "../ops/blocks.ts";
import type { Ops, Vec } from "../ops/types.ts";
import { defineMethod } from "./_types.ts";
import type { AnyPass, Chunk, MethodCell, MethodDefinition, MethodVector, ParameterSpec, Pass, Range, Results, Unit } from "./_types.ts";

/** How a delta becomes sparse. */
export interface Sparsifier {
  readonly unit: Unit;
  /** Parameters of the merge that the sparsifier has besides the family's. */
  readonly global?: Readonly<Record<string, ParameterSpec>>;
  readonly perModel: Readonly<Record<string, ParameterSpec>>;
  validate?(cell: MethodCell): void;
  passes(cell: MethodCell): readonly AnyPass[];
  begin(cell: MethodCell, range: Range, results: Results): unknown;
  /** `delta` may be overwritten. */
  apply(ops: Ops, cell: MethodCell, chunk: Chunk, input: number, delta: Vec, state: unknown, results: Results): Vec;
  /** The delta of this input stays as it is, and is not rescaled. */
  keepsAll(cell: MethodCell, input: number): boolean;
}

export interface TaskVectorMethod {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly paper: { readonly title: string; readonly url: string };
  readonly sparsifier: Sparsifier;
  readonly consensus: boolean;
  readonly normalize: boolean;
  readonly rescale: boolean;
  readonly vectors: readonly MethodVector[];
}

/** Below this no delta is rescaled (mergekit): there is nothing to measure. */
const NORM_MIN = 1e-7;
/** Below this the sum of weights counts as 1 (mergekit). */
const DIVISOR_MIN = 1e-8;

export function taskVectorMethod(m: TaskVectorMethod): MethodDefinition {
  const { sparsifier } = m;
  return defineMethod({
    name: m.name,
    title: m.title,
    summary: m.summary,
    paper: m.paper,
    base: "required",
    inputs: { min: 0 },
    missing: "error",
    parameters: {
      global: {
        normalize: { type: "boolean", default: m.normalize, doc: "Divide by the sum of the weights (of those that agree, where signs are agreed on)." },
        lambda: { type: "float", default: 1, doc: "Factor of the merged delta." },
        rescale: { type: "boolean", default: m.rescale, doc: "Scale each sparse delta back to the L1 norm it had before." },
        ...sparsifier.global,
        int8_mask: { type: "boolean", default: false, doc: "Storage of masks in mergekit.", noEffect: "masks here are bits" },
      },
      perModel: { weight: { type: "float", doc: "Factor of the model's delta." }, ...sparsifier.perModel },
    },
    unit: (cell) => (thinned(sparsifier, cell).length > 0 ? sparsifier.unit : "element"),
    ...(sparsifier.validate ? { validate: (cell: MethodCell) => sparsifier.validate?.(cell) } : {}),
    shortcut: (cell) => (cell.count === 0 ? "base" : undefined),
    passes: (cell) => [...sparsifier.passes(cell), ...(cell.global["rescale"] === true && thinned(sparsifier, cell).length > 0 ? [normPass(sparsifier)] : [])],
    output: {
      begin: (cell, range, results) => sparsifier.begin(cell, range, results),
      visit: (ops, cell, chunk, state, results) => mergeChunk(m, ops, cell, chunk, state, results),
    },
    vectors: m.vectors,
  });
}

/** Inputs whose delta loses elements. */
function thinned(sparsifier: Sparsifier, cell: MethodCell): number[] {
  return Array.from({ length: cell.count }, (_, i) => i).filter((i) => !sparsifier.keepsAll(cell, i));
}

function weightsOf(cell: MethodCell): number[] {
  return cell.models.map((p) => p["weight"] as number);
}

function mergeChunk(m: TaskVectorMethod, ops: Ops, cell: MethodCell, chunk: Chunk, state: unknown, results: Results): Vec {
  const base = chunk.base();
  const weights = weightsOf(cell);
  const factors = results["norms"] as readonly number[] | undefined;
  const deltas = weights.map((_, i) => {
    const delta = chunk.delta(i, base);
    if (m.sparsifier.keepsAll(cell, i)) return delta;
    const sparse = m.sparsifier.apply(ops, cell, chunk, i, delta, state, results);
    const factor = factors?.[i] ?? 1;
    return factor === 1 ? sparse : ops.scale(sparse, factor, sparse);
  });
  const normalize = cell.global["normalize"] === true;
  const mixed = m.consensus ? agree(ops, deltas, weights, normalize) : sum(ops, deltas, weights, normalize);
  const lambda = cell.global["lambda"] as number;
  if (lambda !== 1) ops.scale(mixed, lambda, mixed);
  return ops.add(base, mixed, mixed);
}

function agree(ops: Ops, deltas: readonly Vec[], weights: readonly number[], normalize: boolean): Vec {
  const weighted = deltas.map((d, i) => (weights[i] === 1 ? d : ops.scale(d, weights[i]!, d)));
  return ops.consensus(weighted, weights, normalize, weighted[0]);
}

function sum(ops: Ops, deltas: readonly Vec[], weights: readonly number[], normalize: boolean): Vec {
  const mixed = ops.lincomb(deltas, weights, deltas[0]);
  const total = weights.reduce((a, b) => a + b, 0);
  return normalize && Math.abs(total) >= DIVISOR_MIN ? ops.divScalar(mixed, total, mixed) : mixed;
}

interface NormState {
  readonly sums: BlockAccumulator;
  readonly own: unknown;
}

/** L1 norms of every delta before and after: their ratio is the factor that the output applies. */
function normPass(sparsifier: Sparsifier): Pass<NormState, Float64Array, number[]> {
  const magnitudes = (ops: Ops, cell: MethodCell, x: Vec): Float64Array =>
    sparsifier.unit === "element" ? ops.blockSumAbs(x) : ops.rowSumAbs(x, cell.rowLength);
  const inputs = (cell: MethodCell): number[] => thinned(sparsifier, cell);
  return {
    name: "norms",
    begin: (cell, range, results) => ({ sums: new BlockAccumulator(2 * inputs(cell).length), own: sparsifier.begin(cell, range, results) }),
    visit(ops, cell, chunk, state, results) {
      const base = chunk.base();
      inputs(cell).forEach((i, slot) => {
        const delta = chunk.delta(i, base);
        state.sums.push(2 * slot, magnitudes(ops, cell, delta));
        state.sums.push(2 * slot + 1, magnitudes(ops, cell, sparsifier.apply(ops, cell, chunk, i, delta, state.own, results)));
      });
    },
    end: (state) => state.sums.total(),
    finish(cell, partials) {
      const totals = joinTotals(partials);
      const factors = new Array<number>(cell.count).fill(1);
      inputs(cell).forEach((i, slot) => {
        const before = totals[2 * slot]!;
        const after = totals[2 * slot + 1]!;
        if (before >= NORM_MIN && after >= NORM_MIN) factors[i] = before / after;
      });
      return factors;
    },
  };
}
