/** What a compute thread does with one unit: a pass, the output, a copy, or the digest of written bytes. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../../core/errors.ts";
import { known } from "../../core/known.ts";
import { elementBytes } from "../../core/formats/dtype.ts";
import type { FloatDType } from "../../core/formats/dtype.ts";
import { passesOf } from "../../core/methods/_types.ts";
import type { MethodCell, MethodDefinition } from "../../core/methods/_types.ts";
import { planCell, sourcesOf, unitOf, vectorBytes } from "../../core/plan/execution.ts";
import type { MergeCell } from "../../core/plan/types.ts";
import { BLOCK } from "../../core/ops/types.ts";
import type { Unit, UnitResult } from "../protocol.ts";
import { ChunkView } from "./chunk.ts";
import { RangeReader } from "./reader.ts";
import { runSolve } from "./solve.ts";
import type { ThreadState } from "./state.ts";

export async function runUnit(state: ThreadState, unit: Unit): Promise<UnitResult> {
  switch (unit.step.kind) {
    case "pass":
      return runPass(state, unit, unit.step.pass);
    case "output":
      return runOutput(state, unit);
    case "copy":
      return runCopy(state, unit);
    case "hash":
      return hashRange(state, unit);
    case "solve":
      return runSolve(state, unit, unit.step.outputs);
  }
}

export function rangeKey(cellKey: string, range: number): string {
  return `${cellKey}/${range}`;
}

interface MergeStep {
  readonly method: MethodDefinition;
  readonly cell: MergeCell;
  readonly view: MethodCell;
  /** Elements of a row where the unit asks for whole rows, else 1. */
  readonly row: number;
  /** Elements of a chunk: whole rows where the unit asks for them. */
  readonly chunk: number;
  /** A multiple of the chunk. */
  readonly window: number;
  readonly key: string;
}

async function openStep(state: ThreadState, unit: Unit): Promise<MergeStep> {
  const cell = unit.cell;
  if (cell.kind !== "merge") throw new Error("a pass over a copy");
  state.backend.beginUnit();
  const method = await state.method(cell.method);
  const view = planCell(cell);
  const row = unitOf(method, view) === "element" ? 1 : Math.max(1, view.rowLength);
  const sources = sourcesOf(cell);
  const outBytes = elementBytes(cell.output.dtype);
  const windowBytes = (n: number): number => RangeReader.bytes(sources, n) + n * outBytes + 64;
  const fits = (n: number): boolean => windowBytes(n) <= state.windowBytes;
  const chunk = chunkFor(state, row, (n) => fits(n) && n * vectorBytes(cell) <= state.scratchBytes);
  if (chunk === null) {
    throw new AmalgamError(
      "MEMORY_LIMIT",
      `${row > 1 ? "a row" : "a block"} of ${view.count + Number(view.hasBase)} inputs does not fit in the ${state.scratchBytes} bytes that --memory leaves a thread`,
      {
        tensor: cell.output.name,
        next: "Raise --memory, or lower --threads.",
      },
    );
  }
  let window = chunk;
  while (window < WINDOW_ELEMENTS && fits(2 * window)) window *= 2;
  return { method, cell, view, row, chunk, window, key: rangeKey(unit.cellKey, unit.range.index) };
}

/** Elements of a chunk: as many as asked for, fewer where they do not fit; whole rows, or whole blocks where there are no rows. Null: not even one fits. */
function chunkFor(state: ThreadState, row: number, fits: (elements: number) => boolean): number | null {
  const least = row === 1 ? BLOCK : row;
  let count = Math.max(1, Math.floor(state.chunkElements / least));
  while (count > 1 && !fits(count * least)) count >>= 1;
  return fits(count * least) ? count * least : null;
}

/** One read call a source and window: large enough to hide the call, small enough for the second-level cache. */
const WINDOW_ELEMENTS = 65_536;

function openReader(state: ThreadState, unit: Unit, step: MergeStep, check: boolean): RangeReader {
  return new RangeReader({
    memory: state.backend.memory,
    files: state.files,
    sources: sourcesOf(step.cell),
    paths: unit.paths,
    range: unit.range,
    windowElements: step.window,
    windowOffset: state.windowOffset,
    check: check ? state.backend.ops("f32") : undefined,
  });
}

function openChunk(state: ThreadState, unit: Unit, step: MergeStep, reader: RangeReader): ChunkView {
  const { start, length } = unit.range;
  const ops = state.backend.ops(step.cell.float);
  return new ChunkView(ops, reader, step.cell.loadAs, step.view.hasBase, state.kept, { key: step.key, start, length, step: step.chunk });
}

async function runPass(state: ThreadState, unit: Unit, index: number): Promise<UnitResult> {
  const whole = await openStep(state, unit);
  const { method, view } = whole;
  const pass = passesOf(method, view)[index];
  if (!pass) throw new Error(`${method.name} has no pass ${index}`);
  const oneIn = pass.sampleOneIn?.(view, unit.results) ?? 1;
  const step = oneIn > 1 ? sampled(whole) : whole;
  const ops = state.backend.ops(step.cell.float);
  const chunk = openChunk(state, unit, step, openReader(state, unit, step, false));
  const partial = pass.begin(view, unit.range, unit.results, ops);
  eachChunk(state, unit, step, chunk, oneIn, () => pass.visit(ops, view, chunk, partial, unit.results));
  if (step.key !== whole.key) state.kept.drop(step.key);
  return { partial: pass.end(partial, view, unit.results) };
}

