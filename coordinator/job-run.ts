/**
 * One job on the leader, from its state in the log to its end: plan, stages, shards, publishing. Each step may be repeated after
 * a crash at any moment, by this or another coordinator: the log says how far it is, stores say what of a step is done.
 */
import { ERRORS, isAmalgamError } from "../core/errors.ts";
import { hasEnded } from "../core/job/fold.ts";
import type { JobFailure, JobState } from "../core/job/types.ts";
import type { Plain } from "../proto/codec.ts";
import type { amalgam } from "../proto/gen/amalgam.js";
import { EVENT } from "../proto/subjects.ts";
import type { Gate } from "../storage/gate.ts";
import type { AttemptView } from "./api/job-service.ts";
import type { CoordinatorParts } from "./context.ts";
import type { EventBody } from "./job-log.ts";
import { SteppedDown } from "./leader.ts";
import { endLeases } from "./leases.ts";
import type { Term } from "./leader.ts";
import type { PlannerPort } from "./planner-port.ts";
import { StageRun } from "./stage-run.ts";
import type { StagingPlace } from "./stage-run.ts";
import type { TaskWindow } from "./stage-tasks.ts";
import { Backoff, Bell } from "./waiting.ts";

type Commit = Plain<amalgam.v1.CommitNotice.$Properties>;
export type Progress = Plain<amalgam.v1.ProgressNotice.$Properties>;

const ATTEMPTS_KEPT = 100;
const TEXT_MAX = 4_000;
/** A failure of the planner that has no code is a bug; some bugs pass. */
const BUGS_MAX = 3;

/** What every run of a term shares. */
export interface RunContext {
  readonly parts: CoordinatorParts;
  readonly term: Term;
  readonly window: TaskWindow;
  /** Calls of the planner at a time, for all jobs: first plans may wait for the Hub, and jobs that run do not wait for them. */
  readonly gates: { readonly first: Gate; readonly later: Gate };
}

class JobFailed extends Error {
  readonly failure: JobFailure;

  constructor(failure: JobFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

export class JobRun {
  readonly id: string;
  readonly bell = new Bell();
  state: JobState;
  stage: StageRun | null = null;
  /** Failed attempts, the oldest first. */
  readonly attempts: AttemptView[];
  /** Why the last try of a step failed; "": it did not. */
  trouble = "";
  /** The tensor that a worker named last. */
  tensor = "";
  /** The call of the planner under way; "": none. */
  step = "";
  /** Stages whose tasks all have records. */
  readonly complete = new Set<string>();
  readonly #context: RunContext;
  readonly #log;
  #dirty = false;
  #read = -Infinity;
  #bugs = 0;

  /** @param attempts that failed in earlier terms, as far as this process knows */
  constructor(context: RunContext, state: JobState, attempts: readonly AttemptView[] = []) {
    this.id = state.spec.id;
    this.state = state;
    this.attempts = [...attempts];
    this.#context = context;
    this.#log = context.parts.log.child({ job: this.id });
  }

  /** The log may have grown. */
  look(): void {
    this.#dirty = true;
    this.bell.ring();
  }

  commit({ stage, task, bad }: Pick<Commit, "stage" | "task" | "bad">): void {
    if (this.stage?.stage !== stage) return;
    this.stage.hint(task, bad);
    this.bell.ring();
  }

  progress({ stage, task, worker, bytes, tensor }: Progress): void {
    if (this.stage?.stage !== stage || !this.stage.tasks.has(task)) return;
    this.stage.progress(task, worker, bytes);
    this.tensor = tensor;
  }

  attempt(attempt: AttemptView): void {
    this.attempts.push(attempt);
    if (this.attempts.length > ATTEMPTS_KEPT) this.attempts.shift();
    if (this.stage?.stage !== attempt.stage) return;
    this.stage.suspect(attempt.task);
    this.bell.ring();
  }

  /** Until the job has ended, or the term. */
  async run(): Promise<void> {
    const { parts, term } = this.#context;
    const backoff = new Backoff(parts.chance, parts.settings);
    const over = (): boolean => term.signal.aborted;
    while (!over()) {
      try {
        if (!(await this.#refresh())) return;
        if (hasEnded(this.state)) {
          await this.#close();
          return;
        }
        await this.#advance();
        this.trouble = "";
        backoff.reset();
      } catch (error) {
        // What it was doing was cut short on purpose.
        if (error instanceof SteppedDown || over()) return;
        if (await this.#failed(error)) continue;
        this.trouble = error instanceof Error ? error.message : String(error);
        this.#log.warn("a step of the job is tried again", { error });
        await this.bell.wait(parts.clock, backoff.next(), term.signal);
      }
    }
  }

  /** True: the job's state changed, or may have; look again. */
  async #failed(error: unknown): Promise<boolean> {
    if (isAmalgamError(error) && error.code === "JOB_STATE") return true;
    const failure = this.#final(error);
    if (failure === null) return false;
    try {
      await this.#append({ kind: "failed", failure });
      this.#log.warn("the job has failed", { code: failure.code, message: failure.message });
      return true;
    } catch (again) {
      if (again instanceof SteppedDown) return true;
      this.#log.error("the job's failure was not recorded", { error: again });
      return false;
    }
  }

  #final(error: unknown): JobFailure | null {
    if (error instanceof JobFailed) return error.failure;
    if (isAmalgamError(error)) {
      if (ERRORS[error.code].retry !== "never") return null;
      return { code: error.code, message: error.message.slice(0, TEXT_MAX), next: error.next.slice(0, TEXT_MAX) };
    }
    this.#log.error("a bug", { error });
    if (++this.#bugs < BUGS_MAX) return null;
    const what = error instanceof Error ? error.message : String(error);
    return { code: "BUG", message: what.slice(0, TEXT_MAX), next: "This is a bug: the coordinator's log has the stack." };
  }

  async #append(body: EventBody): Promise<void> {
    this.#log.info("the job goes on", { event: body.kind });
    // What was found out in an earlier try of the job is not written into a later one; where the log does not allow it any more, JOB_STATE.
    const { retries } = this.state;
    this.state = await this.#context.parts.jobs.append(
      this.id,
      (state) => (state.retries === retries ? body : null),
      () => this.#context.term.check(),
    );
  }

  /** False: the job is gone. */
  async #refresh(): Promise<boolean> {
    const { jobs, clock } = this.#context.parts;
    this.#dirty = false;
    const state = await jobs.read(this.id);
    if (state === null) return false;
    this.state = state;
    this.#read = clock.monotonic();
    return true;
  }

  async #advance(): Promise<void> {
    if (this.state.paused && this.state.phase !== "running") {
      this.step = "";
      await this.#wait();
      return;
    }
    switch (this.state.phase) {
      case "planning":
        return this.#plan();
      case "running":
        return this.#run();
      case "assembling":
        return this.#publish();
      default:
        return;
    }
  }

