/** The chunk that a method sees: decodes on demand, keeps bytes between passes. */
import type { FloatDType } from "../../core/formats/dtype.ts";
import type { Chunk } from "../../core/methods/_types.ts";
import type { Ops, Vec } from "../../core/ops/types.ts";
import type { RangeReader } from "./reader.ts";

/** Bytes kept between passes, by "cell, range, slot, chunk"; bounded. */
export class KeptBytes {
  readonly #byRange = new Map<string, Map<string, Uint8Array>>();
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  get(range: string, slot: string, bytes: number): { bytes: Uint8Array; filled: boolean } {
    const known = this.#byRange.get(range)?.get(slot);
    if (known?.length === bytes) return { bytes: known, filled: true };
    const fresh = new Uint8Array(bytes);
    if (this.#bytes + bytes <= this.#bytesMax) {
      const slots = this.#byRange.get(range) ?? new Map<string, Uint8Array>();
      slots.set(slot, fresh);
      this.#byRange.set(range, slots);
      this.#bytes += bytes;
    }
    return { bytes: fresh, filled: false };
  }

  drop(range: string): void {
    for (const b of this.#byRange.get(range)?.values() ?? []) this.#bytes -= b.length;
    this.#byRange.delete(range);
  }
}

export class ChunkView implements Chunk {
  start = 0;
  length = 0;
  readonly #ops: Ops;
  readonly #reader: RangeReader;
  readonly #loadAs: FloatDType | null;
  readonly #hasBase: boolean;
  readonly #kept: KeptBytes;
  readonly #rangeKey: string;

  constructor(ops: Ops, reader: RangeReader, loadAs: FloatDType | null, hasBase: boolean, kept: KeptBytes, rangeKey: string) {
    this.#ops = ops;
    this.#reader = reader;
    this.#loadAs = loadAs;
    this.#hasBase = hasBase;
    this.#kept = kept;
    this.#rangeKey = rangeKey;
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
    return this.#kept.get(this.#rangeKey, `${slot}:${this.start}`, bytes);
  }

  #decode(source: number): Vec {
    const dtype = this.#reader.dtype(source);
    const x = this.#ops.decode(this.#reader.raw(source, this.start, this.length), dtype);
    const as = this.#loadAs;
    return as === null || as === dtype ? x : this.#ops.roundTo(x, as, x);
  }
}
