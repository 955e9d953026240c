/** One client's watch over a job: the job as it is, then what changes. */
import type { Clock } from "../bus/types.ts";
import type { AttemptView, JobUpdate, JobView } from "./api/job-service.ts";
import { Bell } from "./waiting.ts";

export class Watch {
  readonly bell = new Bell();
  readonly #clock: Clock;
  readonly #settings: { readonly reconcileMs: number; readonly statusMs: number };
  readonly #look: () => Promise<JobView>;

  constructor(clock: Clock, settings: { readonly reconcileMs: number; readonly statusMs: number }, look: () => Promise<JobView>) {
    this.#clock = clock;
    this.#settings = settings;
    this.#look = look;
  }

  /** Ends after the update that shows the job ended. Throws what looking throws. */
  async *updates(signal: AbortSignal): AsyncGenerator<JobUpdate> {
    let before: JobView | null = null;
    while (!signal.aborted) {
      const job = await this.#look();
      for (const attempt of newAttempts(before, job)) yield { kind: "attempt", attempt };
      if (before === null || essence(before) !== essence(job)) yield { kind: "job", job };
      else if (job.progress !== null && JSON.stringify(before.progress) !== JSON.stringify(job.progress)) yield { kind: "progress", progress: job.progress };
      if (job.endedAt !== null) return;
      before = job;
      await this.#clock.sleep(this.#settings.statusMs, signal);
      await this.bell.wait(this.#clock, this.#settings.reconcileMs, signal);
    }
  }
}

/** Of a job that was watched before: the first view holds its attempts. */
function newAttempts(before: JobView | null, job: JobView): AttemptView[] {
  if (before === null) return [];
  const known = new Set(before.attempts.map((a) => JSON.stringify(a)));
  return job.attempts.filter((a) => !known.has(JSON.stringify(a)));
}

/** What of a view is more than progress. */
function essence({ progress: _progress, attempts: _attempts, running: _running, stages, ...rest }: JobView): string {
  return JSON.stringify({ ...rest, stages: stages.map((s) => [s.stage, s.tasks]) });
}
