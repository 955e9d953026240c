/** Rotary positions and attention over a cache, one sequence. */
import { exp, log, sin } from "../ops/math.ts";
import { newMatrix } from "../ops/matrix/matrix.ts";
import type { Matrix } from "../ops/matrix/types.ts";
import type { DecoderShape } from "./shape.ts";

/** Keys and values of one layer, [positions, kvHeads * headSize] each, with room to grow. */
export class LayerCache {
  readonly #width: number;
  #keys = new Float32Array(0);
  #values = new Float32Array(0);
  #length = 0;

  constructor(width: number) {
    this.#width = width;
  }

  append(keys: Matrix, values: Matrix): void {
    const needed = (this.#length + keys.rows) * this.#width;
    if (needed > this.#keys.length) {
      this.#keys = grown(this.#keys, 2 * needed);
      this.#values = grown(this.#values, 2 * needed);
    }
    this.#keys.set(keys.data, this.#length * this.#width);
    this.#values.set(values.data, this.#length * this.#width);
    this.#length += keys.rows;
  }

  get keys(): Float32Array {
    return this.#keys;
  }

  get values(): Float32Array {
    return this.#values;
  }
}

function grown(old: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(length);
  out.set(old);
  return out;
}

/** Turns pairs (i, i + half) of each head by position times theta^(-i / half), in place. */
export function rotate(x: Matrix, start: number, { headSize, theta }: DecoderShape): void {
  const half = headSize / 2;
  for (let i = 0; i < half; i++) {
    const frequency = exp((-i / half) * log(theta));
    for (let row = 0; row < x.rows; row++) {
      const angle = (start + row) * frequency;
      const [s, halved] = [sin(angle), sin(angle / 2)];
      const c = 1 - 2 * halved * halved;
      for (let at = row * x.cols + i; at < (row + 1) * x.cols; at += headSize) {
        const [a, b] = [x.data[at]!, x.data[at + half]!];
        x.data[at] = a * c - b * s;
        x.data[at + half] = b * c + a * s;
      }
    }
  }
}

/** softmax(q k^T / sqrt(headSize)) v over what each token may see: [tokens, heads * headSize]. The queries begin at position `start`. */
export function attend(q: Matrix, cache: LayerCache, start: number, window: number | null, { heads, kvHeads, headSize }: DecoderShape): Matrix {
  const out = newMatrix(q.rows, heads * headSize, q.data);
  const width = kvHeads * headSize;
  const scale = 1 / Math.sqrt(headSize);
  for (let i = 0; i < q.rows; i++) {
    const last = start + i;
    const first = window === null ? 0 : Math.max(0, last - window + 1);
    for (let h = 0; h < heads; h++) {
      const own = q.data.subarray((i * heads + h) * headSize, (i * heads + h + 1) * headSize);
      const side = Math.floor((h * kvHeads) / heads) * headSize;
      const weights = softmaxOf(own, cache.keys, { first, last, width, side, scale });
      for (let p = first; p <= last; p++) {
        const weight = weights[p - first]!;
        const from = p * width + side;
        for (let j = 0; j < headSize; j++) out.data[(i * heads + h) * headSize + j]! += weight * cache.values[from + j]!;
      }
    }
  }
  return out;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly side: number;
  readonly scale: number;
}

function softmaxOf(query: Float32Array | Float64Array, keys: Float32Array, { first, last, width, side, scale }: Span): Float64Array {
  const scores = new Float64Array(last - first + 1);
  let top = -Infinity;
  for (let p = first; p <= last; p++) {
    let sum = 0;
    for (let j = 0; j < query.length; j++) sum += query[j]! * keys[p * width + side + j]!;
    scores[p - first] = sum * scale;
    top = Math.max(top, sum * scale);
  }
  let total = 0;
  for (let p = 0; p < scores.length; p++) total += scores[p] = exp(scores[p]! - top);
  return scores.map((s) => s / total);
}
