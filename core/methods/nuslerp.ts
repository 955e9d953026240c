/** Spherical interpolation of two models with weights, of tensors or of task vectors, whole or row by row. mergekit.md 2.3. */
import { AmalgamError } from "../errors.ts";
import { acos, sin } from "../ops/math.ts";
import type { Ops, Vec } from "../ops/types.ts";
import { allDeltas, coefficientsOf, coefficientsPass, gramAt } from "./_gram.ts";
import { columnPass, columnsOutput, rowsOutput } from "./_nuslerp-rows.ts";
import type { Interpolation } from "./_nuslerp-rows.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell, Pass, Results } from "./_types.ts";

/** Weights this close to cancelling count as equal; shorter vectors are not normalised (mergekit). */
const WEIGHT_SUM_MIN = 1e-6;
const NORM_MIN = 1e-7;
/**
 * Vectors whose squared sine is at most this lie on one line and are interpolated linearly. mergekit tests its f32 cosine for
 * 1; in f64 this is what f32 inputs can mean by parallel or opposite. Between parallel vectors both formulas agree to 1e-12.
 */
const COLLINEAR_MAX = 1e-12;

type Shape = "tensor" | "rows" | "columns";

function vectorShape(cell: MethodCell): Shape {
  if (cell.global["nuslerp_flatten"] === true || cell.shape.length < 2) return "tensor";
  return cell.global["nuslerp_row_wise"] === true ? "columns" : "rows";
}

function interpolation(cell: MethodCell): Interpolation {
  const [w0, w1] = cell.models.map((m) => m["weight"] as number) as [number, number];
  const t = Math.abs(w0 + w1) < WEIGHT_SUM_MIN ? 0.5 : w1 / (w0 + w1);
  return (n0, dot, n1) => {
    const cosine = dot / (Math.max(Math.sqrt(n0), NORM_MIN) * Math.max(Math.sqrt(n1), NORM_MIN));
    if (!(1 - cosine * cosine > COLLINEAR_MAX)) return [1 - t, t];
    const theta = acos(cosine);
    return [sin((1 - t) * theta) / sin(theta), sin(t * theta) / sin(theta)];
  };
}

const PASSES: Readonly<Record<Shape, readonly Pass[]>> = {
  tensor: [
    coefficientsPass(
      allDeltas,
      () => 2,
      (cell, g) => [...interpolation(cell)(gramAt(g, 0, 0), gramAt(g, 0, 1), gramAt(g, 1, 1))],
    ),
  ],
  rows: [],
  columns: [columnPass(interpolation)],
};

function interpolated(ops: Ops, cell: MethodCell, x: Vec[], results: Results): Vec {
  switch (vectorShape(cell)) {
    case "rows":
      return rowsOutput(ops, cell.rowLength, x, interpolation(cell));
    case "columns":
      return columnsOutput(ops, cell.rowLength, x, results["columns"]);
    case "tensor":
      return ops.lincomb(x, coefficientsOf(results), x[0]);
  }
}

export default defineMethod({
  name: "nuslerp",
  title: "NuSLERP",
  summary: "Spherical interpolation of two models, or of their differences from a base, with a weight each; of whole tensors, rows or columns.",
  paper: { title: "Animating rotation with quaternion curves", url: "https://doi.org/10.1145/325165.325242" },
  base: "optional",
  inputs: { min: 2, max: 2 },
  missing: "pass-one",
  parameters: {
    global: {
      nuslerp_flatten: { type: "boolean", default: true, doc: "Treat each tensor as one vector; false: each row (or column) is a vector." },
      nuslerp_row_wise: { type: "boolean", default: false, doc: "Without nuslerp_flatten: vectors run along the first dimension instead of the last." },
    },
    perModel: { weight: { type: "float", doc: "Weight of the model; the second one's share is the position between them." } },
  },
  unit: (cell) => (({ tensor: "element", rows: "row", columns: "column" }) as const)[vectorShape(cell)],
  validate(cell) {
    if (vectorShape(cell) === "columns" && cell.shape.length > 2) {
      throw new AmalgamError("PARAMETER_INVALID", `nuslerp_row_wise needs matrices, but the tensor has ${cell.shape.length} dimensions`, {
        tensor: cell.tensor,
        next: "Set nuslerp_row_wise: false for this tensor with a filter.",
      });
    }
  },
  passes: (cell) => PASSES[vectorShape(cell)],
  output: {
    visit(ops, cell, chunk, _state, results) {
      const base = cell.hasBase ? chunk.base() : undefined;
      const merged = interpolated(ops, cell, allDeltas(cell, chunk, base), results);
      return base ? ops.add(merged, base, merged) : merged;
    },
  },
  vectors: [
    {
      source: "by hand: equal weights of orthogonal unit vectors",
      inputs: [
        [1, 0],
        [0, 1],
      ],
      models: [{ weight: 1 }, { weight: 1 }],
      expected: [0.7071067811865476, 0.7071067811865476],
      tolerance: 1e-7,
    },
    {
      source: "by hand: each row by itself, all parallel, so linear",
      shape: [2, 2],
      inputs: [
        [1, 0, 0, 2],
        [3, 0, 0, 4],
      ],
      global: { nuslerp_flatten: false },
      models: [{ weight: 1 }, { weight: 1 }],
      expected: [2, 0, 0, 3],
    },
  ],
});
