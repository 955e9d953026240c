/** An independent account of a method: what it is given, and what comes out in f64 by the textbook formula. */
import fc from "fast-check";
import type { Parameters } from "../../../core/methods/_types.ts";
import type { Case } from "../harness.ts";

/** Parameters and number of inputs for one case; the tensors are drawn apart from them. */
export interface Settings {
  readonly global: Parameters;
  /** One an input. */
  readonly models: readonly Parameters[];
  readonly base: boolean;
}

export interface Oracle {
  readonly settings: fc.Arbitrary<Settings>;
  /** NaN where rounding alone decides: any value passes there. Null: the case is undefined, or too close to a singularity to compare. */
  compute(c: Case): number[] | null;
  /** Inputs close to the base (or to each other) only. */
  readonly near?: true;
}

/** Weights that f32 holds exactly, so that signs and ties do not hang on rounding. */
export const weight = fc.constantFrom(1, 0.5, 0.25, 2, -0.5, 0.75, -1, 0);
export const positive = fc.constantFrom(1, 0.5, 0.25, 2, 0.75);

export function models(one: fc.Arbitrary<Parameters>, min: number, max: number): fc.Arbitrary<Parameters[]> {
  return fc.array(one, { minLength: min, maxLength: max });
}

export const num = (p: Parameters | undefined, name: string): number => p?.[name] as number;
export const zip = <T>(xs: readonly (readonly number[])[], f: (column: number[], i: number) => T): T[] =>
  xs[0]!.map((_, i) =>
    f(
      xs.map((x) => x[i]!),
      i,
    ),
  );
export const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((s, x, i) => s + x * b[i]!, 0);
export const norm = (a: readonly number[]): number => Math.sqrt(dot(a, a));
export const scaled = (a: readonly number[], s: number): number[] => a.map((x) => x * s);
export const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, i) => x + b[i]!);
export const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, i) => x - b[i]!);

/** Inputs minus the base. */
export const deltas = (c: Case): number[][] => c.inputs.map((x) => (c.base ? minus(x, c.base) : [...x]));

/** Indices by magnitude descending, then index ascending. */
export function byMagnitude(x: readonly number[]): number[] {
  return x.map((_, i) => i).sort((a, b) => Math.abs(x[b]!) - Math.abs(x[a]!) || a - b);
}

/** Rows of the last dimension; a vector is one row. */
export function rows(shape: readonly number[], x: readonly number[]): number[][] {
  const length = shape.length < 2 ? x.length : shape.at(-1)!;
  return Array.from({ length: x.length / length }, (_, r) => x.slice(r * length, (r + 1) * length));
}

/** +1 where the sum is 0 or more, else -1. */
export function majority(column: readonly number[]): number {
  return sum(column) >= 0 ? 1 : -1;
}
