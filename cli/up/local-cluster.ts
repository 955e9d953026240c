/** The processes of a local cluster, in the order of who needs whom: nats-server, coordinator, workers. They stop in the other order. */
import { join, resolve } from "node:path";
import { AmalgamError } from "../../core/errors.ts";
import { known } from "../../core/known.ts";
import { locateNatsServer } from "../../service/nats-server/locate.ts";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { startNatsServer } from "../../service/nats-server/run.ts";
import type { NatsServerProcess } from "../../service/nats-server/run.ts";
import { parseRoots } from "../../storage/roots.ts";
import { freePorts } from "./ports.ts";
import { ServiceProcess } from "./service-process.ts";
import { openState, removeUpFile, writeUpFile } from "./state.ts";
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

/** Services finish or hand back what they do. */
const GRACE_MS = 20_000;
const NATS_RESTARTS_MAX = 20;

export class LocalCluster {
  readonly server: string;
  readonly http: string;
  readonly natsVersion: string;
  /** Resolves with a sentence when nats-server cannot be kept running. */
  readonly broken: Promise<string>;
  readonly #state: UpState;
  readonly #say: (text: string) => void;
  readonly #services: ServiceProcess[] = [];
  #nats: NatsServerProcess;
  #stopping = false;
  #breaks: (why: string) => void = () => undefined;

  private constructor(state: UpState, server: string, http: string, binary: NatsBinary, nats: NatsServerProcess, say: (text: string) => void) {
    this.#state = state;
    this.server = server;
    this.http = http;
    this.natsVersion = binary.version;
    this.#nats = nats;
    this.#say = say;
    this.broken = new Promise((resolve) => (this.#breaks = resolve));
    void this.#keepNats(binary);
  }

  /** Throws NATS_SERVER, SERVICE_CONFIG, INTERRUPTED. */
  static async start(options: LocalClusterOptions, say: (text: string) => void): Promise<LocalCluster> {
    const roots = parseRoots(options.roots).map(({ name, address }) => ({ name, folder: resolve(address) }));
    const state = await openState(options.folder);
    const binary = await locateNatsServer({ env: process.env, platform: process.platform, arch: process.arch, say });
    const nats = await startNatsServer({ binary, folder: state.nats });
    const [apiPort = 0, httpPort = 0, ...workerPorts] = await freePorts(options.workers + 2);
    const listen = options.listen.replace(/:0$/, `:${apiPort}`);
    const cluster = new LocalCluster(state, listen, `http://127.0.0.1:${httpPort}`, binary, nats, say);
    try {
      await cluster.#startServices({ ...options, listen }, roots, httpPort, workerPorts);
      if (options.signal.aborted) throw new AmalgamError("INTERRUPTED", "stopped before the cluster was up");
      const named = Object.fromEntries(roots.map((r) => [r.name, r.folder]));
      await writeUpFile(state.folder, { pid: process.pid, server: listen, http: cluster.http, tokenFile: state.tokenFile, roots: named });
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

  async stop(): Promise<void> {
    this.#stopping = true;
    await removeUpFile(this.#state.folder);
    for (const service of [...this.#services].reverse().filter((s) => s.spec.name.startsWith("worker"))) void service.stop(GRACE_MS);
    for (const service of this.#services.toReversed()) await service.stop(GRACE_MS);
    await this.#nats.stop();
  }

  async #startServices(
    options: LocalClusterOptions,
    roots: readonly { readonly name: string; readonly folder: string }[],
    httpPort: number,
    workerPorts: readonly number[],
  ): Promise<void> {
    const common = [
      "--nats",
      `nats://${this.#nats.address}`,
      ...roots.flatMap((r) => ["--root", `${r.name}=${r.folder}`]),
      ...(options.fsync ? [] : ["--no-fsync"]),
    ];
    const state = ["--root", `amalgam-state=${this.#state.jobs}`, "--state", "amalgam-state:jobs"];
    const api = ["--listen", options.listen, "--token-file", this.#state.tokenFile];
    await this.#service("coordinator", ["coordinator", ...common, ...state, ...api], httpPort);
    const memory = options.memoryBytes === undefined ? [] : ["--memory", String(options.memoryBytes)];
    const own = ["worker", ...common, "--threads", String(options.threads), ...memory];
    await Promise.all(workerPorts.map((port, i) => this.#service(`worker-${i + 1}`, own, port)));
  }

  async #service(name: string, args: readonly string[], httpPort: number): Promise<void> {
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
      this.#say,
    );
    this.#services.push(service);
    await service.start();
  }

  /** nats-server starts again on its port and its files when it dies: clients reconnect by themselves. */
  async #keepNats(binary: NatsBinary): Promise<void> {
    for (let restarts = 0; restarts < NATS_RESTARTS_MAX; restarts++) {
      await this.#nats.exited;
      if (this.#stopping) return;
      this.#say("nats-server ended; it starts again");
      try {
        this.#nats = await startNatsServer({ binary, folder: this.#state.nats, port: this.#nats.port });
      } catch (error) {
        this.#breaks(error instanceof Error ? error.message : String(error));
        return;
      }
    }
    this.#breaks(`nats-server ended ${NATS_RESTARTS_MAX} times`);
  }
}
