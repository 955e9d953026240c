/** The parameters of a plan's method that its recipe sets nowhere, with the values they have then. */
import type { ParameterSpec, ParameterValue } from "../core/methods/_types.ts";
import type { Plan } from "../core/plan/types.ts";
import { loadMethod } from "../extensions/methods.ts";
import { methodsFrom } from "../planner/plan.ts";
import type { PlanOptions } from "../planner/types.ts";

export interface Defaults {
  readonly global: Readonly<Record<string, ParameterValue>>;
  readonly perModel: Readonly<Record<string, ParameterValue>>;
}

export async function defaultsOf(plan: Plan, options: PlanOptions): Promise<Defaults> {
  const { parameters } = await loadMethod(plan.method, { outside: await methodsFrom(options) });
  const set = new Set<string>();
  collectSet(plan.resolved, set);
  return { global: unset(parameters.global, set), perModel: unset(parameters.perModel, set) };
}

function unset(specs: Readonly<Record<string, ParameterSpec>>, set: ReadonlySet<string>): Record<string, ParameterValue> {
  return Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]) => (spec.default === undefined || set.has(name) ? [] : [[name, spec.default] as const])),
  );
}

/** Names under every `parameters` of the resolved recipe, at any level. */
function collectSet(node: unknown, into: Set<string>): void {
  if (node === null || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === "parameters" && value !== null && typeof value === "object") for (const name of Object.keys(value)) into.add(name);
    else collectSet(value, into);
  }
}
