/** RAM's frame: where several models changed an element their mean change counts, where one did, its own. arXiv 2601.13572. */
import type { Ops, Vec } from "../ops/types.ts";
import { allDeltas } from "./_gram.ts";
import type { Chunk, MethodCell } from "./_types.ts";

export interface Changes {
  readonly base: Vec;
  readonly deltas: readonly Vec[];
  /** 1 where |delta| > epsilon. */
  readonly changed: readonly Vec[];
  /** Number of models that changed the element. */
  readonly count: Vec;
}

export function findChanges(ops: Ops, cell: MethodCell, chunk: Chunk): Changes {
  const epsilon = cell.global["epsilon"] as number;
  const base = chunk.base();
  const deltas = allDeltas(cell, chunk, base);
  const changed = deltas.map((d) => {
    const magnitude = ops.abs(d);
    return ops.greaterScalar(magnitude, epsilon, magnitude);
  });
  const count = ops.copy(changed[0]!);
  for (const c of changed.slice(1)) ops.add(count, c, count);
  return { base, deltas, changed, count };
}

/** base + sum of changes, divided by their number where several models changed the element; unique changes times lambda_i. */
export function addChanges(ops: Ops, c: Changes, lambdas: readonly number[]): Vec {
  const several = ops.greaterScalar(c.count, 1.5);
  const sum = ops.fill(0, c.base.length);
  c.deltas.forEach((delta, i) => {
    const change = ops.mul(delta, c.changed[i]!, delta);
    const lambda = lambdas[i]!;
    ops.add(sum, lambda === 1 ? change : ops.select(several, change, ops.scale(change, lambda)), sum);
  });
  const divisor = ops.maxScalar(c.count, 1, c.count);
  return ops.add(c.base, ops.div(sum, divisor, sum), sum);
}
