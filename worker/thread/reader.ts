/**
 * Gives a step the elements of its cell's sources, window by window. A window is a run of chunks read with one call a
 * source; with a cache entry the whole range stays in memory and later steps read nothing.
 */
import { elementBytes, isFloatDType } from "../../core/formats/dtype.ts";
import type { DType } from "../../core/formats/dtype.ts";
import type { Range } from "../../core/methods/_types.ts";
import type { Source } from "../../core/plan/types.ts";
import type { Ops } from "../../core/ops/types.ts";
import { readSource, sourceDtype } from "../sources.ts";
import type { OpenFiles } from "./files.ts";
import type { CachedRange } from "./range-cache.ts";

export interface ReaderPlace {
  readonly memory: Uint8Array;
  readonly files: OpenFiles;
  readonly sources: readonly Source[];
  readonly paths: readonly string[];
  readonly range: Range;
  /** Elements of a window, a multiple of the chunk. */
  readonly windowElements: number;
  /** Byte offset in memory where windows lie when the range is not cached. */
  readonly windowOffset: number;
  readonly cached: CachedRange | undefined;
  /** Present: count non-finite elements with it. */
  readonly check: Ops | undefined;
}

export class RangeReader {
  readonly nonFinite: number[];
  readonly #place: ReaderPlace;
  readonly #dtypes: readonly DType[];
  readonly #bases: number[];
  /** Per source: the window in memory, as elements from the range's start. */
  readonly #windows: { start: number; end: number }[];
  /** Per source: elements from the range's start that were checked. */
  readonly #checked: number[];

  constructor(place: ReaderPlace) {
    this.#place = place;
    this.#dtypes = place.sources.map((s) => sourceDtype(s));
    this.nonFinite = place.sources.map(() => 0);
    this.#checked = place.sources.map(() => 0);
    this.#windows = place.sources.map(() => ({ start: 0, end: 0 }));
    const length = place.cached ? place.range.length : place.windowElements;
    let at = place.cached ? place.cached.offset : place.windowOffset;
    this.#bases = this.#dtypes.map((d) => {
      const base = at;
      at += align(length * elementBytes(d));
      return base;
    });
  }

  /** Bytes that all sources of a run of elements take in memory. */
  static bytes(sources: readonly Source[], elements: number): number {
    return sources.reduce((n, s) => n + align(elements * elementBytes(sourceDtype(s))), 0);
  }

  get isCached(): boolean {
    return this.#place.cached !== undefined;
  }

  dtype(source: number): DType {
    return this.#dtypes[source]!;
  }

  /** Raw elements [start, start + length) of the tensor; valid until the next window. */
  raw(source: number, start: number, length: number): Uint8Array {
    const from = start - this.#place.range.start;
    const size = elementBytes(this.#dtypes[source]!);
    const base = this.#place.cached ? this.#fillCache(source, from + length) : this.#fillWindow(source, from, length);
    const view = this.#place.memory.subarray(base + from * size, base + (from + length) * size);
    const dtype = this.#dtypes[source]!;
    if (this.#place.check && from >= this.#checked[source]! && isFloatDType(dtype)) {
      this.nonFinite[source]! += this.#place.check.countNonFinite(view, dtype);
      this.#checked[source] = from + length;
    }
    return view;
  }

  #fillCache(source: number, upTo: number): number {
    const { cached, range, windowElements, memory } = this.#place;
    const base = this.#bases[source]!;
    const size = elementBytes(this.#dtypes[source]!);
    while (cached!.filled[source]! < upTo) {
      const from = cached!.filled[source]!;
      const to = Math.min(range.length, from + windowElements);
      this.#read(source, range.start + from, memory.subarray(base + from * size, base + to * size));
      cached!.filled[source] = to;
    }
    return base;
  }

  #fillWindow(source: number, from: number, length: number): number {
    const { range, windowElements, memory } = this.#place;
    const window = this.#windows[source]!;
    const base = this.#bases[source]!;
    const size = elementBytes(this.#dtypes[source]!);
    if (from < window.start || from + length > window.end) {
      window.start = from;
      window.end = Math.min(range.length, from + Math.max(windowElements, length));
      this.#read(source, range.start + from, memory.subarray(base, base + (window.end - from) * size));
    }
    return base - window.start * size;
  }

  #read(source: number, start: number, into: Uint8Array): void {
    readSource(this.#place.files, this.#place.paths[source]!, this.#place.sources[source]!, start, into);
  }
}

/** Vector loads like aligned rows; a cache line. */
function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}
