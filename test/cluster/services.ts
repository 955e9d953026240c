/** The processes of a test's cluster: nats-server, coordinators, workers, each behind a proxy where a test wants one; started, killed, stopped and started again by name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { known } from "../../core/known.ts";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { freePorts } from "../../service/ports.ts";
import type { TestData } from "./data.ts";
import { NatsNode } from "./nats-node.ts";
import { Process, sleep, until } from "./processes.ts";
import type { StartOptions } from "./processes.ts";
import { TcpProxy } from "./proxy.ts";

/** Every period a tenth to a twentieth of the product's. */
const TIMING = {
  "queue.ackWaitMs": 3_000,
  "ttlMs.leader": 3_000,
  "ttlMs.workers": 4_000,
  requestTimeoutMs: 3_000,
  pingMs: 1_000,
  reconnectMs: 100,
  leaseTtlMs: 3_000,
  renewMs: 700,
  reconcileMs: 300,
  taskLeaseMs: 3_000,
  listMs: 500,
  backoffFirstMs: 100,
  backoffLastMs: 1_000,
  pullMs: 2_000,
  beatMs: 750,
  registryMs: 1_000,
  nakFirstMs: 100,
  nakLastMs: 1_000,
  refusedMs: 300,
  retryFirstMs: 50,
  retryLastMs: 500,
  patienceMs: 5_000,
  restFirstMs: 100,
  restLastMs: 500,
} as const;

export type Timing = Readonly<Record<string, number>>;

export interface ClusterOptions {
  readonly data: TestData;
  readonly binary: NatsBinary;
  /** NATS servers; default 1. */
  readonly nodes?: 1 | 3;
  /** For every process, over TIMING. */
  readonly timing?: Timing;
  /** The product's own periods in place of TIMING. */
  readonly ownTiming?: boolean;
  /** Of nats-server. */
  readonly jetstream?: readonly string[];
  readonly store?: string;
}

export interface ServiceOptions extends StartOptions {
  readonly args?: readonly string[];
  readonly timing?: Timing;
  /** Value of AMALGAM_CRASH_AT; coordinators: default a hold before the output is published. "": none. */
  readonly crash?: string;
  /** It reaches NATS through a proxy of its own. */
  readonly proxied?: boolean;
  /** Address of the root `data`; default: the folder. */
  readonly data?: string;
}

interface Started {
  readonly kind: "coordinator" | "worker";
  readonly options: ServiceOptions;
  readonly port: number;
  process: Process;
}

export const TOKEN = "0123456789abcdef".repeat(2);
/** Where coordinators hold a job before they publish it. */
export const HOLD = "coordinator:before-finalise";

export class Services {
  readonly data: TestData;
  readonly folder = mkdtempSync(join(tmpdir(), "amalgam-cluster-"));
  readonly nodes: NatsNode[] = [];
  protected readonly started = new Map<string, Started>();
  readonly #options: ClusterOptions;
  readonly #proxies = new Map<string, TcpProxy>();

  constructor(options: ClusterOptions) {
    this.#options = options;
    this.data = options.data;
    writeFileSync(this.tokenFile, TOKEN, { mode: 0o600 });
  }

  protected async startNats(): Promise<void> {
    const { nodes = 1, binary, jetstream, store } = this.#options;
    const ports = await freePorts(2 * nodes);
    const all = ports.slice(nodes);
    for (const [i, port] of ports.slice(0, nodes).entries()) {
      const own = known(all[i], "route");
      this.nodes.push(
        new NatsNode({
          ...{ name: `n${i + 1}`, folder: this.folder, binary, port },
          ...(nodes === 1 ? {} : { routes: { own, all } }),
          ...(jetstream === undefined ? {} : { jetstream }),
          ...(store === undefined ? {} : { store }),
        }),
      );
    }
    await Promise.all(this.nodes.map((node) => node.start()));
    for (const node of this.nodes) await node.ready();
  }

  protected get tokenFile(): string {
    return join(this.folder, "token");
  }

  get nats(): NatsNode {
    return known(this.nodes[0], "NATS server");
  }

  async startCoordinator(name: string, options: ServiceOptions = {}): Promise<void> {
    const [port = 0] = await freePorts(1);
    await this.#start(name, "coordinator", { crash: `${HOLD}=hold`, ...options }, port);
    await until(`${name} serves`, 30, () => {
      this.#alive(name);
      return this.process(name).output.includes("the job API is up");
    });
  }

