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
    if (!this.#hasBase) return this.input(i);
    const from = base ?? this.base();
    if (this.#rounds(i + 1)) {
      const x = this.input(i);
      return this.#ops.sub(x, from, x);
    }
    return this.#ops.decodeDelta(this.#raw(i + 1), this.#reader.dtype(i + 1), from);
  }

  lincomb(terms: readonly (number | "base")[], weights: readonly number[], divisor = 1): Vec {
    const sources = terms.map((t) => (t === "base" ? 0 : t + Number(this.#hasBase)));
    const dtypes = sources.map((s) => this.#reader.dtype(s));
    const dtype = dtypes[0];
    if (dtype !== undefined && dtypes.every((d) => d === dtype) && !sources.some((s) => this.#rounds(s))) {
      return this.#ops.decodeLincomb(
        sources.map((s) => this.#raw(s)),
        dtype,
        weights,
        divisor,
      );
    }
    const xs = sources.map((s) => this.#decode(s));
    const sum = this.#ops.lincomb(xs, weights, xs[0]);
    return divisor === 1 ? sum : this.#ops.divScalar(sum, divisor, sum);
  }

  keep(slot: number, bytes: number): { bytes: Uint8Array; filled: boolean } {
    const { key, start, length, step } = this.#range;
    return this.#kept.piece(key, slot, (this.start - start) / step, Math.ceil(length / step), bytes);
  }

  #raw(source: number): Uint8Array {
    return this.#reader.raw(source, this.start, this.length);
  }

  /** Does the recipe's dtype change the source's values? */
  #rounds(source: number): boolean {
    return this.#loadAs !== null && this.#loadAs !== this.#reader.dtype(source);
  }

  #decode(source: number): Vec {
    const x = this.#ops.decode(this.#raw(source), this.#reader.dtype(source));
    return this.#loadAs !== null && this.#rounds(source) ? this.#ops.roundTo(x, this.#loadAs, x) : x;
  }
}
