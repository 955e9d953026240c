/**
 * Stages: what a merge must know of the whole model before it can merge. A method's passes of scope "model" run as reduce tasks over
 * the cells of the plan, round after round; each round's results make the next stage's plan; the last stage merges. DESIGN section 1.
 */
import { passesOf } from "../methods/_types.ts";
import type { MethodDefinition, ModelPass } from "../methods/_types.ts";
import { canonicalJson, sha256Hex } from "./hash.ts";
import { planCell } from "./method-cell.ts";
import { roundBytes, roundOf } from "./round.ts";
import type { Round } from "./round.ts";
import { cellCost, sourceBytes, sumCosts } from "./tasks.ts";
import type { Cell, Cost, MergeCell, Plan, Stage, Task } from "./types.ts";

type Methods = ReadonlyMap<string, MethodDefinition>;

/** More rounds than any search takes: beyond them a method is wrong. */
const STAGES_MAX = 64;

/** A plan before its hash. */
export type PlanBody = Omit<Plan, "hash">;

/** The plan of the first stage. One without model-wide passes is as it was. Throws what a method's passes throw of parameters that do not go together. */
export function firstStage(body: PlanBody, methods: Methods): Plan {
  return sealPlan(arrange(body, startNext(body.tasks, methods), methods, 1));
}

/**
 * The plan of the stage after `plan`: a pure function of its arguments. Null: `plan` was the merge stage.
 *
 * @param methods definitions by name, of every method that the plan's cells name
 * @param results of the reduce tasks, in task order: what `runReduce` returned for each
 */
export function nextStage(plan: Plan, methods: Methods, results: readonly Uint8Array[]): Plan | null {
  if (plan.stage?.kind !== "reduce") return null;
  if (plan.stage.index >= STAGES_MAX) throw new Error(`${plan.method}: no end after ${STAGES_MAX} stages`);
  const { hash, ...body } = plan;
  const told = tellResults(plan.tasks, methods, results);
  const tasks = anyNeeded(told, methods) ? told : startNext(told, methods);
  return sealPlan(arrange({ ...body, origin: plan.origin ?? hash }, tasks, methods, plan.stage.index + 1));
}

/** What a merge is called in all its stages, in staging and in amalgam.json: the hash of its first stage. */
export function planIdentity(plan: Pick<Plan, "hash" | "origin">): string {
  return plan.origin ?? plan.hash;
}

export interface PlanTotals {
  readonly tensors: number;
  /** Of the inputs, each byte once. */
  readonly bytesRead: number;
  /** Of the shards. */
  readonly bytesWritten: number;
  /** Over all passes of this stage and, as far as can be foreseen, of those after it. */
  readonly bytesProcessed: number;
}

export function planTotals({ tasks, shards, stage }: Plan): PlanTotals {
  const sum = (f: (t: Task) => number): number => tasks.reduce((n, t) => n + f(t), 0);
  return {
    tensors: sum((t) => t.cells.length),
    bytesRead: sum((t) => t.cells.reduce((n, c) => n + inputBytes(c), 0)),
    bytesWritten: shards.reduce((n, s) => n + s.bytes, 0),
    bytesProcessed: sum((t) => t.cost.bytesProcessed) + (stage?.laterBytes ?? 0),
  };
}

/** Of the inputs, each byte once. */
function inputBytes(cell: Cell): number {
  if (cell.kind === "copy") return cell.output.bytes * (1 + cell.mustEqual.length);
  return cell.kind === "piece" ? 0 : sourceBytes(cell);
}

function sealPlan(body: PlanBody): Plan {
  return { ...body, hash: sha256Hex(canonicalJson(body)) };
}

function arrange(body: PlanBody, tasks: readonly Task[], methods: Methods, index: number): PlanBody {
  const { stage: _, ...rest } = body;
  const reduce = anyNeeded(tasks, methods);
  if (!reduce && index === 1) return { ...rest, tasks };
  const priced = tasks.map((t) => ({ ...t, cost: reduce ? reduceCost(t, methods) : sumCosts(t.cells.map((c) => cellCost(c, methods))) }));
  const stage: Stage = { index, kind: reduce ? "reduce" : "merge", laterBytes: reduce ? laterBytes(tasks, methods) : 0 };
  return { ...rest, tasks: priced, stage };
}

function anyNeeded(tasks: readonly Task[], methods: Methods): boolean {
  return tasks.some((t) => t.cells.some((c) => neededRound(c, methods) !== null));
}

