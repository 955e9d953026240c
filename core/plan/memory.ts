/** What a compute thread needs at the least for a cell: planner and engine count the same way, so that no worker takes what it cannot do. */
import { elementBytes } from "../formats/dtype.ts";
import type { MethodDefinition } from "../methods/_types.ts";
import { BLOCK } from "../ops/types.ts";
import { planCell } from "./method-cell.ts";
import { unitOf } from "./ranges.ts";
import { sourceFile, sourcesOf } from "./sources.ts";
import type { Cell, MergeCell } from "./types.ts";

/** Below this a thread has no room for the rows and windows of ordinary tensors. */
export const THREAD_MEMORY_MIN = 12 * 2 ** 20;
/** A thread's memory: an eighth for windows of its files, a quarter for what is kept between passes, the rest for vectors. */
export const WINDOW_SHARE = 8;
export const KEPT_SHARE = 4;

/** Bytes of working vectors an element: methods hold at most three an input at a time, and a few of their own. */
export function vectorBytes(cell: Pick<MergeCell, "inputs" | "float">): number {
  return (3 * (cell.inputs.length + 1) + 6) * (cell.float === "f32" ? 4 : 8);
}

/** Bytes of one compute thread with which the cell can be computed, in the shortest chunks. @param method of a merge cell */
export function threadMemory(cell: Cell, method: MethodDefinition | undefined): number {
  if (cell.kind === "copy" || cell.kind === "piece" || method === undefined) return THREAD_MEMORY_MIN;
  const view = planCell(cell);
  if (cell.kind === "solve") return THREAD_MEMORY_MIN + (method.solve?.bytes(view) ?? 0);
  const elements = unitOf(method, view) === "element" ? BLOCK : Math.max(1, view.rowLength);
  const elementBytesAll = sourcesOf(cell).reduce((n, s) => n + elementBytes(sourceFile(s).dtype), elementBytes(cell.output.dtype));
  const windows = elements * elementBytesAll * WINDOW_SHARE;
  const vectors = (elements * vectorBytes(cell)) / (1 - 1 / WINDOW_SHARE - 1 / KEPT_SHARE);
  return Math.max(THREAD_MEMORY_MIN, Math.ceil(Math.max(windows, vectors)));
}