/** Short chunks far apart: no window reads ahead, and what is kept of them suits no other pass. */
function sampled(step: MergeStep): MergeStep {
  if (step.row > 1 || step.chunk <= BLOCK) return { ...step, window: step.chunk };
  return { ...step, chunk: BLOCK, window: BLOCK, key: `${step.key}/sample` };
}

async function runOutput(state: ThreadState, unit: Unit): Promise<UnitResult> {
  const step = await openStep(state, unit);
  const { method, view, cell } = step;
  const ops = state.backend.ops(cell.float);
  const reader = openReader(state, unit, step, true);
  const chunk = openChunk(state, unit, step, reader);
  const dtype = cell.output.dtype as FloatDType;
  const size = elementBytes(dtype);
  const outAt = state.windowOffset + RangeReader.bytes(sourcesOf(cell), step.window);
  const hash = unitOf(method, view) === "element" ? createHash("sha256") : null;
  const own = method.output.begin?.(view, unit.range, unit.results);
  let pending = 0;
  let written = 0;
  const flush = (): void => {
    const bytes = state.backend.memory.subarray(outAt, outAt + pending * size);
    state.files.write(unit.outPath, cell.output.offset + (unit.range.start + written) * size, bytes);
    hash?.update(bytes);
    written += pending;
    pending = 0;
  };
  eachChunk(state, unit, step, chunk, 1, () => {
    const result = method.output.visit(ops, view, chunk, own, unit.results);
    ops.encode(result, dtype, state.backend.memory.subarray(outAt + pending * size, outAt + (pending + chunk.length) * size));
    pending += chunk.length;
    if (pending >= step.window) flush();
  });
  if (pending > 0) flush();
  state.kept.drop(step.key);
  return { nonFinite: reader.nonFinite, ...(hash ? { blockHash: hash.digest() } : {}) };
}

/** @param oneIn visits one chunk in so many, by their place in the tensor */
function eachChunk(state: ThreadState, unit: Unit, step: MergeStep, chunk: ChunkView, oneIn: number, visit: () => void): void {
  const end = unit.range.start + unit.range.length;
  for (let at = unit.range.start; at < end; at += step.chunk) {
    if (oneIn > 1 && Math.floor(at / step.chunk) % oneIn !== 0) continue;
    state.backend.resetScratch();
    chunk.start = at;
    chunk.length = Math.min(step.chunk, end - at);
    visit();
  }
}

/** Bytes of a read and a write of a copy: they stay in the second-level cache in between. */
const COPY_BYTES = 256 * 1024;

/** Ranges of a copy are counted in bytes. */
function runCopy(state: ThreadState, unit: Unit): UnitResult {
  const cell = unit.cell;
  if (cell.kind !== "copy") throw new Error("a copy of a merged cell");
  const hash = createHash("sha256");
  const path = known(unit.paths[0], "path of a copy");
  const others = unit.paths.slice(1);
  const piece = Math.min(COPY_BYTES, Math.floor(state.windowBytes / 2));
  for (let done = 0; done < unit.range.length; done += piece) {
    const length = Math.min(piece, unit.range.length - done);
    const at = unit.range.start + done;
    const bytes = state.backend.memory.subarray(state.windowOffset, state.windowOffset + length);
    state.files.read(path, cell.source.offset + at, bytes, cell.source.tensor);
    cell.mustEqual.forEach((other, i) => {
      const theirs = state.backend.memory.subarray(state.windowOffset + piece, state.windowOffset + piece + length);
      const otherPath = known(others[i], "path of a twin");
      state.files.read(otherPath, other.offset + at, theirs, other.tensor);
      if (Buffer.compare(bytes, theirs) !== 0) {
        throw new AmalgamError("INTEGER_DIFFERS", `a ${cell.output.dtype} tensor, which is copied, has other values here than in ${path}`, {
          file: otherPath,
          tensor: other.tensor,
          offset: other.offset + at,
        });
      }
    });
    hash.update(bytes);
    state.files.write(unit.outPath, cell.output.offset + at, bytes);
  }
  return { blockHash: hash.digest() };
}

/** The digest block of bytes that row ranges wrote, read back. */
function hashRange(state: ThreadState, unit: Unit): UnitResult {
  const hash = createHash("sha256");
  for (let done = 0; done < unit.range.length; done += state.windowBytes) {
    const length = Math.min(state.windowBytes, unit.range.length - done);
    const bytes = state.backend.memory.subarray(state.windowOffset, state.windowOffset + length);
    state.files.read(unit.outPath, unit.cell.output.offset + unit.range.start + done, bytes, unit.cell.output.name);
    hash.update(bytes);
  }
  return { blockHash: hash.digest() };
}
