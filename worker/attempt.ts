/**
 * One attempt at a task: heartbeats, the work, the commit record, what is said of it. The record, put if absent, decides
 * whose attempt counts; whoever loses removes what it wrote itself and nothing else.
 */
import type { Delivery } from "../bus/types.ts";
import { isAmalgamError } from "../core/errors.ts";
import { stored } from "../core/job/stored.ts";
import { encodeMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { EVENT } from "../proto/subjects.ts";
import type { Log } from "../service/log.ts";
import { Commit } from "./commit.ts";
import { describeError, neverAgain } from "./failure.ts";
import type { AttemptError, Lease } from "./lease.ts";
import { kindName } from "./message.ts";
import type { TaskMessage } from "./message.ts";
import type { AttemptResult } from "./metrics.ts";
import { isHiccup, retrying } from "./retry.ts";
import { below } from "./stored-task.ts";
import type { Heads } from "./stored-task.ts";
import { perform } from "./perform.ts";
import { backoff } from "./world.ts";
import type { Performed, Place, WorkerParts } from "./world.ts";

/** Tensors named in a notice: so many alone end a job. */
const BAD_TOLD = 10;
const NAME_MAX = 500;

/** Why an attempt is to end before its work is done. */
type Stop =
  /** Given back: the worker leaves. */
  | "released"
  /** Its result is of no use any more. */
  | "abandoned";

export interface AttemptFacts {
  readonly message: TaskMessage;
  readonly staging: Place;
  readonly lease: Lease;
  readonly heads: Heads;
}

export class Attempt {
  readonly message: TaskMessage;
  readonly lease: Lease;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Monotonic time of the last heartbeat that arrived. */
  beatAt: number;
  readonly #parts: WorkerParts;
  readonly #facts: AttemptFacts;
  readonly #began: number;
  readonly #log: Log;
  /** A task may be delivered again to the worker that is at it. */
  readonly #deliveries: Delivery[];
  readonly #work = new AbortController();
  readonly #ended = new AbortController();
  readonly #record: Commit;
  /** Between two heartbeats. */
  #pause = new AbortController();
  #stop: Stop | null = null;

  constructor(parts: WorkerParts, facts: AttemptFacts, delivery: Delivery) {
    this.#parts = parts;
    this.#facts = facts;
    this.message = facts.message;
    this.lease = facts.lease;
    this.#deliveries = [delivery];
    this.startedAt = parts.clock.now();
    this.#began = parts.clock.monotonic();
    this.beatAt = this.#began;
    const { job, stage, task } = facts.message;
    this.#record = new Commit(parts, facts.staging, facts.message, this.#part);
    this.#log = parts.log.child({ job, stage, task, attempt: facts.lease.attempt });
  }

  /** The same task came again: this attempt answers for that delivery too. */
  attach(delivery: Delivery): void {
    this.#deliveries.push(delivery);
  }

  /** Something happened to its job: the next heartbeat, which finds out, comes soon. */
  look(): void {
    this.#pause.abort();
  }

  stop(why: Stop): void {
    this.#stop ??= why;
    this.#work.abort();
  }

  /** Resolves when the attempt has ended, however, and its deliveries are answered. */
  async run(): Promise<AttemptResult> {
    const { metrics } = this.#parts;
    this.#log.debug("attempt began");
    const beating = this.#keep();
    let result: AttemptResult;
    try {
      const done = await this.#do();
      result = await this.#commit(done);
      await this.#end(beating);
      // Nothing that goes wrong from here on makes a failed attempt of one whose record is there.
      await this.#afterRecord(result, done).catch((error: unknown) => this.#log.error("the end of an attempt was not told", { error }));
    } catch (error) {
      await this.#end(beating);
      result = await this.#failed(error);
    }
    metrics.attempts.inc({ result });
    return result;
  }

  get #part(): string {
    return stored.part(this.message.stage, this.message.task, this.lease.token);
  }

  #do(): Promise<Performed> {
    const { staging, heads } = this.#facts;
    return perform(this.#parts, { message: this.message, staging, heads, token: this.lease.token, part: this.#part }, this.#work.signal);
  }

  async #commit(done: Performed): Promise<"committed" | "lost" | "abandoned"> {
    const { clock, metrics, settings } = this.#parts;
    const started = clock.monotonic();
    const outcome = await retrying(this.#parts, () => this.#record.put(done, this.lease.attempt), settings.commitPatienceMs, this.#work.signal);
    metrics.seconds.observe({ step: "commit" }, (clock.monotonic() - started) / 1000);
    await this.#parts.crash?.("worker:after-record");
    return outcome;
  }

  /** Counts what was committed, and says so. */
  #tell(done: Performed): void {
    const { metrics, clock, settings, bus } = this.#parts;
    const { job, stage, task, kind } = this.message;
    const seconds = (clock.monotonic() - this.#began) / 1000;
    metrics.committed.inc({ kind: kindName(kind) });
    metrics.bytesRead.inc(done.bytesRead);
    metrics.bytesWritten.inc(done.length);
    metrics.badTensors.inc(done.bad.length);
    const bad = done.bad.slice(0, BAD_TOLD).map((b) => `${b.input}:${b.tensor}`.slice(0, NAME_MAX));
    const { attempt } = this.lease;
    const notice = { job, stage, task, worker: settings.id, attempt, bytesRead: done.bytesRead, bytesWritten: done.length, seconds, bad };
    bus.events.publish(EVENT.commit(job), encodeMessage(amalgam.v1.CommitNotice, notice));
    this.#log.info("committed", { seconds, bytes: done.length });
  }

  /** The task is done, by us or by another: what remains are courtesies. */
  async #afterRecord(result: AttemptResult, done: Performed): Promise<void> {
    if (result === "committed") this.#tell(done);
    if (result !== "committed") await this.#removePart();
    if (result === "lost") {
      this.#parts.metrics.conflicts.inc();
      this.#log.info("another attempt has committed this task");
    }
    await this.lease.drop().catch(ignoreHiccup);
    await this.#ack();
  }

  async #failed(error: unknown): Promise<AttemptResult> {
    await this.#removePart();
    if (this.#stop === "released") return this.#release(false);
    if (this.#stop === "abandoned") {
      this.#log.info("abandoned: the task is done or its job has ended");
      await this.#ack();
      return "abandoned";
    }
    // Memory that one step needs is the worker's matter: a larger one may do it.
    if (isAmalgamError(error) && error.code === "MEMORY_LIMIT") {
      this.#parts.metrics.refused.inc({ reason: "memory" });
      return this.#release(true, error);
    }
    const attemptError = describeError(error, { attempt: this.lease.attempt, worker: this.#parts.settings.id, at: this.#parts.clock.now() });
    const final = neverAgain(error) || this.lease.attempt >= this.message.attemptsMax;
    this.#log[final ? "error" : "warn"](final ? "the task failed for good" : "attempt failed", { error });
    const said = await retrying(this.#parts, () => this.lease.fail(attemptError, final), this.#parts.settings.patienceMs).catch(ignoreHiccup);
    if (said === undefined) return "failed";
    this.#notice(attemptError, final && said);
    // Another attempt answers for the task where the lease was lost.
    if (!said) return "failed";
    if (final) await this.#ack();
    else await this.#nak(backoff(this.#parts.chance, this.#parts.settings.nakFirstMs, this.#parts.settings.nakLastMs, this.lease.attempt));
    return final ? "dead" : "failed";
  }

  async #release(refuses: boolean, error?: unknown): Promise<AttemptResult> {
    const { settings } = this.#parts;
    this.#log.info(refuses ? "given back: too large for this worker" : "given back: this worker leaves", error === undefined ? {} : { error });
    const held = await retrying(this.#parts, () => this.lease.release(refuses), settings.patienceMs).catch(ignoreHiccup);
    if (held === true) await this.#nak(refuses ? settings.refusedMs : 0);
    return "released";
  }

  /** Heartbeats, to the queue and to the lease, until the attempt ends. */
  async #keep(): Promise<void> {
    const { clock, settings, metrics } = this.#parts;
    for (;;) {
      const least = Math.min(settings.lookMs, settings.beatMs);
      await clock.sleep(least, this.#ended.signal);
      if (!this.#ended.signal.aborted) await clock.sleep(settings.beatMs - least, this.#pause.signal);
      if (this.#ended.signal.aborted) return;
      this.#pause = new AbortController();
      for (const delivery of this.#deliveries) delivery.working();
      const wasLost = this.lease.lost;
      try {
        const beat = await this.lease.beat();
        this.beatAt = clock.monotonic();
        if (this.lease.lost && !wasLost) {
          metrics.leasesLost.inc();
          this.#log.warn("another worker took the task over; the first record decides");
        }
        if (beat === "pointless" || (beat === "lost" && (await this.#isRecorded()))) this.stop("abandoned");
      } catch (error) {
        if (!isHiccup(error)) throw error;
        this.#log.warn("a heartbeat did not arrive", { error });
      }
    }
  }

  async #isRecorded(): Promise<boolean> {
    const { store } = this.#facts.staging;
    return (await store.stat(below(this.#facts.staging, stored.record(this.message.stage, this.message.task)))) !== null;
  }

  async #end(beating: Promise<void>): Promise<void> {
    this.#ended.abort();
    this.#pause.abort();
    await beating.catch((error: unknown) => this.#log.error("heartbeats stopped", { error }));
  }

  async #removePart(): Promise<void> {
    const { staging } = this.#facts;
    if (this.#record.mayName) return;
    await retrying(this.#parts, () => staging.store.remove(below(staging, this.#part)), this.#parts.settings.patienceMs).catch((error: unknown) =>
      this.#log.warn("an attempt's part stays until it is swept", { error }),
    );
  }

  #notice(error: AttemptError, final: boolean): void {
    const { job, stage, task } = this.message;
    this.#parts.bus.events.publish(EVENT.attempt(job), encodeMessage(amalgam.v1.AttemptNotice, { job, stage, task, error, final }));
  }

  async #ack(): Promise<void> {
    for (const delivery of this.#deliveries) await delivery.ack().catch(ignoreHiccup);
  }

  async #nak(delayMs: number): Promise<void> {
    for (const delivery of this.#deliveries) await delivery.nak(delayMs).catch(ignoreHiccup);
  }
}

/** What is not answered comes again after the queue's wait. */
function ignoreHiccup(error: unknown): undefined {
  if (!isHiccup(error)) throw error;
}
