/** Which experts act: by token, by the evidence of the sequence so far, or once for a request. fusion-methods 1.1, 8.1, 8.2. */
import { exp } from "../ops/math.ts";
import { newMatrix } from "../ops/matrix/matrix.ts";
import type { Matrix } from "../ops/matrix/types.ts";
import type { Vec } from "../ops/types.ts";
import type { Gemm, Linear } from "./linear.ts";
import type { RouteShape } from "./shape.ts";

/** What routing remembers of a sequence, beside its keys and values. */
export class RouteState {
  /** Evidence so far of each linear, by its name (prefix). */
  readonly sums = new Map<string, Float64Array>();
  /** Weights of the experts, one row (request); null: not chosen yet. */
  request: Matrix | null = null;
}

/** Sums of evidence while a prompt is read; then the weights of its experts. */
export class Evidence {
  readonly #sums: Float64Array;

  constructor(experts: number) {
    this.#sums = new Float64Array(experts);
  }

  add(gemm: Gemm, linear: Linear, x: Matrix): void {
    const shares = sharesOf(gemm, linear, x);
    for (let i = 0; i < shares.data.length; i++) this.#sums[i % shares.cols]! += shares.data[i]!;
  }

  weights(topK: number): Matrix {
    return { rows: 1, cols: this.#sums.length, data: Float32Array.from(keepTop(this.#sums, topK)) };
  }
}

/** Weights of the experts of a linear, [tokens, T]. `name` tells linears of one sequence apart. */
export function route(gemm: Gemm, shape: RouteShape, state: RouteState, name: string, linear: Linear, x: Matrix): Matrix | null {
  if (linear.routers.length === 0) return null;
  const { experts, topK, routing } = shape;
  const out = newMatrix(x.rows, experts, x.data);
  if (experts === 1) out.data.fill(1);
  else if (routing === "request") return state.request;
  else if (routing === "token") {
    const energies = energiesOf(gemm, linear, x);
    for (let i = 0; i < x.rows; i++) out.data.set(keepTop(softmax(energies.data.subarray(i * experts, (i + 1) * experts).map(Math.sqrt)), topK), i * experts);
  } else {
    const shares = sharesOf(gemm, linear, x);
    const sums = state.sums.get(name) ?? new Float64Array(experts);
    for (let i = 0; i < x.rows; i++) {
      for (let t = 0; t < experts; t++) sums[t]! += shares.data[i * experts + t]!;
      const total = sums.reduce((a, b) => a + b, 0);
      out.data.set(keepTop(softmax(total > 0 ? sums.map((s) => s / total) : sums), topK), i * experts);
    }
    state.sums.set(name, sums);
  }
  return out;
}

/** |G_t x|^2 of each expert, [tokens, T]. */
function energiesOf(gemm: Gemm, linear: Linear, x: Matrix): Matrix {
  const out: Matrix = { rows: x.rows, cols: linear.routers.length, data: new Float64Array(x.rows * linear.routers.length) };
  linear.routers.forEach((router, t) => {
    const seen = gemm(x, router, { transB: true });
    for (let i = 0; i < x.rows; i++) {
      let sum = 0;
      for (let j = i * seen.cols; j < (i + 1) * seen.cols; j++) sum += seen.data[j]! * seen.data[j]!;
      out.data[i * out.cols + t] = sum;
    }
  });
  return out;
}

/** Each expert's share of the energy; 0 where there is none. */
function sharesOf(gemm: Gemm, linear: Linear, x: Matrix): Matrix {
  const energies = energiesOf(gemm, linear, x);
  for (let i = 0; i < energies.rows; i++) {
    let total = 0;
    for (let t = i * energies.cols; t < (i + 1) * energies.cols; t++) total += energies.data[t]!;
    if (total > 0) for (let t = i * energies.cols; t < (i + 1) * energies.cols; t++) energies.data[t]! /= total;
  }
  return energies;
}

function softmax(values: Vec): Float64Array {
  const top = Math.max(...values);
  const raised = Float64Array.from(values, (v) => exp(v - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((v) => v / total);
}

/** The topK largest (the first of equals), summing to one; the others 0. */
function keepTop(values: Float64Array, topK: number): Float64Array {
  const order = Array.from(values, (_, t) => t).sort((a, b) => values[b]! - values[a]! || a - b);
  const kept = order.slice(0, topK);
  const total = kept.reduce((sum, t) => sum + values[t]!, 0);
  const out = new Float64Array(values.length);
  for (const t of kept) out[t] = total > 0 ? values[t]! / total : 0;
  return out;
}