  async startWorker(name: string, options: ServiceOptions = {}): Promise<void> {
    await this.#start(name, "worker", options, 0);
    await until(`${name} is up`, 30, () => {
      this.#alive(name);
      return this.process(name).output.includes("worker is up");
    });
  }

  async #start(name: string, kind: Started["kind"], options: ServiceOptions, port: number): Promise<void> {
    const process = Process.amalgam(name, await this.#args(name, kind, options, port), {
      ...options,
      env: { ...options.env, AMALGAM_CRASH_AT: options.crash ?? "" },
    });
    this.started.set(name, { kind, options, port, process });
  }

  async #args(name: string, kind: Started["kind"], { args = [], timing = {}, proxied = false, data }: ServiceOptions, port: number): Promise<string[]> {
    if (proxied && !this.#proxies.has(name)) this.#proxies.set(name, await TcpProxy.open(this.nats.port));
    const servers = proxied ? [this.proxy(name).port] : this.nodes.map((node) => node.port);
    const state = join(this.folder, "state");
    mkdirSync(state, { recursive: true });
    return [
      ...[kind, "--id", name, "--no-fsync", "--offline", "--log-level", "debug"],
      ...["--timing", JSON.stringify({ ...(this.#options.ownTiming === true ? {} : TIMING), ...this.#options.timing, ...timing })],
      ...["--root", `data=${data ?? this.data.folder}`],
      ...servers.flatMap((p) => ["--nats", `nats://127.0.0.1:${p}`]),
      ...(kind === "worker"
        ? ["--threads", "1", "--slots", "1"]
        : [
            "--root",
            `state=${state}`,
            "--state",
            "state:jobs",
            "--listen",
            `127.0.0.1:${port}`,
            "--replicas",
            String(this.nodes.length),
            "--token-file",
            this.tokenFile,
          ]),
      ...args,
    ];
  }

  process(name: string): Process {
    return this.of(name).process;
  }

  proxy(name: string): TcpProxy {
    return known(this.#proxies.get(name), `proxy of ${name}`);
  }

  protected of(name: string): Started {
    return known(this.started.get(name), name);
  }

  #alive(name: string): void {
    const { ended, output } = this.process(name);
    if (ended) throw new Error(`${name} has ended:\n${output.slice(-4_000)}`);
  }

  async kill(name: string): Promise<void> {
    await this.process(name).kill();
  }

  /** As it was started before; without its crash points, unless `options` says so. */
  async restart(name: string, options: ServiceOptions = { crash: "" }): Promise<void> {
    const { kind, options: before } = this.of(name);
    await this.kill(name);
    const next = { ...before, ...options };
    if (kind === "worker") await this.startWorker(name, next);
    else await this.#again(name, next);
  }

  /** On the port it had: clients know it. */
  async #again(name: string, options: ServiceOptions): Promise<void> {
    await this.#start(name, "coordinator", options, this.of(name).port);
    await until(`${name} serves again`, 30, () => {
      this.#alive(name);
      return this.process(name).output.includes("the job API is up");
    });
  }

  /** Until the process has come to the point that AMALGAM_CRASH_AT names. */
  async reached(name: string, point: string, seconds = 60): Promise<void> {
    const process = this.process(name);
    await this.told(`${name} reaches ${point}`, seconds, () => {
      if (process.ended && !process.output.includes(`crash point ${point}`)) throw new Error(`${name} has ended:\n${process.output.slice(-4_000)}`);
      return process.output.includes(`crash point ${point}`);
    });
  }

  /** Until the process has killed itself at the point. */
  async died(name: string, point: string, seconds = 60): Promise<void> {
    await this.reached(name, point, seconds);
    expect(await this.process(name).exited).toBe("SIGKILL");
  }

  /** Lets go what a crash point holds. */
  release(name: string): void {
    this.process(name).signal("SIGUSR2");
  }

  /** With what the processes said, where it does not come. */
  protected async told(what: string, seconds: number, check: () => Promise<boolean> | boolean): Promise<void> {
    try {
      await until(what, seconds, check);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${this.story()}`, { cause: error });
    }
  }

  /** The end of what each process said. */
  story(): string {
    return [...this.started].map(([name, { process }]) => `--- ${name}${process.ended ? " (ended)" : ""}\n${process.output.slice(-3_000)}`).join("\n");
  }

  async end(): Promise<void> {
    for (const { process } of this.started.values()) process.signal("SIGCONT");
    await Promise.all([...this.started.values()].map(({ process }) => process.kill()));
    for (const proxy of this.#proxies.values()) await proxy.close();
    for (const node of this.nodes) await node.kill();
    await sleep(0);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
