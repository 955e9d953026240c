/** A cell that is solved whole: its tensors decoded into arrays of their own, the method's pieces rounded, hashed and written. */
import { createHash } from "node:crypto";
import { elementBytes } from "../../core/formats/dtype.ts";
import type { FloatDType } from "../../core/formats/dtype.ts";
import { AmalgamError, isAmalgamError } from "../../core/errors.ts";
import { known } from "../../core/known.ts";
import type { WholeTensors } from "../../core/methods/_types.ts";
import { DIGEST_BLOCK_BYTES, joinBlockHashes, planCell, sourceFile, sourcesOf } from "../../core/plan/execution.ts";
import type { OutputTensor, SolveCell } from "../../core/plan/types.ts";
import type { Vec } from "../../core/ops/types.ts";
import type { Unit, UnitResult } from "../protocol.ts";
import { ChunkView } from "./chunk.ts";
import { RangeReader } from "./reader.ts";
import type { ThreadState } from "./state.ts";

/** Elements decoded or encoded at a time: they stay in the second-level cache. */
const PIECE_ELEMENTS = 16_384;

export async function runSolve(state: ThreadState, unit: Unit, outputs: readonly OutputTensor[]): Promise<UnitResult> {
  const { cell } = unit;
  if (cell.kind !== "solve") throw new Error("a cell that is not solved");
  state.backend.beginUnit();
  const { solve } = await state.method(cell.method);
  if (solve === undefined) throw new Error(`${cell.method} solves nothing`);
  const ops = await state.matrixOps();
  const tensors = new Decoder(state, unit, cell);
  const pieces = named(cell.tensor, () => solve.run(ops, planCell(cell), tensors));
  const digests = outputs.map((output, i) => writeWhole(state, unit.outPath, output, known(pieces[i], output.name)));
  return { solved: { digests, numericsId: ops.id }, nonFinite: tensors.nonFinite };
}

/** What linear algebra throws says nothing of the tensor. */
function named<T>(tensor: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (!isAmalgamError(cause) || cause.place.tensor !== undefined) throw cause;
    throw new AmalgamError(cause.code, cause.message, { tensor, next: cause.next, cause });
  }
}

class Decoder implements WholeTensors {
  readonly #state: ThreadState;
  readonly #unit: Unit;
  readonly #cell: SolveCell;
  readonly #hasBase: boolean;
  /** Of each source that was read. */
  readonly nonFinite: number[];

  constructor(state: ThreadState, unit: Unit, cell: SolveCell) {
    this.#state = state;
    this.#unit = unit;
    this.#cell = cell;
    this.#hasBase = cell.base !== null;
    this.nonFinite = sourcesOf(cell).map(() => 0);
  }

  base(): Float32Array {
    return this.#whole((chunk) => chunk.base());
  }

  input(i: number): Float32Array {
    return this.#whole((chunk) => chunk.input(i));
  }

  delta(i: number): Float32Array {
    return this.#whole((chunk) => chunk.delta(i));
  }

  dtype(i: number): FloatDType {
    const source = known(sourcesOf(this.#cell)[i + Number(this.#hasBase)], "source");
    const stored = sourceFile(source).dtype as FloatDType;
    const { loadAs } = this.#cell;
    return loadAs !== null && elementBytes(loadAs) < elementBytes(stored) ? loadAs : stored;
  }

  #whole(values: (chunk: ChunkView) => Vec): Float32Array {
    const { backend, files, kept, windowOffset } = this.#state;
    const { range, paths, cellKey } = this.#unit;
    const sources = sourcesOf(this.#cell);
    const reader = new RangeReader({
      ...{ memory: backend.memory, files, sources, paths, range, windowOffset },
      windowElements: PIECE_ELEMENTS,
      check: backend.ops("f32"),
    });
    const place = { key: cellKey, start: range.start, length: range.length, step: PIECE_ELEMENTS };
    const chunk = new ChunkView(backend.ops("f32"), reader, this.#cell.loadAs, this.#hasBase, kept, place);
    const whole = new Float32Array(range.length);
    for (let at = 0; at < range.length; at += PIECE_ELEMENTS) {
      backend.resetScratch();
      chunk.start = at;
      chunk.length = Math.min(PIECE_ELEMENTS, range.length - at);
      whole.set(values(chunk), at);
    }
    reader.nonFinite.forEach((n, i) => (this.nonFinite[i] = Math.max(n, this.nonFinite[i] ?? 0)));
    return whole;
  }
}

/** Rounds and writes a tensor. Returns its digest. */
function writeWhole(state: ThreadState, path: string, output: OutputTensor, values: Float32Array): string {
  const { backend, files, windowOffset } = state;
  const dtype = output.dtype as FloatDType;
  const size = elementBytes(dtype);
  if (values.length * size !== output.bytes) throw new Error(`${output.name} has ${values.length} elements, and ${output.bytes} bytes in the plan`);
  const ops = backend.ops("f32");
  const blocks: Uint8Array[] = [];
  const step = Math.min(values.length, DIGEST_BLOCK_BYTES / size);
  for (let block = 0; block < values.length; block += step) {
    const hash = createHash("sha256");
    const end = Math.min(values.length, block + step);
    for (let at = block; at < end; at += PIECE_ELEMENTS) {
      backend.resetScratch();
      const count = Math.min(PIECE_ELEMENTS, end - at);
      const piece = ops.vec(count);
      piece.set(values.subarray(at, at + count));
      const bytes = backend.memory.subarray(windowOffset, windowOffset + count * size);
      ops.encode(piece, dtype, bytes);
      hash.update(bytes);
      files.write(path, output.offset + at * size, bytes);
    }
    blocks.push(hash.digest());
  }
  return joinBlockHashes(blocks);
}
