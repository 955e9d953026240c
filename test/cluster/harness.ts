/**
 * A cluster of real processes for fault tests: nats-server, coordinators, workers, each started, killed, stopped and started again by name;
 * jobs by the command line; at the end every file compared with what `amalgam merge` makes of the recipe.
 *
 * The first coordinator holds each job before it is published (`inspect`), so that a test sees what is in its staging folder: `settled` waits for that.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import { JobsClient } from "../../cli/cluster/client.ts";
import type { JobView } from "../../coordinator/api/job-service.ts";
import type { CommitRecord } from "../../core/plan/execution.ts";
import { known } from "../../core/known.ts";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { runCli } from "../helpers/cli.ts";
import { folderDigests } from "../helpers/merge.ts";
import type { Case, TestData } from "./data.ts";
import { freePorts, NatsNode } from "./nats-node.ts";
import { Process, sleep, until } from "./processes.ts";
import type { StartOptions } from "./processes.ts";
import { TcpProxy } from "./proxy.ts";

/** Every period a tenth to a twentieth of the product's. */
export const TIMING = {
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

export interface Job {
  readonly id: string;
  readonly out: string;
  readonly of: Case;
}

/** What lies in the staging folder of a job whose tasks are all done. */
export interface Settled {
  /** By stage and task, "1/0". */
  readonly records: Readonly<Record<string, CommitRecord>>;
  /** Names in parts/. */
  readonly parts: readonly string[];
}

const TOKEN = "0123456789abcdef".repeat(2);
const HOLD = "coordinator:before-finalise";

export class Cluster {
  readonly data: TestData;
  readonly folder = mkdtempSync(join(tmpdir(), "amalgam-cluster-"));
  readonly nodes: NatsNode[] = [];
  readonly #options: ClusterOptions;
  readonly #started = new Map<string, Started>();
  readonly #proxies = new Map<string, TcpProxy>();
  readonly #released = new Set<Process>();

  private constructor(options: ClusterOptions) {
    this.#options = options;
    this.data = options.data;
    writeFileSync(this.#tokenFile, TOKEN, { mode: 0o600 });
  }

  /** NATS and one coordinator, `c1`, are up when this resolves. */
  static async start(options: ClusterOptions, coordinator: ServiceOptions = {}): Promise<Cluster> {
    const cluster = new Cluster(options);
    try {
      await cluster.#startNats();
      await cluster.startCoordinator("c1", coordinator);
      return cluster;
    } catch (error) {
      await cluster.end();
      throw error;
    }
  }

  async #startNats(): Promise<void> {
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

  get #tokenFile(): string {
    return join(this.folder, "token");
  }

  get nats(): NatsNode {
    return known(this.nodes[0], "NATS server");
  }

  // Processes

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
    this.#started.set(name, { kind, options, port, process });
  }

  async #args(name: string, kind: Started["kind"], { args = [], timing = {}, proxied = false, data }: ServiceOptions, port: number): Promise<string[]> {
    if (proxied && !this.#proxies.has(name)) this.#proxies.set(name, await TcpProxy.open(this.nats.port));
    const servers = proxied ? [this.proxy(name).port] : this.nodes.map((node) => node.port);
    const state = join(this.folder, "state");
    mkdirSync(state, { recursive: true });
    return [
      ...[kind, "--id", name, "--no-fsync", "--offline", "--log-level", "debug"],
      ...["--timing", JSON.stringify({ ...TIMING, ...this.#options.timing, ...timing })],
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
            this.#tokenFile,
          ]),
      ...args,
    ];
  }

  process(name: string): Process {
    return this.#of(name).process;
  }

  proxy(name: string): TcpProxy {
    return known(this.#proxies.get(name), `proxy of ${name}`);
  }

  #of(name: string): Started {
    return known(this.#started.get(name), name);
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
    const { kind, options: before } = this.#of(name);
    await this.kill(name);
    const next = { ...before, ...options };
    if (kind === "worker") await this.startWorker(name, next);
    else await this.#again(name, next);
  }

  /** On the port it had: clients know it. */
  async #again(name: string, options: ServiceOptions): Promise<void> {
    await this.#start(name, "coordinator", options, this.#of(name).port);
    await until(`${name} serves again`, 30, () => {
      this.#alive(name);
      return this.process(name).output.includes("the job API is up");
    });
  }

  /** Until the process has come to the point that AMALGAM_CRASH_AT names. */
  async reached(name: string, point: string, seconds = 60): Promise<void> {
    const process = this.process(name);
    await this.#told(`${name} reaches ${point}`, seconds, () => {
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

  // Jobs

  client(name = "c1"): JobsClient {
    return new JobsClient({ server: `127.0.0.1:${this.#of(name).port}`, token: TOKEN, tls: null });
  }

  async submit(of: Case, { coordinator = "c1", args = [] }: { readonly coordinator?: string; readonly args?: readonly string[] } = {}): Promise<Job> {
    const out = this.data.newOutput();
    const result = await runCli([
      "submit",
      of.recipe,
      out,
      ...of.args,
      ...args,
      "--server",
      `127.0.0.1:${this.#of(coordinator).port}`,
      "--token-file",
      this.#tokenFile,
    ]);
    expect(result.stderr).not.toMatch(/error/i);
    expect(result.code).toBe(0);
    return { id: result.stdout.trim(), out, of };
  }

  async view({ id }: Job, coordinator = "c1"): Promise<JobView> {
    const client = this.client(coordinator);
    try {
      return await client.get(id);
    } finally {
      client.close();
    }
  }

  async retry({ id }: Job): Promise<void> {
    const client = this.client();
    try {
      await client.retry(id);
    } finally {
      client.close();
    }
  }

  /** Tasks of the first stage; waits until it is planned. */
  async tasks(job: Job): Promise<number> {
    let tasks = 0;
    await this.#await(job, `the plan of ${job.id}`, 60, async () => (tasks = (await this.view(job)).stages[0]?.tasks ?? 0) > 0);
    return tasks;
  }

  /** Null before there is one, and after it went. */
  staging({ out }: Job): string | null {
    const name = readdirSync(dirname(out)).find((n) => n.startsWith(`.${basename(out)}.amalgam-`));
    return name === undefined ? null : join(dirname(out), name);
  }

  /** Records so far. */
  records(job: Job): Record<string, CommitRecord> {
    const staging = this.staging(job);
    const found: Record<string, CommitRecord> = {};
    if (staging === null) return found;
    for (const name of list(join(staging, "records"), true)) {
      if (!name.endsWith(".json")) continue;
      found[name.slice(0, -".json".length)] = JSON.parse(readFileSync(join(staging, "records", name), "utf8")) as CommitRecord;
    }
    return found;
  }

  parts(job: Job): string[] {
    const staging = this.staging(job);
    return staging === null ? [] : list(join(staging, "parts"));
  }

  /** Until all tasks are done and a coordinator holds the job before it is published: each task has one record, which names a part that is there. */
  async settled(job: Job, seconds = 90): Promise<Settled> {
    await this.#await(job, `all tasks of ${job.id}`, seconds, () => this.#holders().length > 0);
    const settled = { records: this.records(job), parts: this.parts(job) };
    expect(Object.keys(settled.records).length).toBeGreaterThan(0);
    for (const { file } of Object.values(settled.records)) expect(settled.parts).toContain(basename(file));
    return settled;
  }

  /** Until the job is done; then every file is what `amalgam merge` makes. */
  async finish(job: Job, seconds = 90): Promise<JobView> {
    let view: JobView | null = null;
    await this.#await(job, `the end of ${job.id}`, seconds, async () => {
      for (const process of this.#holders()) {
        this.#released.add(process);
        process.signal("SIGUSR2");
      }
      view = await this.#viewOfAny(job);
      return view !== null && ["done", "failed", "cancelled"].includes(view.phase);
    });
    const ended = known<JobView>(view, "the ended job");
    expect(ended.failure).toBeNull();
    expect(ended.phase).toBe("done");
    expect(folderDigests(job.out)).toEqual(await this.data.expected(job.of));
    expect(this.staging(job)).toBeNull();
    return ended;
  }

  /** Until the job has failed. */
  async failure(job: Job, seconds = 90): Promise<JobView> {
    let view: JobView | null = null;
    await this.#await(job, `the failure of ${job.id}`, seconds, async () => {
      view = await this.#viewOfAny(job);
      return view !== null && ["done", "failed", "cancelled"].includes(view.phase);
    });
    const ended = known<JobView>(view, "the ended job");
    expect(ended.phase).toBe("failed");
    return ended;
  }

  async #viewOfAny(job: Job): Promise<JobView | null> {
    for (const [name, { kind, process }] of this.#started) {
      if (kind !== "coordinator" || process.ended) continue;
      const view = await Promise.race([this.view(job, name).catch(() => null), sleep(2_000).then(() => null)]);
      if (view !== null) return view;
    }
    return null;
  }

  /** Processes that hold a job before it is published. */
  #holders(): Process[] {
    return [...this.#started.values()].map((s) => s.process).filter((p) => !p.ended && !this.#released.has(p) && p.output.includes(`crash point ${HOLD}`));
  }

  /** With what the processes said, where it does not come. */
  async #told(what: string, seconds: number, check: () => Promise<boolean> | boolean): Promise<void> {
    try {
      await until(what, seconds, check);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${this.story()}`, { cause: error });
    }
  }

  /** And with the job. */
  async #await(job: Job, what: string, seconds: number, check: () => Promise<boolean> | boolean): Promise<void> {
    try {
      await this.#told(what, seconds, check);
    } catch (error) {
      throw new Error(`${JSON.stringify(await this.#viewOfAny(job))}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  /** The end of what each process said. */
  story(): string {
    return [...this.#started].map(([name, { process }]) => `--- ${name}${process.ended ? " (ended)" : ""}\n${process.output.slice(-3_000)}`).join("\n");
  }

  async end(): Promise<void> {
    for (const { process } of this.#started.values()) process.signal("SIGCONT");
    await Promise.all([...this.#started.values()].map(({ process }) => process.kill()));
    for (const proxy of this.#proxies.values()) await proxy.close();
    for (const node of this.nodes) await node.kill();
    await sleep(0);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function list(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: "utf8" });
  } catch {
    return [];
  }
}
