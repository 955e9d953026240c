/** What happens to a task that was delivered before it becomes an attempt: most things are a reason not to begin. */
import type { Delivery } from "../bus/types.ts";
import { isAmalgamError } from "../core/errors.ts";
import { stored } from "../core/job/stored.ts";
import { encodeMessage, MalformedMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { EVENT } from "../proto/subjects.ts";
import { Attempt } from "./attempt.ts";
import type { AttemptError, Leases } from "./lease.ts";
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
  readonly #heads = new Heads();

  constructor(parts: WorkerParts, leases: Leases) {
    this.#parts = parts;
    this.#leases = leases;
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
    const { settings, log } = this.#parts;
    const staging = await this.#accepted(message, delivery);
    if (staging === null) return null;
    if (await this.#isOver(message, staging)) {
      await delivery.ack();
      return null;
    }
    const claim = await this.#leases.claim(message, delivery);
    const { job, stage, task } = message;
    switch (claim.kind) {
      case "claimed":
        return new Attempt(this.#parts, { message, staging, lease: claim.lease, heads: this.#heads }, delivery);
      case "live":
        log.debug("another worker is at this task", { job, stage, task });
        await delivery.nak(2 * settings.beatMs * (0.75 + this.#parts.chance.fraction() / 2));
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

  /** The staging folder, where this worker can read the plan, would make the same bytes, and has the memory. */
  async #accepted(message: TaskMessage, delivery: Delivery): Promise<Place | null> {
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
    try {
      return this.#parts.locate(message.staging);
    } catch (error) {
      if (!isAmalgamError(error)) throw error;
      return this.#refuse(message, delivery, "root", error.code, error.message);
    }
  }

  async #refuse(message: TaskMessage, delivery: Delivery, reason: Refusal, code: string, what: string): Promise<null> {
    const { settings, metrics, log, chance } = this.#parts;
    metrics.refused.inc({ reason });
    const { job, stage, task } = message;
    // A root that is missing here says nothing of the task: only its memory and its version are told to the coordinator as limits of workers.
    if (reason === "root" || (await this.#leases.refuse(message))) {
      log.warn("a task is given back", { job, stage, task, code, reason: what });
      this.#notice(message, code, what, 0);
    }
    await delivery.nak(backoff(chance, settings.refusedMs, settings.refusedMs, 1));
    return null;
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
