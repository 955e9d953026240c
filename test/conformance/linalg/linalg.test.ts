/** The routines of core/linalg keep their bounds on every backend. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignRows } from "../../../core/linalg/assign.ts";
import { energyRank, noiseFloor, rankForEnergy } from "../../../core/linalg/rank.ts";
import { inverseSqrt, leastSquares, polarFactor } from "../../../core/linalg/spectral.ts";
import { truncatedSvd } from "../../../core/linalg/truncated.ts";
import { matrixOps } from "../../../core/ops/matrix/checked.ts";
import { rowsOf } from "../../../core/ops/matrix/matrix.ts";
import { referenceKernels } from "../../../core/ops/matrix/reference.ts";
import type { Matrix, MatrixOps } from "../../../core/ops/matrix/types.ts";
import {
  asWide,
  distance,
  eachBackend,
  epsOf,
  FLOATS,
  identity,
  KINDS,
  norm,
  scaleRows,
  times,
  turned,
  uniform,
  unorthogonality,
  withSpectrum,
} from "../backends/matrices.ts";

const exact = matrixOps(referenceKernels);

/** As wide as large deltas' spectra go: even, slowly falling, a few strong directions over a floor (LoRA), steep. */
const SPECTRA: Readonly<Record<string, (i: number) => number>> = {
  "i^-0.25": (i) => (i + 1) ** -0.25,
  "i^-0.5": (i) => (i + 1) ** -0.5,
  trained: (i) => 0.02 * Math.exp(-i / 12) + 0.004 * (i + 1) ** -0.3,
  steep: (i) => Math.exp(-i / 20),
};

const ROWS = 280;
const COLS = 400;

interface Case {
  readonly a: Matrix;
  /** Gram matrix's eigenvalues, and right singular vectors as rows. */
  readonly squares: Float64Array;
  readonly vt: Matrix;
  readonly decaying: boolean;
}

function caseOf(a: Matrix, decaying: boolean): Case {
  const { values, vectors } = exact.eigh(exact.syrk(asWide(a)));
  const { q } = exact.lq(exact.gemm(rowsOf(vectors, 0, 8), asWide(a)));
  return { a, squares: values, vt: q, decaying };
}

const cases: Readonly<Record<string, Case>> = {
  flat: caseOf(uniform(ROWS, COLS, "f32"), false),
  ...Object.fromEntries(Object.entries(SPECTRA).map(([name, s]) => [name, caseOf(withSpectrum(ROWS, COLS, s, "f32"), true)])),
};

/** ||G x|| over random x: mean relative change. */
function routerChange(a: Matrix, b: Matrix): number {
  const x = uniform(a.cols, 200, "f64", 9);
  const lengths = (g: Matrix): number[] => {
    const y = turned(times(g, x));
    return Array.from({ length: y.rows }, (_, i) => norm(rowsOf(y, i, i + 1)));
  };
  const right = lengths(b);
  return lengths(a).reduce((sum, y, i) => sum + Math.abs(y / right[i]! - 1), 0) / right.length;
}

