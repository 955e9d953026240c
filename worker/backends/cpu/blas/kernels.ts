/**
 * The bounded ops on BLAS and LAPACK. Their matrices are column-major: what they see of a row-major matrix is its transpose, so each routine is asked for the
 * transposed problem and nothing is turned around in memory.
 */
import { AmalgamError } from "../../../../core/errors.ts";
import { columnsOf, copyMatrix, mirrorLower, newMatrix, newVec, rowsOf } from "../../../../core/ops/matrix/matrix.ts";
import type { Eigen, GemmOptions, IndexRange, Lq, Matrix, MatrixKernels, Qr, Svd, TriangularOptions } from "../../../../core/ops/matrix/types.ts";
import type { Vec } from "../../../../core/ops/types.ts";
import { Fortran } from "./fortran.ts";
import type { BlasLibrary } from "./locate.ts";

export class BlasKernels implements MatrixKernels {
  readonly id: string;
  /** The library's own words about its build; "" where it has none. */
  readonly build: string;
  readonly #fortran: Fortran;

  constructor(library: BlasLibrary) {
    this.#fortran = new Fortran(library);
    this.#fortran.oneThread();
    this.build = this.#fortran.text("openblas_get_config");
    const core = this.#fortran.text("openblas_get_corename");
    this.id = `cpu:${blasName(this.build, library.path)}${core === "" ? "" : `:${core}`}:1-thread`;
  }

