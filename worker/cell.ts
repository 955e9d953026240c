/** One cell on the compute pool: its passes in order, then its output, then its digest. */
import { isWholePass, passesOf } from "../core/methods/_types.ts";
import type { MethodDefinition, Range } from "../core/methods/_types.ts";
import { elementBytes } from "../core/formats/dtype.ts";
import { cellCost, EXACT, joinBlockHashes, planCell, RANGE_BYTES, rangesOf, sourceFile, sourcesOf, unitOf } from "../core/plan/execution.ts";
import type { Round } from "../core/plan/execution.ts";
import type { Cell, MergeCell, PieceCell, SolveCell } from "../core/plan/types.ts";
import { known } from "../core/known.ts";
import type { ComputePool, Done } from "./pool.ts";
import type { Step } from "./protocol.ts";

export interface CellJob {
  readonly cell: Cell;
  /** Of a solved cell: the others that it makes. */
  readonly pieces: readonly PieceCell[];
  /** See Unit. */
  readonly owner: string;
  readonly cellKey: string;
  /** Of each source, base first; for copies the source and those that must equal it. */
  readonly paths: readonly string[];
  readonly outPath: string;
  /** Bytes processed, in the plan's unit. */
  readonly onProgress: (bytes: number) => void;
}

export interface CellResult {
  /** Of each tensor that the cell makes, by name, hexadecimal. */
  readonly digests: Readonly<Record<string, string>>;
  /** "exact", or that of the linear algebra. */
  readonly numericsId: string;
  /** Non-finite elements per source. */
  readonly nonFinite: readonly number[];
}

export async function runCell(pool: ComputePool, job: CellJob, method: MethodDefinition | null): Promise<CellResult> {
  const { cell } = job;
  if (cell.kind === "copy") return runCopyCell(pool, job);
  if (!method || cell.kind === "piece") throw new Error(`no method for ${cell.output.name}`);
  return cell.kind === "solve" ? runSolveCell(pool, job, cell, method) : runMergeCell(pool, job, cell, method);
}

/** One unit: the matrix is not cut. */
async function runSolveCell(pool: ComputePool, job: CellJob, cell: SolveCell, method: MethodDefinition): Promise<CellResult> {
  const view = planCell(cell);
  const all = [cell, ...job.pieces];
  const made = method.solve?.pieces(view).filter((p) => p.copy === undefined) ?? [];
  const outputs = made.map(({ tensor }) => known(all.find((c) => c.output.name === tensor)?.output, tensor));
  const done = await send(pool, job, { kind: "solve", outputs }, { index: 0, start: 0, length: view.elements }, {});
  job.onProgress(cellCost(cell, new Map([[method.name, method]])).bytesProcessed);
  const { digests, numericsId } = known(done.result.solved, "digests of a solved cell");
  return {
    digests: Object.fromEntries(outputs.map((output, i) => [output.name, known(digests[i], "digest")])),
    numericsId,
    nonFinite: sumCounts([done]),
  };
}

async function runCopyCell(pool: ComputePool, job: CellJob): Promise<CellResult> {
  const ranges = byteRanges(job.cell.output.bytes);
  const done = await Promise.all(ranges.map((range) => send(pool, job, { kind: "copy" }, range, {})));
  job.onProgress(job.cell.output.bytes * job.paths.length);
  return exact(job.cell, done, []);
}

async function runMergeCell(pool: ComputePool, job: CellJob, cell: MergeCell, method: MethodDefinition): Promise<CellResult> {
  const view = planCell(cell);
  const unit = unitOf(method, view);
  const ranges = rangesOf(unit, view, elementBytes(cell.output.dtype));
  const elementCost = elementBytesRead(cell);
  const results: Record<string, unknown> = { ...cell.results };
  const owners: (number | undefined)[] = [];
  const runStep = (step: Step, counts: boolean): Promise<Done[]> =>
    Promise.all(
      ranges.map(async (range) => {
        const done = await send(pool, job, step, range, results, owners[range.index]);
        owners[range.index] = done.thread;
        if (counts) job.onProgress(range.length * elementCost);
        return done;
      }),
    );
  for (const [pass, definition] of passesOf(method, view).entries()) {
    if (definition.scope === "model") continue;
    if (definition.needed?.(view, results) === false) {
      results[definition.name] = null;
      if (isWholePass(definition)) job.onProgress(view.elements * elementCost);
      continue;
    }
    const done = await runStep({ kind: "pass", pass }, isWholePass(definition));
    results[definition.name] = definition.finish(
      view,
      done.map((d) => d.result.partial),
      results,
      ranges,
    );
  }
  const done = await runStep({ kind: "output" }, true);
  const hashed = unit === "element" ? done : await Promise.all(byteRanges(cell.output.bytes).map((range) => send(pool, job, { kind: "hash" }, range, {})));
  return exact(cell, hashed, sumCounts(done));
}

function exact(cell: Cell, blocks: readonly Done[], nonFinite: readonly number[]): CellResult {
  return { digests: { [cell.output.name]: joinBlockHashes(blocks.map(blockHash)) }, numericsId: EXACT, nonFinite };
}

/** Bytes of one element of every source. */
function elementBytesRead(cell: MergeCell): number {
  return sourcesOf(cell).reduce((n, s) => n + elementBytes(sourceFile(s).dtype), 0);
}

/** One round of a model-wide pass over a cell: the partials of its ranges, in order. */
export async function runRound(
  pool: ComputePool,
  job: Omit<CellJob, "outPath" | "pieces">,
  { pass, index, view, results }: Round,
  method: MethodDefinition,
): Promise<unknown[]> {
  const { cell } = job;
  if (cell.kind !== "merge") throw new Error(`a pass over ${view.tensor}, which is copied`);
  const oneIn = pass.sampleOneIn?.(view, results) ?? 1;
  const done = await Promise.all(
    rangesOf(unitOf(method, view), view, elementBytes(cell.output.dtype)).map(async (range) => {
      const one = await send(pool, { ...job, outPath: "", pieces: [] }, { kind: "pass", pass: index }, range, results);
      job.onProgress(Math.ceil((range.length * elementBytesRead(cell)) / oneIn));
      return one;
    }),
  );
  return done.map((d) => d.result.partial);
}

function send(pool: ComputePool, job: CellJob, step: Step, range: Range, results: Readonly<Record<string, unknown>>, prefer?: number): Promise<Done> {
  return pool.run({ cell: job.cell, owner: job.owner, cellKey: job.cellKey, step, range, results, paths: job.paths, outPath: job.outPath }, prefer);
}

function byteRanges(bytes: number): Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start < bytes; start += RANGE_BYTES) ranges.push({ index: ranges.length, start, length: Math.min(RANGE_BYTES, bytes - start) });
  return ranges;
}

function blockHash(done: Done): Uint8Array {
  if (!done.result.blockHash) throw new Error("a step returned no digest");
  return done.result.blockHash;
}

function sumCounts(done: readonly Done[]): number[] {
  const sums: number[] = [];
  for (const d of done) d.result.nonFinite?.forEach((n, i) => (sums[i] = (sums[i] ?? 0) + n));
  return sums;
}
