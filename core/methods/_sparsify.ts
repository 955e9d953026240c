/** The sparsifiers of the task-arithmetic family: by magnitude, by chance, without outliers, by chance that grows with rank. mergekit.md 2.4. */
import { AmalgamError } from "../errors.ts";
import type { Ops, TieCounter, Vec } from "../ops/types.ts";
import { modelTopK } from "./_model-top-k.ts";
import { topK } from "./_top-k.ts";
import type { Sparsifier } from "./_task-vectors.ts";
import type { Chunk, MethodCell, ParameterSpec } from "./_types.ts";

const densityDoc: ParameterSpec = { type: "float", default: 1, min: 0, doc: "Share of the delta's elements that is kept; 1 and above keeps all." };

function density(cell: MethodCell, input: number): number {
  return cell.models[input]?.["density"] as number;
}

const dense = (cell: MethodCell, input: number): boolean => density(cell, input) >= 1;

function sparseInputs(cell: MethodCell): number[] {
  return Array.from({ length: cell.count }, (_, i) => i).filter((i) => !dense(cell, i));
}

function deltasOf(_ops: Ops, _cell: MethodCell, chunk: Chunk, inputs: readonly number[]): Vec[] {
  const base = chunk.base();
  return inputs.map((i) => chunk.delta(i, base));
}

/** Nothing is dropped; density is accepted, as mergekit does. */
export const keepAll: Sparsifier = {
  unit: "element",
  perModel: { density: { ...densityDoc, noEffect: "this method keeps every element" } },
  passes: () => [],
  begin: () => null,
  apply: (_ops, _cell, _chunk, _input, delta) => delta,
  keepsAll: () => true,
};

const largest = topK({
  name: "largest",
  series: sparseInputs,
  queries: (cell) =>
    sparseInputs(cell).map((series) => {
      const d = density(cell, series);
      return { series, k: d > 0 ? Math.max(1, Math.trunc(d * cell.elements)) : 0 };
    }),
  values: deltasOf,
});

/** Keeps the density * n largest magnitudes, at least one unless density is 0. */
const byMagnitude: Sparsifier = {
  unit: "element",
  perModel: { density: densityDoc },
  passes: (cell) => (sparseInputs(cell).length > 0 ? largest.passes() : []),
  begin: (cell, range, results) => (sparseInputs(cell).length > 0 ? largest.ties(cell, results, range) : []),
  apply(ops, cell, _chunk, input, delta, state, results) {
    const q = sparseInputs(cell).indexOf(input);
    return ops.keepTop(delta, largest.thresholds(cell, results)[q]!, (state as TieCounter[])[q]!, delta);
  },
  keepsAll: dense,
};

const ofModel = (cell: MethodCell): boolean => cell.global["scope"] === "model";

const largestOfModel = modelTopK({
  name: "largest-of-model",
  inputs: sparseInputs,
  count({ elements, members }) {
    const [first, ...others] = members;
    const d = density(first!.cell, first!.input);
    const odd = others.find((m) => density(m.cell, m.input) !== d || m.cell.float !== first!.cell.float);
    if (odd) throw unequal(first!.cell, d, odd.cell, density(odd.cell, odd.input));
    return d > 0 ? Math.max(1, Math.trunc(d * elements)) : 0;
  },
  values: deltasOf,
});

/** One threshold for several tensors needs one density, and values of one kind. */
function unequal(first: MethodCell, density: number, other: MethodCell, otherDensity: number): AmalgamError {
  if (density === otherDensity)
    return new AmalgamError(
      "PARAMETER_INVALID",
      `scope model compares tensors of one precision: ${first.tensor} is merged in ${first.float}, ${other.tensor} in ${other.float}`,
      {
        tensor: other.tensor,
        next: "Set dtype, which all tensors are then read in.",
      },
    );
  return new AmalgamError(
    "PARAMETER_INVALID",
    `scope model takes one density below 1 for all tensors of a model: it is ${density} for ${first.tensor} and ${otherDensity} for ${other.tensor}`,
    { tensor: other.tensor, next: "Give density without gradient and filter, or set scope: tensor for the tensors with another density by a filter." },
  );
}

/** As byMagnitude, of each tensor or of all tensors of the model together. */
export const byMagnitudeInScope: Sparsifier = {
  unit: "element",
  global: {
    scope: {
      type: "choice",
      choices: ["tensor", "model"],
      default: "tensor",
      implied: true,
      doc: "Density counts in each tensor by itself, or in all tensors of a model together: then it keeps the density * n largest of the whole difference. Takes one more pass over the models.",
    },
  },
  perModel: byMagnitude.perModel,
  passes: (cell) => (!ofModel(cell) ? byMagnitude.passes(cell) : sparseInputs(cell).length > 0 ? largestOfModel.passes() : []),
  begin(cell, range, results) {
    if (!ofModel(cell)) return byMagnitude.begin(cell, range, results);
    return sparseInputs(cell).length > 0 ? largestOfModel.ties(cell, results, range) : [];
  },
  apply(ops, cell, chunk, input, delta, state, results) {
    if (!ofModel(cell)) return byMagnitude.apply(ops, cell, chunk, input, delta, state, results);
    const q = sparseInputs(cell).indexOf(input);
    return ops.keepTop(delta, largestOfModel.thresholds(cell, results)[q]!, (state as TieCounter[])[q]!, delta);
  },
  keepsAll: dense,
};

