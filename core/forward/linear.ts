/**
 * Linears, norms and tables of a decoder, and what experts add to them. The weights of the experts of a pass are a matrix [tokens, T], or one row for
 * all tokens (a request's).
 */
import { newMatrix, rowsOf } from "../ops/matrix/matrix.ts";
import type { Matrix, MatrixOps } from "../ops/matrix/types.ts";
import type { Weights } from "./weights.ts";

export type Gemm = MatrixOps["gemm"];

/** What one expert adds to a weight: u svh, or the whole delta; and to the bias. */
interface Expert {
  readonly factors: { readonly u: Matrix; readonly svh: Matrix } | null;
  readonly delta: Matrix | null;
  readonly bias: Matrix | null;
}

export interface Linear {
  readonly weight: Matrix;
  readonly bias: Matrix | null;
  /** Router rows of each expert, [kg, n]; none in a linear that no expert was trained in. */
  readonly routers: readonly Matrix[];
  readonly experts: readonly Expert[];
}

/** By the names of a dense model, of layout amalgam, or of layout fusionbench (core/layouts/smile). Throws TENSOR_MISSING. */
export function readLinear(weights: Weights, name: string, experts: number): Linear {
  const bench = weights.has(`${name}.shared_linear.weight`);
  const shared = bench ? `${name}.shared_linear` : weights.has(`${name}.shared.weight`) ? `${name}.shared` : name;
  const bias = weights.has(`${shared}.bias`) ? weights.matrix(`${shared}.bias`) : null;
  const weight = weights.matrix(`${shared}.weight`);
  const router = bench ? `${name}.gate.weight` : `${name}.router.weight`;
  const routers = weights.has(router) ? cut(weights.matrix(router), experts) : [];
  return { weight, bias, routers, experts: bench ? benchExperts(weights, name, experts) : readExperts(weights, name, experts) };
}

function cut(rows: Matrix, experts: number): Matrix[] {
  const each = rows.rows / experts;
  return Array.from({ length: experts }, (_, t) => rowsOf(rows, t * each, (t + 1) * each));
}

/** Stacked tensors beside a module: of a linear, an embedding or a head. None: no expert differs here. */
export function readExperts(weights: Weights, name: string, experts: number): Expert[] {
  const stack = (suffix: string): Matrix[] => (weights.has(`${name}.${suffix}`) ? weights.stack(`${name}.${suffix}`) : []);
  const [u, svh, delta, bias] = [stack("u"), stack("svh"), stack("delta"), stack("expert_bias")];
  if (u.length + delta.length === 0) return [];
  return Array.from({ length: experts }, (_, t) => {
    const [left, right] = [u[t], svh[t]];
    return { factors: left && right ? { u: left, svh: right } : null, delta: delta[t] ?? null, bias: bias[t] ?? null };
  });
}

function benchExperts(weights: Weights, name: string, experts: number): Expert[] {
  return Array.from({ length: experts }, (_, t) => {
    const of = (suffix: string): Matrix | null => (weights.has(`${name}.experts.${t}.${suffix}`) ? weights.matrix(`${name}.experts.${t}.${suffix}`) : null);
    const [u, svh, bias] = [of("u"), of("svh"), of("bias")];
    return { factors: u && svh ? { u, svh } : null, delta: of("weight"), bias };
  });
}

/** x W^T + b, and what the experts add: [tokens, m]. */
export function applyLinear(gemm: Gemm, linear: Linear, x: Matrix, chosen: Matrix | null): Matrix {
  const out = gemm(x, linear.weight, { transB: true });
  if (linear.bias) addRows(out, linear.bias, null, 0);
  if (chosen) linear.experts.forEach((expert, t) => addExpert(gemm, expert, t, x, chosen, out));
  return out;
}

