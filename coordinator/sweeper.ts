/**
 * Removes what nobody needs any more: files of attempts that lost, staging of jobs that ended long ago, leases of ended jobs, logs
 * of old jobs. Nothing that it removes can be part of an output: a part goes only when its task has a record that names another.
 */
import type { KvEntry } from "../bus/types.ts";
import { isAmalgamError } from "../core/errors.ts";
import { hasEnded } from "../core/job/fold.ts";
import { parseJson } from "../core/job/forms.ts";
import { stored } from "../core/job/stored.ts";
import type { JobState } from "../core/job/types.ts";
import type { CoordinatorParts } from "./context.ts";
import type { EndedMarker } from "./job-index.ts";
import type { JobRun } from "./job-run.ts";
import { SteppedDown } from "./leader.ts";
import type { Term } from "./leader.ts";
import { endLeases } from "./leases.ts";
import { readWhole } from "./read-store.ts";

const RECORD_BYTES_MAX = 64 * 2 ** 20;
const PART = /^([A-Za-z0-9]{1,16})-(\d{1,9})-[A-Za-z0-9]{1,64}$/;
/** Jobs whose staging goes in one round, so that rounds stay short. */
const DISCARDS_MAX = 10;
/** Leases are looked through every so many rounds. */
const LEASES_EVERY = 10;

export class Sweeper {
  readonly #parts: CoordinatorParts;
  readonly #term: Term;
  readonly #runs: ReadonlyMap<string, JobRun>;
  /** Monotonic times at which this leader first saw something: the wall clock alone may have jumped. */
  readonly #seen = new Map<string, number>();
  /** By name of the marker: when ended jobs ended. */
  readonly #ended = new Map<string, number>();
  /** By the same: how often its staging was removed. A call of the planner that was late may have made it again. */
  readonly #discarded = new Map<string, number>();
  /** Jobs that something is being removed of: no run of them starts. */
  readonly busy = new Set<string>();
  #touched = new Set<string>();
  #round = 0;
  /** Of this round. */
  #discards = 0;

  constructor(parts: CoordinatorParts, term: Term, runs: ReadonlyMap<string, JobRun>) {
    this.#parts = parts;
    this.#term = term;
    this.#runs = runs;
  }

