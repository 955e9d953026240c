/** The job API of one coordinator, leading or not: what clients ask is written to the log, and the leader acts on it. */
import type { Chance, Clock } from "../bus/types.ts";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import { hasEnded } from "../core/job/fold.ts";
import { checkSpec } from "../core/job/forms.ts";
import type { JobPhase, JobState, Location } from "../core/job/types.ts";
import type { Log } from "../service/log.ts";
import type { ClusterView, JobPage, JobService, JobUpdate, JobView, ListQuery, SubmitRequest, ValidatedRecipe, ValidateRequest } from "./api/job-service.ts";
import type { WorkerView } from "./api/job-service.ts";
import { keyOf } from "./job-index.ts";
import type { EndedMarker, JobIndex } from "./job-index.ts";
import type { EventBody, JobLog } from "./job-log.ts";
import { jobView } from "./job-view.ts";
import type { LiveBoard } from "./live-status.ts";
import type { PlannerPort } from "./planner-port.ts";
import { Watch } from "./watch.ts";
import { eachOf } from "./waiting.ts";
import type { Workers } from "./workers.ts";

export interface ServiceParts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly jobs: JobLog;
  readonly index: JobIndex;
  readonly board: LiveBoard;
  readonly workers: Workers;
  readonly planner: PlannerPort;
  readonly settings: { readonly reconcileMs: number; readonly statusMs: number };
  /** What keeps every job from going on, as this process sees it; "": nothing. */
  readonly trouble: () => string;
  /** Tells the other coordinators, and the leader here, that a log grew. */
  readonly announce: (id: string) => void;
  readonly cluster: () => ClusterView;
  readonly closed: readonly Location[];
}

const WIDTH = 16;
const PAGE_TOKEN = /^\d{15}\.[a-z0-9-]{1,40}$/;

export class CoordinatorService implements JobService {
  readonly #parts: ServiceParts;
  readonly #watches = new Map<string, Set<Watch>>();

  constructor(parts: ServiceParts) {
    this.#parts = parts;
  }

  async submit(request: SubmitRequest): Promise<JobView> {
    const { index, jobs, chance } = this.#parts;
    for (const location of [request.output, ...Object.values(request.inputs)]) this.#checkOpen(location);
    const { recipe, inputs, output, options, priority, requestId } = request;
    const proposed = checkSpec({ id: proposedId(recipe.name, chance.id()), recipe, inputs, output, options, priority, requestId });
    const id = await index.claim(requestId, proposed.id);
    if ((await jobs.read(id)) === null) {
      await index.markActive({ id, number: 1 });
      await jobs.create({ ...proposed, id });
    }
    const state = await this.#state(id);
    this.#parts.announce(id);
    return this.#view(state);
  }

