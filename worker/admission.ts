/** What happens to a task that was delivered before it becomes an attempt: most things are a reason not to begin. */
import type { Delivery, Kv } from "../bus/types.ts";
import { stored } from "../core/job/stored.ts";
import { decodeMessage, encodeMessage, MalformedMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { EVENT } from "../proto/subjects.ts";
import { Attempt } from "./attempt.ts";
import { describeError } from "./failure.ts";
import type { AttemptError, Lease, Leases } from "./lease.ts";
import { readTaskMessage } from "./message.ts";
import type { TaskMessage } from "./message.ts";
import type { Refusal } from "./metrics.ts";
import { retrying } from "./retry.ts";
import { below, Heads } from "./stored-task.ts";
import { backoff } from "./world.ts";
import type { Place, WorkerParts } from "./world.ts";

export class Admission {
  readonly #parts: WorkerParts;
  readonly #leases: Leases;
  readonly #workers: Kv;
  readonly #heads = new Heads();

  constructor(parts: WorkerParts, leases: Leases, workers: Kv) {
    this.#parts = parts;
    this.#leases = leases;
    this.#workers = workers;
  }

  /** The message; null: it is none, and is gone from the queue. */
  async read(delivery: Delivery): Promise<TaskMessage | null> {
    const { metrics, log } = this.#parts;
    if (delivery.deliveries > 1) metrics.redeliveries.inc();
    try {
      return readTaskMessage(delivery);
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error;
      metrics.malformed.inc();
      log.warn("a message on the queue is no task; it is dropped", { ...delivery.address, reason: error.message });
      // The coordinator queues the task again if this was to be one: a forged message ends no job.
      this.#notice(delivery.address, "TASK_INVALID", `a message of the task on the queue is malformed: ${error.message}`, 0);
      await delivery.ack();
      return null;
    }
  }

  /** An attempt that has its lease; null: there is nothing to do here, and the delivery is answered. Throws BUS_UNAVAILABLE, STORE_UNAVAILABLE. */
  async begin(message: TaskMessage, delivery: Delivery): Promise<Attempt | null> {
    if (await this.#refuses(message, delivery)) return null;
    let staging: Place;
    try {
      staging = this.#parts.locate(message.staging);
    } catch (error) {
      const lease = await this.#claim(message, delivery);
      if (lease) await this.#fails(message, delivery, lease, error);
      return null;
    }
    if (await this.#isOver(message, staging)) {
      await delivery.ack();
      return null;
    }
    await this.#parts.crash?.("worker:before-claim");
    const lease = await this.#claim(message, delivery);
    return lease && new Attempt(this.#parts, { message, staging, lease, heads: this.#heads }, delivery);
  }

  /** Null: no attempt is to be made now, and the delivery is answered. */
  async #claim(message: TaskMessage, delivery: Delivery): Promise<Lease | null> {
    const { settings, log, chance } = this.#parts;
    const { job, stage, task } = message;
    const claim = await this.#leases.claim(message, delivery, (tried) => this.#othersFor(message, tried));
    switch (claim.kind) {
      case "claimed":
        return claim.lease;
      case "live":
        log.debug("another worker is at this task", { job, stage, task });
        await delivery.nak(2 * settings.beatMs * (0.75 + chance.fraction() / 2));
        return null;
      case "elsewhere":
        await delivery.nak(backoff(chance, settings.refusedMs, settings.refusedMs, 1));
        return null;
      case "dead":
        // Said again: the first notice may have been lost.
        if (claim.error) this.#send(message, claim.error, true);
        await delivery.ack();
        return null;
      case "stale":
        await delivery.ack();
        return null;
    }
  }

  /** Another live worker that takes such tasks. */
  async #othersFor(message: TaskMessage, tried: readonly string[]): Promise<boolean> {
    return (await this.#workers.entries()).some(({ value }) => {
      const other = workerOf(value);
      if (other === null || other.draining || tried.includes(other.id)) return false;
      const same = other.planFormat === message.planFormat && other.numerics === message.numerics;
      return same && other.pools.includes(message.pool) && other.memoryBytes >= message.memoryBytes;
    });
  }

  /** What only this worker may lack is an attempt of its own: others are asked first then. */
  async #fails(message: TaskMessage, delivery: Delivery, lease: Lease, cause: unknown): Promise<void> {
    const { settings, clock, metrics, log, chance } = this.#parts;
    const error = describeError(cause, { attempt: lease.attempt, worker: settings.id, at: clock.now() });
    const final = lease.attempt >= message.attemptsMax;
    log.warn("the task's files cannot be reached here", { job: message.job, stage: message.stage, task: message.task, error: cause });
    metrics.attempts.inc({ result: final ? "dead" : "failed" });
    if (!(await lease.fail(error, final))) return;
    this.#send(message, error, final);
    if (final) await delivery.ack();
    else await delivery.nak(backoff(chance, settings.nakFirstMs, settings.nakLastMs, lease.attempt));
  }

  /** Does this worker lack what every attempt needs: to read the plan, to make the same bytes, the memory? */
  async #refuses(message: TaskMessage, delivery: Delivery): Promise<boolean> {
    const { settings } = this.#parts;
    if (message.planFormat !== settings.planFormat || message.numerics !== settings.numerics) {
      const has = `plan format ${settings.planFormat} and numerics version ${settings.numerics}`;
      const what = `this worker has ${has}, the task ${message.planFormat} and ${message.numerics}`;
      return this.#refuse(message, delivery, "version", "WORKER_VERSION", what);
    }
    if (message.memoryBytes > settings.memoryBytes) {
      const what = `the task needs ${message.memoryBytes} bytes of memory; this worker has ${settings.memoryBytes}`;
      return this.#refuse(message, delivery, "memory", "TASK_TOO_LARGE", what);
    }
    return false;
  }

  async #refuse(message: TaskMessage, delivery: Delivery, reason: Refusal, code: string, what: string): Promise<true> {
    const { settings, metrics, log, chance } = this.#parts;
    metrics.refused.inc({ reason });
    const { job, stage, task } = message;
    if (await this.#leases.refuse(message)) {
      log.warn("a task is given back", { job, stage, task, code, reason: what });
      this.#notice(message, code, what, 0);
    }
    await delivery.nak(backoff(chance, settings.refusedMs, settings.refusedMs, 1));
    return true;
  }

  /** Done already, or its job has ended and left nothing. */
  async #isOver(message: TaskMessage, staging: Place): Promise<boolean> {
    const { store } = staging;
    const exists = (path: string): Promise<boolean> =>
      retrying(this.#parts, async () => (await store.stat(below(staging, path))) !== null, this.#parts.settings.patienceMs);
    return (await exists(stored.record(message.stage, message.task))) || !(await exists(stored.tasks(message.stage)));
  }

  #notice(task: { readonly job: string; readonly stage: string; readonly task: number }, code: string, message: string, attempt: number): void {
    const { settings, clock } = this.#parts;
    this.#send(task, { attempt, worker: settings.id, code, message, next: "", at: clock.now() }, false);
  }

  #send({ job, stage, task }: { readonly job: string; readonly stage: string; readonly task: number }, error: AttemptError, final: boolean): void {
    this.#parts.bus.events.publish(EVENT.attempt(job), encodeMessage(amalgam.v1.AttemptNotice, { job, stage, task, error, final }));
  }
}

/** Null: the entry does not have its form. */
function workerOf(value: Uint8Array) {
  try {
    return decodeMessage(amalgam.v1.WorkerInfo, value);
  } catch (error) {
    if (error instanceof MalformedMessage) return null;
    throw error;
  }
}
