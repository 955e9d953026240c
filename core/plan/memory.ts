/** What a compute thread needs at the least for a cell: planner and engine count the same way, so that no worker takes what it cannot do. */
import { elementBytes } from "../formats/dtype.ts";
import type { MethodDefinition } from "../methods/_types.ts";
import { BLOCK } from "../ops/types.ts";
import { planCell } from "./method-cell.ts";
import { unitOf } from "./ranges.ts";
import { sourceFile, sourcesOf } from "./sources.ts";
import type { Cell, MergeCell, Source } from "./types.ts";

/** Below this a thread has no room for the rows and windows of ordinary tensors. */
export const THREAD_MEMORY_MIN = 12 * 2 ** 20;
/** WebAssembly's unit of memory. */
export const MEMORY_PAGE = 65_536;
/** At the start of a thread's memory: the kernels' own data. */
export const KERNEL_DATA_BYTES = 4096;
/** A cache line: areas, windows and vectors begin at one. */
const LINE = 64;
const WINDOW_SHARE = 8;
const KEPT_SHARE = 4;
/** Windows of ordinary tensors are smaller: of a thread with much memory, windows get half their share. */
const WINDOWS_PLENTY = 8 * 2 ** 20;

/** A thread's memory, in bytes: for windows of its files, for what is kept between passes, for vectors. */
export interface ThreadAreas {
  readonly windowBytes: number;
  readonly keptBytes: number;
  readonly scratchBytes: number;
}

export function threadAreas(memoryBytes: number): ThreadAreas {
  const windowBytes = wholeLines(Math.min(memoryBytes / WINDOW_SHARE, Math.max(WINDOWS_PLENTY, memoryBytes / (2 * WINDOW_SHARE))));
  const keptBytes = wholeLines(memoryBytes / KEPT_SHARE);
  const whole = Math.floor(memoryBytes / MEMORY_PAGE) * MEMORY_PAGE;
  return { windowBytes, keptBytes, scratchBytes: whole - KERNEL_DATA_BYTES - windowBytes - keptBytes };
}

function wholeLines(bytes: number): number {
  return Math.floor(bytes / LINE) * LINE;
}

/** Bytes of the windows of so many elements, one window a source, each at a line. */
export function windowBytes(sources: readonly Source[], elements: number): number {
  return sources.reduce((n, s) => n + Math.ceil((elements * elementBytes(sourceFile(s).dtype)) / LINE) * LINE, 0);
}

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
  // As the engine counts (worker/thread/steps.ts): the output's bytes lie behind the windows.
  const windows = windowBytes(sourcesOf(cell), elements) + elements * elementBytes(cell.output.dtype) + LINE;
  return Math.max(THREAD_MEMORY_MIN, memoryFor(windows, elements * vectorBytes(cell)));
}

/** The memory whose areas hold so much: the inverse of threadAreas, in whole pages. */
function memoryFor(windows: number, vectors: number): number {
  const forWindows = (windows + LINE) * (windows + LINE <= WINDOWS_PLENTY ? WINDOW_SHARE : 2 * WINDOW_SHARE);
  const forVectors = (vectors + KERNEL_DATA_BYTES) / (1 - 1 / WINDOW_SHARE - 1 / KEPT_SHARE);
  return Math.ceil(Math.max(forWindows, forVectors) / MEMORY_PAGE) * MEMORY_PAGE;
}
