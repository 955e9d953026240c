/** The chunk that a method sees: decodes on demand, keeps bytes between passes. */
import type { FloatDType } from "../../core/formats/dtype.ts";
import type { Chunk } from "../../core/methods/_types.ts";
import type { Ops, Vec } from "../../core/ops/types.ts";
import type { KeptBytes } from "./kept.ts";
import type { RangeReader } from "./reader.ts";

/** Where a chunk belongs: the range that is walked in steps of `step` elements. */
export interface ChunkRange {
  readonly key: string;
  readonly start: number;
  readonly length: number;
  readonly step: number;
}

export class ChunkView implements Chunk {
  start = 0;
  length = 0;
  readonly #ops: Ops;
  readonly #reader: RangeReader;
  readonly #loadAs: FloatDType | null;
  readonly #hasBase: boolean;
  readonly #kept: KeptBytes;
  readonly #range: ChunkRange;

  constructor(ops: Ops, reader: RangeReader, loadAs: FloatDType | null, hasBase: boolean, kept: KeptBytes, range: ChunkRange) {
    this.#ops = ops;
    this.#reader = reader;
    this.#loadAs = loadAs;
    this.#hasBase = hasBase;
    this.#kept = kept;
    this.#range = range;
  }

  input(i: number): Vec {
    return this.#decode(this.#hasBase ? i + 1 : i);
  }

  base(): Vec {
    if (!this.#hasBase) throw new Error("this cell has no base");
    return this.#decode(0);
  }

  delta(i: number, base?: Vec): Vec {
    const x = this.input(i);
    return this.#hasBase ? this.#ops.sub(x, base ?? this.base(), x) : x;
  }

  keep(slot: number, bytes: number): { bytes: Uint8Array; filled: boolean } {
    const { key, start, length, step } = this.#range;
    return this.#kept.piece(key, slot, (this.start - start) / step, Math.ceil(length / step), bytes);
  }

  #decode(source: number): Vec {
    const dtype = this.#reader.dtype(source);
    const x = this.#ops.decode(this.#reader.raw(source, this.start, this.length), dtype);
    const as = this.#loadAs;
    return as === null || as === dtype ? x : this.#ops.roundTo(x, as, x);
  }
}
