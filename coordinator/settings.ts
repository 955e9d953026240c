/** Every period and bound of the coordinator, so that tests can shorten them. Times in milliseconds. */
export interface CoordinatorSettings {
  /** Name of this process in events, logs and the lease; one at a time may have it. */
  readonly id: string;
  readonly pools: readonly string[];
  /** Of the leader's bucket; the lease is given up after half of it without a renewal. */
  readonly leaseTtlMs: number;
  readonly renewMs: number;
  /** How often everything is looked at without being told to. */
  readonly reconcileMs: number;
  /** A queued task that nobody works on and that gives no sign for so long is queued again where the queue does not hold it. */
  readonly taskLeaseMs: number;
  /** The least time between two listings of a stage's records. */
  readonly listMs: number;
  readonly attemptsMax: number;
  /** How long every live worker must have refused a task as too large before its job fails. */
  readonly tooLargeMs: number;
  /** Tasks queued ahead: this many for each slot of a live worker, and some. */
  readonly windowPerSlot: number;
  readonly windowExtra: number;
  /** Jobs planned at a time, and jobs whose stages are made or that are published. */
  readonly planners: number;
  readonly sweepMs: number;
  /** An attempt's file that lost, after this. */
  readonly partsGraceMs: number;
  /** Staging of failed and cancelled jobs, after this. */
  readonly stagingRetentionMs: number;
  /** Logs of ended jobs, after this, and the oldest above that many. */
  readonly jobRetentionMs: number;
  readonly jobsKept: number;
  /** A status goes to watchers at most this often. */
  readonly statusMs: number;
  readonly backoffFirstMs: number;
  readonly backoffLastMs: number;
}

export const COORDINATOR_DEFAULTS: Omit<CoordinatorSettings, "id"> = {
  pools: ["cpu", "gpu"],
  leaseTtlMs: 15_000,
  renewMs: 5_000,
  reconcileMs: 3_000,
  taskLeaseMs: 60_000,
  listMs: 5_000,
  attemptsMax: 5,
  tooLargeMs: 120_000,
  windowPerSlot: 2,
  windowExtra: 4,
  planners: 2,
  sweepMs: 60_000,
  partsGraceMs: 15 * 60_000,
  stagingRetentionMs: 24 * 3_600_000,
  jobRetentionMs: 7 * 24 * 3_600_000,
  jobsKept: 1_000,
  statusMs: 500,
  backoffFirstMs: 500,
  backoffLastMs: 30_000,
};
