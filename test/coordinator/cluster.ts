/** A cluster in memory: the real coordinator, stand-ins for planner and workers, the simulation's doubles for NATS, stores and time. */
import { Registry } from "prom-client";
import type { JobOptions } from "../../core/job/types.ts";
import { Coordinator } from "../../coordinator/coordinator.ts";
import { coordinatorMetrics } from "../../coordinator/metrics.ts";
import { COORDINATOR_DEFAULTS } from "../../coordinator/settings.ts";
import type { CoordinatorSettings } from "../../coordinator/settings.ts";
import type { JobView, SubmitRequest } from "../../coordinator/api/job-service.ts";
import type { Log } from "../../service/log.ts";
import { Scheduler, SimProcess } from "../simulation/clock.ts";
import { MemoryBus } from "../simulation/memory-bus.ts";
import { MemoryDisk } from "../simulation/memory-disk.ts";
import { NatsServer } from "../simulation/memory-nats.ts";
import { MemoryStore } from "../simulation/memory-store.ts";
import { Seeded } from "../simulation/random.ts";
import { StandInPlanner, StandInWorker } from "./stand-ins.ts";
import type { Shape, WorkerOptions } from "./stand-ins.ts";

export const OPTIONS: JobOptions = {
  ...{ strict: false, allowCrimes: false, unsafeTruncateEmbeddings: false, outShardBytes: null, partBytes: null, seed: 0 },
  ...{ writeModelCard: true, copyTokenizer: true, allowNan: false, force: false },
};

export interface Member {
  readonly coordinator: Coordinator;
  readonly process: SimProcess;
  readonly bus: MemoryBus;
  readonly planner: StandInPlanner;
  readonly registry: Registry;
  readonly ended: Promise<void>;
  stop(): void;
}

export class Cluster {
  readonly scheduler: Scheduler;
  readonly nats: NatsServer;
  readonly state = new MemoryDisk();
  readonly out = new MemoryDisk();
  readonly lines: string[] = [];
  readonly #random: Seeded;
  readonly #stops: AbortController[] = [];
  #requests = 0;

  constructor(seed = 1) {
    this.#random = new Seeded(seed);
    this.scheduler = new Scheduler(this.#random.fork());
    this.nats = new NatsServer(this.scheduler, this.#random.fork());
  }

  coordinator(id: string, settings: Partial<CoordinatorSettings> = {}): Member {
    const process = new SimProcess(this.scheduler, id, this.#random.fork());
    const bus = new MemoryBus(this.nats, process);
    const out = new MemoryStore(this.out, process);
    const planner = new StandInPlanner(out);
    const registry = new Registry();
    const world = {
      ...{ clock: process.clock, chance: process.chance, bus, planner },
      state: new MemoryStore(this.state, process),
      locate: (location: string) => ({ store: out, path: location.slice(location.indexOf(":") + 1) }),
      log: this.#log(id),
      metrics: coordinatorMetrics(registry),
    };
    const coordinator = new Coordinator(world, { ...COORDINATOR_DEFAULTS, ...settings, id });
    const stop = this.#stop();
    const ended = coordinator.run(stop.signal);
    ended.catch((error: unknown) => this.lines.push(`BUG ${String(error instanceof Error ? error.stack : error)}`));
    return { coordinator, process, bus, planner, registry, ended, stop: () => stop.abort() };
  }

  worker(options: WorkerOptions): { readonly worker: StandInWorker; readonly process: SimProcess; stop(): void } {
    const process = new SimProcess(this.scheduler, options.id, this.#random.fork());
    const worker = new StandInWorker(new MemoryBus(this.nats, process), new MemoryStore(this.out, process), process.clock, options);
    const stop = this.#stop();
    worker.run(stop.signal).catch((error: unknown) => this.lines.push(`BUG ${String(error)}`));
    return { worker, process, stop: () => stop.abort() };
  }

  request(shape: Shape, more: Partial<SubmitRequest> = {}): SubmitRequest {
    const n = ++this.#requests;
    return {
      recipe: { text: JSON.stringify(shape), name: `r${n}.yaml` },
      inputs: {},
      options: OPTIONS,
      output: `out:o${n}`,
      priority: 10,
      requestId: `request-${n}`,
      ...more,
    };
  }

  /** Until the condition holds for the job, as this coordinator shows it. */
  async until(member: Member, id: string, holds: (job: JobView) => boolean, ms = 3_600_000): Promise<JobView> {
    const end = this.scheduler.time + ms;
    for (;;) {
      const job = await member.coordinator.service.get(id);
      if (holds(job)) return job;
      if (this.scheduler.time > end) throw new Error(`job ${id} is still ${JSON.stringify(job)}\n${this.lines.slice(-20).join("\n")}`);
      await this.sleep(200);
    }
  }

  ended(member: Member, id: string): Promise<JobView> {
    return this.until(member, id, (job) => job.endedAt !== null);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.scheduler.in(ms, resolve));
  }

  async drive(body: () => Promise<void>): Promise<void> {
    await this.scheduler.drive(async () => {
      try {
        await body();
      } finally {
        for (const stop of this.#stops) stop.abort();
      }
    });
    const bugs = this.lines.filter((line) => line.startsWith("BUG"));
    if (bugs.length > 0) throw new Error(bugs.join("\n"));
  }

  #stop(): AbortController {
    const stop = new AbortController();
    this.#stops.push(stop);
    return stop;
  }

  #log(who: string): Log {
    const say =
      (level: string) =>
      (text: string, fields: object = {}): void =>
        void this.lines.push(
          `${level} ${(this.scheduler.time / 1000).toFixed(1)} ${who}: ${text} ${JSON.stringify(fields, (_, v: unknown) => (v instanceof Error ? v.message : v))}`,
        );
    return { debug: say("debug"), info: say("info"), warn: say("warn"), error: say("BUG"), child: () => this.#log(who) };
  }
}
