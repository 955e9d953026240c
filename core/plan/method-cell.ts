/** The bridge from a plan's cell to the methods. */
import { elementCount } from "../formats/dtype.ts";
import type { MethodCell } from "../methods/_types.ts";
import { known } from "../known.ts";
import { sourceFile, sourcesOf } from "./sources.ts";
import type { MergeCell, SolveCell } from "./types.ts";

/** What a method sees of a cell. */
export function methodCell(
  cell: Pick<MergeCell, "float" | "global" | "inputs" | "models" | "keys" | "base"> & { name: string; shape: readonly number[] },
): MethodCell {
  const elements = elementCount(cell.shape);
  return {
    tensor: cell.name,
    shape: cell.shape,
    elements,
    float: cell.float,
    global: cell.global,
    count: cell.inputs.length,
    models: cell.models,
    hasBase: cell.base !== null,
    positions: cell.inputs.map((s) => sourceFile(s).input),
    keys: cell.keys,
    rowLength: cell.shape.length < 2 ? elements : (cell.shape.at(-1) ?? 1),
  };
}

/** A cell of a plan as its method sees it: of a solved one, the matrix that its inputs hold. */
export function planCell(cell: MergeCell | SolveCell): MethodCell {
  if (cell.kind === "merge") return methodCell({ ...cell, name: cell.output.name, shape: cell.output.shape });
  const shape = known(sourcesOf(cell)[0], "source of a solved cell").shape;
  return methodCell({ ...cell, name: cell.tensor, shape, float: "f32" });
}
