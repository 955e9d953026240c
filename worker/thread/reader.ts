/**
 * Gives a step the elements of its cell's sources, window by window. A window is a run of chunks read with one call a
 * source. A later pass reads its range again: from the page cache that costs less than keeping the bytes in memory, which
 * drives the working vectors out of the core's cache.
 */
import { elementBytes, isFloatDType } from "../../core/formats/dtype.ts";
import type { DType } from "../../core/formats/dtype.ts";
import type { Range } from "../../core/methods/_types.ts";
import type { Source } from "../../core/plan/types.ts";
import type { Ops } from "../../core/ops/types.ts";
import { readSource, sourceDtype } from "../sources.ts";
import type { OpenFiles } from "./files.ts";

export interface ReaderPlace {
  readonly memory: Uint8Array;
  readonly files: OpenFiles;
  readonly sources: readonly Source[];
  readonly paths: readonly string[];
  readonly range: Range;
  /** Elements of a window, a multiple of the chunk. */
  readonly windowElements: number;
  /** Byte offset in memory where the windows lie. */
  readonly windowOffset: number;
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
    let at = place.windowOffset;
    this.#bases = this.#dtypes.map((d) => {
      const base = at;
      at += align(place.windowElements * elementBytes(d));
      return base;
    });
  }

  /** Bytes that all sources of a run of elements take in memory. */
  static bytes(sources: readonly Source[], elements: number): number {
    return sources.reduce((n, s) => n + align(elements * elementBytes(sourceDtype(s))), 0);
  }

  dtype(source: number): DType {
    return this.#dtypes[source]!;
  }

  /** Raw elements [start, start + length) of the tensor; valid until the next window. */
  raw(source: number, start: number, length: number): Uint8Array {
    const from = start - this.#place.range.start;
    const size = elementBytes(this.#dtypes[source]!);
    const base = this.#fillWindow(source, from, length);
    const view = this.#place.memory.subarray(base + from * size, base + (from + length) * size);
    const dtype = this.#dtypes[source]!;
    if (this.#place.check && from >= this.#checked[source]! && isFloatDType(dtype)) {
      this.nonFinite[source]! += this.#place.check.countNonFinite(view, dtype);
      this.#checked[source] = from + length;
    }
    return view;
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
