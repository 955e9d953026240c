/** Cells in shard order are cut into tasks: parts of a target size, at layer boundaries where that fits. DESIGN section 1. */
import { elementBytes, elementCount } from "../formats/dtype.ts";
import { known } from "../known.ts";
import { isWholePass, passesOf } from "../methods/_types.ts";
import type { MethodDefinition } from "../methods/_types.ts";
import { planCell } from "./method-cell.ts";
import { sourceFile, sourcesOf } from "./sources.ts";
import type { Cell, Cost, MergeCell, Shard, SolveCell, Task } from "./types.ts";

const PART_BYTES_MIN = 64 * 2 ** 20;
const PART_BYTES_MAX = 2 * 2 ** 30;

/** clamp(output / 64, 64 MiB, 2 GiB). */
export function defaultPartBytes(outputBytes: number): number {
  return Math.min(PART_BYTES_MAX, Math.max(PART_BYTES_MIN, Math.ceil(outputBytes / 64)));
}

/**
 * @param cells in order of shard and offset
 * @param methods definitions by name, for the cost
 */
export function cutTasks(cells: readonly Cell[], shards: readonly Shard[], partBytes: number, methods: ReadonlyMap<string, MethodDefinition>): Task[] {
  const tasks: Task[] = [];
  let open: Cell[] = [];
  let openBytes = 0;
  const close = (): void => {
    if (open.length > 0) tasks.push(makeTask(tasks.length, open, shards, methods));
    open = [];
    openBytes = 0;
  };
  for (const group of layerGroups(cells)) {
    const bytes = group.reduce((n, c) => n + c.output.bytes, 0);
    const shardChanges = open.length > 0 && open[0]?.output.shard !== group[0]?.output.shard;
    if (shardChanges || openBytes + bytes > partBytes) close();
    for (const run of solvedRuns(group)) {
      const runBytes = run.reduce((n, c) => n + c.output.bytes, 0);
      if (open.length > 0 && openBytes + runBytes > partBytes) close();
      open.push(...run);
      openBytes += runBytes;
    }
  }
  close();
  return withEmptyShards(tasks, shards);
}

/** Runs of cells of one shard and one layer. */
function layerGroups(cells: readonly Cell[]): Cell[][] {
  const groups: Cell[][] = [];
  let last = "";
  for (const cell of cells) {
    const layer = /^(.*?\.\d+)\./.exec(cell.output.name)?.[1] ?? cell.output.name;
    const key = `${cell.output.shard}:${layer}`;
    const group = groups.at(-1);
    if (group && key === last) group.push(cell);
    else groups.push([cell]);
    last = key;
  }
  return groups;
}

/** What may not be parted: everything from a solved cell to the last of its pieces. */
function solvedRuns(cells: readonly Cell[]): Cell[][] {
  const last = new Map<number, number>();
  for (const cell of cells) if (cell.kind === "piece") last.set(cell.of, cell.index);
  const runs: Cell[][] = [];
  let end = -1;
  for (const cell of cells) {
    if (cell.index > end) runs.push([]);
    runs.at(-1)?.push(cell);
    end = Math.max(end, last.get(cell.index) ?? cell.index);
  }
  return runs;
}

function makeTask(index: number, cells: readonly Cell[], shards: readonly Shard[], methods: ReadonlyMap<string, MethodDefinition>): Task {
  const first = known(cells[0], "cell").output;
  const last = known(cells.at(-1), "cell").output;
  const startsShard = first.offset === known(shards[first.shard], "shard").headerBytes;
  const offset = startsShard ? 0 : first.offset;
  return {
    index,
    shard: first.shard,
    offset,
    length: last.offset + last.bytes - offset,
    cells,
    cost: sumCosts(cells.map((c) => cellCost(c, methods))),
  };
}

/** A shard without tensors (an empty model) still needs a task that writes its header. */
function withEmptyShards(tasks: Task[], shards: readonly Shard[]): Task[] {
  shards.forEach((shard, i) => {
    if (tasks.some((t) => t.shard === i)) return;
    tasks.push({
      index: tasks.length,
      shard: i,
      offset: 0,
      length: shard.headerBytes,
      cells: [],
      cost: { bytesRead: 0, bytesWritten: shard.headerBytes, bytesProcessed: 0 },
    });
  });
  return tasks;
}

export function sumCosts(costs: readonly Cost[]): Cost {
  const sum = (f: (c: Cost) => number): number => costs.reduce((n, c) => n + f(c), 0);
  return { bytesRead: sum((c) => c.bytesRead), bytesWritten: sum((c) => c.bytesWritten), bytesProcessed: sum((c) => c.bytesProcessed) };
}

/** Bytes read once, written, and read over all passes: the unit of progress. */
export function cellCost(cell: Cell, methods: ReadonlyMap<string, MethodDefinition>): Cost {
  const bytesWritten = cell.output.bytes;
  if (cell.kind === "copy") {
    const bytesRead = bytesWritten * (1 + cell.mustEqual.length);
    return { bytesRead, bytesWritten, bytesProcessed: bytesRead };
  }
  if (cell.kind === "piece") return { bytesRead: 0, bytesWritten, bytesProcessed: 0 };
  const bytesRead = sourceBytes(cell);
  return { bytesRead, bytesWritten, bytesProcessed: bytesRead * (1 + passCount(cell, methods)) };
}

/** Of everything that a pass over the cell reads. */
export function sourceBytes(cell: MergeCell | SolveCell): number {
  return sourcesOf(cell).reduce((n, s) => n + elementCount(s.shape) * elementBytes(sourceFile(s).dtype), 0);
}

function passCount(cell: MergeCell | SolveCell, methods: ReadonlyMap<string, MethodDefinition>): number {
  const method = methods.get(cell.method);
  if (cell.kind === "solve") return (method?.solve?.passes(planCell(cell)) ?? 1) - 1;
  return method ? passesOf(method, planCell(cell)).filter(isWholePass).length : 0;
}