  async run(): Promise<void> {
    const { clock, settings, log } = this.#parts;
    for (;;) {
      await clock.sleep(settings.sweepMs, this.#term.signal);
      if (this.#term.signal.aborted) return;
      try {
        await this.#sweep();
      } catch (error) {
        if (error instanceof SteppedDown) return;
        if (!isAmalgamError(error)) throw error;
        log.warn("a round of the sweeper was not finished", { error });
      }
    }
  }

  async #sweep(): Promise<void> {
    for (const run of [...this.#runs.values()]) {
      if (run.state.plan !== null && !hasEnded(run.state)) await this.#apart(run.id, () => this.#sweepParts(run));
    }
    if (this.#round++ % LEASES_EVERY === 0) await this.#sweepLeases();
    await this.#sweepJobs();
    for (const name of this.#seen.keys()) if (!this.#touched.has(name)) this.#seen.delete(name);
    this.#touched = new Set();
  }

  /** Has it been there, as far as this leader knows, for `ms`? */
  #agedSince(name: string, ms: number): boolean {
    const now = this.#parts.clock.monotonic();
    this.#touched.add(name);
    const since = this.#seen.get(name);
    if (since === undefined) this.#seen.set(name, now);
    return now - (since ?? now) >= ms;
  }

  async #sweepParts(run: JobRun): Promise<void> {
    const { settings, metrics } = this.#parts;
    const { store, path } = run.place();
    const names = await store.list(`${path}/parts`);
    const ofTask = new Map<string, number>();
    for (const name of names) ofTask.set(taskOf(name), (ofTask.get(taskOf(name)) ?? 0) + 1);
    for (const name of names) {
      const [, stage, task] = PART.exec(name) ?? [];
      // A task's only part is the one that counts, or may yet be: a look at each in every round would cost more the larger the job is.
      if (stage === undefined || ofTask.get(taskOf(name)) === 1) continue;
      const key = `part ${path}/${name}`;
      if (!this.#agedSince(key, settings.partsGraceMs)) continue;
      const record = `${path}/${stored.record(stage, Number(task))}`;
      const bytes = await readWhole(store, record, RECORD_BYTES_MAX);
      if (bytes === null) continue;
      const { file } = parseJson(bytes, record) as { readonly file?: unknown };
      if (typeof file !== "string" || file === `parts/${name}`) continue;
      this.#term.check();
      await store.remove(`${path}/parts/${name}`);
      metrics.swept.inc({ kind: "part" });
    }
  }

  /** A worker that was late may have written a lease after its job's were removed. */
  async #sweepLeases(): Promise<void> {
    const { buckets, jobs, metrics } = this.#parts;
    const ofJob = new Map<string, KvEntry[]>();
    for (const entry of await buckets.use("tasks", (kv) => kv.entries())) {
      const [id = ""] = entry.key.split(".", 1);
      const own = ofJob.get(id);
      if (own === undefined) ofJob.set(id, [entry]);
      else own.push(entry);
    }
    for (const [id, own] of ofJob) {
      if (this.#runs.has(id)) continue;
      await this.#apart(id, async () => {
        const state = await jobs.read(id);
        if (state !== null && !hasEnded(state)) return;
        this.#term.check();
        await buckets.use("tasks", (kv) => endLeases(kv, own));
        metrics.swept.inc({ kind: "lease" }, own.length);
      });
    }
  }

  async #sweepJobs(): Promise<void> {
    const { index, settings } = this.#parts;
    const markers = await index.ended();
    this.#discards = 0;
    for (const [position, marker] of markers.entries()) {
      if (!this.#runs.has(marker.id)) await this.#apart(marker.id, () => this.#sweepJob(marker, position >= settings.jobsKept));
    }
  }

  /** @param many more jobs are kept than should be */
  async #sweepJob(marker: EndedMarker, many: boolean): Promise<void> {
    const { clock, index, settings } = this.#parts;
    const { name } = marker;
    if (marker.stale.length > 0) {
      this.#term.check();
      await index.unmarkEnded(marker.stale);
    }
    const endedAt = this.#ended.get(name) ?? (await this.#endOf(marker));
    if (endedAt === null) return;
    const age = clock.now() - endedAt;
    const old = (ms: number): boolean => age >= ms && this.#agedSince(`job ${name}`, Math.min(ms, settings.sweepMs * 10));
    if (many || old(settings.jobRetentionMs)) await this.#alone(marker, (state) => this.#remove(marker, state));
    else if (old(settings.stagingRetentionMs * 2 ** (this.#discarded.get(name) ?? 0)) && this.#discards++ < DISCARDS_MAX) {
      await this.#alone(marker, (state) => this.#discard(name, state));
    }
  }

  /** One job that cannot be read is no reason to leave the others alone. */
  async #apart(job: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isAmalgamError(error)) throw error;
      this.#parts.log.warn("a job was not swept", { job, error });
    }
  }

  /** While no run of the job can start. */
  async #alone(marker: EndedMarker, work: (state: JobState) => Promise<void>): Promise<void> {
    this.busy.add(marker.id);
    try {
      const state = await this.#stillEnded(marker);
      if (state !== null) await work(state);
    } finally {
      this.busy.delete(marker.id);
    }
  }

  async #endOf(marker: EndedMarker): Promise<number | null> {
    const state = await this.#parts.index.summary(marker);
    if (state === null || state.endedAt === null) return null;
    this.#ended.set(marker.name, state.endedAt);
    return state.endedAt;
  }

  /** Null where it goes on: it was retried. */
  async #stillEnded(marker: EndedMarker): Promise<JobState | null> {
    const summary = await this.#parts.index.summary(marker);
    if (summary === null || this.#runs.has(marker.id)) return null;
    const state = await this.#parts.jobs.read(marker.id);
    this.#term.check();
    // Its log may be gone, by a removal that a crash cut short.
    return state === null ? summary : hasEnded(state) ? state : null;
  }

  async #discard(name: string, state: JobState): Promise<void> {
    await this.#parts.planner.discard(state);
    this.#discarded.set(name, (this.#discarded.get(name) ?? 0) + 1);
    this.#parts.metrics.swept.inc({ kind: "staging" });
  }

  /** The log first says that it ends, so that a retry at the same moment is refused; it goes in a later round. */
  async #remove({ key, name }: EndedMarker, state: JobState): Promise<void> {
    const { index, jobs, planner, settings, metrics } = this.#parts;
    const { id, requestId } = state.spec;
    if ((await jobs.read(id)) !== null)
      await jobs.append(
        id,
        () => ({ kind: "removed" }),
        () => this.#term.check(),
      );
    if (!this.#agedSince(`removed ${key}`, settings.sweepMs)) return;
    await planner.discard(state);
    await index.unclaim(requestId);
    await jobs.remove(id);
    await index.unmarkEnded([name]);
    this.#ended.delete(name);
    this.#discarded.delete(name);
    metrics.swept.inc({ kind: "job" });
  }
}

function taskOf(part: string): string {
  return part.slice(0, part.lastIndexOf("-"));
}
