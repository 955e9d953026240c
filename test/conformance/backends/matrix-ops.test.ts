/** Every bounded op of every backend keeps the bounds of core/ops/matrix/types.ts, on shapes and values that hurt. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transpose } from "../../../core/ops/matrix/matrix.ts";
import { openMatrixOps } from "../../../worker/matrix-backend.ts";
import type { Matrix, MatrixOps } from "../../../core/ops/matrix/types.ts";
import {
  distance,
  eachBackend,
  epsOf,
  exactValues,
  FLOATS,
  identity,
  KINDS,
  norm,
  scaleRows,
  SHAPES,
  times,
  turned,
  uniform,
  unorthogonality,
} from "./matrices.ts";

/** 10 d eps, d the largest dimension. */
function bound(a: Matrix): number {
  return 10 * Math.max(a.rows, a.cols) * epsOf(a);
}

/** What rounds below the smallest number of the type is lost whatever the algorithm. */
function smallest(a: Matrix): number {
  return a.data.length * (a.data instanceof Float32Array ? 2 ** -149 : 0);
}

function positiveDefinite(a: Matrix, ops: MatrixOps): Matrix {
  const gram = ops.syrk(a);
  const shift = norm(gram) + (a.data instanceof Float32Array ? 2 ** -100 : 2 ** -900);
  for (let i = 0; i < gram.rows; i++) gram.data[i * gram.cols + i]! += shift;
  return gram;
}

/** Of each column the first entry of largest magnitude is positive. */
function expectSigns(u: Matrix): void {
  const columns = turned(u);
  for (let i = 0; i < columns.rows; i++) {
    const row = columns.data.subarray(i * columns.cols, (i + 1) * columns.cols);
    const largest = Math.max(...row.map(Math.abs));
    expect([...row].find((x) => Math.abs(x) === largest)).toBeGreaterThanOrEqual(0);
  }
}

function factorisations(ops: MatrixOps, a: Matrix): void {
  it("qr and lq", () => {
    const { q, r } = ops.qr(a);
    expect(distance(times(q, r), a)).toBeLessThanOrEqual(bound(a) * norm(a) + smallest(a));
    expect(unorthogonality(turned(q))).toBeLessThanOrEqual(bound(a));
    const { l, q: rows } = ops.lq(a);
    expect(distance(times(l, rows), a)).toBeLessThanOrEqual(bound(a) * norm(a) + smallest(a));
    expect(unorthogonality(rows)).toBeLessThanOrEqual(bound(a));
    for (let i = 0; i < r.rows; i++) {
      expect(Math.min(r.data[i * r.cols + i]!, l.data[i * l.cols + i]!)).toBeGreaterThanOrEqual(0);
      let outside = 0;
      for (let j = 0; j < i; j++) outside += Math.abs(r.data[i * r.cols + j]!) + Math.abs(l.data[j * l.cols + i]!);
      expect(outside).toBe(0);
    }
  });

  it("svd", () => {
    const { u, s, vt } = ops.svd(a);
    expect(distance(times(u, scaleRows(vt, s)), a)).toBeLessThanOrEqual(bound(a) * norm(a) + smallest(a));
    expect(unorthogonality(vt)).toBeLessThanOrEqual(Math.sqrt(s.length) * bound(a));
    expect(unorthogonality(turned(u))).toBeLessThanOrEqual(Math.sqrt(s.length) * bound(a));
    const exact = exactValues(a);
    expect(Math.max(...s.map((x, i) => Math.abs(x - exact[i]!)))).toBeLessThanOrEqual(bound(a) * norm(a) + smallest(a));
    expect([...s].every((x, i) => x >= 0 && (i === 0 || x <= s[i - 1]!))).toBe(true);
    expectSigns(u);
  });

  it("eigh, all and a range, and eigvalsh", () => {
    const n = a.rows;
    const symmetric = ops.gemm(a, a, { transB: true });
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) symmetric.data[j * n + i] = symmetric.data[i * n + j]!;
    const size = norm(symmetric);
    const values = ops.eigvalsh(symmetric);
    for (const range of [
      { from: 0, to: n },
      { from: 0, to: Math.ceil(n / 3) },
      { from: n >> 1, to: n },
    ]) {
      const { values: some, vectors } = ops.eigh(symmetric, range);
      expect(some.length).toBe(range.to - range.from);
      expect(distance(times(vectors, symmetric), scaleRows(vectors, some))).toBeLessThanOrEqual(Math.sqrt(n) * bound(symmetric) * size + smallest(symmetric));
      expect(unorthogonality(vectors)).toBeLessThanOrEqual(Math.sqrt(n) * bound(symmetric));
      expect(Math.max(0, ...some.map((x, i) => Math.abs(x - values[range.from + i]!)))).toBeLessThanOrEqual(bound(symmetric) * size + smallest(symmetric));
      expectSigns(turned(vectors));
    }
  });

  it("cholesky and solveTriangular", () => {
    const spd = positiveDefinite(a, ops);
    const l = ops.cholesky(spd);
    expect(distance(times(l, l, false, true), spd)).toBeLessThanOrEqual(bound(spd) * norm(spd) + smallest(spd));
    const b = uniform(a.rows, 3, a.data instanceof Float32Array ? "f32" : "f64", 5);
    const upper = transpose(l);
    for (const [t, options] of [
      [l, { lower: true }],
      [l, { lower: true, trans: true }],
      [upper, { lower: false }],
      [upper, { lower: false, trans: true }],
    ] as const) {
      const x = ops.solveTriangular(t, b, options);
      expect(distance(times(t, x, "trans" in options), b)).toBeLessThanOrEqual(bound(t) * norm(t) * norm(x) + smallest(b));
    }
  });
}

