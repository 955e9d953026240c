/** The task-arithmetic family in f64: deltas, a sparsifier, optional sign consensus, back onto the base. mergekit.md 2.4. */
import fc from "fast-check";
import type { Parameters } from "../../../core/methods/_types.ts";
import type { RandomKey } from "../../../core/ops/types.ts";
import type { Case } from "../harness.ts";
import { byMagnitude, deltas, majority, models, num, rows, sum, weight, zip } from "./_types.ts";
import type { Oracle } from "./_types.ts";

/** The kept elements of a delta, 0 elsewhere. Not called at density 1 and above. */
type Sparsify = (delta: readonly number[], p: Parameters, key: RandomKey, shape: readonly number[]) => number[];

const density = fc.constantFrom(1, 0.5, 0.25, 0.1, 0.9, 0.003, 0, 1.5);
const globals = fc.record({ normalize: fc.boolean(), lambda: fc.constantFrom(1, 0.5, 2, -1, 0), rescale: fc.boolean(), int8_mask: fc.boolean() });

export function taskVectors(consensus: boolean, sparsify: Sparsify | null, perModel: Record<string, fc.Arbitrary<number>> = { density }): Oracle {
  return {
    settings: fc.record({ global: globals, models: models(fc.record({ weight, ...perModel }), 0, 4), base: fc.constant(true) }),
    compute(c) {
      if (c.inputs.length === 0) return [...c.base!];
      const sparse = deltas(c).map((delta, i) => {
        const p = c.models[i]!;
        if (!sparsify || num(p, "density") >= 1) return delta;
        const kept = sparsify(delta, p, c.keys[i]!, c.shape);
        return c.global["rescale"] === true ? toSameL1(delta, kept) : kept;
      });
      return finish(c, sparse, consensus);
    },
  };
}

function finish(c: Case, sparse: readonly number[][], consensus: boolean): number[] {
  const weights = c.models.map((p) => num(p, "weight"));
  const normalize = c.global["normalize"] === true;
  return zip([c.base!, ...sparse], ([base, ...column]) => {
    const parts = column.map((d, i) => d * weights[i]!);
    const sign = majority(parts);
    const agree = parts.map((p) => !consensus || Math.sign(p) === sign);
    const mixed = sum(parts.filter((_, i) => agree[i]));
    const divisor = sum(weights.filter((_, i) => agree[i]));
    const none = consensus ? divisor === 0 : Math.abs(divisor) < 1e-8;
    return base! + (normalize && !none ? mixed / divisor : mixed) * num(c.global, "lambda");
  });
}

function toSameL1(delta: readonly number[], kept: readonly number[]): number[] {
  const [before, after] = [sum(delta.map(Math.abs)), sum(kept.map(Math.abs))];
  return before < 1e-7 || after < 1e-7 ? [...kept] : kept.map((x) => (x * before) / after);
}

function keepOnly(x: readonly number[], indices: readonly number[]): number[] {
  const kept = new Set(indices);
  return x.map((v, i) => (kept.has(i) ? v : 0));
}

export const magnitude: Sparsify = (delta, p) => {
  const d = num(p, "density");
  return keepOnly(delta, byMagnitude(delta).slice(0, d > 0 ? Math.max(1, Math.trunc(d * delta.length)) : 0));
};

export const outliers: Sparsify = (delta, p) => {
  const n = delta.length;
  const target = Math.trunc(num(p, "density") * n);
  let top = Math.trunc(num(p, "gamma") * n);
  const bottom = n - target - top;
  if (bottom < 0) top += bottom;
  return keepOnly(delta, byMagnitude(delta).slice(top, top + target));
};

/** Sixteen bits of Philox 4x32-7 an element (DESIGN: numerics): counter = element / 8, eight draws a call, low halves first. */
function draw([k0, k1]: RandomKey, element: number): number {
  const word = 0xffffffffn;
  const counter = BigInt(Math.floor(element / 8));
  let c: [bigint, bigint, bigint, bigint] = [counter & word, counter >> 32n, 0n, 0n];
  for (let r = 0n; r < 7n; r++) {
    const [a, b] = [0xd2511f53n * c[0], 0xcd9e8d57n * c[2]];
    c = [(b >> 32n) ^ c[1] ^ ((BigInt(k0) + r * 0x9e3779b9n) & word), b & word, (a >> 32n) ^ c[3] ^ ((BigInt(k1) + r * 0xbb67ae85n) & word), a & word];
  }
  const place = element % 8;
  return Number((c[place >> 1]! >> (place % 2 === 0 ? 0n : 16n)) & 0xffffn);
}

export const chance: Sparsify = (delta, p, key) => delta.map((x, i) => (draw(key, i) < Math.round(num(p, "density") * 65536) ? x : 0));

export const byRank: Sparsify = (delta, p, key, shape) => {
  const d = num(p, "density");
  if (d <= 0) return delta.map(() => 0);
  const probabilities = rows(shape, delta).flatMap((row) => {
    const ascending = byMagnitude(row).reverse();
    return row.map((_, i) => (row.length === 1 ? d : d - num(p, "epsilon") + (2 * num(p, "epsilon") * ascending.indexOf(i)) / (row.length - 1)));
  });
  return delta.map((x, i) => (draw(key, i) < probabilities[i]! * 65536 ? x : 0));
};

export const gamma = { density, gamma: fc.constantFrom(0, 0.01, 0.1, 0.25, 0.6) };
/** density - epsilon > 0 and density + epsilon < 1, or density 0 or 1. */
export const epsilon = { density: fc.constantFrom(0.5, 0.375, 0.625, 0, 1), epsilon: fc.constantFrom(0.125, 0.25, 0) };
