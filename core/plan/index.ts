/** The public door of the planner. */
export { buildPlan } from "./build.ts";
export type { PlanDraft, PlanRequest } from "./build.ts";
export { methodCell } from "./cells.ts";
export { DIGEST_BLOCK_BYTES, joinBlockHashes } from "./digest.ts";
export type { BadTensor, CommitRecord } from "./record.ts";
export { canonicalJson, sha256Hex } from "./hash.ts";
export { parameterReader } from "./parameters.ts";
export { RANGE_BYTES, rangesOf, unitOf } from "./ranges.ts";
export { sourceFile, sourcesOf } from "./sources.ts";
export { cellCost } from "./tasks.ts";
export { NUMERICS_VERSION, PLAN_FORMAT } from "./types.ts";
