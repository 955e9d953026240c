/**
 * The observer: sees every change of the stores as it is made, and what is left at the end. It shares no code with what it judges but the paths and the
 * fold of a job's log.
 */
import { apply } from "../../core/job/fold.ts";
import type { JobEvent, JobState } from "../../core/job/types.ts";
import { Seeded } from "./random.ts";
import { expectedShards } from "./fake-plan.ts";
import type { DiskChange, MemoryDisk } from "./memory-disk.ts";
import type { JobScenario } from "./scenario.ts";
import type { World } from "./world.ts";

const RECORD = /^(\.[^/]+)\/records\/([^/]+)\/(\d+)\.json$/;
const PART = /^(\.[^/]+)\/parts\/[^/]+$/;
/** Why a job may fail although nothing is wrong with it: its tasks met a fault as often as they may. */
const OF_FAULTS = new Set(["TASK_ATTEMPTS", "STORE_UNAVAILABLE", "BUS_UNAVAILABLE", "OUTPUT_WRITE", "COMPUTE_FAILED"]);

export class Checker {
  private readonly world: World;
  private readonly records = new Map<string, number>();
  private readonly published = new Map<string, number>();
  private readonly ends = new Map<string, string>();
  private readonly out: MemoryDisk;

  constructor(world: World) {
    this.world = world;
    this.out = world.disks.out;
    world.observe = (root, change) => {
      if (root === "out") this.seen(change);
      else if (root === "state" && change.kind === "put" && change.path.startsWith("jobs/") && world.disks.state.peek(change.path) !== null)
        world.violation(`${change.actor} overwrote ${change.path}`);
    };
  }

  /** State of a job by its log. Null: there is none. */
  state(id: string): JobState | null {
    const disk = this.world.disks.state;
    let state: JobState | null = null;
    const files = disk.files(`jobs/${id}`);
    for (const [i, path] of files.entries()) {
      if (path !== `jobs/${id}/${String(i + 1).padStart(6, "0")}.json`) this.world.violation(`the log of ${id} has no event ${i + 1}`);
      try {
        state = apply(state, JSON.parse(new TextDecoder().decode(disk.peek(path) ?? new Uint8Array())) as JobEvent);
      } catch (error) {
        this.world.violation(`${path} does not follow: ${String(error)}`);
        return state;
      }
    }
    return state;
  }

  /** The jobs of the state store. */
  jobs(): JobState[] {
    const ids = new Set(this.world.disks.state.files("jobs").map((path) => path.split("/")[1] ?? ""));
    return [...ids].flatMap((id) => this.state(id) ?? []);
  }

  /** After everything has ended and been swept. */
  atTheEnd(acknowledged: ReadonlyMap<string, string>): void {
    for (const job of this.world.scenario.jobs) {
      const id = acknowledged.get(job.name);
      const state = id === undefined ? null : this.state(id);
      if (id === undefined) this.world.violation(`${job.name} could not be submitted`);
      else if (state === null) this.world.violation(`${job.name} was acknowledged and is lost`);
      else this.judge(job, state);
    }
    this.nothingLeft();
  }

  /** Is this an end that the job may have? */
  mayEnd(job: JobScenario, state: JobState): boolean {
    if (state.phase === "done") return job.nature !== "poison" && job.nature !== "nan";
    if (state.phase === "cancelled") return job.commands.some((c) => c.command === "cancel");
    const code = state.failure?.code ?? "";
    if (code === "TASK_TOO_LARGE") return this.world.scenario.workers.some((w) => w.small);
    // Cancelled while it was published, then tried again: its output is in its own way, and stays.
    if (code === "OUTPUT_EXISTS") return state.retries > 0 && this.published.get(job.name) === 1;
    if (job.nature === "poison") return code === "NUMERIC" || OF_FAULTS.has(code);
    if (job.nature === "nan") return code === "NOT_FINITE" || OF_FAULTS.has(code);
    return OF_FAULTS.has(code);
  }

