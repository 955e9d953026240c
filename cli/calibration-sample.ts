/** A small task like those of a plan: the same method and dtypes on made-up tensors. */
import { elementBytes, elementCount } from "../core/formats/index.ts";
import type { DType } from "../core/formats/index.ts";
import type { BytesSource, Cell, CopyCell, MergeCell, Plan, Task } from "../core/plan/types.ts";
import { sourceFile, sourcesOf } from "../core/plan/execution.ts";

/** Elements of a sample tensor: enough for the kernels to matter, few enough to take a moment. */
const SAMPLE_ELEMENTS = 2 ** 22;

/** What the bits of values between 2^-7 and 1 have in common, per dtype: bits kept of random ones, bits set. */
const SMALL_VALUES: Partial<Record<DType, readonly [number, number]>> = {
  F32: [0x83ff_ffff, 0x3c00_0000],
  BF16: [0x83ff_83ff, 0x3c00_3c00],
  F16: [0x8fff_8fff, 0x2000_2000],
  F8_E4M3: [0x8787_8787, 0x3030_3030],
  F8_E5M2: [0x8383_8383, 0x3030_3030],
};

export type SampleCell = CopyCell | MergeCell;

/** A cell of the shape that most of the plan's bytes have; undefined for an empty plan, and where matrices are solved: a small one takes no share of a large one's time. */
export function typicalCell(plan: Plan): SampleCell | undefined {
  const groups = new Map<string, { cell: SampleCell; bytes: number }>();
  for (const task of plan.tasks) {
    for (const cell of task.cells) {
      if (cell.kind === "solve") return undefined;
      if (cell.kind === "piece" || cell.output.bytes === 0) continue;
      const key = `${cell.kind} ${cell.output.dtype} ${cell.output.shape.join("x")}`;
      const group = groups.get(key) ?? { cell, bytes: 0 };
      group.bytes += cell.output.bytes;
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.bytes - a.bytes)[0]?.cell;
}

export interface Sample {
  /** As many tensors as threads, side by side in one file. */
  readonly task: Task;
  /** Input i of the task is a file of these bytes. */
  readonly sources: readonly { readonly dtype: DType; readonly bytes: number }[];
}

export function sampleTask(cell: SampleCell, threads: number): Sample {
  const shape = sampleShape(cell.output.shape);
  const elements = elementCount(shape);
  const originals = cell.kind === "copy" ? [cell.source, ...cell.mustEqual] : sourcesOf(cell).map(sourceFile);
  const sources = originals.map((s, input): BytesSource => ({ kind: "bytes", input, file: "", offset: 0, dtype: s.dtype, shape, tensor: s.tensor }));
  const bytes = elements * elementBytes(cell.output.dtype);
  const [first] = sources;
  if (!first) throw new Error(`${cell.output.name} has no sources`);
  const cells = Array.from({ length: threads }, (_, index): Cell => {
    const output = { ...cell.output, shape, bytes, shard: 0, offset: index * bytes };
    if (cell.kind === "copy") return { kind: "copy", index, output, source: first, mustEqual: [] };
    const base = cell.base === null ? null : first;
    const { results: _results, ...fresh } = cell;
    return { ...fresh, index, output, base, inputs: cell.base === null ? sources : sources.slice(1) };
  });
  const length = bytes * threads;
  const cost = { bytesRead: 0, bytesWritten: length, bytesProcessed: 0 };
  return {
    task: { index: 0, shard: 0, offset: 0, length, cells, cost },
    sources: sources.map((s) => ({ dtype: s.dtype, bytes: elements * elementBytes(s.dtype) })),
  };
}

/** Rows keep their length, as some methods work by rows. */
function sampleShape(shape: readonly number[]): number[] {
  const row = shape.at(-1) ?? 1;
  const rows = elementCount(shape) / Math.max(1, row);
  return shape.length < 2 ? [Math.min(row, SAMPLE_ELEMENTS)] : [Math.max(1, Math.min(rows, Math.floor(SAMPLE_ELEMENTS / Math.max(1, row)))), row];
}

/** Small finite values, the same every time. @param seed tells inputs apart */
export function sampleBytes(dtype: DType, bytes: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  const [keep, set] = SMALL_VALUES[dtype] ?? [0x800f_ffff, 0x3f80_0000];
  let state = (seed + 1) * 0x9e37_79b9;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = (state & keep) | set;
  }
  return new Uint8Array(words.buffer, 0, bytes);
}
