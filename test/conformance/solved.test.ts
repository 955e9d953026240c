/** Methods that solve whole matrices, on every backend of matrices: what their factors hold, beside the best that there is (an independent f64 SVD). */
import { describe, expect, it } from "vitest";
import { matrixOps } from "../../core/ops/matrix/checked.ts";
import { referenceKernels } from "../../core/ops/matrix/reference.ts";
import type { Matrix, MatrixOps } from "../../core/ops/matrix/types.ts";
import { known } from "../../core/known.ts";
import type { MethodCell, MethodDefinition, Parameters, WholeTensors } from "../../core/methods/_types.ts";
import { loadMethods } from "../../extensions/methods.ts";
import { asWide, eachBackend, uniform, withSpectrum } from "./backends/matrices.ts";
import { complete } from "./harness.ts";

const solved = (await loadMethods()).filter((m) => m.solve !== undefined);
const wide = matrixOps(referenceKernels);
const TENSOR = "model.layers.0.mlp.up_proj.weight";
const M = 48;
const N = 80;

/** Experts that hold the base and these differences. */
function cellOf(method: MethodDefinition, deltas: readonly Matrix[], parameters: Parameters): { cell: MethodCell; tensors: WholeTensors } {
  const base = uniform(M, N, "f32", 99).data as Float32Array;
  const inputs = deltas.map((d) => base.map((x, i) => x + (d.data[i] as number)));
  const cell: MethodCell = {
    ...{ tensor: TENSOR, shape: [M, N], elements: M * N, float: "f32", rowLength: N, count: deltas.length, hasBase: true },
    global: complete(method.parameters.global, parameters),
    models: deltas.map(() => ({})),
    positions: deltas.map((_, i) => i + 1),
    keys: deltas.map((_, i) => [i, 1] as const),
  };
  const input = (i: number): Float32Array => known(inputs[i], "input").slice();
  const delta = (i: number): Float32Array => input(i).map((x, j) => x - (base[j] as number));
  return { cell, tensors: { base: () => base.slice(), input, delta, dtype: () => "F32" } };
}

/** What the method makes, by the last part of its tensors' names. */
function solve(
  ops: MatrixOps,
  method: MethodDefinition,
  deltas: readonly Matrix[],
  parameters: Parameters,
): Map<string, { shape: readonly number[]; data: Float32Array }> {
  const { cell, tensors } = cellOf(method, deltas, parameters);
  const way = known(method.solve, "solve");
  const made = way.pieces(cell).filter((p) => p.copy === undefined);
  const values = way.run(ops, cell, tensors);
  expect(values.map((v) => v.length)).toEqual(made.map((p) => p.shape.reduce((n, d) => n * d, 1)));
  return new Map(made.map((p, i) => [p.tensor.replace(/^.*up_proj\./, ""), { shape: p.shape, data: known(values[i], "values") }]));
}

/** Expert t of a stacked tensor. */
function expert(of: { shape: readonly number[]; data: Float32Array } | undefined, t: number): Matrix {
  const { shape, data } = known(of, "tensor");
  const [rows = 0, cols = 0] = shape.slice(-2);
  return { rows, cols, data: data.slice(t * rows * cols, (t + 1) * rows * cols) };
}

function distance(a: Matrix, b: Matrix): number {
  return Math.hypot(...Array.from(a.data, (x, i) => x - (b.data[i] as number)));
}

/** Of the best approximation of a rank. */
function leastError(a: Matrix, rank: number): number {
  return Math.sqrt(
    wide
      .svd(asWide(a))
      .s.slice(rank)
      .reduce((n, x) => n + x * x, 0),
  );
}

const DELTAS: Readonly<Record<string, Matrix>> = {
  random: uniform(M, N, "f32", 3),
  decaying: withSpectrum(M, N, (i) => 0.9 ** i, "f32", 5),
  flat: withSpectrum(M, N, () => 1, "f32", 7),
};

describe.each(solved)("$name", (method) => {
  it("has a rule for every tensor that it takes, and leaves vectors of norms alone", () => {
    const { cell } = cellOf(method, [DELTAS["random"] as Matrix], { rank: 4 });
    const place = { inLayer: true, embedding: false };
    expect(method.solve?.takes(cell, place)).toBe(true);
    expect(method.solve?.takes({ ...cell, tensor: "model.layers.0.input_layernorm.weight", shape: [N], elements: N }, place)).toBe(false);
    expect(method.solve?.bytes(cell)).toBeGreaterThan(4 * M * N);
  });
});