/** out += w_t (u svh x + b). Linear in x: its rows are weighted first. */
function addExpert(gemm: Gemm, expert: Expert, t: number, x: Matrix, chosen: Matrix, out: Matrix): void {
  const weighted = weightRows(x, chosen, t);
  if (!weighted) return;
  if (expert.factors) gemm(gemm(weighted, expert.factors.svh, { transB: true }), expert.factors.u, { transB: true, beta: 1, out });
  if (expert.delta) gemm(weighted, expert.delta, { transB: true, beta: 1, out });
  if (expert.bias) addRows(out, expert.bias, chosen, t);
}

/** Weight of expert t for a token. */
function weightOf(chosen: Matrix, token: number, t: number): number {
  return chosen.data[(chosen.rows === 1 ? 0 : token) * chosen.cols + t]!;
}

/** Null: the expert's weight is 0 for every token. */
function weightRows(x: Matrix, chosen: Matrix, t: number): Matrix | null {
  const out = newMatrix(x.rows, x.cols, x.data);
  let some = false;
  for (let i = 0; i < x.rows; i++) {
    const weight = weightOf(chosen, i, t);
    if (weight === 0) continue;
    some = true;
    for (let j = i * x.cols; j < (i + 1) * x.cols; j++) out.data[j] = weight * x.data[j]!;
  }
  return some ? out : null;
}

function addRows(out: Matrix, row: Matrix, chosen: Matrix | null, t: number): void {
  for (let i = 0; i < out.rows; i++) {
    const weight = chosen ? weightOf(chosen, i, t) : 1;
    if (weight !== 0) for (let j = 0; j < out.cols; j++) out.data[i * out.cols + j]! += weight * row.data[j]!;
  }
}

/** Rows of a table (the embedding), and what the experts of a request add to them. */
export function lookUp(gemm: Gemm, table: Matrix, experts: readonly Expert[], ids: readonly number[], chosen: Matrix | null): Matrix {
  const out = pick(table, ids);
  if (!chosen) return out;
  experts.forEach(({ factors, delta }, t) => {
    const weight = weightOf(chosen, 0, t);
    if (weight === 0) return;
    if (factors) gemm(pick(factors.u, ids), factors.svh, { alpha: weight, beta: 1, out });
    if (delta) pick(delta, ids).data.forEach((value, i) => (out.data[i]! += weight * value));
  });
  return out;
}

function pick(table: Matrix, ids: readonly number[]): Matrix {
  const out = newMatrix(ids.length, table.cols, table.data);
  ids.forEach((id, i) => {
    if (!(id >= 0 && id < table.rows)) throw new Error(`token ${id} is not in a vocabulary of ${table.rows}`);
    out.data.set(table.data.subarray(id * table.cols, (id + 1) * table.cols), i * table.cols);
  });
  return out;
}

export interface Norm {
  readonly weight: Matrix;
  /** The experts' own weights; none: the base's for all. */
  readonly own: readonly Matrix[];
}

export function readNorm(weights: Weights, name: string): Norm {
  const own = `${name}.expert_weight`;
  return { weight: weights.matrix(`${name}.weight`), own: weights.has(own) ? weights.stack(own) : [] };
}

/** RMS norm of runs of the weight's length: whole rows, or heads. */
export function applyNorm(norm: Norm, x: Matrix, eps: number, chosen: Matrix | null): Matrix {
  const weight = chosen && norm.own.length > 0 ? mixed(norm, chosen) : norm.weight.data;
  const out = newMatrix(x.rows, x.cols, x.data);
  const size = weight.length;
  for (let from = 0; from < x.data.length; from += size) {
    let sum = 0;
    for (let i = from; i < from + size; i++) sum += x.data[i]! * x.data[i]!;
    const scale = 1 / Math.sqrt(sum / size + eps);
    for (let i = 0; i < size; i++) out.data[from + i] = x.data[from + i]! * scale * weight[i]!;
  }
  return out;
}

/** The weights of a mixture sum to 1. */
function mixed(norm: Norm, chosen: Matrix): Float64Array {
  const out = new Float64Array(norm.weight.data.length);
  norm.own.forEach((own, t) => own.data.forEach((value, i) => (out[i]! += weightOf(chosen, 0, t) * value)));
  return out;
}
