/** The door of the planner. */
export { buildPlan } from "./build.ts";
export type { PlanDraft, PlanRequest } from "./build.ts";
export { sha256Hex } from "./hash.ts";
export { firstStage, nextStage, planIdentity, planTotals } from "./stages.ts";
export type { PlanTotals } from "./stages.ts";
export { modelParameters, parameterReader } from "./parameters.ts";
export { cellCost } from "./tasks.ts";
