/**
 * A cluster of real processes for fault tests: nats-server, coordinators, workers, each started, killed, stopped and started again by name;
 * jobs by the command line; at the end every file compared with what `amalgam merge` makes of the recipe.
 *
 * The first coordinator holds each job before it is published (`inspect`), so that a test sees what is in its staging folder: `settled` waits for that.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import { JobsClient } from "../../cli/cluster/client.ts";
import type { JobView } from "../../coordinator/api/job-service.ts";
import type { CommitRecord } from "../../core/plan/execution.ts";
import { known } from "../../core/known.ts";
import { runCli } from "../helpers/cli.ts";
import { folderDigests } from "../helpers/merge.ts";
import type { Case } from "./data.ts";
import { sleep } from "./processes.ts";
import type { Process } from "./processes.ts";
import { HOLD, Services, TOKEN } from "./services.ts";
import type { ClusterOptions, ServiceOptions } from "./services.ts";

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

export class Cluster extends Services {
  readonly #released = new Set<Process>();

  /** NATS and one coordinator, `c1`, are up when this resolves. */
  static async start(options: ClusterOptions, coordinator: ServiceOptions = {}): Promise<Cluster> {
    const cluster = new Cluster(options);
    try {
      await cluster.startNats();
      await cluster.startCoordinator("c1", coordinator);
      return cluster;
    } catch (error) {
      await cluster.end();
      throw error;
    }
  }

  client(name = "c1"): JobsClient {
    return new JobsClient({ server: `127.0.0.1:${this.of(name).port}`, token: TOKEN, tls: null });
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
      `127.0.0.1:${this.of(coordinator).port}`,
      "--token-file",
      this.tokenFile,
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
    const ended = await this.#ended(job, seconds, () => {
      for (const process of this.#holders()) {
        this.#released.add(process);
        process.signal("SIGUSR2");
      }
    });
    expect(ended.failure).toBeNull();
    expect(ended.phase).toBe("done");
    expect(folderDigests(job.out)).toEqual(await this.data.expected(job.of));
    expect(this.staging(job)).toBeNull();
    return ended;
  }

  /** Until the job has failed. */
  async failure(job: Job, seconds = 90): Promise<JobView> {
    const ended = await this.#ended(job, seconds, () => undefined);
    expect(ended.phase).toBe("failed");
    return ended;
  }

  async #ended(job: Job, seconds: number, meanwhile: () => void): Promise<JobView> {
    const views: JobView[] = [];
    await this.#await(job, `the end of ${job.id}`, seconds, async () => {
      meanwhile();
      const view = await this.#viewOfAny(job);
      if (view === null || !["done", "failed", "cancelled"].includes(view.phase)) return false;
      views.push(view);
      return true;
    });
    return known(views[0], "the ended job");
  }

  async #viewOfAny(job: Job): Promise<JobView | null> {
    for (const [name, { kind, process }] of this.started) {
      if (kind !== "coordinator" || process.ended) continue;
      const view = await Promise.race([this.view(job, name).catch(() => null), sleep(2_000).then(() => null)]);
      if (view !== null) return view;
    }
    return null;
  }

  /** Processes that hold a job before it is published. */
  #holders(): Process[] {
    return [...this.started.values()].map((s) => s.process).filter((p) => !p.ended && !this.#released.has(p) && p.output.includes(`crash point ${HOLD}`));
  }

  /** And with the job. */
  async #await(job: Job, what: string, seconds: number, check: () => Promise<boolean> | boolean): Promise<void> {
    try {
      await this.told(what, seconds, check);
    } catch (error) {
      throw new Error(`${JSON.stringify(await this.#viewOfAny(job))}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

function list(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: "utf8" });
  } catch {
    return [];
  }
}
