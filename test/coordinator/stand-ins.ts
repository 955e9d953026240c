/** The simplest planner and worker that speak the protocol, for tests of the coordinator alone. Recipes are JSON: what the job is made of. */
import { stored } from "../../core/job/stored.ts";
import type { StageIndex } from "../../core/job/stored.ts";
import type { JobSpec, JobState, StageFacts } from "../../core/job/types.ts";
import type { DraftRequest, PlannedJob, PlannerPort, ValidatedRecipe } from "../../coordinator/planner-port.ts";
import type { Bus, Clock, Delivery } from "../../bus/types.ts";
import type { Store } from "../../storage/stores/types.ts";
import { decodeMessage, encodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { EVENT, taskKey } from "../../proto/subjects.ts";
import { createHash } from "node:crypto";

const { TaskMessage, TaskState, CommitNotice, ProgressNotice, AttemptNotice, WorkerInfo } = amalgam.v1;

export interface Shape {
  readonly tasks: number;
  readonly stages?: number;
  readonly joined?: number;
  readonly memory?: number;
  readonly pool?: string;
}

const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export class StandInPlanner implements PlannerPort {
  readonly calls: string[] = [];
  /** Throws for a call, before it does anything. */
  refuse: (call: string, job: string) => void = () => undefined;
  readonly #out: Store;

  constructor(out: Store) {
    this.#out = out;
  }

  validate({ recipe }: DraftRequest): Promise<ValidatedRecipe> {
    const { tasks } = JSON.parse(recipe.text) as Shape;
    const hash = createHash("sha256").update(recipe.text).digest("hex");
    return Promise.resolve({ hash, warnings: [], totals: { tensors: tasks, tasks, bytesRead: 0, bytesWritten: 0, bytesProcessed: 100 * tasks } });
  }

  async plan(spec: JobSpec): Promise<PlannedJob> {
    this.#enter("plan", spec);
    const staging = `.${spec.id}.amalgam`;
    const stage = await this.#store(spec, staging, "1");
    return { hash: createHash("sha256").update(spec.recipe.text).digest("hex"), staging, warnings: [], stage };
  }

  judge(job: JobState): Promise<void> {
    this.#enter("judge", job.spec);
    return Promise.resolve();
  }

  async next(job: JobState): Promise<StageFacts | null> {
    this.#enter("next", job.spec);
    const count = job.stages.length;
    return count < (shapeOf(job.spec).stages ?? 1) ? this.#store(job.spec, job.plan!.staging, String(count + 1)) : null;
  }

  async assemble(job: JobState): Promise<{ readonly tasks: number; readonly shards: number }> {
    this.#enter("assemble", job.spec);
    const { joined = 0 } = shapeOf(job.spec);
    await this.#put(job.plan!.staging, indexOf("assemble", "assemble", joined, shapeOf(job.spec)));
    return { tasks: joined, shards: joined + 1 };
  }

  async finalise(job: JobState): Promise<void> {
    this.#enter("finalise", job.spec);
    const path = job.spec.output.slice(job.spec.output.indexOf(":") + 1);
    if (await this.#out.putIfAbsent(`${path}/amalgam.json`, text({ job: job.spec.id }))) this.calls.push(`published ${job.spec.id}`);
    await this.#out.remove(job.plan!.staging);
  }

  async discard(job: JobState): Promise<void> {
    this.#enter("discard", job.spec);
    if (job.plan !== null) await this.#out.remove(job.plan.staging);
  }

  #enter(call: string, spec: JobSpec): void {
    this.calls.push(`${call} ${spec.id}`);
    this.refuse(call, spec.id);
  }

  async #store(spec: JobSpec, staging: string, stage: string): Promise<StageFacts> {
    const shape = shapeOf(spec);
    const kind = Number(stage) < (shape.stages ?? 1) ? "reduce" : "merge";
    await this.#put(staging, indexOf(stage, kind, shape.tasks, shape));
    return { stage, kind, tasks: shape.tasks, bytesProcessed: 100 * shape.tasks };
  }

  async #put(staging: string, index: StageIndex): Promise<void> {
    await this.#out.putIfAbsent(`${staging}/${stored.index(index.stage)}`, text(index));
  }
}

function shapeOf(spec: JobSpec): Shape {
  return JSON.parse(spec.recipe.text) as Shape;
}

export function indexOf(stage: string, kind: StageIndex["kind"], count: number, { memory = 1_000, pool = "cpu" }: Partial<Shape> = {}): StageIndex {
  const column = <T>(value: T): T[] => Array.from({ length: count }, () => value);
  return {
    ...{ stage, kind, count, pools: [pool] },
    lineOffset: column(0),
    lineLength: column(10),
    lineSha256: column("ab".repeat(32)),
    bytesProcessed: column(100),
    memoryBytes: column(memory),
    pool: column(0),
    shard: column(0),
  };
}