await eachBackend((ops) => {
  const smile = known(
    solved.find((m) => m.name === "smile"),
    "smile",
  );
  const lora = known(
    solved.find((m) => m.name === "extract_lora"),
    "extract_lora",
  );

  it.each(Object.entries(DELTAS))("smile keeps the best factors of each expert, and its router the leading directions: %s", (_, delta) => {
    const other = withSpectrum(M, N, (i) => 2 / (i + 1), "f32", 11);
    const made = solve(ops, smile, [delta, other], { rank_of_expert: 16, rank_of_router: 4 });
    for (const [t, d] of [delta, other].entries()) {
      const product = ops.gemm(expert(made.get("u"), t), expert(made.get("svh"), t));
      expect(distance(product, d)).toBeLessThanOrEqual(1.001 * leastError(d, 16) + 1e-4);
      const rows = known(made.get("router.weight"), "router").data.slice(t * 4 * N, (t + 1) * 4 * N);
      const gram = wide.syrk(asWide({ rows: 4, cols: N, data: rows }));
      gram.data.forEach((x: number, i: number) => expect(Math.abs(x - (i % 5 === 0 ? 1 : 0))).toBeLessThan(1e-5));
    }
  });

  it("smile: an expert that was not trained routes nothing, and one of low rank nothing beyond it", () => {
    const zero = { rows: M, cols: N, data: new Float32Array(M * N) };
    const low = withSpectrum(M, N, (i) => (i < 3 ? 1 : 0), "f32", 13);
    const made = solve(ops, smile, [zero, low], { rank_of_expert: 8, rank_of_router: 6 });
    const router = known(made.get("router.weight"), "router").data;
    const norms = Array.from({ length: 12 }, (_, r) => Math.hypot(...router.slice(r * N, (r + 1) * N)));
    expect(norms.map((x) => Math.round(x * 1e4) / 1e4)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0]);
    expect(expert(made.get("svh"), 0).data.every((x) => x === 0)).toBe(true);
  });

  it("smile: whole differences, around the base or around the mean of the experts", () => {
    const deltas = [DELTAS["random"], DELTAS["decaying"]] as Matrix[];
    const made = solve(ops, smile, deltas, { rank_of_expert: -1, shared: "average" });
    const { tensors } = cellOf(smile, deltas, {});
    const shared = known(made.get("shared.weight"), "shared").data;
    for (const t of [0, 1]) {
      const whole = tensors.input(t);
      expert(made.get("delta"), t).data.forEach((d: number, i: number) => expect(d + (shared[i] as number)).toBeCloseTo(whole[i] as number, 5));
    }
  });

  it.each(["base", "average"])("smile: what is shared and an expert's own part of a bias are its bias: shared %s", (shared) => {
    const [base, ...inputs] = [1, 2, 3].map((seed) => uniform(1, M, "f32", seed).data as Float32Array) as [Float32Array, ...Float32Array[]];
    const { cell } = cellOf(smile, [DELTAS["random"], DELTAS["flat"]] as Matrix[], { shared });
    const bias: MethodCell = { ...cell, tensor: "model.layers.0.mlp.up_proj.bias", shape: [M], elements: M, rowLength: M };
    const input = (i: number): Float32Array => known(inputs[i], "input").slice();
    const delta = (i: number): Float32Array => input(i).map((x, j) => x - (base[j] as number));
    const way = known(smile.solve, "solve");
    const values = way.run(ops, bias, { base: () => base.slice(), input, delta, dtype: () => "F32" });
    const made = way.pieces(bias).filter((p) => p.copy === undefined);
    const of = (name: string): Float32Array | undefined => values[made.findIndex((p) => p.tensor.endsWith(name))];
    const common = of("shared.bias") ?? base;
    expect(of("shared.bias") === undefined).toBe(shared === "base");
    const own = known(of("expert_bias"), "expert_bias");
    for (const t of [0, 1]) input(t).forEach((x, i) => expect((common[i] as number) + (own[t * M + i] as number)).toBeCloseTo(x, 5));
  });

  it.each(Object.entries(DELTAS))("extract_lora: B A is the best approximation, and both share its size: %s", (_, delta) => {
    const made = solve(ops, lora, [delta], { rank: 8 });
    const [a, b] = [expert(made.get("lora_A.weight"), 0), expert(made.get("lora_B.weight"), 0)];
    expect([a.rows, a.cols, b.rows, b.cols]).toEqual([8, N, M, 8]);
    expect(distance(ops.gemm(b, a), delta)).toBeLessThanOrEqual(1.001 * leastError(delta, 8) + 1e-4);
    const norm = (x: Matrix): number => Math.hypot(...x.data);
    expect(norm(a) / norm(b)).toBeCloseTo(1, 4);
  });

  it("the same call makes the same bits", () => {
    const once = solve(ops, smile, [DELTAS["random"] as Matrix], { rank_of_expert: 16, rank_of_router: 4 });
    const again = solve(ops, smile, [DELTAS["random"] as Matrix], { rank_of_expert: 16, rank_of_router: 4 });
    expect([...again.values()]).toEqual([...once.values()]);
  });
});
