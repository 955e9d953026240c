/** A simulated cluster: servers, disks, nodes, and what an observer outside of it sees. */
import { createHash } from "node:crypto";
import type { Log, LogFields } from "../../service/log.ts";
import { isAmalgamError } from "../../core/errors.ts";
import type { SimProcess } from "./clock.ts";
import { Scheduler } from "./clock.ts";
import { INPUT_FILES } from "./fake-plan.ts";
import { MemoryBus } from "./memory-bus.ts";
import type { DiskChange } from "./memory-disk.ts";
import { MemoryDisk } from "./memory-disk.ts";
import { NatsServer } from "./memory-nats.ts";
import type { Weather } from "./network.ts";
import { Seeded } from "./random.ts";
import type { Scenario } from "./scenario.ts";

export type Root = "state" | "out" | "models";

export interface WorldOptions {
  /** Told of everything that happens. */
  readonly print?: (line: string) => void;
}

export class World {
  readonly scenario: Scenario;
  readonly random: Seeded;
  readonly scheduler: Scheduler;
  readonly nats: NatsServer;
  readonly disks: Readonly<Record<Root, MemoryDisk>> = { state: new MemoryDisk(), out: new MemoryDisk(), models: new MemoryDisk() };
  readonly weather: Weather;
  /** What must never be. */
  readonly violations: string[] = [];
  /** Nothing starts any more. */
  over = false;
  /** Process that wrote the leader's lease last. */
  leaseHolder = "";
  private readonly hash = createHash("sha256");
  /** Told of each change of a disk, before it is made. */
  observe: (root: string, change: DiskChange) => void = () => undefined;
  private readonly print: ((line: string) => void) | null;

  constructor(scenario: Scenario, options: WorldOptions = {}) {
    this.scenario = scenario;
    this.random = new Seeded(scenario.seed ^ 0x5eed);
    this.scheduler = new Scheduler(this.random);
    this.nats = new NatsServer(this.scheduler, this.random.fork());
    this.nats.redeliverEarly = scenario.redeliverEarly;
    this.nats.reorder = scenario.reorder;
    this.nats.written = (bucket, by) => {
      if (bucket === "leader") this.leaseHolder = by;
    };
    this.weather = { ...scenario.weather };
    this.print = options.print ?? null;
    for (const [root, disk] of Object.entries(this.disks)) disk.watch = (change) => this.changed(root, change);
    for (const [name, bytes] of Object.entries(INPUT_FILES)) this.disks.models.put(`base/${name}`, bytes);
  }

  private changed(root: string, change: DiskChange): void {
    this.observe(root, change);
    if (this.tracing) this.trace(change.actor, `${root}: ${change.kind} ${change.path}${change.kind === "rename" ? ` to ${change.to}` : ""}`);
  }

  connect(process: SimProcess): MemoryBus {
    return new MemoryBus(this.nats, process, this.weather);
  }

  get tracing(): boolean {
    return this.print !== null;
  }

  trace(who: string, text: string, fields?: LogFields): void {
    if (this.print === null) return;
    const time = (this.scheduler.time / 1000).toFixed(3).padStart(10);
    this.print(`${time} ${who.padEnd(16)} ${text}${fields === undefined ? "" : ` ${shown(fields)}`}`);
  }

  /** Of everything that was traced, and of the number of steps. */
  fingerprint(): string {
    return this.hash
      .copy()
      .update(String(this.scheduler.steps))
      .update(String(this.scheduler.time))
      .update(this.disks.out.files().join())
      .digest("hex")
      .slice(0, 16);
  }

  violation(text: string): void {
    this.trace("CHECKER", text);
    this.violations.push(`at ${(this.scheduler.time / 1000).toFixed(3)} s: ${text}`);
  }

  /** A process ended with an error: allowed where it is one that operators know. */
  failed(who: string, error: unknown): void {
    this.trace(who, "failed", { error });
    if (!isAmalgamError(error)) this.bug(who, error);
  }

  bug(who: string, error: unknown): void {
    this.violation(`a bug in ${who}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  log(who: string, fields: LogFields = {}): Log {
    const say = (level: string, text: string, more: LogFields = {}): void => {
      if (level === "error" && more["error"] instanceof Error && !isAmalgamError(more["error"])) this.bug(who, more["error"]);
      if (this.tracing) this.trace(who, `${level} ${text}`, { ...fields, ...more });
    };
    return {
      debug: (text, more) => say("debug", text, more),
      info: (text, more) => say("info", text, more),
      warn: (text, more) => say("warn", text, more),
      error: (text, more) => say("error", text, more),
      child: (more) => this.log(who, { ...fields, ...more }),
    };
  }
}

function shown(fields: LogFields): string {
  return Object.entries(fields)
    .map(
      ([name, value]) => `${name}=${value instanceof Error ? `${isAmalgamError(value) ? value.code : value.name}: ${value.message}` : JSON.stringify(value)}`,
    )
    .join(" ");
}