export interface WorkerOptions {
  readonly id: string;
  readonly pools?: readonly string[];
  readonly memoryBytes?: number;
  /** Of one task, in ms. */
  readonly takes?: number;
  readonly attemptsMax?: number;
  /** Null: the attempt succeeds; else it fails with this code. */
  readonly fails?: (job: string, task: number) => string | null;
  /** Takes tasks and never ends one. */
  readonly hangs?: () => boolean;
  readonly quiet?: () => boolean;
  /** Tensors with NaN in what a task reads. */
  readonly bad?: (task: number) => readonly string[];
}

/** One task at a time. */
export class StandInWorker {
  readonly did: string[] = [];
  readonly order: string[] = [];
  readonly #bus: Bus;
  readonly #out: Store;
  readonly #clock: Clock;
  readonly #options: WorkerOptions;
  #running: { readonly job: string; readonly stage: string; readonly task: number }[] = [];

  constructor(bus: Bus, out: Store, clock: Clock, options: WorkerOptions) {
    this.#bus = bus;
    this.#out = out;
    this.#clock = clock;
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    await Promise.all([this.#register(signal), this.#work(signal)]);
  }

  async #register(signal: AbortSignal): Promise<void> {
    const { id, pools = ["cpu"], memoryBytes = 1e9 } = this.#options;
    while (!signal.aborted) {
      const info = encodeMessage(WorkerInfo, { id, pools: [...pools], slots: 1, memoryBytes, planFormat: 1, numerics: 1, running: this.#running });
      await this.#bus
        .bucket("workers")
        .then((kv) => kv.put(id, info))
        .catch(() => undefined);
      await this.#clock.sleep(5_000, signal);
    }
  }

  async #work(signal: AbortSignal): Promise<void> {
    const { pools = ["cpu"] } = this.#options;
    while (!signal.aborted) {
      try {
        const delivery = await this.#bus.tasks.pull(pools[0]!, { expiresMs: 2_000, signal });
        if (delivery !== null) await this.#perform(delivery, signal).finally(() => (this.#running = []));
      } catch {
        await this.#clock.sleep(500, signal);
      }
    }
  }

  async #perform(delivery: Delivery, signal: AbortSignal): Promise<void> {
    const message = decodeMessage(TaskMessage, delivery.body);
    const { job, stage, task, retries } = message;
    const staging = message.staging.slice(message.staging.indexOf(":") + 1);
    const record = `${staging}/${stored.record(stage, task)}`;
    const { id, memoryBytes = 1e9, takes = 100, fails = () => null } = this.#options;
    if ((await this.#out.stat(record)) !== null) {
      await delivery.ack();
      return;
    }
    const kv = await this.#bus.bucket("tasks");
    const key = taskKey(message);
    const there = await kv.get(key);
    const before = there === null ? null : decodeMessage(TaskState, there.value);
    if (message.memoryBytes > memoryBytes) {
      const refused = [...new Set([...(before?.refused ?? []), id])];
      await kv.put(key, encodeMessage(TaskState, { ...before, phase: TaskState.Phase.RELEASED, retries, refused }));
      return delivery.nak(1_000);
    }
    const attempt = (before?.retries === retries ? before.attempt : 0) + 1;
    const errors = before?.retries === retries ? before.errors : [];
    const state = { attempt, retries, worker: id, token: `${id}${attempt}`, phase: TaskState.Phase.RUNNING, errors, beat: 0, refused: [] };
    await kv.put(key, encodeMessage(TaskState, state));
    this.#running = [{ job, stage, task }];
    while (this.#options.hangs?.() === true && !signal.aborted) await this.#clock.sleep(1_000, signal);
    for (let left = takes; left > 0 && !signal.aborted; left -= 15_000) {
      this.#bus.events.publish(
        EVENT.progress(job),
        encodeMessage(ProgressNotice, { job, stage, task, worker: id, bytes: Math.floor(50 / Math.ceil(takes / 15_000)), tensor: `t${task}` }),
      );
      await this.#clock.sleep(Math.min(left, 15_000), signal);
      delivery.working();
      await kv.put(key, encodeMessage(TaskState, { ...state, beat: ++state.beat }));
    }
    if (signal.aborted) return;
    const code = fails(job, task);
    if (code !== null) {
      const final = attempt >= message.attemptsMax;
      const error = { attempt, worker: id, code, message: `${code} of task ${task}`, next: "", at: this.#clock.now() };
      await kv.put(key, encodeMessage(TaskState, { ...state, errors: [...errors, error], phase: final ? TaskState.Phase.DEAD : TaskState.Phase.FAILED }));
      this.#bus.events.publish(EVENT.attempt(job), encodeMessage(AttemptNotice, { job, stage, task, error, final }));
      await (final ? delivery.ack() : delivery.nak(100));
      return;
    }
    const file = stored.part(stage, task, state.token);
    await this.#out.put(`${staging}/${file}`, new Uint8Array(8));
    if (await this.#out.putIfAbsent(record, text({ task, attempt, file }))) {
      this.did.push(`${job}.${stage}.${task}`);
      if (this.#options.quiet?.() !== true)
        this.#bus.events.publish(
          EVENT.commit(job),
          encodeMessage(CommitNotice, { job, stage, task, worker: id, attempt, bad: [...(this.#options.bad?.(task) ?? [])] }),
        );
    } else await this.#out.remove(`${staging}/${file}`);
    await delivery.ack();
  }
}