  gemm(a: Matrix, b: Matrix, { transA, transB, alpha, beta, out }: Required<GemmOptions>): void {
    const k = transA ? a.rows : a.cols;
    const like = a.data;
    // Where beta is 0 BLAS must not read what was there; some builds multiply a NaN by 0.
    if (beta === 0) out.data.fill(0);
    this.#fortran.call("gemm", like, [
      transB ? "T" : "N",
      transA ? "T" : "N",
      out.cols,
      out.rows,
      k,
      scalar(alpha, like),
      b.data,
      b.cols,
      a.data,
      a.cols,
      scalar(beta, like),
      out.data,
      out.cols,
    ]);
  }

  syrk(a: Matrix, trans: boolean): Matrix {
    const n = trans ? a.cols : a.rows;
    const out = newMatrix(n, n, a.data);
    const k = trans ? a.rows : a.cols;
    this.#fortran.call("syrk", a.data, ["U", trans ? "N" : "T", n, k, scalar(1, a.data), a.data, a.cols, scalar(0, a.data), out.data, n]);
    mirrorLower(out);
    return out;
  }

  lq(a: Matrix): Lq {
    const { rows: m, cols: n } = a;
    const p = Math.min(m, n);
    const work = copyMatrix(a);
    const tau = newVec(p, a.data);
    this.#fortran.lapack("geqrf", a.data, [n, m, work.data, n, tau]);
    const l = newMatrix(m, p, a.data);
    for (let i = 0; i < m; i++) for (let j = 0; j <= Math.min(i, p - 1); j++) l.data[i * p + j] = work.data[i * n + j]!;
    this.#fortran.lapack("orgqr", a.data, [n, p, p, work.data, n, tau]);
    return { l, q: p === m ? work : copyMatrix(rowsOf(work, 0, p)) };
  }

  qr(a: Matrix): Qr {
    const { rows: m, cols: n } = a;
    const p = Math.min(m, n);
    const work = copyMatrix(a);
    const tau = newVec(p, a.data);
    this.#fortran.lapack("gelqf", a.data, [n, m, work.data, n, tau]);
    const r = newMatrix(p, n, a.data);
    for (let i = 0; i < p; i++) for (let j = i; j < n; j++) r.data[i * n + j] = work.data[i * n + j]!;
    this.#fortran.lapack("orglq", a.data, [p, m, p, work.data, n, tau]);
    return { q: p === n ? work : columnsOf(work, 0, p), r };
  }

  eigh(a: Matrix, { from, to }: IndexRange): Eigen {
    const n = a.rows;
    const count = to - from;
    if (count < n) {
      const some = this.#eigenRange(a, n - to + 1, n - from);
      if (some !== null) return some;
    }
    const work = copyMatrix(a);
    const w = newVec(n, a.data);
    // The lower triangle of ours is LAPACK's upper one.
    converged("syevd", this.#fortran.lapack("syevd", a.data, ["V", "U", n, work.data, n, w], true));
    return reversed(w, work, n - to, count);
  }

  eigvalsh(a: Matrix): Float64Array {
    const w = newVec(a.rows, a.data);
    converged("syevd", this.#fortran.lapack("syevd", a.data, ["N", "U", a.rows, copyMatrix(a).data, a.rows, w], true));
    return new Float64Array(w).reverse();
  }

  svd(a: Matrix): Svd {
    const { rows: m, cols: n } = a;
    const p = Math.min(m, n);
    const s = newVec(p, a.data);
    const vt = newMatrix(p, n, a.data);
    const u = newMatrix(m, p, a.data);
    const args = (name: "gesdd" | "gesvd"): (string | number | Vec)[] => [
      ...(name === "gesdd" ? ["S"] : ["S", "S"]),
      n,
      m,
      copyMatrix(a).data,
      n,
      s,
      vt.data,
      n,
      u.data,
      p,
    ];
    // Divide and conquer fails on rare matrices on which QR iterations do not.
    if (this.#fortran.lapack("gesdd", a.data, args("gesdd"), new Int32Array(8 * p)) !== 0)
      converged("gesvd", this.#fortran.lapack("gesvd", a.data, args("gesvd")));
    return { u, s: new Float64Array(s), vt };
  }

  cholesky(a: Matrix): Matrix | null {
    const l = copyMatrix(a);
    const n = a.rows;
    const info = new Int32Array(1);
    this.#fortran.call("potrf", a.data, ["U", n, l.data, n, info]);
    if (info[0] !== 0) return null;
    for (let i = 0; i < n; i++) l.data.fill(0, i * n + i + 1, (i + 1) * n);
    return l;
  }

  solveTriangular(l: Matrix, b: Matrix, { lower, trans }: Required<TriangularOptions>): Matrix {
    const x = copyMatrix(b);
    const like = l.data;
    this.#fortran.call("trsm", like, ["R", lower ? "U" : "L", trans ? "T" : "N", "N", b.cols, b.rows, scalar(1, like), l.data, l.cols, x.data, b.cols]);
    return x;
  }

  /** 1-based ascending indices, both included; null where the bisection failed. */
  #eigenRange(a: Matrix, first: number, last: number): Eigen | null {
    const n = a.rows;
    const count = last - first + 1;
    const none = scalar(0, a.data);
    const found = new Int32Array(1);
    const w = newVec(n, a.data);
    const z = newMatrix(count, n, a.data);
    const support = new Int32Array(2 * n);
    const head = ["V", "I", "U", n, copyMatrix(a).data, n, none, none, first, last, none, found, w, z.data, n, support];
    const info = this.#fortran.lapack("syevr", a.data, head, true);
    return info === 0 && found[0] === count ? reversed(w, z, 0, count) : null;
  }
}

/** Ascending values and vectors (rows) from `at` on, in descending order. */
function reversed(w: Vec, z: Matrix, at: number, count: number): Eigen {
  const vectors = newMatrix(count, z.cols, z.data);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const from = at + count - 1 - i;
    values[i] = w[from]!;
    vectors.data.set(z.data.subarray(from * z.cols, (from + 1) * z.cols), i * z.cols);
  }
  return { values, vectors };
}

function scalar(x: number, like: Vec): Vec {
  return newVec(1, like).fill(x);
}

function converged(routine: string, info: number): void {
  if (info !== 0) throw new AmalgamError("NUMERIC", `LAPACK's ${routine} did not converge (info ${info})`);
}

/** "OpenBLAS-0.3.34" of "OpenBLAS 0.3.34.481.3 DYNAMIC_ARCH ..."; the file's name where the library says nothing. */
function blasName(build: string, path: string): string {
  const [name, version] = build.split(" ");
  return name && version ? `${name}-${version}` : path.replace(/^.*[\\/]/, "");
}
