/**
 * Stages: what a merge must know of the whole model before it can merge. A method's passes of scope "model" run as reduce tasks over
 * the cells of the plan, round after round; each round's results make the next stage's plan; the last stage merges. DESIGN section 1.
 */
import type { MethodDefinition } from "../methods/_types.ts";
import type { Plan } from "./types.ts";

/**
 * The plan of the stage after `plan`: a pure function of its arguments. Null: `plan` was the merge stage.
 *
 * @param methods definitions by name, of every method that the plan's cells name
 * @param results of the reduce tasks, in task order: what `runReduce` returned for each
 */
export function nextStage(_plan: Plan, _methods: ReadonlyMap<string, MethodDefinition>, _results: readonly Uint8Array[]): Plan | null {
  return null;
}

/** What a merge is called in all its stages, in staging and in amalgam.json: the hash of its first stage. */
export function planIdentity(plan: Plan): string {
  return plan.origin ?? plan.hash;
}
