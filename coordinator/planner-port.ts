/** What the coordinator's logic asks of planning and publishing. Every method may be called again after a crash at any point, by any coordinator: what is there already is kept. */
import type { JobSpec, JobState, JobTotals, StageFacts } from "../core/job/types.ts";

export interface PlannedJob {
  /** Hexadecimal. */
  readonly hash: string;
  /** Path of the staging folder in the output's root. */
  readonly staging: string;
  readonly warnings: readonly string[];
  /** Of the whole job; absent where unknown. */
  readonly totals?: JobTotals;
  readonly stage: StageFacts;
}

/** What a job's recipe comes to, without a job. */
export interface ValidatedRecipe {
  /** Hexadecimal. */
  readonly hash: string;
  readonly warnings: readonly string[];
  readonly totals: JobTotals;
}

/** What of a job its plan depends on. */
export type DraftRequest = Pick<JobSpec, "recipe" | "inputs" | "options">;

export interface PlannerPort {
  /** As `plan`, and nothing is stored, locked or asked of an output. Ends soon after the signal is aborted. */
  validate(request: DraftRequest, signal: AbortSignal): Promise<ValidatedRecipe>;
  /** Reads the inputs' metadata, checks and locks the output, stores the plan of the first stage. Throws what `merge` would throw before its first read. */
  plan(spec: JobSpec): Promise<PlannedJob>;
  /** Throws NOT_FINITE, as `next` will, where the records of the last stage's first tasks say so already. @param tasks how many; all have records */
  judge(job: JobState, tasks: number): Promise<void>;
  /** All tasks of the last stage have records: stores the next stage's plan. Null: there is none, the shards can be made. Throws NOT_FINITE where records report bad values and the job does not allow them. */
  next(job: JobState): Promise<StageFacts | null>;
  /** Stores the stage "assemble": one task for each shard of several parts. */
  assemble(job: JobState): Promise<{ readonly tasks: number; readonly shards: number }>;
  /** Gathers shards, side files and amalgam.json in `out/`, checks the inputs a last time and publishes by one rename. Then staging and lock go. */
  finalise(job: JobState): Promise<void>;
  /** Removes what the job left beside its output: staging and lock, not the output. */
  discard(job: JobState): Promise<void>;
}
