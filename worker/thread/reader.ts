/**
 * Gives a step the elements of its cell's sources, window by window. A window is a run of chunks read with one call a
 * source. A later pass reads its range again: from the page cache that takes as long as keeping
 * the bytes in memory would, and a fraction of the memory.
 */
import { elementBytes, isFloatDType } from "../../core/formats/dtype.ts";
import type { DType } from "../../core/formats/dtype.ts";
import { known } from "../../core/known.ts";
import type { Range } from "../../core/methods/_types.ts";
import { windowBytes } from "../../core/plan/execution.ts";
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

/** One source of the cell, and what of it is in memory. */
interface Stream {
  readonly source: Source;
  readonly path: string;
  readonly dtype: DType;
  readonly elementBytes: number;
  /** Byte offset in memory of the window. */
  readonly base: number;
  /** The window, as elements from the range's start. */
  start: number;
  end: number;
  /** Elements from the range's start that were checked. */
  checked: number;
  nonFinite: number;
}

export class RangeReader {
  readonly #place: ReaderPlace;
  readonly #streams: readonly Stream[];

  constructor(place: ReaderPlace) {
    this.#place = place;
    let base = place.windowOffset;
    this.#streams = place.sources.map((source, i) => {
      const dtype = sourceDtype(source);
      const size = elementBytes(dtype);
      const stream: Stream = {
        source,
        path: known(place.paths[i], "path of a source"),
        dtype,
        elementBytes: size,
        base,
        start: 0,
        end: 0,
        checked: 0,
        nonFinite: 0,
      };
      base += windowBytes([source], place.windowElements);
      return stream;
    });
  }

  /** Bytes that all sources of a run of elements take in memory. */
  static bytes(sources: readonly Source[], elements: number): number {
    return windowBytes(sources, elements);
  }

  /** Non-finite elements seen so far, per source. */
  get nonFinite(): number[] {
    return this.#streams.map((s) => s.nonFinite);
  }

  dtype(source: number): DType {
    return this.#stream(source).dtype;
  }

  /** Raw elements [start, start + length) of the tensor; valid until the next window. */
  raw(source: number, start: number, length: number): Uint8Array {
    const { check, range, memory } = this.#place;
    const stream = this.#stream(source);
    const from = start - range.start;
    if (from < stream.start || from + length > stream.end) this.#readWindow(stream, from, length);
    const at = stream.base + (from - stream.start) * stream.elementBytes;
    const view = memory.subarray(at, at + length * stream.elementBytes);
    if (check && from >= stream.checked && isFloatDType(stream.dtype)) {
      stream.nonFinite += check.countNonFinite(view, stream.dtype);
      stream.checked = from + length;
    }
    return view;
  }

  #readWindow(stream: Stream, from: number, length: number): void {
    const { range, windowElements, memory, files } = this.#place;
    stream.start = from;
    stream.end = Math.min(range.length, from + Math.max(windowElements, length));
    const into = memory.subarray(stream.base, stream.base + (stream.end - from) * stream.elementBytes);
    readSource(files, stream.path, stream.source, range.start + from, into);
  }

  #stream(source: number): Stream {
    return known(this.#streams[source], "source of the cell");
  }
}
