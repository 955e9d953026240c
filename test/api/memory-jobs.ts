/** A coordinator's job service in memory, whose jobs go as a test says. */
import { hostname } from "node:os";
import { AmalgamError } from "../../core/errors.ts";
import type { JobPhase } from "../../core/job/types.ts";
import type { ApiMetrics, Refusal } from "../../coordinator/api/guard.ts";
import type { JobPage, JobService, JobUpdate, JobView, ListQuery, SubmitRequest, ValidatedRecipe, ValidateRequest } from "../../coordinator/api/job-service.ts";
import type { ApiOptions } from "../../coordinator/api/server.ts";

export const TOKEN = "0123456789abcdef-test";
const TOTALS = { tensors: 12, tasks: 3, bytesRead: 3_000, bytesWritten: 1_000, bytesProcessed: 4_000 };

export class MemoryJobs implements JobService {
  readonly jobs = new Map<string, JobView>();
  readonly submitted: SubmitRequest[] = [];
  readonly calls: string[] = [];
  /** What a submit does after its answer. */
  onSubmit: (job: JobView) => void = () => undefined;
  /** Thrown by the next call. */
  failure: Error | null = null;
  roots: { name: string; folder: string | null }[] = [{ name: "models", folder: null }];
  readonly #watchers = new Map<string, Set<(update: JobUpdate) => void>>();

  submit(request: SubmitRequest): Promise<JobView> {
    return this.#answer("submit", () => {
      const before = this.submitted.findIndex((r) => r.requestId === request.requestId);
      const id = `job-${before >= 0 ? before + 1 : this.submitted.push(request)}`;
      const job = this.jobs.get(id) ?? newJob(id, request);
      this.jobs.set(id, job);
      if (before < 0) setTimeout(() => this.onSubmit(job), 0);
      return job;
    });
  }

  validate(request: ValidateRequest): Promise<ValidatedRecipe> {
    return this.#answer("validate", () => ({ hash: "ab".repeat(32), warnings: [request.recipe.name], totals: TOTALS }));
  }

  get(id: string): Promise<JobView> {
    return this.#answer(`get ${id}`, () => this.job(id));
  }

  list({ phases, pageSize, pageToken }: ListQuery): Promise<JobPage> {
    return this.#answer("list", () => {
      const all = [...this.jobs.values()].reverse().filter((j) => phases.length === 0 || phases.includes(j.phase));
      const from = pageToken === "" ? 0 : Number(pageToken);
      return { jobs: all.slice(from, from + pageSize), next: from + pageSize < all.length ? String(from + pageSize) : "" };
    });
  }

  async *watch(id: string, signal: AbortSignal): AsyncGenerator<JobUpdate> {
    const queue: JobUpdate[] = [{ kind: "job", job: await this.#answer(`watch ${id}`, () => this.job(id)) }];
    let wake = (): void => undefined;
    const listener = (update: JobUpdate): void => {
      queue.push(update);
      wake();
    };
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(listener));
    signal.addEventListener("abort", () => wake());
    try {
      while (!signal.aborted) {
        for (let update = queue.shift(); update; update = queue.shift()) {
          yield update;
          if (update.kind === "job" && ["done", "failed", "cancelled"].includes(update.job.phase)) return;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal.aborted || queue.length > 0) resolve();
        });
      }
    } finally {
      watchers.delete(listener);
    }
  }

  cancel(id: string): Promise<JobView> {
    return this.#answer(`cancel ${id}`, () => this.change(id, { phase: "cancelled", endedAt: 2_000_000 }));
  }

  retry(id: string): Promise<JobView> {
    return this.#answer(`retry ${id}`, () => {
      const { phase } = this.job(id);
      if (phase !== "failed" && phase !== "cancelled") throw new AmalgamError("JOB_STATE", `job ${id} is ${phase}`);
      return this.change(id, { phase: "running", failure: null, endedAt: null });
    });
  }

  pause(id: string): Promise<JobView> {
    return this.#answer(`pause ${id}`, () => this.change(id, { paused: true }));
  }

  resume(id: string): Promise<JobView> {
    return this.#answer(`resume ${id}`, () => this.change(id, { paused: false }));
  }

  workers(): ReturnType<JobService["workers"]> {
    const running = [{ job: "job-1", stage: "1", task: 2, attempt: 1, since: 1 }];
    const worker = { host: "h", pid: 7, packageVersion: "0.1.0", planFormat: 1, numerics: 1, pools: ["cpu"], slots: 2, threads: 4, memoryBytes: 2 ** 30 };
    return this.#answer("workers", () => [{ id: "w1", ...worker, running, draining: false, startedAt: 1, numericsIds: ["exact"], tasksCommitted: 9 }]);
  }

  cluster(): ReturnType<JobService["cluster"]> {
    const versions = { version: "0.1.0", natsVersion: "2.15.1", planFormat: 1, numerics: 1 };
    return this.#answer("cluster", () => ({ ...versions, roots: this.roots, host: hostname(), leader: "c1" }));
  }

  job(id: string): JobView {
    const job = this.jobs.get(id);
    if (!job) throw new AmalgamError("JOB_UNKNOWN", `there is no job ${id}`);
    return job;
  }

  change(id: string, fields: Partial<JobView>): JobView {
    const job = { ...this.job(id), ...fields };
    this.jobs.set(id, job);
    this.send(id, { kind: "job", job });
    return job;
  }

  send(id: string, update: JobUpdate): void {
    for (const listener of this.#watchers.get(id) ?? []) listener(update);
  }

  get watching(): number {
    return [...this.#watchers.values()].reduce((n, set) => n + set.size, 0);
  }

  /** From planning to done, as a job of three tasks goes. */
  complete(id: string): void {
    this.change(id, { phase: "running", hash: "cd".repeat(32), totals: TOTALS, warnings: ["a warning of the plan"] });
    for (const done of [1_000, 4_000]) {
      this.send(id, { kind: "progress", progress: { done, total: 4_000, tasksDone: done / 1_000 - 1, tasks: 3, tensor: "model.norm.weight" } });
    }
    this.change(id, { phase: "done", endedAt: 1_003_500 });
  }

  async #answer<T>(call: string, run: () => T): Promise<T> {
    this.calls.push(call);
    const { failure } = this;
    this.failure = null;
    await Promise.resolve();
    if (failure !== null) throw failure;
    return run();
  }
}

function newJob(id: string, { recipe, output, priority }: SubmitRequest): JobView {
  const phase: JobPhase = "planning";
  const nothing = { paused: false, endedAt: null, hash: null, warnings: [], totals: null, stages: [], progress: null, failure: null };
  return { id, recipeName: recipe.name, output, priority, phase, submittedAt: 1_000_000, ...nothing, retries: 0, running: [], attempts: [], waiting: "" };
}

export class CountingMetrics implements ApiMetrics {
  readonly calls: string[] = [];
  readonly refusals: Refusal[] = [];

  handled(method: string, status: string): void {
    this.calls.push(`${method} ${status}`);
  }

  refused(reason: Refusal): void {
    this.refusals.push(reason);
  }
}

/** Real time, as much as the server needs. */
export const clock: ApiOptions["clock"] = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
      if (signal?.aborted === true) resolve();
    }),
};
