/** The library: merge, plan and verify in this process, and the shape of a method. */
export { AmalgamError, EXIT, isAmalgamError } from "./core/errors.ts";
export type { ErrorCode } from "./core/errors.ts";
export { defineMethod } from "./core/methods/_types.ts";
export type { Chunk, MethodCell, MethodDefinition, MethodVector, Output, ParameterSpec, Pass, Range } from "./core/methods/_types.ts";
export { BlockAccumulator, joinTotals } from "./core/ops/blocks.ts";
export type { Ops, Vec } from "./core/ops/types.ts";
export type { Plan } from "./core/plan/types.ts";
export { merge } from "./local/merge.ts";
export { planRecipe as plan } from "./planner/plan.ts";
export type { MergeEvent, MergeOptions, MergeResult, VerifyReport } from "./local/types.ts";
export type { ParameterTrace, PlannedMerge, PlanOptions } from "./planner/types.ts";
export { verify } from "./local/verify.ts";