  async #plan(): Promise<void> {
    const planned = await this.#planner("plan", (planner) => planner.plan(this.state.spec));
    const { hash, staging, warnings, totals = null } = planned;
    if (this.state.plan === null) await this.#append({ kind: "planned", hash, staging, warnings, totals });
    else this.#checkHash(hash);
    if (this.state.plan !== null && this.state.stages.length === 0) await this.#append({ kind: "stage", facts: planned.stage });
  }

  #checkHash(hash: string): void {
    if (this.state.plan?.hash === hash) return;
    throw new JobFailed({
      code: "INPUT_CHANGED",
      message: "the inputs changed since the job was planned, and its stored plan is gone",
      next: "Submit the job again.",
    });
  }

  async #run(): Promise<void> {
    for (const [i, { stage }] of this.state.stages.entries()) {
      if (this.complete.has(stage)) continue;
      await this.#enterStage(stage, async () => this.#storeAgain(i));
      return;
    }
    if (this.state.paused) return this.#wait();
    const facts = await this.#planner("next", (planner) => planner.next(this.state));
    if (facts !== null) return this.#append({ kind: "stage", facts });
    const { shards } = await this.#planner("assemble", (planner) => planner.assemble(this.state));
    await this.#context.parts.crash?.("coordinator:assembling");
    await this.#append({ kind: "assembling", shards });
  }

  /** The stage's plan is not in the store: staging was removed after the job had ended, or by someone else. What is missing is made again. */
  async #storeAgain(position: number): Promise<void> {
    this.#log.warn("the stored plan is gone, and is made again", { stage: position + 1 });
    this.complete.clear();
    const earlier: JobState = { ...this.state, stages: this.state.stages.slice(0, position) };
    if (position === 0) this.#checkHash((await this.#planner("plan", (planner) => planner.plan(this.state.spec))).hash);
    else await this.#planner("next", (planner) => planner.next(earlier));
  }

  async #publish(): Promise<void> {
    if (!this.complete.has("assemble")) {
      // Without an index: staging is gone because the output was published, or finalise says what is wrong.
      await this.#enterStage("assemble", () => Promise.resolve(void this.complete.add("assemble")));
      return;
    }
    await this.#context.parts.crash?.("coordinator:before-finalise");
    await this.#planner("finalise", (planner) => planner.finalise(this.state));
    await this.#context.parts.crash?.("coordinator:before-done");
    await this.#append({ kind: "done" });
  }

  /** Runs a stage until it is complete or the job's state is another. */
  async #enterStage(name: string, absent: () => Promise<void>): Promise<void> {
    const { parts, window, term } = this.#context;
    const stage = await StageRun.open(parts, window, () => this.state, this.place(), name);
    if (stage === null) return absent();
    this.stage = stage;
    const { phase, retries } = this.state;
    if (retries > 0) stage.bad.lookFirst();
    // A job that was paused while another led may have tasks in the queue.
    let attached = this.state.paused;
    const goesOn = (): boolean => this.state.phase === phase && this.state.retries === retries && !stage.tasks.complete && !stage.gone && !term.signal.aborted;
    try {
      while (goesOn()) {
        if (this.state.paused && attached) await this.#drop(stage);
        else if (!this.state.paused && !attached) stage.attach();
        attached = !this.state.paused;
        await this.#settle(stage);
        if (goesOn()) await this.#wait();
      }
      if (stage.tasks.complete) this.complete.add(name);
    } finally {
      stage.detach();
      if (!stage.tasks.complete) this.stage = null;
    }
  }

  /** What store and bus refuse now is asked again later; the stage stays as it is. */
  async #settle(stage: StageRun): Promise<void> {
    try {
      await stage.settle();
      await this.#judge(stage);
      this.trouble = "";
    } catch (error) {
      if (!isAmalgamError(error) || ERRORS[error.code].retry === "never") throw error;
      this.trouble = error.message;
      this.#log.warn("a round of the stage was not finished", { stage: stage.stage, error });
    }
    if (stage.failure !== null) throw new JobFailed(stage.failure);
  }

  /** Does the job fail already, by what its inputs hold? */
  async #judge({ bad, tasks }: StageRun): Promise<void> {
    const before = tasks.before;
    if (this.state.spec.options.allowNan || tasks.table.kind === "assemble" || !bad.due(before)) return;
    await this.#planner("judge", (planner) => planner.judge(this.state, before));
    bad.passed();
  }

  /** Paused: no further task starts. */
  async #drop(stage: StageRun): Promise<void> {
    stage.detach();
    stage.recall();
    await this.#context.parts.bus.tasks.purge(this.id);
  }

  /** Until something happens; then the log has been read where it may have grown. */
  async #wait(): Promise<void> {
    const { clock, settings } = this.#context.parts;
    await this.bell.wait(clock, settings.reconcileMs, this.#context.term.signal);
    if (this.#dirty || clock.monotonic() - this.#read >= settings.reconcileMs) await this.#refresh();
  }

  /** Where the plan says the staging folder is. */
  place(): StagingPlace {
    const { spec, plan } = this.state;
    if (plan === null) throw new Error("the job has no plan");
    const [root = ""] = spec.output.split(":", 1);
    const location = `${root}:${plan.staging}`;
    return { ...this.#context.parts.locate(location), location };
  }

  async #planner<T>(call: keyof PlannerPort, work: (planner: PlannerPort) => Promise<T>): Promise<T> {
    const { parts, gates, term } = this.#context;
    this.step = call;
    try {
      return await (call === "plan" ? gates.first : gates.later).pass(async () => {
        term.check();
        const started = parts.clock.monotonic();
        try {
          return await work(parts.planner);
        } finally {
          parts.metrics.plannerSeconds.observe({ call }, (parts.clock.monotonic() - started) / 1000);
        }
      });
    } finally {
      this.step = "";
    }
  }

  /** The job has ended: nothing of it stays in the queue, and in the buckets only what tells workers to stop; it leaves the list of active jobs. */
  async #close(): Promise<void> {
    const { bus, buckets, index, metrics } = this.#context.parts;
    const { state } = this;
    this.#context.term.check();
    await bus.tasks.purge(this.id);
    await buckets.use("tasks", async (kv) => endLeases(kv, await kv.entries(this.id)));
    // Workers look at their leases then.
    bus.events.publish(EVENT.job(this.id), new Uint8Array());
    await index.markEnded(state);
    for (const marker of await index.active()) {
      if (marker.id === this.id && marker.number < state.next) await index.unmarkActive(marker);
    }
    metrics.jobsFinished.inc({ result: state.phase });
    if (state.endedAt !== null) metrics.jobDuration.observe(Math.max(0, state.endedAt - state.submittedAt) / 1000);
  }
}
