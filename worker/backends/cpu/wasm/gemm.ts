/** Matrix products in WebAssembly: blocks are copied from the arrays of JavaScript into a small linear memory, packed, multiplied there, and copied back. */
import { mirrorLower, newMatrix, rowsOf, transpose } from "../../../../core/ops/matrix/matrix.ts";
import type { GemmOptions, Matrix } from "../../../../core/ops/matrix/types.ts";
import type { Vec } from "../../../../core/ops/types.ts";
import type { Kernels } from "../kernels.ts";

/** A block of the result and how much of the inner dimension is packed at a time: all panels stay in a second-level cache of 1 MB or so. */
const ROWS = 192;
const COLS = 512;
const DEPTH = 256;
/** Bytes of an element: the areas are laid out for the widest. */
const WIDEST = 8;
/** The module's own data lies below. */
const START = 4096;
const AREAS = {
  a: START,
  b: START + ROWS * DEPTH * WIDEST,
  c: START + (ROWS + COLS) * DEPTH * WIDEST,
  staging: START + ((ROWS + COLS) * DEPTH + ROWS * COLS) * WIDEST,
};
export const GEMM_BYTES = AREAS.staging + COLS * DEPTH * WIDEST;

/** One factor of the product: `panel` elements across, and how it lies. */
interface Side {
  readonly matrix: Matrix;
  /** True: the inner dimension runs down the rows. */
  readonly inner: boolean;
  readonly panel: number;
  readonly at: number;
}

/** alpha op(a) op(b) + beta out into out. `memory` has GEMM_BYTES. */
export function wasmGemm(kernels: Kernels, memory: ArrayBuffer, a: Matrix, b: Matrix, options: Required<GemmOptions>): void {
  const { transA, transB, alpha, beta, out } = options;
  const float32 = out.data instanceof Float32Array;
  const left: Side = { matrix: a, inner: transA, panel: 4, at: AREAS.a };
  const right: Side = { matrix: b, inner: !transB, panel: float32 ? 8 : 4, at: AREAS.b };
  const k = transA ? a.rows : a.cols;
  const words: Vec = float32 ? new Float32Array(memory) : new Float64Array(memory);
  const bytes = words.BYTES_PER_ELEMENT;
  for (let j = 0; j < out.cols; j += COLS) {
    const cols = Math.min(COLS, out.cols - j);
    const wide = roundUp(cols, right.panel);
    for (let i = 0; i < out.rows; i += ROWS) {
      const rows = Math.min(ROWS, out.rows - i);
      const high = roundUp(rows, left.panel);
      const c = words.subarray(AREAS.c / bytes, AREAS.c / bytes + high * wide).fill(0);
      for (let l = 0; l < k; l += DEPTH) {
        const depth = Math.min(DEPTH, k - l);
        pack(kernels, words, left, i, rows, l, depth);
        pack(kernels, words, right, j, cols, l, depth);
        const multiply = float32 ? kernels.gemmF32 : kernels.gemmF64;
        multiply(AREAS.a, AREAS.b, AREAS.c, high / left.panel, wide / right.panel, depth, wide * bytes);
      }
      for (let r = 0; r < rows; r++) store(out.data, (i + r) * out.cols + j, c.subarray(r * wide, r * wide + cols), alpha, beta);
    }
  }
}

/** Packs elements [from, from + count) across and [inner, inner + depth) along. */
function pack(kernels: Kernels, words: Vec, side: Side, from: number, count: number, inner: number, depth: number): void {
  const { matrix, panel, at } = side;
  const bytes = words.BYTES_PER_ELEMENT;
  const staging = AREAS.staging / bytes;
  const across = roundUp(count, panel);
  const panels = across / panel;
  if (side.inner) {
    if (across > count) words.fill(0, staging, staging + depth * across);
    for (let r = 0; r < depth; r++) words.set(segment(matrix, inner + r, from, count), staging + r * across);
    const packRows = panel * bytes === 16 ? kernels.packRows16 : kernels.packRows32;
    packRows(AREAS.staging, across * bytes, depth, panels, at);
  } else {
    for (let r = 0; r < count; r++) words.set(segment(matrix, from + r, inner, depth), staging + r * depth);
    words.fill(0, staging + count * depth, staging + across * depth);
    const packColumns = bytes === 4 ? kernels.packColumnsF32 : kernels.packColumnsF64;
    packColumns(AREAS.staging, depth * bytes, depth, panels, panel, at);
  }
}

function segment(a: Matrix, row: number, from: number, count: number): Vec {
  return a.data.subarray(row * a.cols + from, row * a.cols + from + count);
}

function store(out: Vec, at: number, c: Vec, alpha: number, beta: number): void {
  if (alpha === 1 && beta === 0) out.set(c, at);
  else if (beta === 0) for (let i = 0; i < c.length; i++) out[at + i] = alpha * c[i]!;
  else for (let i = 0; i < c.length; i++) out[at + i] = alpha * c[i]! + beta * out[at + i]!;
}

function roundUp(n: number, unit: number): number {
  return Math.ceil(n / unit) * unit;
}

/** a a^T (or a^T a): blocks below the diagonal by products, those above mirrored. */
export function wasmSyrk(kernels: Kernels, memory: ArrayBuffer, a: Matrix, trans: boolean): Matrix {
  const n = trans ? a.cols : a.rows;
  const out = newMatrix(n, n, a.data);
  const turned = trans ? transpose(a) : a;
  for (let i = 0; i < n; i += COLS) {
    const rows = Math.min(COLS, n - i);
    const part = newMatrix(rows, i + rows, a.data);
    wasmGemm(kernels, memory, rowsOf(turned, i, i + rows), rowsOf(turned, 0, i + rows), { transA: false, transB: true, alpha: 1, beta: 0, out: part });
    for (let r = 0; r < rows; r++) out.data.set(part.data.subarray(r * part.cols, r * part.cols + i + r + 1), (i + r) * n);
  }
  mirrorLower(out);
  return out;
}