/** Keeps each element with probability density. Yu et al. 2024 (DARE). */
export const byChance: Sparsifier = {
  unit: "element",
  perModel: { density: { ...densityDoc, doc: "Probability of an element to be kept; 1 and above keeps all." } },
  passes: () => [],
  begin: () => null,
  apply(ops, cell, chunk, input, delta) {
    const { bytes, filled } = chunk.keep(input, Math.ceil(chunk.length / 8));
    const threshold = Math.round(Math.max(0, density(cell, input)) * 65_536);
    if (!filled) ops.randomBits(cell.keys[input]!, chunk.start, chunk.length, threshold, bytes);
    return ops.keepBits(delta, bytes, delta);
  },
  keepsAll: dense,
};

/** Number of elements to keep, and of the largest that are dropped before them. */
function outlierCounts(cell: MethodCell, input: number): { target: number; top: number } {
  const n = cell.elements;
  const target = Math.trunc(density(cell, input) * n);
  const wanted = Math.trunc((cell.models[input]?.["gamma"] as number) * n);
  const bottom = n - target - wanted;
  return { target, top: bottom < 0 ? wanted + bottom : wanted };
}

const bands = topK({
  name: "bands",
  series: sparseInputs,
  queries: (cell) =>
    sparseInputs(cell).flatMap((series) => {
      const { target, top } = outlierCounts(cell, series);
      return [
        { series, k: top + target },
        { series, k: top },
      ];
    }),
  values: deltasOf,
});

/** Drops the gamma * n largest and the smallest, keeps density * n between. Davari and Belilovsky 2023 (Model Breadcrumbs). */
export const withoutOutliers: Sparsifier = {
  unit: "element",
  perModel: { density: densityDoc, gamma: { type: "float", default: 0.01, min: 0, doc: "Share of the largest magnitudes that is dropped." } },
  passes: (cell) => (sparseInputs(cell).length > 0 ? bands.passes() : []),
  begin: (cell, range, results) => (sparseInputs(cell).length > 0 ? bands.ties(cell, results, range) : []),
  apply(ops, cell, _chunk, input, delta, state, results) {
    const q = 2 * sparseInputs(cell).indexOf(input);
    const thresholds = bands.thresholds(cell, results);
    const ties = state as TieCounter[];
    const outliers = ops.keepTop(delta, thresholds[q + 1]!, ties[q + 1]!);
    const kept = ops.keepTop(delta, thresholds[q]!, ties[q]!, delta);
    return ops.sub(kept, outliers, kept);
  },
  keepsAll: dense,
};

/** Keeps an element with a probability that grows with its rank in the row, density - epsilon to density + epsilon. Deep et al. 2024 (DELLA). */
export const byRank: Sparsifier = {
  unit: "row",
  perModel: {
    density: { ...densityDoc, doc: "Mean probability of an element to be kept; 1 and above keeps all, 0 none." },
    epsilon: { type: "float", default: 0.15, doc: "Half the spread of the probabilities over a row: density - epsilon > 0 and density + epsilon < 1." },
  },
  validate(cell) {
    for (const i of sparseInputs(cell)) {
      const d = density(cell, i);
      const epsilon = cell.models[i]?.["epsilon"] as number;
      if (d <= 0 || (d - epsilon > 0 && d + epsilon < 1)) continue;
      throw new AmalgamError(
        "PARAMETER_INVALID",
        `epsilon ${epsilon} does not suit density ${d}: density - epsilon must be above 0 and density + epsilon below 1`,
        {
          tensor: cell.tensor,
          next: "Choose a smaller epsilon, or a density further from 0 and 1.",
        },
      );
    }
  },
  passes: () => [],
  begin: () => null,
  apply(ops, cell, chunk, input, delta) {
    const { bytes, filled } = chunk.keep(input, Math.ceil(chunk.length / 8));
    const d = density(cell, input);
    if (!filled) {
      const epsilon = cell.models[input]?.["epsilon"] as number;
      const [least, spread] = d <= 0 ? [0, 0] : cell.rowLength === 1 ? [d, 0] : [d - epsilon, (2 * epsilon) / (cell.rowLength - 1)];
      ops.rankBits(cell.keys[input]!, chunk.start, delta, cell.rowLength, least, spread, bytes);
    }
    return ops.keepBits(delta, bytes, delta);
  },
  keepsAll: dense,
};