  private judge(job: JobScenario, state: JobState): void {
    this.ends.set(job.name, state.phase);
    if (!["done", "failed", "cancelled"].includes(state.phase)) {
      this.world.violation(`${job.name} has not ended: it is ${state.phase}${state.paused ? ", paused" : ""}`);
      return;
    }
    if (!this.mayEnd(job, state))
      this.world.violation(`${job.name} is ${state.phase} (${state.failure?.code ?? ""}: ${state.failure?.message ?? ""}), which it may not be`);
    const count = this.published.get(job.name) ?? 0;
    // A cancel that came while it was published, and a retry: once for each try.
    if (state.phase === "done" && (count < 1 || count > 1 + state.retries)) this.world.violation(`${job.name} was published ${count} times`);
    if (state.phase === "done") this.same(job, job.name);
  }

  private seen(change: DiskChange): void {
    if (change.kind === "put") this.put(change.path);
    if (change.kind === "remove") this.removed(change.path, change.actor);
    if (change.kind === "rename" && change.path.endsWith("/out")) this.publishes(change.to, change.path);
  }

  private put(path: string): void {
    if (!RECORD.test(path)) return;
    const before = this.records.get(path) ?? 0;
    this.records.set(path, before + 1);
    if (before > 0 && this.out.peek(path) !== null) this.world.violation(`${path} was committed twice`);
  }

  private removed(path: string, actor: string): void {
    const staging = PART.exec(path)?.[1];
    if (staging === undefined || this.out.peek(`${staging}/plan/head.json`) === null) return;
    const part = path.slice(staging.length + 1);
    for (const record of this.out.files(`${staging}/records`)) {
      const { file } = JSON.parse(new TextDecoder().decode(this.out.peek(record) ?? new Uint8Array())) as { file: string };
      if (file === part) this.world.violation(`${actor} removed ${path}, which ${record} names`);
    }
  }

  private publishes(name: string, from: string): void {
    const job = this.world.scenario.jobs.find((j) => j.name === name);
    if (job === undefined) return;
    this.published.set(name, (this.published.get(name) ?? 0) + 1);
    this.same(job, from);
  }

  /** Bytes are those of one process. */
  private same(job: JobScenario, folder: string): void {
    for (const [file, bytes] of expectedShards(job.name, job.shape)) {
      const found = this.out.peek(`${folder}/${file}`);
      if (found === null) this.world.violation(`${folder} is published without ${file}`);
      else if (Buffer.compare(found, bytes) !== 0) this.world.violation(`${folder}/${file} has other bytes than one process writes`);
    }
    for (const file of ["config.json", "tokenizer.json", "amalgam.json"])
      if (this.out.peek(`${folder}/${file}`) === null) this.world.violation(`${folder} is published without ${file}`);
  }

  private nothingLeft(): void {
    const names = new Set(this.out.files().map((path) => path.split("/")[0] ?? ""));
    for (const name of this.out.list("")) names.add(name);
    const wanted = new Set(this.world.scenario.jobs.flatMap((job) => [job.name, `${job.name}.run.json`]));
    // Retention goes by the wall clock: one that jumped keeps what ended for an hour more.
    const { faults, jobs } = this.world.scenario;
    if (faults.some(({ fault }) => fault.kind === "wall-jump" && fault.of !== "worker"))
      for (const job of jobs) for (const name of names) if (name.startsWith(`.${job.name}.amalgam`)) wanted.add(name);
    for (const name of names) if (!wanted.has(name)) this.world.violation(`${name} is left over: ${this.out.files(name).slice(0, 5).join(", ")}`);
  }
}

/** Before a run: an output that is to be replaced. */
export function oldOutputs(world: World): void {
  const random = new Seeded(world.scenario.seed);
  for (const job of world.scenario.jobs) if (job.force) world.disks.out.put(`${job.name}/config.json`, new Uint8Array([random.below(256)]));
}
