/** Matrices that hurt, measures in f64 that share no code with the backends, and every way to run matrices, found by scanning. */
import { describe } from "vitest";
import { matrixOps } from "../../../core/ops/matrix/checked.ts";
import { referenceKernels } from "../../../core/ops/matrix/reference.ts";
import type { Matrix, MatrixOps } from "../../../core/ops/matrix/types.ts";
import { philox } from "../../../core/ops/philox.ts";
import { matrixCandidates } from "../../../worker/matrix-backend.ts";
import type { Float } from "../values.ts";

/** Runs the suite for the reference and for every backend; those that are not here are skipped with their reason. */
export async function eachBackend(suite: (ops: MatrixOps) => void): Promise<void> {
  describe("reference", () => suite(matrixOps(referenceKernels)));
  for (const { backend, name, state } of await matrixCandidates()) {
    if (state.found) describe(`${backend} ${name}`, () => suite(matrixOps(state.open())));
    else describe.skip(`${backend} ${name} (skipped: ${state.reason})`, () => suite(matrixOps(referenceKernels)));
  }
}

export const FLOATS: readonly Float[] = ["f32", "f64"];

export function epsOf(a: Matrix): number {
  return a.data instanceof Float32Array ? 2 ** -24 : 2 ** -53;
}

/** Even numbers in (-1, 1) from the seed alone. */
export function uniform(rows: number, cols: number, float: Float, seed = 1): Matrix {
  const data = new (float === "f32" ? Float32Array : Float64Array)(rows * cols);
  for (let i = 0; i < data.length; i += 4) philox([i, 0, 0, 0], [seed, 7]).forEach((word, j) => (data[i + j] = word / 2 ** 31 - 1));
  return { rows, cols, data };
}

const wide = matrixOps(referenceKernels);

export function asWide(a: Matrix): Matrix {
  return { ...a, data: new Float64Array(a.data) };
}

/** A matrix with these singular values. */
export function withSpectrum(rows: number, cols: number, s: (i: number) => number, float: Float, seed = 1): Matrix {
  const p = Math.min(rows, cols);
  const { q } = wide.qr(uniform(rows, p, "f64", seed));
  const { q: v } = wide.lq(uniform(p, cols, "f64", seed + 1));
  const us = q.data.map((x: number, i: number) => x * s(i % p));
  const data = wide.gemm({ rows, cols: p, data: us }, v).data;
  return { rows, cols, data: float === "f32" ? new Float32Array(data) : data };
}

/** Kinds of values for any shape. */
export const KINDS: Readonly<Record<string, (rows: number, cols: number, float: Float) => Matrix>> = {
  random: uniform,
  zero: (rows, cols, float) => ({ ...uniform(rows, cols, float), data: uniform(rows, cols, float).data.fill(0) }),
  "rank one": (rows, cols, float) => withSpectrum(rows, cols, (i) => (i === 0 ? 3 : 0), float),
  "condition 1e12": (rows, cols, float) => withSpectrum(rows, cols, (i) => 10 ** ((-12 * i) / Math.max(1, Math.min(rows, cols) - 1)), float),
  "equal singular values": (rows, cols, float) => withSpectrum(rows, cols, () => 2, float),
  "tiny values": (rows, cols, float) => scaled(uniform(rows, cols, float), 1e-30),
  "huge values": (rows, cols, float) => scaled(uniform(rows, cols, float), 1e15),
  "one row": (rows, cols, float) => onlyRow(uniform(rows, cols, float)),
};

function scaled(a: Matrix, s: number): Matrix {
  return { ...a, data: a.data.map((x: number) => x * s) };
}

function onlyRow(a: Matrix): Matrix {
  return { ...a, data: a.data.map((x: number, i: number) => (Math.floor(i / a.cols) === a.rows >> 1 ? x : 0)) };
}

export const SHAPES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 9],
  [9, 1],
  [20, 61],
  [61, 20],
  [50, 50],
];

/** Frobenius norm without overflow or underflow. */
export function norm(a: Matrix): number {
  let max = 0;
  for (const x of a.data) max = Math.max(max, Math.abs(x));
  let sum = 0;
  for (const x of a.data) sum += max === 0 ? 0 : (x / max) ** 2;
  return max * Math.sqrt(sum);
}

/** ||a - b|| in f64. */
export function distance(a: Matrix, b: Matrix): number {
  return norm({ ...a, data: Float64Array.from(a.data, (x, i) => x - b.data[i]!) });
}

/** a b in f64, either transposed. */
export function times(a: Matrix, b: Matrix, transA = false, transB = false): Matrix {
  return wide.gemm(asWide(a), asWide(b), { transA, transB });
}

/** ||a a^T - I||. */
export function unorthogonality(rows: Matrix): number {
  return distance(times(rows, rows, false, true), identity(rows.rows));
}

export function identity(n: number): Matrix {
  return { rows: n, cols: n, data: Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0)) };
}

/** Row i times s[i]. */
export function scaleRows(a: Matrix, s: ArrayLike<number>): Matrix {
  return { ...a, data: Float64Array.from(a.data, (x, i) => x * s[Math.floor(i / a.cols)]!) };
}

export function turned(a: Matrix): Matrix {
  return { rows: a.cols, cols: a.rows, data: Float64Array.from({ length: a.data.length }, (_, i) => a.data[(i % a.rows) * a.cols + Math.floor(i / a.rows)]!) };
}

/** Singular values by the reference in f64. */
export function exactValues(a: Matrix): Float64Array {
  return wide.svd(asWide(a)).s;
}
