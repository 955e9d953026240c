/**
 * A job: a recipe, where its inputs are, where its output goes. What happens to it is a log of events in the state store,
 * `jobs/<id>/<number>.json`, each put once if absent: two coordinators cannot both write number n, so that every step is a
 * compare-and-set that needs neither NATS nor a lock. State is a fold of the log (fold.ts).
 */

/** `root:path`. */
export type Location = string;

export interface JobOptions {
  readonly strict: boolean;
  readonly allowCrimes: boolean;
  readonly unsafeTruncateEmbeddings: boolean;
  readonly outShardBytes: number | null;
  readonly partBytes: number | null;
  readonly seed: number;
  readonly writeModelCard: boolean;
  readonly copyTokenizer: boolean;
  readonly allowNan: boolean;
  readonly force: boolean;
}

export interface JobSpec {
  /** [a-z0-9-]{1,40}: the first characters of the recipe's name and 8 of chance. */
  readonly id: string;
  /** Text, and its name in messages. */
  readonly recipe: { readonly text: string; readonly name: string };
  /** Where the references of the recipe lie. One that is not here is a Hub id. */
  readonly inputs: Readonly<Record<string, Location>>;
  readonly output: Location;
  readonly options: JobOptions;
  /** Shares of the workers: a job of priority 20 gets twice the tasks of one of 10. 1 to 100. */
  readonly priority: number;
  /** Client's key: a second submit with it returns the first job. */
  readonly requestId: string;
}

export interface JobFailure {
  readonly code: string;
  readonly message: string;
  readonly next: string;
  readonly stage?: string;
  readonly task?: number;
  readonly worker?: string;
}

export interface StageFacts {
  /** "1", "2", ... */
  readonly stage: string;
  readonly kind: "reduce" | "merge";
  readonly tasks: number;
  readonly bytesProcessed: number;
}

export interface JobTotals {
  readonly tensors: number;
  readonly tasks: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** The unit of progress: bytes of all passes. */
  readonly bytesProcessed: number;
}

/** `at`: milliseconds since 1970, by the clock of the process that wrote it; `by`: its id. */
export type JobEvent = { readonly at: number; readonly by: string } & (
  | { readonly kind: "submitted"; readonly spec: JobSpec }
  /** The plan is stored. `staging`: folder in the output's root. */
  | { readonly kind: "planned"; readonly hash: string; readonly staging: string; readonly warnings: readonly string[]; readonly totals: JobTotals | null }
  /** The stage's plan is stored: its tasks may be queued. */
  | { readonly kind: "stage"; readonly facts: StageFacts }
  /** Every task of the last stage has a record: shards are joined and published. */
  | { readonly kind: "assembling"; readonly shards: number }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: JobFailure }
  /** After failed or cancelled: continues from the records. */
  | { readonly kind: "retried" }
  | { readonly kind: "done" }
  /** The last one of an old job: its log goes next, and a retry that comes at the same moment is refused. */
  | { readonly kind: "removed" }
);

export type JobPhase = "planning" | "running" | "assembling" | "done" | "failed" | "cancelled";

export interface JobState {
  readonly spec: JobSpec;
  /** Number of the next event. */
  readonly next: number;
  readonly phase: JobPhase;
  readonly paused: boolean;
  readonly submittedAt: number;
  readonly endedAt: number | null;
  readonly plan: { readonly hash: string; readonly staging: string; readonly warnings: readonly string[]; readonly totals: JobTotals | null } | null;
  readonly stages: readonly StageFacts[];
  readonly failure: JobFailure | null;
  /** How often it was retried: attempts start again from 0. */
  readonly retries: number;
  /** Number of the event that last set the job going (submitted, resumed, retried): what was queued before it was dropped from the queue. */
  readonly epoch: number;
}
