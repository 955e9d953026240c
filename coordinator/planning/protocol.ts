/** Messages between the coordinator and its planning thread. */
import type { JobSpec, JobState, StageFacts } from "../../core/job/types.ts";
import type { WireError } from "../../core/wire-error.ts";
import type { RootAddress } from "../../storage/roots.ts";
import type { StoreOptions } from "../../storage/stores/types.ts";
import type { DraftRequest, PlannedJob, ValidatedRecipe } from "../planner-port.ts";

export interface ThreadSettings {
  readonly roots: readonly RootAddress[];
  /** The root that holds the job logs, and their folder in it. */
  readonly state: RootAddress & { readonly path: string };
  readonly store: Omit<StoreOptions, "root">;
  /** Never ask the Hub. */
  readonly offline: boolean;
}

export interface Results {
  readonly validate: ValidatedRecipe;
  readonly plan: PlannedJob;
  readonly judge: undefined;
  readonly next: StageFacts | null;
  readonly assemble: { readonly tasks: number; readonly shards: number };
  readonly finalise: undefined;
  readonly discard: undefined;
}

export type Call =
  | { readonly method: "validate"; readonly request: DraftRequest }
  | { readonly method: "plan"; readonly spec: JobSpec }
  | { readonly method: "judge"; readonly job: JobState; readonly tasks: number }
  | { readonly method: Exclude<keyof Results, "validate" | "plan" | "judge">; readonly job: JobState };

export interface Request {
  readonly id: number;
  readonly call: Call;
}

export type Reply =
  | { readonly kind: "log"; readonly text: string }
  | { readonly kind: "done"; readonly id: number; readonly result: Results[keyof Results]; readonly heapBytes: number }
  | { readonly kind: "failed"; readonly id: number; readonly error: WireError; readonly heapBytes: number };
