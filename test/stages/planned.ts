/** Stages over tensors in memory: the plan of a merge with any cut into tasks, its rounds on a backend, and what every cell becomes. */
import { loadMethods } from "../../extensions/methods.ts";
import { firstStage, nextStage, planIdentity } from "../../core/plan/index.ts";
import { planCell, roundOf } from "../../core/plan/execution.ts";
import type { BytesSource, MergeCell, Plan, Task } from "../../core/plan/types.ts";
import type { Parameters } from "../../core/methods/_types.ts";
import { openBackend } from "../conformance/backends.ts";
import { complete, TensorRun } from "../conformance/harness.ts";
import type { Cutting } from "../conformance/harness.ts";

const backend = await openBackend("cpu", 64 * 2 ** 20);
const methods = new Map((await loadMethods()).map((m) => [m.name, m]));
const ties = methods.get("ties")!;

/** One tensor of a merge: what its models differ from the base by; the base is all zeros. */
export interface Tensor {
  /** By position of the model; a model may lack the tensor. */
  readonly deltas: ReadonlyMap<number, readonly number[]>;
  readonly elements: number;
}

export interface ModelMerge {
  readonly float: "f32" | "f64";
  readonly tensors: readonly Tensor[];
  readonly global: Parameters;
  /** Of a model at a position. */
  readonly model: (position: number) => Parameters;
}

/** @param cuts sizes of the tasks, in cells; the last one takes the rest */
function planOf(merge: ModelMerge, cuts: readonly number[]): Plan {
  const cells = merge.tensors.map((t, index) => cellOf(merge, t, index));
  const tasks: Task[] = [];
  const left = [...cells];
  for (const size of [...cuts, left.length]) {
    if (left.length === 0) break;
    tasks.push({
      index: tasks.length,
      shard: 0,
      offset: 0,
      length: 0,
      cells: left.splice(0, size),
      cost: { bytesRead: 0, bytesWritten: 0, bytesProcessed: 0 },
    });
  }
  const body = { format: 1, numerics: 1, layout: "dense", method: "ties", seed: 0, recipeText: "", resolved: null, inputs: [], shards: [] } as const;
  return firstStage({ ...body, sideFiles: [], tasks, warnings: [] }, methods);
}

function cellOf(merge: ModelMerge, { deltas, elements }: Tensor, index: number): MergeCell {
  const dtype = merge.float === "f32" ? "F32" : "F64";
  const name = `tensor.${index}`;
  const source = (input: number): BytesSource => ({ kind: "bytes", input, file: "", offset: 0, dtype, shape: [elements], tensor: name });
  const positions = [...deltas.keys()];
  return {
    kind: "merge",
    index,
    output: { name, dtype, shape: [elements], shard: 0, offset: 0, bytes: 0 },
    method: "ties",
    float: merge.float,
    loadAs: null,
    base: source(99),
    inputs: positions.map(source),
    global: complete({ ...ties.parameters.global, scope: { ...ties.parameters.global["scope"]!, default: undefined! } }, merge.global),
    models: positions.map((p) => complete(ties.parameters.perModel, merge.model(p))),
    keys: positions.map(() => [0, 0]),
  };
}

export interface Staged {
  readonly outputs: readonly (readonly number[])[];
  /** Bytes of the largest result of a task. */
  readonly largest: number;
  readonly stages: readonly Plan[];
}

/** Runs every stage. Each plan goes through JSON, as stores hold it. */
export function runStages(merge: ModelMerge, cuts: readonly number[], cutting: Cutting): Staged {
  const stages: Plan[] = [];
  let largest = 0;
  let plan = planOf(merge, cuts);
  for (;;) {
    plan = JSON.parse(JSON.stringify(plan)) as Plan;
    stages.push(plan);
    if (planIdentity(plan) !== stages[0]!.hash) throw new Error("a later stage lost its origin");
    if (plan.stage?.kind !== "reduce") break;
    const results = plan.tasks.map((task) => reduce(merge, task, cutting));
    largest = Math.max(largest, ...results.map((r) => r.length));
    plan = nextStage(plan, methods, results)!;
  }
  if (nextStage(plan, methods, []) !== null) throw new Error("a stage after the merge");
  const outputs = plan.tasks.flatMap((t) => t.cells.map((c) => runOf(merge, c as MergeCell, cutting).merge((c as MergeCell).results ?? {})));
  return { outputs, largest, stages };
}

function reduce(merge: ModelMerge, task: Task, cutting: Cutting): Uint8Array {
  let sum: unknown = null;
  let bytes = new Uint8Array(0);
  for (const cell of task.cells as MergeCell[]) {
    const round = roundOf(cell, ties);
    if (!round?.pass.needed(round.view, round.results)) continue;
    sum ??= round.pass.newSum();
    round.pass.add(sum, round.view, runOf(merge, cell, cutting).reduce(round.pass, round.results), round.results);
    bytes = new Uint8Array(round.pass.pack(sum));
  }
  return bytes;
}

function runOf(merge: ModelMerge, cell: MergeCell, cutting: Cutting): TensorRun {
  const { deltas, elements } = merge.tensors[cell.index]!;
  return new TensorRun(ties, backend, planCell(cell), { base: new Array<number>(elements).fill(0), inputs: [...deltas.values()] }, cutting);
}

/** What it must be: every model's flat difference sorted, its k largest kept, and those merged as TIES merges whole differences. */
export function sortedOracle(merge: ModelMerge): number[][] {
  const kept = merge.tensors.map((t) => new Map([...t.deltas].map(([p, d]) => [p, d.map(() => 0)])));
  for (const position of new Set(merge.tensors.flatMap((t) => [...t.deltas.keys()]))) {
    const flat = merge.tensors.flatMap((t, index) => (t.deltas.get(position) ?? []).map((x, i) => ({ x, index, i })));
    const density = merge.model(position)["density"] as number;
    const k = density >= 1 ? flat.length : density > 0 ? Math.max(1, Math.trunc(density * flat.length)) : 0;
    // Array sorting is stable: equal magnitudes stay in output order.
    const order = [...flat].sort((a, b) => Math.abs(b.x) - Math.abs(a.x));
    for (const { x, index, i } of order.slice(0, k)) kept[index]!.get(position)![i] = x;
  }
  const whole: ModelMerge = {
    ...merge,
    global: { ...merge.global, scope: undefined },
    model: (p) => ({ ...merge.model(p), density: 1 }),
    tensors: merge.tensors.map((t, i) => ({ ...t, deltas: kept[i]! })),
  };
  return runStages(whole, [], { chunk: 8192, rangeBlocks: 4 }).outputs.map((x) => [...x]);
}
