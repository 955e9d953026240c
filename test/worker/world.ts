/** A worker against the doubles of the simulation: one job whose tasks each write some bytes, and a runner that does as it is told. */
import { createHash } from "node:crypto";
import { Registry } from "prom-client";
import { stored, type StoredTask } from "../../core/job/stored.ts";
import type { CommitRecord } from "../../core/plan/execution.ts";
import { AmalgamError } from "../../core/errors.ts";
import { decodeMessage, encodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import type { Log } from "../../service/log.ts";
import { WorkerMetrics } from "../../worker/metrics.ts";
import { WorkerService } from "../../worker/service.ts";
import { WORKER_DEFAULTS, type Work, type WorkDone, type WorkerSettings } from "../../worker/world.ts";
import { Scheduler, SimProcess } from "../simulation/clock.ts";
import { fakePlan, INPUT_FILES, INPUT_REFERENCE, taskBytes } from "../simulation/fake-plan.ts";
import { MemoryBus } from "../simulation/memory-bus.ts";
import { MemoryDisk } from "../simulation/memory-disk.ts";
import { NatsServer } from "../simulation/memory-nats.ts";
import { MemoryStore } from "../simulation/memory-store.ts";
import { Seeded } from "../simulation/random.ts";

export const { Phase } = amalgam.v1.TaskState;
export const STAGING = "jobs/.m.amalgam-0123456789abcdef";
const JOB = "job-1";

export type Run = (work: Work, signal: AbortSignal, member: Member) => Promise<WorkDone>;

/** Takes a minute. */
export const ordinary: Run = async (work, signal, { process, disk }) => {
  for (let i = 0; i < 6; i++) await process.clock.sleep(10_000, signal);
  if (signal.aborted) throw new AmalgamError("INTERRUPTED", "stopped");
  if (work.stored.kind === "assemble") throw new Error("no such task here");
  const bytes = taskBytes(work.stored.task);
  work.onProgress(bytes.length, "t");
  disk.writeAt(work.part, 0, bytes);
  return { length: bytes.length, digests: { t: "d" }, bad: [], numericsId: "exact" };
};

export interface Member {
  readonly process: SimProcess;
  readonly bus: MemoryBus;
  readonly disk: MemoryDisk;
  readonly registry: Registry;
  readonly said: string[];
  readonly ended: Promise<void>;
  readonly service: WorkerService;
  stop(): void;
  count(name: string): Promise<number>;
}

export class TestCluster {
  readonly random = new Seeded(7);
  readonly scheduler = new Scheduler(this.random);
  readonly nats = new NatsServer(this.scheduler, this.random.fork());
  readonly disk = new MemoryDisk();
  /** What watchers hear. */
  readonly notices: { kind: string; value: Record<string, unknown> }[] = [];
  readonly plan = fakePlan("m", { parts: [3], reduce: false });
  readonly observer: SimProcess;
  readonly bus: MemoryBus;
  private readonly lines: Uint8Array[];
  private ids = 0;

  constructor() {
    this.observer = new SimProcess(this.scheduler, "observer", this.random.fork());
    this.bus = new MemoryBus(this.nats, this.observer);
    for (const [name, bytes] of Object.entries(INPUT_FILES)) this.disk.put(`models/base/${name}`, bytes);
    this.lines = this.plan.tasks.map((task) => json({ kind: "write", task, shardFile: "model.safetensors" } satisfies StoredTask));
    this.disk.put(`${STAGING}/${stored.tasks("1")}`, Buffer.concat(this.lines));
    this.writeHead();
  }

  writeHead(): void {
    const { tasks: _, ...plan } = this.plan;
    const file = "model.safetensors";
    const { bytes, version } = this.disk.stat(`models/base/${file}`)!;
    const table = { inputs: [{ reference: INPUT_REFERENCE, location: "all:models/base", hub: null, files: [{ file, bytes, version }] }] };
    this.disk.put(`${STAGING}/${stored.head}`, json({ plan, table }));
  }

  /** Lets time pass while the body waits. */
  async drive(body: () => Promise<void>): Promise<void> {
    await this.scheduler.drive(async () => {
      await this.bus.tasks.ensure(["cpu"]);
      for (const [kind, type] of [
        ["commit", amalgam.v1.CommitNotice],
        ["attempt", amalgam.v1.AttemptNotice],
        ["progress", amalgam.v1.ProgressNotice],
      ] as const)
        this.bus.events.subscribe(`amalgam.event.${kind}.*`, (_subject, bytes) =>
          this.notices.push({ kind, value: decodeMessage(type as typeof amalgam.v1.CommitNotice, bytes) }),
        );
      await body();
    });
  }

  async queue(task: number, changes: Partial<amalgam.v1.TaskMessage.$Properties> = {}): Promise<void> {
    const address = { pool: "cpu", job: JOB, stage: "1", task };
    const before = this.lines.slice(0, task).reduce((n, l) => n + l.length, 0);
    const message = {
      ...address,
      kind: amalgam.v1.TaskKind.TASK_KIND_WRITE,
      planFormat: WORKER_DEFAULTS.planFormat,
      numerics: WORKER_DEFAULTS.numerics,
      staging: `all:${STAGING}`,
      lineOffset: before,
      lineLength: this.lines[task]!.length,
      lineSha256: createHash("sha256").update(this.lines[task]!).digest(),
      memoryBytes: 1000,
      attemptsMax: 5,
      ...changes,
    };
    await this.bus.tasks.publish(address, encodeMessage(amalgam.v1.TaskMessage, message), `m${this.ids++}`);
  }

  /** @param spoil changes the worker's bus before it is used */
  start(name: string, run: Run = ordinary, changes: Partial<WorkerSettings> = {}, spoil: (bus: MemoryBus) => void = () => undefined): Member {
    const process = new SimProcess(this.scheduler, name, this.random.fork());
    const bus = new MemoryBus(this.nats, process);
    spoil(bus);
    const store = new MemoryStore(this.disk, process, { localPrefix: "/sim/" });
    const registry = new Registry();
    const said: string[] = [];
    const stopping = new AbortController();
    const metrics: WorkerMetrics = new WorkerMetrics(registry, { connected: () => bus.connected, beatAgeSeconds: () => service.beatAgeSeconds });
    const service: WorkerService = new WorkerService(
      {
        clock: process.clock,
        chance: process.chance,
        bus,
        locate: (location) => {
          if (!location.startsWith("all:")) throw new AmalgamError("ROOT_UNKNOWN", "there is no such root");
          return { store, path: location.slice(4) };
        },
        runner: { run: (work, signal) => run(work, signal, member) },
        log: logTo(said),
        metrics,
      },
      { ...WORKER_DEFAULTS, id: name, host: "h", pid: 1, packageVersion: "0", threads: 1, memoryBytes: 1_000_000, ...changes },
    );
    const count = async (metric: string): Promise<number> => {
      const found = await registry.getSingleMetric(`amalgam_${metric}`)!.get();
      return found.values.reduce((n, v) => n + v.value, 0);
    };
    const member: Member = {
      process,
      bus,
      disk: this.disk,
      registry,
      said,
      service,
      stop: () => stopping.abort(),
      count,
      ended: service.run(stopping.signal),
    };
    return member;
  }

  /** Dies at once, as by SIGKILL. */
  kill(member: Member): void {
    member.process.kill();
    member.bus.disconnect();
  }

  record(task: number): CommitRecord | null {
    const bytes = this.disk.peek(`${STAGING}/${stored.record("1", task)}`);
    return bytes ? (JSON.parse(Buffer.from(bytes).toString()) as CommitRecord) : null;
  }

  partNames(): string[] {
    return this.disk.list(`${STAGING}/parts`);
  }

  /** The bytes that the record of a task names. */
  recorded(task: number): Uint8Array | null {
    const record = this.record(task);
    return record && (this.disk.peek(`${STAGING}/${record.file}`) ?? null);
  }

  expected(task: number): Uint8Array {
    return taskBytes(this.plan.tasks[task]!);
  }

  async state(task: number) {
    const found = await (await this.bus.bucket("tasks")).get(`${JOB}.1.${task}`);
    return found && decodeMessage(amalgam.v1.TaskState, found.value);
  }

  async putState(task: number, state: Partial<amalgam.v1.TaskState.$Properties>): Promise<void> {
    await (await this.bus.bucket("tasks")).put(`${JOB}.1.${task}`, encodeMessage(amalgam.v1.TaskState, state));
  }

  async messages(): Promise<number> {
    return (await this.bus.tasks.depth())?.messages ?? -1;
  }

  /** Until the condition holds; fails after an hour. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let i = 0; i < 3_600; i++) {
      if (await holds()) return;
      await this.observer.clock.sleep(1_000);
    }
    throw new Error("an hour went by");
  }

  sleep(seconds: number): Promise<void> {
    return this.observer.clock.sleep(seconds * 1000);
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function logTo(said: string[]): Log {
  const say = (text: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    const { error } = fields;
    said.push(error instanceof Error ? `${text}: ${error.stack ?? error.message}` : text);
  };
  return { debug: say, info: say, warn: say, error: say, child: () => logTo(said) };
}
