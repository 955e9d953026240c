/** Where a cell stands in the model-wide passes of its method. */
import { passesOf } from "../methods/_types.ts";
import type { MethodCell, MethodDefinition, ModelPass, Results } from "../methods/_types.ts";
import { planCell } from "./method-cell.ts";
import type { Cell } from "./types.ts";

/** The model-wide pass of a cell that is under way, and where it stands among the cell's passes. */
export interface Round {
  readonly pass: ModelPass;
  readonly index: number;
  readonly view: MethodCell;
  readonly results: Results;
}

/** Null: the cell has no model-wide pass, or none was begun. */
export function roundOf(cell: Cell, method: MethodDefinition | undefined): Round | null {
  if (cell.kind !== "merge" || !cell.results || !method) return null;
  const view = planCell(cell);
  const passes = passesOf(method, view);
  for (let index = passes.length - 1; index >= 0; index--) {
    const pass = passes[index];
    if (pass?.scope === "model" && cell.results[pass.name] !== undefined) return { pass, index, view, results: cell.results };
  }
  return null;
}

/** Bytes of the coming round, in the unit of progress. */
export function roundBytes(round: Round, bytes: number): number {
  return Math.ceil(bytes / (round.pass.sampleOneIn?.(round.view, round.results) ?? 1));
}