function neededRound(cell: Cell, methods: Methods): Round | null {
  const round = cell.kind === "merge" ? roundOf(cell, methods.get(cell.method)) : null;
  return round?.pass.needed(round.view, round.results) ? round : null;
}

/** The first pass that was not begun is, and where no cell needs it, the one after it. */
function startNext(tasks: readonly Task[], methods: Methods): readonly Task[] {
  let told = tasks;
  for (;;) {
    const name = firstWaiting(told, methods);
    if (name === null) return told;
    const members = told.flatMap((t) =>
      t.cells.flatMap((c) =>
        modelPasses(c, methods)
          .filter((p) => p.name === name)
          .map((pass) => ({ pass, cell: c })),
      ),
    );
    const values = members[0]?.pass.start(members.map((m) => planCell(m.cell as MergeCell))) ?? [];
    const byCell = new Map(members.map((m, i) => [m.cell.index, values[i]]));
    told = withValues(told, name, byCell);
    if (anyNeeded(told, methods)) return told;
  }
}

function firstWaiting(tasks: readonly Task[], methods: Methods): string | null {
  for (const { cells } of tasks) {
    for (const cell of cells) {
      const waiting = modelPasses(cell, methods).find((p) => (cell as MergeCell).results?.[p.name] === undefined);
      if (waiting) return waiting.name;
    }
  }
  return null;
}

function modelPasses(cell: Cell, methods: Methods): ModelPass[] {
  const method = cell.kind === "merge" ? methods.get(cell.method) : undefined;
  if (cell.kind !== "merge" || !method) return [];
  return passesOf(method, planCell(cell)).filter((p) => p.scope === "model");
}

/** The pass under way joins its round's results: every cell of it gets its new value. */
function tellResults(tasks: readonly Task[], methods: Methods, results: readonly Uint8Array[]): readonly Task[] {
  if (results.length !== tasks.length) throw new Error(`${results.length} results of ${tasks.length} reduce tasks`);
  const rounds = tasks.map((t) => t.cells.flatMap((c) => (c.kind === "merge" ? [{ index: c.index, round: roundOf(c, methods.get(c.method)) }] : [])));
  const pass = rounds.flat().find((r) => r.round?.pass.needed(r.round.view, r.round.results))?.round?.pass;
  if (!pass) throw new Error("a reduce stage in which no cell needs a pass");
  const members = rounds.map((rs) =>
    rs.flatMap(({ index, round }) => (round?.pass.name === pass.name ? [{ index, cell: round.view, results: round.results }] : [])),
  );
  const values = pass.combine(members.map((cells, t) => ({ cells, bytes: results[t] ?? new Uint8Array(0) })));
  const byCell = new Map(members.flatMap((cells, t) => cells.map((c, i) => [c.index, values[t]?.[i]] as const)));
  return withValues(tasks, pass.name, byCell);
}

function withValues(tasks: readonly Task[], name: string, values: ReadonlyMap<number, unknown>): Task[] {
  const told = (cell: Cell): Cell =>
    cell.kind === "merge" && values.has(cell.index) ? { ...cell, results: { ...cell.results, [name]: values.get(cell.index) } } : cell;
  return tasks.map((t) => ({ ...t, cells: t.cells.map(told) }));
}

function reduceCost(task: Task, methods: Methods): Cost {
  const bytes = task.cells.reduce((n, c) => {
    const round = neededRound(c, methods);
    return round ? n + roundBytes(round, sourceBytes(c as MergeCell)) : n;
  }, 0);
  return { bytesRead: bytes, bytesWritten: 0, bytesProcessed: bytes };
}

/** Of the rounds after the coming one, of the passes after that, and of the merge. */
function laterBytes(tasks: readonly Task[], methods: Methods): number {
  return tasks.reduce((n, t) => n + t.cells.reduce((m, c) => m + laterOf(c, methods), 0), 0);
}

function laterOf(cell: Cell, methods: Methods): number {
  const merge = cellCost(cell, methods).bytesProcessed;
  if (cell.kind !== "merge") return merge;
  const round = neededRound(cell, methods);
  const waiting = modelPasses(cell, methods).filter((p) => cell.results?.[p.name] === undefined).length;
  return merge + sourceBytes(cell) * ((round?.pass.laterRounds(round.view, round.results) ?? 0) + waiting);
}
