/** What the leader knows of a job beyond its log: progress, tasks under way, what it waits for. Made on the leader, told to the others by events. */
import { decodeMessage, encodeMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import type { AttemptView, JobView, ProgressView, StageView } from "./api/job-service.ts";
import type { JobRun } from "./job-run.ts";
import type { StageRun } from "./stage-run.ts";

export interface LiveStatus {
  readonly job: string;
  readonly next: number;
  readonly stages: readonly StageView[];
  readonly progress: ProgressView | null;
  readonly running: JobView["running"];
  readonly attempts: readonly AttemptView[];
  readonly waiting: string;
}

const RUNNING_MAX = 100;
/** So that a hundred attempts fit in a message. */
const TEXT_MAX = 600;

/** @param trouble what keeps all jobs from going on; "": nothing */
export function liveStatus(run: JobRun, trouble: string, missing: (stage: StageRun) => string | null): LiveStatus {
  const { state, stage } = run;
  const running = [...(stage?.tasks.queued.values() ?? [])].filter((q) => q.worker !== "");
  return {
    job: run.id,
    next: state.next,
    stages: stagesOf(run),
    progress: progressOf(run),
    running: running.slice(0, RUNNING_MAX).map(({ task, worker, attempt }) => ({ stage: stage?.stage ?? "", task, worker, attempt })),
    attempts: [...run.attempts],
    waiting: waitingFor(run, trouble, running.length > 0, missing),
  };
}

function stagesOf({ state, stage, complete }: JobRun): StageView[] {
  const done = (name: string, tasks: number): number => (complete.has(name) ? tasks : stage?.stage === name ? stage.tasks.done : 0);
  const stages: StageView[] = state.stages.map((s) => ({ stage: s.stage, kind: s.kind, tasks: s.tasks, tasksDone: done(s.stage, s.tasks) }));
  if (stage?.tasks.table.kind === "assemble") {
    stages.push({ stage: stage.stage, kind: "assemble", tasks: stage.tasks.table.count, tasksDone: stage.tasks.done });
  }
  return stages;
}

/** Of the stages that are planned; joining shards is not in the unit of progress. */
function progressOf(run: JobRun): ProgressView | null {
  const { state, stage, complete } = run;
  if (state.plan === null) return null;
  let done = 0;
  let total = 0;
  for (const s of state.stages) {
    total += s.bytesProcessed;
    if (complete.has(s.stage)) done += s.bytesProcessed;
    else if (stage?.stage === s.stage) done += stage.tasks.bytesDone + stage.tasks.bytesUnderWay;
  }
  const stages = stagesOf(run);
  return {
    done,
    total: Math.max(total, state.plan.totals?.bytesProcessed ?? 0),
    tasksDone: stages.reduce((n, s) => n + s.tasksDone, 0),
    tasks: Math.max(
      stages.reduce((n, s) => n + s.tasks, 0),
      state.plan.totals?.tasks ?? 0,
    ),
    tensor: stage === null || stage.tasks.complete ? "" : run.tensor,
  };
}

export function attemptOf({ stage, task, error, final }: Plain<amalgam.v1.AttemptNotice.$Properties>): AttemptView {
  const { attempt = 0, worker = "", code = "", message = "", next = "", at = 0 } = error ?? {};
  return { stage, task, attempt, worker, code, message: message.slice(0, TEXT_MAX), next: next.slice(0, TEXT_MAX), at, final };
}

function waitingFor(run: JobRun, trouble: string, running: boolean, missing: (stage: StageRun) => string | null): string {
  if (trouble !== "") return trouble;
  if (run.state.paused) return "paused";
  if (run.trouble !== "") return `tried again: ${run.trouble}`.slice(0, TEXT_MAX);
  if (run.stage === null || run.stage.tasks.complete) return "";
  if (run.stage.waiting !== "") return run.stage.waiting;
  if (running) return "";
  return missing(run.stage) ?? "";
}

export function encodeStatus(status: LiveStatus): Uint8Array {
  return encodeMessage(amalgam.v1.JobStatus, {
    ...status,
    stages: [...status.stages],
    running: [...status.running],
    attempts: status.attempts.map(({ stage, task, final, ...error }) => ({ stage, task, final, error })),
  });
}

/** Throws MalformedMessage. */
export function decodeStatus(bytes: Uint8Array): LiveStatus {
  const { stages, attempts, ...same } = decodeMessage(amalgam.v1.JobStatus, bytes);
  const nothing = { attempt: 0, worker: "", code: "", message: "", next: "", at: 0 };
  return {
    ...same,
    stages: stages.map((s): StageView => ({ ...s, kind: s.kind === "reduce" || s.kind === "assemble" ? s.kind : "merge" })),
    attempts: attempts.map(({ stage, task, final, error }) => ({ stage, task, final, ...(error ?? nothing) })),
  };
}

/** The last status of each job. Progress never goes back while a job's total stays. */
export class LiveBoard {
  readonly #statuses = new Map<string, LiveStatus>();
  /** Called with each that says something new. */
  changed: (status: LiveStatus) => void = () => undefined;

  get(job: string): LiveStatus | null {
    return this.#statuses.get(job) ?? null;
  }

  /** True: it says something new. */
  put(status: LiveStatus): boolean {
    const before = this.#statuses.get(status.job);
    const kept = before === undefined ? status : { ...status, progress: forward(before.progress, status.progress) };
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(kept)) return false;
    this.#statuses.delete(status.job);
    this.#statuses.set(status.job, kept);
    for (const oldest of this.#statuses.keys()) {
      if (this.#statuses.size <= STATUSES_KEPT) break;
      this.#statuses.delete(oldest);
    }
    this.changed(kept);
    return true;
  }
}

const STATUSES_KEPT = 1_000;

function forward(before: ProgressView | null, after: ProgressView | null): ProgressView | null {
  if (before === null || after?.total !== before.total) return after ?? before;
  return { ...after, done: Math.max(before.done, after.done), tasksDone: Math.max(before.tasksDone, after.tasksDone) };
}
