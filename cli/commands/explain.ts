/** `amalgam explain`: what a merge would do, without reading tensors: the resolved recipe, the plan's totals, where parameters come from. */
import { AmalgamError } from "../../core/errors.ts";
import { planTotals } from "../../core/plan/index.ts";
import type { PlanTotals } from "../../core/plan/index.ts";
import type { Cell, PieceCell, Plan } from "../../core/plan/types.ts";
import type { ParameterTrace, PlannedMerge } from "../../planner/types.ts";
import type { Estimate } from "../calibrate.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import type { Console } from "../console.ts";
import { EXPLAIN_SPECS, planOptions } from "../merge-options.ts";
import { mergekitNotes } from "../mergekit-options.ts";
import { formatBytes, formatCount, formatSeconds } from "../sizes.ts";

export default defineCommand({
  name: "explain",
  summary: "Show the plan of a recipe: what is read, written and computed, and how long it takes.",
  details: "Reads configs and headers, no tensors. With --tensor: every parameter value that reaches that tensor, and where it came from.",
  arguments: [{ name: "recipe", doc: "The recipe, a YAML file." }],
  options: [
    { name: "tensor", type: "text", value: "name", doc: "An output tensor to explain." },
    { name: "calibrate", type: "flag", negatable: true, doc: "Estimate time and memory by a second of work on this machine. Default yes." },
    ...EXPLAIN_SPECS,
  ],
  run,
});

async function run({ args: [recipe = ""], options, console, signal }: CommandContext): Promise<undefined> {
  const compiled = planOptions(options);
  const notes = mergekitNotes(options);
  for (const text of notes) console.note(text);
  const { planRecipe } = await import("../../planner/plan.ts");
  const planned = await planRecipe(recipe, { ...compiled, signal });
  for (const text of planned.warnings) console.warning(text);
  const tensor = options.text("tensor");
  if (tensor !== undefined) return explainTensor(planned, tensor, console);
  const guess = (options.flag("calibrate") ?? true) ? await (await import("../calibrate.ts")).estimate(planned.plan, compiled) : null;
  const totals = totalsOf(planned.plan);
  const defaults = await (await import("../defaults.ts")).defaultsOf(planned.plan, compiled);
  if (console.json) {
    const { resolved, hash, method, seed } = planned.plan;
    console.event("plan", { hash, method, seed, recipe: resolved, defaults, ...totals, estimate: guess, warnings: planned.warnings, notes });
    return;
  }
  const { stringify } = await import("yaml");
  console.result(stringify(planned.plan.resolved).trimEnd());
  for (const [scope, values] of [
    ["the merge", defaults.global],
    ["each model", defaults.perModel],
  ] as const) {
    const list = Object.entries(values).map(([name, value]) => `${name} ${value}`);
    if (list.length > 0) console.result(`# not set, so by default for ${scope}: ${list.join(", ")}`);
  }
  console.result("");
  console.result(describe(planned.plan, totals, guess));
}

interface Totals extends PlanTotals {
  readonly inputs: number;
  readonly tasks: number;
  readonly shards: number;
}

function totalsOf(plan: Plan): Totals {
  return { inputs: plan.inputs.length, tasks: plan.tasks.length, shards: plan.shards.length, ...planTotals(plan) };
}

function describe(plan: Plan, totals: Totals, guess: Estimate | null): string {
  const many = (n: number, one: string): string => `${formatCount(n)} ${one}${n === 1 ? "" : "s"}`;
  const lines: [string, string][] = [
    ["plan", plan.hash],
    ["method", `${plan.method}, seed ${plan.seed}`],
    ["reads", `${formatBytes(totals.bytesRead)} of ${many(totals.inputs, "model")}`],
    ["computes", `${many(totals.tensors, "tensor")} in ${many(totals.tasks, "task")}, ${formatBytes(totals.bytesProcessed)} over all passes`],
    ...(plan.stage?.kind === "reduce"
      ? [["stages", "looks through all tensors for what concerns the whole model, then merges them"] satisfies [string, string]]
      : []),
    ["writes", `${formatBytes(totals.bytesWritten)} in ${many(totals.shards, "file")}`],
  ];
  if (guess) {
    lines.push(["memory", `about ${formatBytes(guess.memoryBytes)}`], ["time", `about ${formatSeconds(guess.seconds)}`]);
    guess.basis.forEach((text, i) => lines.push([i === 0 ? "basis" : "", text]));
  }
  return lines.map(([label, text]) => `${label.padEnd(9)} ${text}`).join("\n");
}

async function explainTensor(planned: PlannedMerge, name: string, console: Console): Promise<undefined> {
  const cell = findCell(planned.plan, name);
  if (!cell) {
    const { closest } = await import("../../core/closest.ts");
    const guess = closest(
      name,
      planned.plan.tasks.flatMap((t) => t.cells.map((c) => c.output.name)),
    );
    throw new AmalgamError("TENSOR_MISSING", `the output has no tensor ${name}${guess ? `: did you mean ${guess}?` : ""}`, {
      next: "Names are those of the output; a merged folder's are shown by amalgam inspect.",
    });
  }
  const trace = planned.trace(name);
  const { dtype, shape } = cell.output;
  const made = cell.kind === "copy" ? "copied" : `${cell.kind === "merge" ? "merged" : "made"} by ${cell.method}`;
  const from = inputsOf(planned.plan, cell);
  if (console.json) {
    console.event("tensor", {
      tensor: name,
      dtype,
      shape,
      kind: cell.kind,
      method: cell.kind === "copy" ? null : cell.method,
      inputs: from,
      parameters: trace,
    });
    return;
  }
  console.result(`${name}  ${dtype} [${shape.join(", ")}], ${made}`);
  const { table } = await import("../table.ts");
  console.result(
    table(
      [{ title: "from" }, { title: "model", shrink: "elide" }, { title: "tensor", shrink: "elide" }],
      from.map((f) => [f.role, f.model, f.tensor]),
    ),
  );
  if (trace.length === 0) console.result("\nNo parameters reach this tensor.");
  else
    console.result(
      `\n${table([{ title: "parameter" }, { title: "model", shrink: "elide" }, { title: "value", right: true }, { title: "origin", shrink: "wrap" }], trace.map(traceRow))}`,
    );
}

type WholeCell = Exclude<Cell, PieceCell>;

/** The cell that makes the tensor, as if it made no other. */
function findCell(plan: Plan, name: string): WholeCell | undefined {
  for (const { cells } of plan.tasks) {
    const found = cells.find((c) => c.output.name === name);
    if (found?.kind !== "piece") {
      if (found) return found;
      continue;
    }
    const solved = cells.find((c) => c.index === found.of);
    if (solved?.kind === "solve") return { ...solved, output: found.output };
  }
  return undefined;
}

function inputsOf(plan: Plan, cell: WholeCell): { role: string; model: string; tensor: string }[] {
  const sources =
    cell.kind === "copy"
      ? [{ role: "copy", source: cell.source }]
      : [...(cell.base ? [{ role: "base", source: cell.base }] : []), ...cell.inputs.map((source) => ({ role: "input", source }))];
  return sources.map(({ role, source }) => {
    const file = source.kind === "bytes" ? source : source.of;
    return { role: source.kind === "crop" ? `${role}, cropped` : role, model: plan.inputs[file.input]?.reference ?? "", tensor: file.tensor };
  });
}

function traceRow({ parameter, model, value, origin }: ParameterTrace): string[] {
  return [parameter, model ?? "all", value === null ? "none" : String(value), origin];
}
