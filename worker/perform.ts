/** What an attempt does before it can be committed: reads its task, checks the inputs, computes, checks them again. */
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import type { StoredHead, StoredTask } from "../core/job/stored.ts";
import { encodeMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { EVENT } from "../proto/subjects.ts";
import type { TaskMessage } from "./message.ts";
import type { TaskStep } from "./metrics.ts";
import { retrying } from "./retry.ts";
import { below, checkInputs, readStoredTask } from "./stored-task.ts";
import type { Heads } from "./stored-task.ts";
import type { Performed, Place, WorkDone, WorkerParts } from "./world.ts";

interface Order {
  readonly message: TaskMessage;
  readonly staging: Place;
  readonly heads: Heads;
  readonly token: string;
  readonly part: string;
}

/** Throws whatever keeps the task from being done. */
export async function perform(parts: WorkerParts, order: Order, signal: AbortSignal): Promise<Performed> {
  const { message, staging } = order;
  const hiccups = <T>(act: () => Promise<T>): Promise<T> => retrying(parts, act, parts.settings.patienceMs, signal);
  const [task, head] = await timed(parts, "prepare", () =>
    hiccups(async () => {
      const read = await readStoredTask(staging, message);
      const ofJob = await order.heads.read(message.staging, staging);
      await checkTaskInputs(parts, ofJob, read);
      return [read, ofJob] as const;
    }),
  );
  if (signal.aborted) throw new AmalgamError("INTERRUPTED", "the attempt was stopped");
  const done = await timed(parts, "compute", () => compute(parts, order, task, head, signal));
  await hiccups(() => checkTaskInputs(parts, head, task));
  await timed(parts, "write", () => hiccups(() => staging.store.sync(below(staging, order.part))));
  await parts.crash?.("worker:after-part");
  if (task.kind === "assemble") return { ...done, offset: 0, bytesRead: task.bytes };
  return { ...done, offset: task.kind === "write" ? task.task.offset : 0, bytesRead: task.task.cost.bytesRead };
}

async function compute(parts: WorkerParts, order: Order, task: StoredTask, head: StoredHead, signal: AbortSignal): Promise<WorkDone> {
  const { staging, token, part } = order;
  const progress = new ProgressTeller(parts, order.message);
  const { memoryBytes } = order.message;
  const work = {
    token,
    stored: task,
    head,
    staging,
    memoryBytes,
    part: below(staging, part),
    onProgress: (bytes: number, tensor: string) => {
      progress.add(bytes, tensor);
      void parts.crash?.("worker:computing");
    },
  };
  try {
    return await parts.runner.run(work, signal);
  } catch (error) {
    if (!isAmalgamError(error) || (error.code !== "INPUT_CHANGED" && error.code !== "INPUT_READ")) throw error;
    // A file that was cut off is first noticed as a short read; where it is still whole, the read was short and may be tried again.
    await checkTaskInputs(parts, head, task);
    throw new AmalgamError("INPUT_READ", error.message, { cause: error });
  }
}

async function checkTaskInputs(parts: WorkerParts, head: StoredHead, task: StoredTask): Promise<void> {
  if (task.kind !== "assemble") await checkInputs(parts, head, task.task);
}

async function timed<T>({ clock, metrics }: WorkerParts, step: TaskStep, act: () => Promise<T>): Promise<T> {
  const started = clock.monotonic();
  try {
    return await act();
  } finally {
    metrics.seconds.observe({ step }, (clock.monotonic() - started) / 1000);
  }
}

/** Tells of work done, now and then. */
class ProgressTeller {
  readonly #parts: WorkerParts;
  readonly #message: TaskMessage;
  #bytes = 0;
  #told: number;

  constructor(parts: WorkerParts, message: TaskMessage) {
    this.#parts = parts;
    this.#message = message;
    this.#told = parts.clock.monotonic();
  }

  add(bytes: number, tensor: string): void {
    const { clock, settings, bus } = this.#parts;
    this.#bytes += bytes;
    const now = clock.monotonic();
    if (now - this.#told < settings.progressMs) return;
    const { job, stage, task } = this.#message;
    const notice = { job, stage, task, worker: settings.id, bytes: this.#bytes, tensor };
    bus.events.publish(EVENT.progress(job), encodeMessage(amalgam.v1.ProgressNotice, notice));
    this.#bytes = 0;
    this.#told = now;
  }
}
