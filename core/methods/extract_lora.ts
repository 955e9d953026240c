/** The difference of one model from its base as a LoRA adapter: the best factors of a rank. */
import { AmalgamError } from "../errors.ts";
import { known } from "../known.ts";
import { PEFT_EMBEDDINGS, peftTensors } from "../layouts/_peft-names.ts";
import { truncatedSvd } from "../linalg/truncated.ts";
import type { RandomKey } from "../ops/types.ts";
import { balanced } from "./_factors.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell } from "./_types.ts";

/** A matrix is decomposed in about the time in which it is read so often. */
const SVD_PASSES = 20;

function keyOf(cell: MethodCell): { readonly key?: RandomKey } {
  const [key] = cell.keys;
  return key === undefined ? {} : { key };
}

function rankOf(cell: MethodCell): number {
  return Math.min(cell.global["rank"] as number, ...cell.shape);
}

function isTarget(cell: MethodCell, place: { readonly inLayer: boolean; readonly embedding: boolean }): boolean {
  if (cell.shape.length !== 2 || !cell.tensor.endsWith(".weight")) return false;
  return place.inLayer || (place.embedding && cell.global["embeddings"] === true);
}

export default defineMethod({
  name: "extract_lora",
  title: "LoRA extraction",
  summary:
    "The difference of a model from its base as a LoRA adapter (PEFT): B A is the difference's best approximation of the rank, B = U sqrt(S), A = sqrt(S) V^T.",
  paper: { title: "The approximation of one matrix by another of lower rank (Eckart, Young)", url: "https://doi.org/10.1007/BF02288367" },
  base: "required",
  inputs: { min: 1, max: 1 },
  missing: "pass-base",
  parameters: {
    global: {
      rank: { type: "int", default: 32, min: 1, doc: "Rank of the factors; a matrix with fewer rows or columns has as many." },
      embeddings: { type: "boolean", default: false, doc: "Embeddings and head too." },
    },
    perModel: {},
  },
  unit: "element",
  layout: () => "peft",
  validate(cell) {
    if (cell.shape.length > 2)
      throw new AmalgamError("TENSOR_SHAPE", `a LoRA has no place for a tensor of shape [${cell.shape.join(", ")}]`, { tensor: cell.tensor });
  },
  solve: {
    only: true,
    takes: isTarget,
    pieces: (cell) => peftTensors(cell.tensor, cell.shape, rankOf(cell)),
    bytes: (cell) => 4 * (4 * cell.elements + 6 * Math.min(...cell.shape) * Math.min(...cell.shape)),
    passes: () => SVD_PASSES,
    run(ops, cell, tensors) {
      const [m = 0, n = 0] = cell.shape;
      const { a, b } = balanced(truncatedSvd(ops, { rows: m, cols: n, data: tensors.delta(0) }, { rank: rankOf(cell), ...keyOf(cell) }));
      // PEFT multiplies an embedding's factors the other way round: its delta is (B A)^T.
      return PEFT_EMBEDDINGS.test(cell.tensor) ? [b, a].map((x, i) => transposed(x, i === 0 ? m : known(x.length / n, "rank"))) : [a, b];
    },
  },
  output: { visit: (_ops, _cell, chunk) => chunk.base() },
  vectors: [],
});

/** @param rows of `x`, row by row */
function transposed(x: Float32Array, rows: number): Float32Array {
  const columns = x.length / Math.max(1, rows);
  const result = new Float32Array(x.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) result[j * rows + i] = x[i * columns + j] as number;
  return result;
}
