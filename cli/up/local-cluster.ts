/** The processes of a local cluster, in the order of who needs whom: nats-server, coordinator, workers. They stop in the other order. */
import { join, resolve } from "node:path";
import { known } from "../../core/known.ts";
import { locateNatsServer } from "../../service/nats-server/locate.ts";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { startNatsServer } from "../../service/nats-server/run.ts";
import type { NatsServerProcess } from "../../service/nats-server/run.ts";
import { freePorts } from "../../service/ports.ts";
import { thisProcess } from "../../storage/lock.ts";
import { parseRoots } from "../../storage/roots.ts";
import { Guard } from "./guard.ts";
import { ServiceProcess, STEADY_MS } from "./service-process.ts";
import { openState, removeUpFile, upFile, writeUpFile } from "./state.ts";
import type { UpState } from "./state.ts";

export interface LocalClusterOptions {
  readonly folder: string;
  readonly workers: number;
  /** Of each worker. */
  readonly threads: number;
  readonly memoryBytes: number | undefined;
  /** NAME=FOLDER */
  readonly roots: readonly string[];
  readonly listen: string;
  readonly fsync: boolean;
  readonly signal: AbortSignal;
}

/** A worker finishes or hands back what it does. */
const WORKER_GRACE_SECONDS = 15;
/** Until a service is killed: a worker's own time, and some to leave. */
const GRACE_SECONDS = 20;
/** One after the other, none of which ran for long. */
const NATS_RESTARTS_MAX = 20;

export class LocalCluster {
  readonly server: string;
  readonly http: string;
  readonly natsVersion: string;
  /** Resolves with a sentence when nats-server cannot be kept running. */
  readonly broken: Promise<string>;
  readonly #state: UpState;
  readonly #guard: Guard;
  readonly #say: (text: string) => void;
  readonly #services: ServiceProcess[] = [];
  readonly #kept: Promise<void>;
  #nats: NatsServerProcess;
  #stopping = false;
  #breaks: (why: string) => void = () => undefined;

  private constructor(own: {
    readonly state: UpState;
    readonly guard: Guard;
    readonly server: string;
    readonly http: string;
    readonly binary: NatsBinary;
    readonly nats: NatsServerProcess;
    readonly say: (text: string) => void;
  }) {
    this.#state = own.state;
    this.#guard = own.guard;
    this.server = own.server;
    this.http = own.http;
    this.natsVersion = own.binary.version;
    this.#nats = own.nats;
    this.#say = own.say;
    this.broken = new Promise((resolve) => (this.#breaks = resolve));
    this.#kept = this.#keepNats(own.binary);
  }

  /** Throws NATS_SERVER, SERVICE_CONFIG, INTERRUPTED. */
  static async start(options: LocalClusterOptions, say: (text: string) => void): Promise<LocalCluster> {
    const roots = parseRoots(options.roots).map(({ name, address }) => ({ name, folder: resolve(address) }));
    const state = await openState(options.folder, say);
    const binary = await locateNatsServer({ env: process.env, platform: process.platform, arch: process.arch, say });
    const guard = new Guard(GRACE_SECONDS, upFile(state.folder));
    const nats = await startNatsServer({ binary, folder: state.nats, detached: (pid) => guard.nats(pid) }).catch((error: unknown) => {
      guard.close();
      throw error;
    });
    const [apiPort = 0, httpPort = 0, ...workerPorts] = await freePorts(options.workers + 2);
    const server = options.listen.replace(/:0$/, `:${apiPort}`);
    const cluster = new LocalCluster({ state, guard, server, http: `http://127.0.0.1:${httpPort}`, binary, nats, say });
    try {
      await cluster.#startServices({ ...options, listen: server }, roots, httpPort, workerPorts);
      const named = Object.fromEntries(roots.map((r) => [r.name, r.folder]));
      await writeUpFile(state.folder, { ...thisProcess(), guard: guard.pid, server, tokenFile: state.tokenFile, roots: named });
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  get logs(): string {
    return this.#state.logs;
  }

  get folder(): string {
    return this.#state.folder;
  }

  /** Workers, coordinator, nats-server: each needs what ends after it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const service of this.#services) service.expectEnd();
    const [coordinators, workers] = [false, true].map((worker) => this.#services.filter((s) => s.spec.name.startsWith("worker") === worker));
    for (const row of [workers, coordinators]) await Promise.all((row ?? []).map((service) => service.stop(GRACE_SECONDS * 1000)));
    await this.#nats.stop();
    await this.#kept;
    await removeUpFile(this.#state.folder);
    this.#guard.close();
  }

  async #startServices(
    options: LocalClusterOptions,
    roots: readonly { readonly name: string; readonly folder: string }[],
    httpPort: number,
    workerPorts: readonly number[],
  ): Promise<void> {
    const { signal } = options;
    const common = [
      "--nats",
      `nats://${this.#nats.address}`,
      ...roots.flatMap((r) => ["--root", `${r.name}=${r.folder}`]),
      ...(options.fsync ? [] : ["--no-fsync"]),
    ];
    const state = ["--root", `amalgam-state=${this.#state.jobs}`, "--state", "amalgam-state:jobs"];
    const api = ["--listen", options.listen, "--token-file", this.#state.tokenFile];
    await this.#service("coordinator", ["coordinator", ...common, ...state, ...api], httpPort, signal);
    const memory = options.memoryBytes === undefined ? [] : ["--memory", String(options.memoryBytes)];
    const own = ["worker", ...common, "--threads", String(options.threads), "--grace", String(WORKER_GRACE_SECONDS), ...memory];
    await Promise.all(workerPorts.map((port, i) => this.#service(`worker-${i + 1}`, own, port, signal)));
  }

  async #service(name: string, args: readonly string[], httpPort: number, signal: AbortSignal): Promise<void> {
    // The program that was started: services are of the same version by construction.
    const bin = known(process.argv[1], "path of the program");
    const service = new ServiceProcess(
      {
        name,
        program: process.execPath,
        args: [bin, ...args, "--id", name, "--http", `127.0.0.1:${httpPort}`],
        log: join(this.#state.logs, `${name}.log`),
        readyUrl: `http://127.0.0.1:${httpPort}/readyz`,
      },
      this.#guard,
      this.#say,
    );
    this.#services.push(service);
    await service.start(signal);
  }

  /** nats-server starts again on its port and its files when it dies: clients reconnect by themselves. */
  async #keepNats(binary: NatsBinary): Promise<void> {
    for (let restarts = 0; restarts < NATS_RESTARTS_MAX; restarts++) {
      const since = performance.now();
      await this.#nats.exited;
      if (this.#stopping) return;
      if (performance.now() - since >= STEADY_MS) restarts = 0;
      this.#say("nats-server ended; it starts again");
      try {
        const { port } = this.#nats;
        this.#nats = await startNatsServer({ binary, folder: this.#state.nats, port, detached: (pid) => this.#guard.nats(pid) });
      } catch (error) {
        this.#breaks(error instanceof Error ? error.message : String(error));
        return;
      }
      // It was asked to stop while this one came up.
      if (this.#ends()) await this.#nats.stop();
    }
    this.#breaks(`nats-server ended ${NATS_RESTARTS_MAX} times, one after the other`);
  }

  #ends(): boolean {
    return this.#stopping;
  }
}
