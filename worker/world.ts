/** What a worker works with, and every period of it: handed in, so that tests shorten time and a simulation owns it. */
import type { Bus, Chance, Clock } from "../bus/types.ts";
import type { StoredHead, StoredTask } from "../core/job/stored.ts";
import type { Location } from "../core/job/types.ts";
import type { BadTensor } from "../core/plan/execution.ts";
import { NUMERICS_VERSION, PLAN_FORMAT } from "../core/plan/types.ts";
import type { Log } from "../service/log.ts";
import type { Store } from "../storage/stores/types.ts";
import type { WorkerMetrics } from "./metrics.ts";

/** A file or folder of a root. */
export interface Place {
  readonly store: Store;
  readonly path: string;
}

/** What one attempt is to do. */
export interface Work {
  /** Names the attempt; no other one has it. */
  readonly token: string;
  readonly stored: StoredTask;
  readonly head: StoredHead;
  readonly staging: Place;
  /** What one compute thread needs. */
  readonly memoryBytes: number;
  /** In the store of the staging folder: what the attempt writes, whole. Nothing is there yet. */
  readonly part: string;
  /** In the unit of the plan's bytesProcessed. */
  readonly onProgress: (bytes: number, tensor: string) => void;
}

export interface WorkDone {
  /** Bytes of the part. */
  readonly length: number;
  readonly digests: Readonly<Record<string, string>>;
  readonly bad: readonly BadTensor[];
  readonly numericsId: string;
  /** SHA-256 of the part, for the result of a reduce task. */
  readonly sha256?: string;
}

/** Work whose part is durable and can be recorded. */
export interface Performed extends WorkDone {
  /** Of the shard, in bytes: where the part begins. */
  readonly offset: number;
  readonly bytesRead: number;
}

/** Does the computing. */
export interface TaskRunner {
  /** Ends soon after `signal` is aborted, however. The part may be there in pieces when this fails: the caller removes it. */
  run(work: Work, signal: AbortSignal): Promise<WorkDone>;
}

export interface WorkerWorld {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly bus: Bus;
  /** Throws LOCATION_INVALID, ROOT_UNKNOWN. */
  locate(location: Location): Place;
  readonly runner: TaskRunner;
  readonly log: Log;
  readonly metrics: WorkerMetrics;
}

/** Times in milliseconds. */
export interface WorkerSettings {
  /** [A-Za-z0-9_-]{1,64}; one process at a time may have it. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly packageVersion: string;
  readonly planFormat: number;
  readonly numerics: number;
  /** Backends of matrix methods. */
  readonly numericsIds: readonly string[];
  /** The best first. */
  readonly pools: readonly string[];
  /** Tasks in flight: the next one's units fill the threads while the last one's tail ends. */
  readonly slots: number;
  readonly threads: number;
  /** Of all threads together; fewer may work where a task needs much for each. */
  readonly memoryBytes: number;
  /** How long one request for a task waits at the queue. */
  readonly pullMs: number;
  readonly beatMs: number;
  /** The least time between two heartbeats of an attempt whose job something happened to. */
  readonly lookMs: number;
  readonly registryMs: number;
  /** The least time between two writes of the worker's entry, when what it does changes. */
  readonly changedMs: number;
  readonly progressMs: number;
  /** From the wish to stop until tasks in flight are given back. */
  readonly graceMs: number;
  /** Before a failed task is delivered again: doubled each time, up to the last. */
  readonly nakFirstMs: number;
  readonly nakLastMs: number;
  /** Before a task that this worker cannot do is offered again to all. */
  readonly refusedMs: number;
  /** Between two tries to reach a store or the bus. */
  readonly retryFirstMs: number;
  readonly retryLastMs: number;
  /** How long stores and bus are tried before and after computing: what is computed is worth more patience. */
  readonly patienceMs: number;
  readonly commitPatienceMs: number;
  /** After failures in a row the worker rests: doubled each time, up to the last, so that a broken one does not use up every task's attempts. */
  readonly restFirstMs: number;
  readonly restLastMs: number;
}

export const WORKER_DEFAULTS = {
  planFormat: PLAN_FORMAT,
  numerics: NUMERICS_VERSION,
  numericsIds: [],
  pools: ["cpu"],
  slots: 2,
  pullMs: 20_000,
  beatMs: 15_000,
  lookMs: 500,
  registryMs: 10_000,
  changedMs: 1_000,
  progressMs: 1_000,
  graceMs: 60_000,
  nakFirstMs: 1_000,
  nakLastMs: 300_000,
  refusedMs: 5_000,
  retryFirstMs: 200,
  retryLastMs: 5_000,
  patienceMs: 20_000,
  commitPatienceMs: 600_000,
  restFirstMs: 1_000,
  restLastMs: 30_000,
} as const satisfies Partial<WorkerSettings>;

/** World and settings, as the parts of a worker take them. */
export interface WorkerParts extends WorkerWorld {
  readonly settings: WorkerSettings;
}

/** Doubled from `first` at each step after the first, at most `last`, with jitter: half of it to all of it. */
export function backoff(chance: Pick<Chance, "fraction">, first: number, last: number, step: number): number {
  return Math.min(last, first * 2 ** Math.min(30, Math.max(0, step - 1))) * (0.5 + chance.fraction() / 2);
}
