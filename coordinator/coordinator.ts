/**
 * One coordinator: serves the job API, follows what others tell, and leads when the lease is its own. All it knows can be lost at
 * any moment: logs, plans and records in the stores are what is true.
 */
import { isAmalgamError } from "../core/errors.ts";
import type { Location } from "../core/job/types.ts";
import { NUMERICS_VERSION, PLAN_FORMAT } from "../core/plan/types.ts";
import { decodeMessage, MalformedMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { EVENT } from "../proto/subjects.ts";
import type { ClusterView } from "./api/job-service.ts";
import { Buckets } from "./buckets.ts";
import type { CoordinatorParts, CoordinatorWorld } from "./context.ts";
import { JobIndex } from "./job-index.ts";
import { JobLog } from "./job-log.ts";
import { CoordinatorService } from "./job-service.ts";
import { Leader } from "./leader.ts";
import type { Term } from "./leader.ts";
import { attemptOf, decodeStatus, LiveBoard } from "./live-status.ts";
import type { CoordinatorSettings } from "./settings.ts";
import { LeaderTerm } from "./term.ts";
import { Backoff, Bell } from "./waiting.ts";
import { Workers } from "./workers.ts";

const { CommitNotice, ProgressNotice, AttemptNotice } = amalgam.v1;
const KINDS = ["commit", "progress", "attempt", "job", "status"] as const;

/** What only the process knows. */
export interface CoordinatorFacts {
  readonly version: string;
  readonly host: string;
  readonly roots: ClusterView["roots"];
  /** Locations that no job may read or write: the logs of jobs. */
  readonly closed: readonly Location[];
}

export class Coordinator {
  readonly service: CoordinatorService;
  readonly #parts: CoordinatorParts;
  readonly #board = new LiveBoard();
  readonly #leader: Leader;
  readonly #elect = new Bell();
  #term: LeaderTerm | null = null;
  #unreachable: number | null = null;

  constructor(world: CoordinatorWorld, settings: CoordinatorSettings, facts: CoordinatorFacts = { version: "", host: "", roots: [], closed: [] }) {
    const { closed, ...shown } = facts;
    const buckets = new Buckets(world.bus);
    const parts = {
      ...world,
      settings,
      buckets,
      jobs: new JobLog(world.state, world.clock, settings.id),
      index: new JobIndex(world.state),
      workers: new Workers(buckets, world.metrics),
    };
    this.#parts = parts;
    this.#leader = new Leader(parts, settings);
    this.service = new CoordinatorService({
      ...parts,
      board: this.#board,
      trouble: () => this.#trouble(),
      announce: (id) => this.#announce(id),
      closed,
      cluster: () => ({ ...shown, natsVersion: world.bus.version, planFormat: PLAN_FORMAT, numerics: NUMERICS_VERSION, leader: this.#leader.current }),
    });
    parts.jobs.changed = (state) => this.service.notify(state.spec.id);
    this.#board.changed = (status) => this.service.notify(status.job);
  }

  get leading(): boolean {
    return this.#term !== null;
  }

  /** Id of who leads, as far as this process knows; "": nobody. */
  get leader(): string {
    return this.#leader.current;
  }

  /** Until the signal is aborted; then the lease is given back. Rejects on bugs only. */
  async run(signal: AbortSignal): Promise<void> {
    const ends = KINDS.map((kind) => this.#parts.bus.events.subscribe(EVENT[kind]("*"), (subject, body) => this.#hear(kind, subject, body)));
    try {
      await Promise.all([this.#watchBus(signal), this.#prepare(signal).then(() => this.#leader.run(signal, (term) => this.#lead(term), this.#elect))]);
    } finally {
      for (const end of ends) end();
    }
  }

  /** Queue and buckets are there before anyone leads: workers make none, and wait for them. */
  async #prepare(signal: AbortSignal): Promise<void> {
    const { bus, clock, chance, settings, log } = this.#parts;
    const backoff = new Backoff(chance, settings);
    while (!signal.aborted) {
      try {
        await bus.tasks.ensure(settings.pools);
        for (const name of ["leader", "workers", "tasks"] as const) await bus.bucket(name);
        return;
      } catch (error) {
        if (!isAmalgamError(error)) throw error;
        log.warn("the queue cannot be made yet", { error });
        await clock.sleep(backoff.next(), signal);
      }
    }
  }

  async #lead(term: Term): Promise<void> {
    this.#term = new LeaderTerm(this.#parts, term, this.#board, () => this.#trouble());
    try {
      // A server that lost its store has no queue; that it was there once says nothing.
      await this.#prepare(term.signal);
      await this.#term.run();
    } finally {
      this.#term = null;
    }
  }

  async #watchBus(signal: AbortSignal): Promise<void> {
    const { bus, clock, metrics, settings } = this.#parts;
    while (!signal.aborted) {
      metrics.natsConnected.set(bus.connected ? 1 : 0);
      if (bus.connected) this.#unreachable = null;
      else this.#unreachable ??= clock.monotonic();
      await clock.sleep(Math.min(1_000, settings.reconcileMs), signal);
    }
  }

  /** What keeps every job from going on. */
  #trouble(): string {
    if (this.#unreachable !== null) return `NATS unreachable for ${Math.round((this.#parts.clock.monotonic() - this.#unreachable) / 1000)} s`;
    if (this.#term !== null) return "";
    if (this.#leader.trouble !== "") return `NATS does not answer: ${this.#leader.trouble}`;
    return this.#leader.current === "" ? "no coordinator leads" : "";
  }

  #announce(id: string): void {
    this.#term?.look(id);
    this.#parts.bus.events.publish(EVENT.job(id), new Uint8Array());
  }

  /** Hints from other processes; anything in them may be wrong. */
  #hear(kind: (typeof KINDS)[number], subject: string, body: Uint8Array): void {
    const id = subject.slice(subject.lastIndexOf(".") + 1);
    try {
      if (kind === "job") {
        this.#term?.look(id);
        this.service.notify(id);
      } else if (kind === "status") this.#hearStatus(id, body);
      else this.#hearWorker(kind, id, body);
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error;
      this.#parts.metrics.rejected.inc({ kind });
    }
  }

  #hearStatus(id: string, body: Uint8Array): void {
    if (this.#term !== null) return;
    const status = decodeStatus(body);
    if (status.job === id) this.#board.put(status);
  }

  #hearWorker(kind: "commit" | "progress" | "attempt", id: string, body: Uint8Array): void {
    const run = this.#term?.runs.get(id);
    if (run === undefined) return;
    if (kind === "commit") {
      run.commit(decodeMessage(CommitNotice, body));
    } else if (kind === "progress") {
      run.progress(decodeMessage(ProgressNotice, body));
    } else {
      const notice = decodeMessage(AttemptNotice, body);
      this.#parts.metrics.attempts.inc({ result: notice.final ? "final" : "failed" });
      this.#term?.attempt(run, attemptOf(notice));
    }
  }
}
