/** `amalgam methods`: the merge methods, or one method's parameters, from the methods' own definitions. */
import type { MethodDefinition, ParameterSpec } from "../../core/methods/_types.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import type { Column } from "../table.ts";

const BASES: Readonly<Record<MethodDefinition["base"], string>> = { required: "required", optional: "optional", input: "counts as a model", none: "none" };

export default defineCommand({
  name: "methods",
  summary: "List the merge methods, or explain one.",
  arguments: [{ name: "name", doc: "A method, for its parameters.", optional: true }],
  options: [{ name: "methods", type: "text", value: "dir", doc: "A folder of merge methods besides ours. Their code is run." }],
  run,
});

async function run({ args: [name], options, console }: CommandContext): Promise<undefined> {
  const { loadMethod, loadMethods, openMethods } = await import("../../extensions/methods.ts");
  const outside = await openMethods(options.text("methods"));
  if (name === undefined) {
    const methods = await loadMethods(outside);
    if (console.json) console.event("methods", { methods: methods.map(describe) });
    else console.result(await list(methods));
    return;
  }
  const method = await loadMethod(name, { outside });
  if (console.json) console.event("method", describe(method));
  else console.result(await explain(method));
}

/** The data of a definition, without its code. */
function describe({ name, title, summary, paper, base, inputs, parameters }: MethodDefinition): Record<string, unknown> {
  return { name, title, summary, ...(paper ? { paper } : {}), base, inputs, parameters };
}

async function list(methods: readonly MethodDefinition[]): Promise<string> {
  const { table } = await import("../table.ts");
  const rows = methods.map((m) => [m.name, inputs(m), BASES[m.base], m.title]);
  return `${table([{ title: "method" }, { title: "models" }, { title: "base model" }, { title: "what it is", shrink: "wrap" }], rows)}\n\nParameters of one: amalgam methods NAME`;
}

async function explain(method: MethodDefinition): Promise<string> {
  const { table } = await import("../table.ts");
  const { global, perModel } = method.parameters;
  const rows = [
    ...Object.entries(perModel).map(([name, spec]) => row(name, "each model", spec)),
    ...Object.entries(global).map(([name, spec]) => row(name, "the merge", spec)),
  ];
  const columns: Column[] = [
    { title: "parameter" },
    { title: "of" },
    { title: "type" },
    { title: "default" },
    { title: "range" },
    { title: "meaning", shrink: "wrap" },
  ];
  return [
    `${method.name}: ${method.title}`,
    method.summary,
    ...(method.paper ? [`Paper: ${method.paper.title}, ${method.paper.url}`] : []),
    `Models: ${inputs(method)}. Base model: ${BASES[method.base]}.`,
    "",
    rows.length === 0 ? "No parameters." : table(columns, rows),
  ].join("\n");
}

function inputs({ inputs: { min, max } }: MethodDefinition): string {
  if (max === undefined) return `${min} or more`;
  return min === max ? String(min) : `${min} to ${max}`;
}

function row(name: string, scope: string, spec: ParameterSpec): string[] {
  const standard = spec.default !== undefined ? String(spec.default) : spec.optional ? "none" : "required";
  const meaning = spec.noEffect === undefined ? spec.doc : `${spec.doc} (no effect: ${spec.noEffect})`;
  return [name, scope, spec.type, standard, range(spec), meaning];
}

function range({ min, max, choices }: ParameterSpec): string {
  if (choices) return choices.join(", ");
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `at least ${min}`;
  return max === undefined ? "any" : `at most ${max}`;
}
