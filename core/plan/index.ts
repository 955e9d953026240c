/** The door of the planner. */
export { buildPlan } from "./build.ts";
export type { PlanDraft, PlanRequest } from "./build.ts";
export { canonicalJson, sha256Hex } from "./hash.ts";
export { parameterReader } from "./parameters.ts";
export { cellCost } from "./tasks.ts";
export { NUMERICS_VERSION, PLAN_FORMAT } from "./types.ts";
