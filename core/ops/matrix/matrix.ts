/** Making, viewing and turning matrices: what needs no arithmetic. */
import { known } from "../../known.ts";
import type { Vec } from "../types.ts";
import type { Matrix } from "./types.ts";

/** Zeros of the type of `like`. */
export function newMatrix(rows: number, cols: number, like: Vec): Matrix {
  return { rows, cols, data: newVec(rows * cols, like) };
}

/** Zeros of the type of `like`. */
export function newVec(length: number, like: Vec): Vec {
  return like instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}

/** Throws a plain Error where the length is not rows * cols. */
export function matrixOf(rows: number, cols: number, data: Vec): Matrix {
  if (data.length !== rows * cols) throw new Error(`${data.length} values are no ${rows} x ${cols} matrix`);
  return { rows, cols, data };
}

/** Rows [from, to) as a view of the same memory. */
export function rowsOf(a: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, cols: a.cols, data: a.data.subarray(from * a.cols, to * a.cols) };
}

/** Columns [from, to), copied. */
export function columnsOf(a: Matrix, from: number, to: number): Matrix {
  const out = newMatrix(a.rows, to - from, a.data);
  for (let i = 0; i < a.rows; i++) out.data.set(a.data.subarray(i * a.cols + from, i * a.cols + to), i * out.cols);
  return out;
}

/** One below the other; the columns of both must agree. */
export function stackRows(parts: readonly Matrix[]): Matrix {
  const first = known(parts[0], "matrix to stack");
  const out = newMatrix(
    parts.reduce((n, p) => n + p.rows, 0),
    first.cols,
    first.data,
  );
  let at = 0;
  for (const part of parts) {
    if (part.cols !== first.cols) throw new Error(`a matrix of ${part.cols} columns below one of ${first.cols}`);
    out.data.set(part.data, at);
    at += part.data.length;
  }
  return out;
}

/** In square tiles: both sides stay in the cache. */
const TILE = 32;

export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  const out = newMatrix(cols, rows, data);
  const to = out.data;
  for (let i0 = 0; i0 < rows; i0 += TILE) {
    const i1 = Math.min(rows, i0 + TILE);
    for (let j0 = 0; j0 < cols; j0 += TILE) {
      const j1 = Math.min(cols, j0 + TILE);
      for (let i = i0; i < i1; i++) for (let j = j0; j < j1; j++) to[j * rows + i] = data[i * cols + j]!;
    }
  }
  return out;
}

/** A copy in the other precision, or in the same. */
export function asFloat(a: Matrix, float: "f32" | "f64"): Matrix {
  return { ...a, data: float === "f32" ? new Float32Array(a.data) : new Float64Array(a.data) };
}

/** A copy. */
export function copyMatrix(a: Matrix): Matrix {
  return { ...a, data: a.data.slice() };
}

/** Sum of the squares in f64, in eight lanes; no overflow below 1e154. */
export function squaredNorm(a: Vec): number {
  const lanes = new Float64Array(8);
  for (let i = 0; i < a.length; i++) lanes[i & 7]! += a[i]! * a[i]!;
  return lanes[0]! + lanes[1]! + (lanes[2]! + lanes[3]!) + (lanes[4]! + lanes[5]! + (lanes[6]! + lanes[7]!));
}

/** Fills the upper triangle of a square matrix from the lower one, in place. */
export function mirrorLower({ rows: n, data }: Matrix): void {
  for (let i0 = 0; i0 < n; i0 += TILE) {
    for (let j0 = 0; j0 <= i0; j0 += TILE) {
      for (let i = i0; i < Math.min(n, i0 + TILE); i++) for (let j = j0; j < Math.min(i, j0 + TILE); j++) data[j * n + i] = data[i * n + j]!;
    }
  }
}
