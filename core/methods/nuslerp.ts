/** Spherical interpolation of two models with weights, of tensors or of task vectors, whole or row by row. mergekit.md 2.3. */
import { AmalgamError } from "../errors.ts";
import { acos, sin } from "../ops/math.ts";
import { allDeltas, gramAt, gramOf, gramPass } from "./_gram.ts";
import { columnPass, columnsOutput, rowsOutput } from "./_nuslerp-rows.ts";
import type { Interpolation } from "./_nuslerp-rows.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell } from "./_types.ts";

/** Weights this close to cancelling count as equal; shorter vectors are not normalised; smaller sines are lines (mergekit). */
const WEIGHT_SUM_MIN = 1e-6;
const NORM_MIN = 1e-7;
const SINE_MIN = 1e-8;

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
    const theta = acos(Math.min(1, Math.max(-1, cosine)));
    const sine = sin(theta);
    return Math.abs(sine) < SINE_MIN ? [1 - t, t] : [sin((1 - t) * theta) / sine, sin(t * theta) / sine];
  };
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
  unit: (cell) => ({ tensor: "element", rows: "row", columns: "column" } as const)[vectorShape(cell)],
  validate(cell) {
    if (vectorShape(cell) === "columns" && cell.shape.length > 2) {
      throw new AmalgamError("PARAMETER_INVALID", `nuslerp_row_wise needs matrices, but the tensor has ${cell.shape.length} dimensions`, { tensor: cell.tensor });
    }
  },
  passes: (cell) => ({ tensor: [gramPass((_ops, c, chunk) => allDeltas(c, chunk), () => 2)], rows: [], columns: [columnPass] })[vectorShape(cell)],
  output: {
    visit(ops, cell, chunk, _state, results) {
      const base = cell.hasBase ? chunk.base() : null;
      const x = [0, 1].map((i) => chunk.delta(i, base ?? undefined));
      const shape = vectorShape(cell);
      const merged =
        shape === "rows"
          ? rowsOutput(ops, cell, x, interpolation(cell))
          : shape === "columns"
            ? columnsOutput(ops, cell, x, results["columns"], interpolation(cell))
            : ops.lincomb(x, [...interpolation(cell)(gramAt(gramOf(results), 0, 0), gramAt(gramOf(results), 0, 1), gramAt(gramOf(results), 1, 1))], x[0]);
      return base ? ops.add(merged, base, merged) : merged;
    },
  },
  vectors: [
    {
      source: "by hand: equal weights of orthogonal unit vectors",
      inputs: [[1, 0], [0, 1]],
      models: [{ weight: 1 }, { weight: 1 }],
      expected: [0.7071067811865476, 0.7071067811865476],
      tolerance: 1e-7,
    },
    {
      source: "by hand: each row by itself, all parallel, so linear",
      shape: [2, 2],
      inputs: [[1, 0, 0, 2], [3, 0, 0, 4]],
      global: { nuslerp_flatten: false },
      models: [{ weight: 1 }, { weight: 1 }],
      expected: [2, 0, 0, 3],
    },
  ],
});
