/** Planning on threads of its own: plans and headers never weigh on the thread that keeps the leases. */
import type { JobSpec, JobState, StageFacts } from "../../core/job/types.ts";
import type { DraftRequest, PlannedJob, PlannerPort, ValidatedRecipe } from "../planner-port.ts";
import { PlanningThread } from "./planning-thread.ts";
import type { Results, ThreadSettings } from "./protocol.ts";

export class ThreadedPlanner implements PlannerPort {
  /** What clients try out delays no job. */
  readonly #tried: PlanningThread;
  /** First plans may wait for the Hub: jobs that run do not wait for them. */
  readonly #first: PlanningThread;
  readonly #later: PlanningThread;

  /** @param log told what a person should know and no step depends on */
  constructor(settings: ThreadSettings, log: (text: string) => void) {
    this.#tried = new PlanningThread(settings, log);
    this.#first = new PlanningThread(settings, log);
    this.#later = new PlanningThread(settings, log);
    // A thread takes half a second to start: the first job need not wait for it.
    for (const thread of [this.#first, this.#later]) thread.warm();
  }

  validate(request: DraftRequest, signal: AbortSignal): Promise<ValidatedRecipe> {
    return this.#tried.call({ method: "validate", request }, signal) as Promise<ValidatedRecipe>;
  }

  plan(spec: JobSpec): Promise<PlannedJob> {
    return this.#first.call({ method: "plan", spec }) as Promise<PlannedJob>;
  }

  async judge(job: JobState, tasks: number): Promise<void> {
    await this.#later.call({ method: "judge", job, tasks });
  }

  next(job: JobState): Promise<StageFacts | null> {
    return this.#later.call({ method: "next", job }) as Promise<StageFacts | null>;
  }

  assemble(job: JobState): Promise<Results["assemble"]> {
    return this.#later.call({ method: "assemble", job }) as Promise<Results["assemble"]>;
  }

  async finalise(job: JobState): Promise<void> {
    await this.#later.call({ method: "finalise", job });
  }

  async discard(job: JobState): Promise<void> {
    await this.#later.call({ method: "discard", job });
  }

  async close(): Promise<void> {
    await Promise.all([this.#tried.close(), this.#first.close(), this.#later.close()]);
  }
}
