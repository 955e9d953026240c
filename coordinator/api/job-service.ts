/**
 * What the job API asks of a coordinator. Requests that arrive here have their form: ids, sizes, locations and roots were checked.
 *
 * Failures are AmalgamErrors, which reach the client with code, message, next and place: JOB_UNKNOWN, JOB_STATE, ROOT_UNKNOWN, BUS_UNAVAILABLE,
 * STORE_UNAVAILABLE, and what planning throws. Anything else is a bug: the client learns nothing of it.
 */
import type { JobFailure, JobOptions, JobPhase, JobSpec, JobTotals, Location } from "../../core/job/types.ts";
import type { Plain } from "../../proto/codec.ts";
import type { amalgam } from "../../proto/gen/amalgam.js";
import type { ValidatedRecipe } from "../planner-port.ts";

export type { ValidatedRecipe };

export interface JobService {
  /** In the log when it resolves; planning follows. A request id that was seen before gives the job of then. */
  submit(request: SubmitRequest): Promise<JobView>;
  /** Plans and stores nothing. Stops when the signal is aborted: nobody waits any more. */
  validate(request: ValidateRequest, signal: AbortSignal): Promise<ValidatedRecipe>;
  get(id: string): Promise<JobView>;
  /** The latest submitted first. */
  list(query: ListQuery): Promise<JobPage>;
  /** The job as it is, then what changes. Ends after the update that shows the job ended, or when the signal is aborted. */
  watch(id: string, signal: AbortSignal): AsyncIterable<JobUpdate>;
  cancel(id: string): Promise<JobView>;
  retry(id: string): Promise<JobView>;
  pause(id: string): Promise<JobView>;
  resume(id: string): Promise<JobView>;
  workers(): Promise<readonly WorkerView[]>;
  cluster(): Promise<ClusterView>;
}

export interface ValidateRequest {
  readonly recipe: JobSpec["recipe"];
  /** By the reference's path as the recipe has it, without `@revision`. One that is not here is a Hub id. */
  readonly inputs: Readonly<Record<string, Location>>;
  readonly options: JobOptions;
}

export interface SubmitRequest extends ValidateRequest {
  readonly output: Location;
  readonly priority: number;
  readonly requestId: string;
}

export interface ListQuery {
  /** Empty: all. */
  readonly phases: readonly JobPhase[];
  /** 1 to 500. */
  readonly pageSize: number;
  /** What JobPage.next said, "" for the first page. A token that none of ours is: JOB_UNKNOWN. */
  readonly pageToken: string;
}

export interface JobPage {
  readonly jobs: readonly JobView[];
  /** "": this was the last page. */
  readonly next: string;
}

export interface StageView {
  readonly stage: string;
  readonly kind: "reduce" | "merge" | "assemble";
  readonly tasks: number;
  readonly tasksDone: number;
}

export interface ProgressView {
  /** Bytes, in the unit of JobTotals.bytesProcessed. */
  readonly done: number;
  readonly total: number;
  readonly tasksDone: number;
  readonly tasks: number;
  /** The tensor at hand; "" where unknown. */
  readonly tensor: string;
}

export interface TaskView {
  readonly stage: string;
  readonly task: number;
  readonly worker: string;
  readonly attempt: number;
}

/** A failed attempt. */
export interface AttemptView {
  readonly stage: string;
  readonly task: number;
  readonly attempt: number;
  readonly worker: string;
  readonly code: string;
  readonly message: string;
  readonly next: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** No attempt follows. */
  readonly final: boolean;
}

export interface JobView {
  readonly id: string;
  readonly recipeName: string;
  readonly output: Location;
  readonly priority: number;
  readonly phase: JobPhase;
  readonly paused: boolean;
  readonly submittedAt: number;
  readonly endedAt: number | null;
  /** Of the plan; null before it is made. */
  readonly hash: string | null;
  readonly warnings: readonly string[];
  readonly totals: JobTotals | null;
  readonly stages: readonly StageView[];
  readonly progress: ProgressView | null;
  readonly failure: JobFailure | null;
  readonly retries: number;
  /** Tasks under way, at most 100. */
  readonly running: readonly TaskView[];
  /** The latest failed attempts, the oldest first, at most 100. */
  readonly attempts: readonly AttemptView[];
  /** Why nothing goes on ("needs 9 GiB, the largest worker has 4 GiB"); "": nothing is amiss. */
  readonly waiting: string;
}

export type JobUpdate =
  | { readonly kind: "job"; readonly job: JobView }
  | { readonly kind: "progress"; readonly progress: ProgressView }
  | { readonly kind: "attempt"; readonly attempt: AttemptView };

export type WorkerView = Plain<amalgam.v1.WorkerInfo.$Properties>;

export interface ClusterView {
  readonly version: string;
  readonly natsVersion: string;
  readonly planFormat: number;
  readonly numerics: number;
  /** `folder`: the root's path on this coordinator's host; null where it is no folder there. */
  readonly roots: readonly { readonly name: string; readonly folder: string | null }[];
  /** Name of this coordinator's host. */
  readonly host: string;
  /** Id of the coordinator that leads; "": none at the moment. */
  readonly leader: string;
}
