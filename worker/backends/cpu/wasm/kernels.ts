/** The bounded ops without any library: products and the loops of factorisations in WebAssembly, factorisations in f64. */
import { asFloat, copyMatrix, newMatrix, rowsOf, transpose } from "../../../../core/ops/matrix/matrix.ts";
import { referenceKernels } from "../../../../core/ops/matrix/reference.ts";
import type { Eigen, GemmOptions, IndexRange, Lq, Matrix, MatrixKernels, Qr, Svd, TriangularOptions } from "../../../../core/ops/matrix/types.ts";
import type { Vec } from "../../../../core/ops/types.ts";
import { instantiate } from "../kernels.ts";
import type { Kernels } from "../kernels.ts";
import { wasmEigen, wasmEigenvalues, wasmLq, wasmSvd } from "./factor.ts";
import { GEMM_BYTES, wasmGemm, wasmSyrk } from "./gemm.ts";

const PAGE = 65_536;
/** Triangles up to this are solved by the reference, larger ones by halves. */
const TRIANGLE_MAX = 48;

export class WasmKernels implements MatrixKernels {
  readonly id = "cpu:wasm:1";
  readonly #module: WebAssembly.Module;
  readonly #memory: ArrayBuffer;
  readonly #kernels: Kernels;

  constructor(module: WebAssembly.Module) {
    const pages = Math.ceil(GEMM_BYTES / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.#module = module;
    this.#memory = memory.buffer;
    this.#kernels = instantiate(module, memory);
  }

  gemm(a: Matrix, b: Matrix, options: Required<GemmOptions>): void {
    wasmGemm(this.#kernels, this.#memory, a, b, options);
  }

  syrk(a: Matrix, trans: boolean): Matrix {
    return wasmSyrk(this.#kernels, this.#memory, a, trans);
  }

  lq(a: Matrix): Lq {
    const { l, q } = wasmLq(this.#module, wide(a), a.rows, a.cols);
    const p = Math.min(a.rows, a.cols);
    return { l: narrow(a.rows, p, l, a.data), q: narrow(p, a.cols, q, a.data) };
  }

  qr(a: Matrix): Qr {
    const { l, q } = this.lq(transpose(a));
    return { q: transpose(q), r: transpose(l) };
  }

  eigh(a: Matrix, range: IndexRange): Eigen {
    const { values, vectors } = wasmEigen(this.#module, wide(a), a.rows, range);
    return { values, vectors: narrow(range.to - range.from, a.cols, vectors, a.data) };
  }

  eigvalsh(a: Matrix): Float64Array {
    return wasmEigenvalues(this.#module, wide(a), a.rows);
  }

  svd(a: Matrix): Svd {
    if (a.rows > a.cols) {
      const turned = this.svd(transpose(a));
      return { u: transpose(turned.vt), s: turned.s, vt: transpose(turned.u) };
    }
    const { rows: m, cols: n } = a;
    const product = (x: Float64Array, y: Float64Array, i: number, k: number, j: number): Float64Array => {
      const out = new Float64Array(i * j);
      const options = { transA: false, transB: false, alpha: 1, beta: 0, out: { rows: i, cols: j, data: out } };
      this.gemm({ rows: i, cols: k, data: x }, { rows: k, cols: j, data: y }, options);
      return out;
    };
    const { u, s, vt } = wasmSvd(this.#module, wide(a), m, n, product);
    return { u: narrow(m, m, u, a.data), s, vt: narrow(m, n, vt, a.data) };
  }

  cholesky(a: Matrix): Matrix | null {
    const n = a.rows;
    if (n <= TRIANGLE_MAX) return referenceKernels.cholesky(a);
    const h = n >> 1;
    const top = this.cholesky(blockOf(a, 0, h, 0, h));
    if (top === null) return null;
    const below = transpose(this.solveTriangular(top, transpose(blockOf(a, h, n, 0, h)), { lower: true, trans: false }));
    const rest = blockOf(a, h, n, h, n);
    this.gemm(below, below, { transA: false, transB: true, alpha: -1, beta: 1, out: rest });
    const bottom = this.cholesky(rest);
    if (bottom === null) return null;
    const l = newMatrix(n, n, a.data);
    for (let i = 0; i < h; i++) l.data.set(rowsOf(top, i, i + 1).data, i * n);
    for (let i = h; i < n; i++) {
      l.data.set(rowsOf(below, i - h, i - h + 1).data, i * n);
      l.data.set(rowsOf(bottom, i - h, i - h + 1).data, i * n + h);
    }
    return l;
  }

  solveTriangular(l: Matrix, b: Matrix, options: Required<TriangularOptions>): Matrix {
    const n = l.rows;
    if (n <= TRIANGLE_MAX) return referenceKernels.solveTriangular(l, b, options);
    const { lower, trans } = options;
    const h = n >> 1;
    const [topFirst, off] = [lower !== trans, lower ? blockOf(l, h, n, 0, h) : blockOf(l, 0, h, h, n)];
    const diagonal = [blockOf(l, 0, h, 0, h), blockOf(l, h, n, h, n)] as const;
    const right = [rowsOf(b, 0, h), copyMatrix(rowsOf(b, h, n))] as const;
    const [first, second] = topFirst ? ([0, 1] as const) : ([1, 0] as const);
    const known = this.solveTriangular(diagonal[first], right[first], options);
    const rest = copyMatrix(right[second]);
    this.gemm(off, known, { transA: trans, transB: false, alpha: -1, beta: 1, out: rest });
    const solved = this.solveTriangular(diagonal[second], rest, options);
    const x = newMatrix(b.rows, b.cols, b.data);
    x.data.set(known.data, topFirst ? 0 : h * b.cols);
    x.data.set(solved.data, topFirst ? h * b.cols : 0);
    return x;
  }
}

function blockOf(a: Matrix, top: number, bottom: number, left: number, right: number): Matrix {
  const out = newMatrix(bottom - top, right - left, a.data);
  for (let i = top; i < bottom; i++) out.data.set(a.data.subarray(i * a.cols + left, i * a.cols + right), (i - top) * out.cols);
  return out;
}

function wide(a: Matrix): Float64Array {
  return new Float64Array(a.data);
}

/** Rounds to the type of `like`. */
function narrow(rows: number, cols: number, data: Float64Array, like: Vec): Matrix {
  return asFloat({ rows, cols, data }, like instanceof Float32Array ? "f32" : "f64");
}
