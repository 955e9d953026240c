/**
 * Follows a job to its end: the progress of `merge`, warnings, failed attempts with their workers, why nothing goes on. A
 * coordinator that goes away is waited for: the job does not need it to be this one.
 */
import { setTimeout } from "node:timers/promises";
import { AmalgamError, ERRORS, isAmalgamError } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/errors.ts";
import type { AttemptView, JobService, JobUpdate, JobView, ProgressView } from "../../coordinator/api/job-service.ts";
import type { Console } from "../console.ts";
import { tell } from "../merge-summary.ts";
import { Progress } from "../progress.ts";
import { formatBytes, formatCount } from "../sizes.ts";

export interface FollowTimes {
  /** Milliseconds between two tries to reach a coordinator. */
  readonly retryMs: number;
  /** Milliseconds without any coordinator after which following fails. */
  readonly patienceMs: number;
}

/** Of a coordinator that is away, or that others are away from. */
const AWAY: readonly string[] = ["API_UNAVAILABLE", "BUS_UNAVAILABLE", "STORE_UNAVAILABLE"] satisfies ErrorCode[];

const TIMES: FollowTimes = { retryMs: 500, patienceMs: 120_000 };

/** The job when it has ended, however. Throws INTERRUPTED (the job goes on), API_*, JOB_UNKNOWN. */
export async function followJob(client: Pick<JobService, "watch">, id: string, console: Console, signal: AbortSignal, times = TIMES): Promise<JobView> {
  const shown = new Shown(console);
  let heard = performance.now();
  try {
    for (let lost = false; ; lost = true) {
      if (signal.aborted) throw leaves(id);
      if (lost) await setTimeout(times.retryMs, undefined, { signal }).catch(() => undefined);
      try {
        for await (const update of client.watch(id, signal)) {
          heard = performance.now();
          shown.show(update);
          if (update.kind === "job" && hasEnded(update.job)) return update.job;
        }
      } catch (error) {
        if (!isAmalgamError(error) || !AWAY.includes(error.code) || performance.now() - heard > times.patienceMs) throw error;
        shown.lost(error.message);
      }
    }
  } finally {
    shown.end();
  }
}

export function hasEnded({ phase }: Pick<JobView, "phase">): boolean {
  return phase === "done" || phase === "failed" || phase === "cancelled";
}

/** Null: the job is done. Else what `merge` would have thrown, with the worker, and the job's own way to go on. */
export function failureOf({ id, phase, failure }: JobView): AmalgamError | null {
  if (phase === "cancelled") return new AmalgamError("JOB_CANCELLED", `job ${id} was cancelled`, { next: `\`amalgam retry ${id}\` continues it.` });
  if (phase !== "failed") return null;
  if (failure === null) return new AmalgamError("JOB_FAILED", `job ${id} failed`);
  const { code, message, next, stage, task, worker } = failure;
  const where = [...(stage === undefined ? [] : [`task ${task ?? 0} of stage ${stage}`]), ...(worker === undefined ? [] : [`on worker ${worker}`])].join(" ");
  const known = Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : "JOB_FAILED";
  const text = known === code ? message : `${code} ${message}`;
  return AmalgamError.restore(known, where === "" ? text : `${text} (${where})`, `${next} Then: amalgam retry ${id}`.trimStart(), {});
}

function leaves(id: string): AmalgamError {
  return new AmalgamError("INTERRUPTED", `no longer waiting: job ${id} goes on`, {
    next: `\`amalgam watch ${id}\` follows it again, \`amalgam cancel ${id}\` ends it.`,
  });
}

class Shown {
  readonly #console: Console;
  readonly #progress: Progress;
  readonly #said = new Set<string>();
  #waiting = "";
  #planned = false;
  #full = false;
  #lost = false;

  constructor(console: Console) {
    this.#console = console;
    this.#progress = new Progress(console, "merging");
  }

  show(update: JobUpdate): void {
    this.#lost = false;
    if (update.kind === "progress") this.#update(update.progress);
    else if (update.kind === "attempt") this.#attempt(update.attempt);
    else this.#job(update.job);
  }

  lost(why: string): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#aside(() => tell(this.#console, "note", `${why}; waiting for a coordinator`));
  }

  end(): void {
    this.#progress.end();
  }

  #job(job: JobView): void {
    for (const text of job.warnings) this.#once(`warning ${text}`, () => tell(this.#console, "warning", text));
    if (job.hash !== null && !this.#planned) this.#plan(job, job.hash);
    for (const attempt of job.attempts) this.#attempt(attempt);
    const waiting = job.paused && !hasEnded(job) ? "the job is paused" : job.waiting;
    if (waiting !== this.#waiting && waiting !== "") this.#aside(() => tell(this.#console, "note", `waiting: ${waiting}`));
    this.#waiting = waiting;
    if (job.progress !== null) this.#update(job.progress);
    // Whoever reads events learns that the work is done, however much was missed.
    if (job.phase === "done" && job.totals !== null) this.#update({ done: job.totals.bytesProcessed, total: job.totals.bytesProcessed, tensor: "" });
  }

  #plan({ totals, id }: JobView, hash: string): void {
    this.#planned = true;
    this.#console.event("planned", { job: id, hash, ...totals });
    if (totals === null) return;
    const { tensors, tasks, bytesRead, bytesWritten } = totals;
    const sizes = `${formatBytes(bytesRead)} in, ${formatBytes(bytesWritten)} out`;
    this.#aside(() => this.#console.detail(`plan ${hash}: ${formatCount(tensors)} tensors in ${formatCount(tasks)} tasks, ${sizes}`));
  }

  #update({ done, total, tensor }: Pick<ProgressView, "done" | "total" | "tensor">): void {
    if (total === 0 || this.#full) return;
    this.#full = done >= total;
    this.#progress.update(done, total, tensor);
  }

  #attempt(attempt: AttemptView): void {
    const { stage, task, attempt: number, worker, code, message, final, at } = attempt;
    this.#once(`attempt ${stage} ${task} ${number} ${at}`, () => {
      this.#console.event("attempt", { ...attempt });
      const then = final ? "no further attempt" : "it is tried again";
      this.#console.warning(`attempt ${number} at task ${task} of stage ${stage} failed on worker ${worker}: ${code} ${message}; ${then}`);
    });
  }

  #once(key: string, print: () => void): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#aside(print);
  }

  #aside(print: () => void): void {
    this.#progress.aside(print);
  }
}