function truncated(ops: MatrixOps): void {
  describe.each(Object.entries(cases))("%s", (_, { a, squares, vt, decaying }) => {
    // Plain TypeScript takes a second a case.
    it.each(ops.id === "reference" ? [16] : [16, 40, 120])("rank %i is within 1.001 of the best, and so is the transpose", (rank) => {
      const best = Math.sqrt(squares.subarray(rank).reduce((sum, x) => sum + Math.max(0, x), 0));
      for (const m of rank === 40 ? [a, turnedF32(a)] : [a]) {
        const { u, s, vt: v } = truncatedSvd(ops, m, { rank, lead: 8 });
        expect(distance(times(u, scaleRows(v, s)), m)).toBeLessThanOrEqual(1.001 * best + 100 * epsOf(a) * norm(a));
        expect(unorthogonality(v)).toBeLessThanOrEqual(10 * COLS * epsOf(a));
        expect(unorthogonality(turned(u))).toBeLessThanOrEqual(10 * COLS * epsOf(a));
      }
      const rows = rowsOf(truncatedSvd(ops, a, { rank, lead: 8 }).vt, 0, 8);
      expect(routerChange(rows, vt)).toBeLessThanOrEqual(decaying ? 0.005 : 0.03);
    });
  });

  it("beyond the rank rows and columns are zeros, in zero, deficient and rounded matrices", () => {
    const zero = truncatedSvd(ops, KINDS["zero"]!(ROWS, COLS, "f32"), { rank: 16, lead: 8 });
    expect(zero.rank).toBe(0);
    expect(norm(zero.vt) + norm(zero.u)).toBe(0);
    const deficient = truncatedSvd(
      ops,
      withSpectrum(ROWS, COLS, (i) => (i < 5 ? 2 - i / 5 : 0), "f32"),
      { rank: 40, lead: 8 },
    );
    expect(deficient.rank).toBe(5);
    expect(norm(rowsOf(deficient.vt, 5, 40))).toBe(0);
    const base = uniform(ROWS, COLS, "f32", 3);
    const delta = withSpectrum(ROWS, COLS, (i) => (i < 4 ? 20 : 0), "f32");
    const tuned = { ...base, data: base.data.map((x, i) => bf16(bf16(x) + delta.data[i]!)) };
    const rounded = { ...tuned, data: tuned.data.map((x, i) => x - bf16(base.data[i]!)) };
    expect(truncatedSvd(ops, rounded, { rank: 16, lead: 8, floor: noiseFloor(tuned, "BF16") }).rank).toBe(4);
    expect(truncatedSvd(ops, rounded, { rank: 16, lead: 8 }).rank).toBe(16);
  });

  it("any shape and values: a result within the bound, or a named error", () => {
    for (const make of Object.values(KINDS)) {
      for (const [rows, cols] of [
        [1, 30],
        [30, 1],
        [270, 300],
      ] as const) {
        const a = make(rows, cols, "f32");
        const { u, s, vt } = truncatedSvd(ops, a, { rank: 1 });
        const kept = norm({ rows: 1, cols: s.length, data: s });
        expect(distance(times(u, scaleRows(vt, s)), a)).toBeLessThanOrEqual(1.001 * Math.sqrt(Math.max(0, norm(a) ** 2 - kept ** 2)) + 1e-3 * norm(a));
      }
    }
    const a = uniform(300, 300, "f32");
    expect(() => truncatedSvd(ops, a, { rank: 301 })).toThrow(expect.objectContaining({ code: "NUMERIC" }) as Error);
    a.data[5] = NaN;
    expect(() => truncatedSvd(ops, a, { rank: 4 })).toThrow(expect.objectContaining({ code: "NOT_FINITE" }) as Error);
  });

  it("the same key gives the same bits", () => {
    const { a } = cases["trained"]!;
    const [x, y] = [truncatedSvd(ops, a, { rank: 16, key: [1, 2] }), truncatedSvd(ops, a, { rank: 16, key: [1, 2] })];
    expect(Buffer.from(x.vt.data.buffer).equals(Buffer.from(y.vt.data.buffer))).toBe(true);
  });
}

function turnedF32(a: Matrix): Matrix {
  const t = turned(a);
  return { ...t, data: new Float32Array(t.data) };
}

/** To nearest even. */
function bf16(x: number): number {
  const view = new Float32Array([x]);
  const word = new Uint32Array(view.buffer);
  word[0] = (word[0]! + 0x7fff + ((word[0]! >>> 16) & 1)) & 0xffff0000;
  return view[0]!;
}

