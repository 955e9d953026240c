/** The door of the planner. */
export { buildPlan } from "./build.ts";
export type { PlanDraft, PlanRequest } from "./build.ts";
export { sha256Hex } from "./hash.ts";
export { nextStage, planIdentity } from "./stages.ts";
export { parameterReader } from "./parameters.ts";
export { cellCost } from "./tasks.ts";
