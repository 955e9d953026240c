/** What a coordinator does while it leads: a run for each active job, the queue's window, statuses for the others, the sweeper. */
import { isAmalgamError } from "../core/errors.ts";
import { EVENT } from "../proto/subjects.ts";
import { Gate } from "../storage/gate.ts";
import type { AttemptView } from "./api/job-service.ts";
import type { CoordinatorParts } from "./context.ts";
import { Dispatcher } from "./dispatcher.ts";
import { JobRun } from "./job-run.ts";
import type { RunContext } from "./job-run.ts";
import { SteppedDown } from "./leader.ts";
import type { Term } from "./leader.ts";
import { encodeStatus, liveStatus } from "./live-status.ts";
import type { LiveBoard } from "./live-status.ts";
import type { StageRun } from "./stage-run.ts";
import { Sweeper } from "./sweeper.ts";
import { Bell, eachOf } from "./waiting.ts";

const WIDTH = 8;
/** A status is told again without news, for coordinators that have just started. */
const RETELL_MS = 5_000;
/** A job without a sign of a worker for so many rounds waits: workers tell what they do about as often as a round comes. */
const QUIET_ROUNDS = 3;

export class LeaderTerm {
  readonly runs = new Map<string, JobRun>();
  readonly #parts: CoordinatorParts;
  readonly #term: Term;
  readonly #board: LiveBoard;
  readonly #trouble: () => string;
  readonly #dispatcher: Dispatcher;
  readonly #context: RunContext;
  readonly #bell = new Bell();
  readonly #sweeper: Sweeper;
  #told = -Infinity;

  /** @param trouble what keeps all jobs from going on; "": nothing */
  constructor(parts: CoordinatorParts, term: Term, board: LiveBoard, trouble: () => string) {
    this.#parts = parts;
    this.#term = term;
    this.#board = board;
    this.#trouble = trouble;
    this.#dispatcher = new Dispatcher(parts, term);
    this.#sweeper = new Sweeper(parts, term, this.runs);
    this.#context = { parts, term, window: this.#dispatcher, gates: { first: new Gate(parts.settings.planners), later: new Gate(parts.settings.planners) } };
  }

  /** A job's log may have grown; it may be new. */
  look(id: string): void {
    const run = this.runs.get(id);
    if (run === undefined) this.#bell.ring();
    else run.look();
  }

  /** Shown at once: the job may end before statuses are told again. */
  attempt(run: JobRun, attempt: AttemptView): void {
    run.attempt(attempt);
    this.#share(run);
  }

  /** Until the term ends. Calls of the planner under way are not waited for: what they come to is fenced. */
  async run(): Promise<void> {
    const { metrics } = this.#parts;
    metrics.leader.set(1);
    metrics.leaderChanges.inc();
    try {
      await Promise.all([this.#dispatcher.run(), this.#reconcile(), this.#tell(), this.#sweeper.run()]);
    } finally {
      metrics.leader.set(0);
    }
  }

  async #reconcile(): Promise<void> {
    const { clock, settings, log, metrics, workers } = this.#parts;
    while (!this.#term.signal.aborted) {
      const started = clock.monotonic();
      try {
        await this.#findJobs();
        await workers.refresh();
        this.#dispatcher.wake();
      } catch (error) {
        if (error instanceof SteppedDown) return;
        if (!isAmalgamError(error)) throw error;
        log.warn("a round of the leader was not finished", { error });
      }
      metrics.reconcile.observe((clock.monotonic() - started) / 1000);
      await this.#bell.wait(clock, settings.reconcileMs, this.#term.signal);
    }
  }

  async #findJobs(): Promise<void> {
    const { index, log } = this.#parts;
    const markers = await index.active();
    const fresh = [...new Set(markers.map((m) => m.id))].filter((id) => !this.runs.has(id));
    await eachOf(fresh, WIDTH, async (id) => {
      try {
        await this.#start(id);
      } catch (error) {
        // One job's broken log is no reason to leave the others alone.
        if (!isAmalgamError(error) || error.code !== "TASK_INVALID") throw error;
        log.error("the log of a job cannot be read", { job: id, error });
      }
    });
    this.#count();
  }

  async #start(id: string): Promise<void> {
    const { jobs, log } = this.#parts;
    const state = await jobs.read(id);
    if (state === null) return;
    this.#term.check();
    if (this.runs.has(id) || this.#sweeper.busy.has(id)) return;
    const run = new JobRun(this.#context, state, this.#board.get(id)?.attempts);
    this.runs.set(id, run);
    const ended = (): void => {
      this.runs.delete(id);
      this.#share(run);
      // Not rung: a marker that outlives its event (a retry that was cut short) would start and end a run without a pause. Who retried rings.
    };
    run.run().then(ended, (error: unknown) => {
      log.error("a bug ended the run of a job", { job: id, error });
      ended();
    });
  }

  #count(): void {
    const { metrics } = this.#parts;
    const counts = { planning: 0, running: 0, assembling: 0, paused: 0 };
    for (const { state } of this.runs.values()) {
      if (state.paused) counts.paused++;
      else if (state.phase in counts) counts[state.phase as "planning" | "running" | "assembling"]++;
    }
    for (const [state, count] of Object.entries(counts)) metrics.jobs.set({ state }, count);
  }

  /** Statuses go to this process's board, and to the others where they say something new. */
  async #tell(): Promise<void> {
    const { clock, settings } = this.#parts;
    while (!this.#term.signal.aborted) {
      const again = clock.monotonic() - this.#told >= RETELL_MS;
      if (again) this.#told = clock.monotonic();
      for (const run of this.runs.values()) this.#share(run, again);
      await clock.sleep(settings.statusMs, this.#term.signal);
    }
  }

  #share(run: JobRun, again = false): void {
    if (this.#term.signal.aborted) return;
    const trouble = this.#trouble() || (this.#dispatcher.trouble && `the queue takes no tasks: ${this.#dispatcher.trouble}`);
    const news = this.#board.put(liveStatus(run, trouble, (stage) => this.#missing(run, stage)));
    const status = this.#board.get(run.id);
    if ((news || again) && status !== null) this.#parts.bus.events.publish(EVENT.status(run.id), encodeStatus(status));
  }

  /** Why no worker is at the stage's tasks; null: some are, or may be. Between two short tasks nobody is known to be at one: that is no waiting. */
  #missing(run: JobRun, stage: StageRun): string | null {
    const { workers, clock, settings } = this.#parts;
    const demands = stage.tasks.flows.filter((f) => f.waiting > 0 || stage.tasks.queued.size > 0).map((f) => stage.demand(f, 0));
    const reasons = demands.map((demand) => workers.missing(demand));
    if (reasons.length === 0) return null;
    if (reasons.every((r) => r !== null)) return reasons[0] ?? null;
    if (clock.monotonic() - stage.lastSign < QUIET_ROUNDS * settings.reconcileMs || workers.workOn(run.id)) return null;
    const takers = demands.filter((_, i) => reasons[i] === null);
    return takers.every((d) => workers.busy(d)) ? "all workers are busy with other jobs" : "no worker has taken its tasks yet";
  }
}