function spectral(ops: MatrixOps): void {
  it.each(FLOATS)("polar factor in %s: orthonormal, nearest, of the numerical rank", (float) => {
    for (const [rows, cols] of [
      [20, 50],
      [50, 20],
      [1, 7],
    ] as const) {
      const a = uniform(rows, cols, float);
      const { factor, rank } = polarFactor(ops, a);
      expect(rank).toBe(Math.min(rows, cols));
      expect(unorthogonality(rows <= cols ? factor : turned(factor))).toBeLessThanOrEqual(30 * 50 * epsOf(a));
      const product = rows <= cols ? times(a, factor, false, true) : times(factor, a, true);
      expect(distance(product, turned(product))).toBeLessThanOrEqual(30 * 50 * epsOf(a) * norm(a));
    }
    expect(polarFactor(ops, KINDS["rank one"]!(20, 30, float)).rank).toBe(1);
    expect(norm(polarFactor(ops, KINDS["zero"]!(20, 30, float)).factor)).toBe(0);
  });

  it.each(FLOATS)("least squares in %s: the residual is orthogonal, of least norm where free", (float) => {
    for (const [rows, cols] of [
      [50, 20],
      [20, 50],
      [1, 6],
      [6, 1],
    ] as const) {
      const a = uniform(rows, cols, float);
      const b = uniform(rows, 3, float, 2);
      const { x } = leastSquares(ops, a, b);
      const residual = { ...b, data: Float64Array.from(times(a, x).data, (y, i) => y - b.data[i]!) };
      expect(norm(times(a, residual, true))).toBeLessThanOrEqual(50 * 50 * epsOf(a) * norm(a) * (norm(a) * norm(x) + norm(b)));
    }
    const deficient = KINDS["rank one"]!(30, 8, float);
    expect(leastSquares(ops, deficient, uniform(30, 2, float)).rank).toBe(1);
    expect(norm(leastSquares(ops, KINDS["zero"]!(5, 8, float), uniform(5, 2, float)).x)).toBe(0);
    const steep = KINDS["condition 1e12"]!(40, 10, float);
    const { x, rank } = leastSquares(ops, steep, times32(steep, uniform(10, 1, float), float));
    expect(norm(x)).toBeLessThanOrEqual(100);
    expect(rank).toBeGreaterThan(float === "f32" ? 3 : 8);
  });

  it.each(FLOATS)("inverse square root in %s", (float) => {
    const a = withSpectrum(30, 40, (i) => 1 + i / 10, float);
    const gram = ops.syrk(a);
    const { matrix, rank } = inverseSqrt(ops, gram);
    expect(rank).toBe(30);
    expect(distance(times(times(matrix, gram), matrix), identity(30))).toBeLessThanOrEqual(50 * 30 * epsOf(a) * 16);
    const thin = ops.syrk(withSpectrum(30, 40, (i) => (i < 3 ? 1 : 0), float));
    const some = inverseSqrt(ops, thin, 1e-3);
    expect(some.rank).toBe(3);
    expect(distance(times(times(some.matrix, thin), some.matrix), thin)).toBeLessThanOrEqual(100 * 30 * epsOf(a));
  });

  it("energy: the smallest rank that holds the fraction", () => {
    const a = withSpectrum(30, 50, (i) => (i < 10 ? 1 : 0.1), "f32");
    expect(energyRank(ops, a, 0.5)).toBe(6);
    expect(energyRank(ops, a, 1)).toBe(30);
    expect(energyRank(ops, KINDS["zero"]!(30, 50, "f32"), 0.9)).toBe(0);
    expect(rankForEnergy(Float64Array.of(2, 1, 1), 4 / 6)).toBe(1);
  });
}

function times32(a: Matrix, b: Matrix, float: "f32" | "f64"): Matrix {
  const c = times(a, b);
  return float === "f32" ? { ...c, data: new Float32Array(c.data) } : c;
}

await eachBackend((ops) => {
  describe("truncated SVD", () => truncated(ops));
  describe("routines", () => spectral(ops));
});

it("assignment is the best of all permutations", () => {
  const permutations = (n: number): number[][] =>
    n === 0 ? [[]] : permutations(n - 1).flatMap((p) => Array.from({ length: n }, (_, i) => [...p.slice(0, i), n - 1, ...p.slice(i)]));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 1e6 }), (n, more, seed) => {
      const cost = { rows: n, cols: n + more, data: uniform(n, n + more, "f64", seed).data.map((x) => Math.round(x * 4)) };
      const total = (p: ArrayLike<number>): number => Array.from({ length: n }, (_, i) => cost.data[i * cost.cols + p[i]!]!).reduce((x, y) => x + y, 0);
      const found = assignRows(cost);
      expect(new Set(found).size).toBe(n);
      expect(total(found)).toBe(Math.min(...permutations(cost.cols).map((p) => total(p))));
    }),
  );
  expect(() => assignRows({ rows: 1, cols: 1, data: Float64Array.of(NaN) })).toThrow(expect.objectContaining({ code: "NOT_FINITE" }) as Error);
});