function products(ops: MatrixOps): void {
  it.each(FLOATS)("gemm in %s, any shape, transposed or not, with alpha, beta and out", (float) => {
    const side = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 600 }), fc.boolean(), fc.boolean(), fc.constantFrom(0, 1, -0.5), (m, n, k, transA, transB, beta) => {
        const a = transA ? uniform(k, m, float) : uniform(m, k, float);
        const b = transB ? uniform(n, k, float, 2) : uniform(k, n, float, 2);
        const out = uniform(m, n, float, 3);
        if (beta === 0) out.data.fill(NaN);
        const start = beta === 0 ? uniform(m, n, "f64").data.fill(0) : new Float64Array(out.data);
        const exact = times(a, b, transA, transB);
        const sizes = times({ ...a, data: a.data.map(Math.abs) }, { ...b, data: b.data.map(Math.abs) }, transA, transB);
        ops.gemm(a, b, { transA, transB, alpha: 0.75, beta, out });
        let worst = 0;
        for (let i = 0; i < out.data.length; i++) {
          const error = Math.abs(out.data[i]! - (0.75 * exact.data[i]! + beta * start[i]!));
          worst = Math.max(worst, error / (2 * (k + 2) * epsOf(a) * (0.75 * sizes.data[i]! + Math.abs(beta * start[i]!))));
        }
        expect(worst).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it("syrk is gemm, and symmetric to the bit", () => {
    for (const float of FLOATS) {
      for (const trans of [false, true]) {
        const a = uniform(70, 530, float);
        const c = ops.syrk(a, { trans });
        expect(distance(c, times(a, a, trans, !trans))).toBeLessThanOrEqual(10 * 532 * epsOf(a) * norm(a) ** 2);
        expect(distance(turned(c), c)).toBe(0);
      }
    }
  });

  it("NaN goes through products, is an error elsewhere", () => {
    const a = uniform(5, 5, "f32");
    a.data[12] = NaN;
    expect(ops.gemm(a, a).data.some(Number.isNaN)).toBe(true);
    for (const op of ["qr", "lq", "eigh", "eigvalsh", "svd", "cholesky"] as const)
      expect(() => ops[op](a)).toThrow(expect.objectContaining({ code: "NOT_FINITE" }) as Error);
    a.data[12] = -Infinity;
    expect(() => ops.svd(a)).toThrow(expect.objectContaining({ code: "NOT_FINITE" }) as Error);
  });

  it("not positive definite and singular systems are named errors", () => {
    expect(() => ops.cholesky({ ...identity(3), data: identity(3).data.map((x) => -x) })).toThrow(expect.objectContaining({ code: "NUMERIC" }) as Error);
    const zero = { rows: 2, cols: 2, data: new Float64Array(4) };
    expect(() => ops.solveTriangular(zero, zero, { lower: true })).toThrow(expect.objectContaining({ code: "NUMERIC" }) as Error);
  });

  it("empty matrices have empty results", () => {
    const none = { rows: 0, cols: 4, data: new Float32Array(0) };
    expect(ops.svd(none).s.length).toBe(0);
    expect(ops.qr(none).q.rows).toBe(0);
    expect(ops.gemm(none, none, { transA: true }).data).toEqual(new Float32Array(16));
  });

  it("the same values give the same bits, wherever they lie", () => {
    const a = uniform(90, 130, "f32");
    const shifted = new Float32Array(a.data.length + 3).subarray(3);
    shifted.set(a.data);
    const other = { ...a, data: shifted };
    expect(ops.svd(other)).toEqual(ops.svd(a));
    expect(ops.syrk(other)).toEqual(ops.syrk(a));
  });
}

await eachBackend((ops) => {
  products(ops);
  describe.each(FLOATS)("%s", (float) => {
    describe.each(Object.entries(KINDS))("%s", (_, make) => {
      describe.each(SHAPES)("%i x %i", (rows, cols) => factorisations(ops, make(rows, cols, float)));
    });
  });
});

it("auto opens what is there, an unknown backend is a named error", async () => {
  expect((await openMatrixOps()).backend).toBe("cpu");
  await expect(openMatrixOps("abacus")).rejects.toMatchObject({ code: "USAGE" });
});