  /** Jobs do not reach into the logs of jobs, which are in a root too. */
  #checkOpen(location: Location): void {
    const inside = (outer: string): string => (outer.endsWith(":") ? outer : `${outer}/`);
    for (const closed of this.#parts.closed) {
      if (`${location}/`.startsWith(inside(closed)) || `${closed}/`.startsWith(inside(location)))
        throw new AmalgamError("LOCATION_INVALID", `${location} holds the logs of jobs, or lies in them`);
    }
  }

  validate({ recipe, inputs, options }: ValidateRequest, signal: AbortSignal): Promise<ValidatedRecipe> {
    return this.#parts.planner.validate({ recipe, inputs, options }, signal);
  }

  async get(id: string): Promise<JobView> {
    return this.#view(await this.#state(id));
  }

  async list({ phases, pageSize, pageToken }: ListQuery): Promise<JobPage> {
    if (pageToken !== "" && !PAGE_TOKEN.test(pageToken)) throw new AmalgamError("JOB_UNKNOWN", "the page token is none of this cluster's");
    const wanted = (phase: JobPhase): boolean => phases.length === 0 || phases.includes(phase);
    const active = await this.#active();
    const ended = new Map((await this.#parts.index.ended()).map((marker) => [marker.key, marker]));
    const keys = [...new Set([...active.keys(), ...ended.keys()])].sort().reverse();
    const onlyActive = phases.length > 0 && phases.every((p) => !ENDED.includes(p));
    const jobs: JobView[] = [];
    let last = "";
    for (const key of keys) {
      if (pageToken !== "" && key >= pageToken) continue;
      if (jobs.length === pageSize) return { jobs, next: last };
      const marker = ended.get(key);
      const state = active.get(key) ?? (onlyActive || marker === undefined ? null : await this.#ended(marker));
      if (state === null) continue;
      last = key;
      if (wanted(state.phase)) jobs.push(this.#view(state));
    }
    return { jobs, next: "" };
  }

  async *watch(id: string, signal: AbortSignal): AsyncIterable<JobUpdate> {
    const { clock, settings } = this.#parts;
    const watch = new Watch(clock, settings, async () => this.get(id));
    const own = this.#watches.get(id) ?? new Set();
    this.#watches.set(id, own.add(watch));
    try {
      yield* watch.updates(signal);
    } finally {
      own.delete(watch);
      if (own.size === 0) this.#watches.delete(id);
    }
  }

  /** Something about the job is new: whoever watches it looks. */
  notify(id: string): void {
    for (const watch of this.#watches.get(id) ?? []) watch.bell.ring();
  }

  /** Cancelling what is cancelled is no error: the client may not have heard the first answer. */
  cancel(id: string): Promise<JobView> {
    return this.#change(id, (state) => (state.phase === "cancelled" ? null : { kind: "cancelled" }));
  }

  pause(id: string): Promise<JobView> {
    return this.#change(id, (state) => (state.paused ? null : { kind: "paused" }));
  }

  resume(id: string): Promise<JobView> {
    return this.#change(id, (state) => (state.paused || hasEnded(state) ? { kind: "resumed" } : null));
  }

  async retry(id: string): Promise<JobView> {
    // The marker comes first, for the number that the event will have: a leader that finds it sooner leaves it alone.
    for (;;) {
      const before = await this.#state(id);
      // A marker of a job that cannot be retried would be looked at in every round.
      this.#parts.jobs.event(before, { kind: "retried" });
      await this.#parts.index.markActive({ id, number: before.next });
      const after = await this.#parts.jobs.append(id, (state) => (state.next === before.next ? { kind: "retried" } : null));
      if (after.next === before.next + 1 && after.retries === before.retries + 1) {
        this.#parts.announce(id);
        return this.#view(after);
      }
    }
  }

  async workers(): Promise<readonly WorkerView[]> {
    return this.#parts.workers.refresh();
  }

  cluster(): Promise<ClusterView> {
    return Promise.resolve(this.#parts.cluster());
  }

  async #change(id: string, decide: (state: JobState) => EventBody | null): Promise<JobView> {
    const state = await this.#parts.jobs.append(id, decide);
    this.#parts.announce(id);
    return this.#view(state);
  }

  async #state(id: string): Promise<JobState> {
    const state = await this.#parts.jobs.read(id);
    if (state === null) throw new AmalgamError("JOB_UNKNOWN", `there is no job ${id}`);
    return state;
  }

  #view(state: JobState): JobView {
    const { board, trouble } = this.#parts;
    return jobView(state, board.get(state.spec.id), trouble());
  }

  /** By key. A marker may be there before its job, and after its end. */
  async #active(): Promise<Map<string, JobState>> {
    const { index, jobs } = this.#parts;
    const found = new Map<string, JobState>();
    const ids = [...new Set((await index.active()).map((m) => m.id))];
    await eachOf(ids, WIDTH, async (id) => {
      const state = await this.#readable(id, () => jobs.read(id));
      if (state !== null) found.set(keyOf(state), state);
    });
    return found;
  }

  async #ended(marker: EndedMarker): Promise<JobState | null> {
    const { index, jobs } = this.#parts;
    const known = jobs.known(marker.id);
    return known !== null && hasEnded(known) ? known : this.#readable(marker.id, () => index.summary(marker));
  }

  /** Null too where what the store holds of the job is broken: it hides no other job from a list. */
  async #readable(job: string, read: () => Promise<JobState | null>): Promise<JobState | null> {
    try {
      return await read();
    } catch (error) {
      if (!isAmalgamError(error) || error.code !== "TASK_INVALID") throw error;
      this.#parts.log.warn("a job cannot be read, and is left out of the list", { job, error });
      return null;
    }
  }
}

const ENDED: readonly JobPhase[] = ["done", "failed", "cancelled"];

/** The first characters of the recipe's name, and 8 of chance. */
function proposedId(name: string, chance: string): string {
  const [word = ""] = name
    .toLowerCase()
    .replace(/^.*[/\\]/, "")
    .split(".");
  const slug = word
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 24)
    .replace(/-+$/, "");
  return `${slug || "job"}-${chance.slice(0, 8)}`;
}
