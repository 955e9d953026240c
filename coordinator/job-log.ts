/**
 * Logs of jobs in the state store: `jobs/<id>/<number>.json`, each event put if absent, so that every append is a
 * compare-and-set against all other coordinators. What was read is kept; reading again costs one look for the next number.
 */
import type { Clock } from "../bus/types.ts";
import { AmalgamError } from "../core/errors.ts";
import { apply, hasEnded, refusal } from "../core/job/fold.ts";
import { EVENT_BYTES_MAX, parseEvent } from "../core/job/forms.ts";
import type { JobEvent, JobSpec, JobState } from "../core/job/types.ts";
import type { Store } from "../storage/stores/types.ts";
import { readWhole } from "./read-store.ts";

type Body<T> = T extends unknown ? Omit<T, "at" | "by"> : never;
/** An event before it is signed. */
export type EventBody = Body<JobEvent>;

/** States of ended jobs hold recipes: of those, the latest looked at are kept. */
const ENDED_KEPT = 64;

export class JobLog {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #by: string;
  readonly #active = new Map<string, JobState>();
  readonly #ended = new Map<string, JobState>();
  /** Ends of the last append of each job. */
  readonly #turns = new Map<string, Promise<void>>();
  /** Called after this process has read or written a further event. */
  changed: (state: JobState) => void = () => undefined;

  constructor(store: Store, clock: Clock, by: string) {
    this.#store = store;
    this.#clock = clock;
    this.#by = by;
  }

  /** As last read. */
  known(id: string): JobState | null {
    return this.#active.get(id) ?? this.#ended.get(id) ?? null;
  }

  forget(id: string): void {
    this.#active.delete(id);
    this.#ended.delete(id);
  }

  /** Null: no such job. Throws TASK_INVALID, and what the store throws. */
  async read(id: string): Promise<JobState | null> {
    let state = this.known(id);
    for (;;) {
      const path = eventPath(id, state?.next ?? 1);
      const bytes = await readWhole(this.#store, path, EVENT_BYTES_MAX);
      if (bytes === null) return this.known(id);
      const event = parseEvent(bytes, path);
      if (event.kind === "removed") {
        this.forget(id);
        return null;
      }
      state = this.#keep(apply(state, event));
    }
  }

  /** The first event. False: the job is there already. */
  async create(spec: JobSpec): Promise<boolean> {
    const event: JobEvent = { kind: "submitted", spec, at: this.#clock.now(), by: this.#by };
    const won = await this.#put(spec.id, 1, event);
    if (won) this.#keep(apply(null, event));
    return won;
  }

  /**
   * Appends what `decide` makes of the latest state; where another event came first, it decides again. Null: nothing to add.
   * @param fence called just before each write; throws where the writer may no longer write
   * Throws JOB_UNKNOWN, JOB_STATE, what `decide` and the store throw; after STORE_UNAVAILABLE the event may be there or not.
   */
  async append(id: string, decide: (state: JobState) => EventBody | null, fence: () => void = () => undefined): Promise<JobState> {
    // One after the other in this process: two equal events of one moment could not be told apart in the store.
    const before = this.#turns.get(id);
    const turn = (before ?? Promise.resolve()).then(() => this.#append(id, decide, fence));
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(id, over);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(id) === over) this.#turns.delete(id);
    }
  }

  async #append(id: string, decide: (state: JobState) => EventBody | null, fence: () => void): Promise<JobState> {
    for (;;) {
      const state = await this.read(id);
      if (state === null) throw new AmalgamError("JOB_UNKNOWN", `there is no job ${id}`);
      const body = decide(state);
      if (body === null) return state;
      const event = this.event(state, body);
      fence();
      if (!(await this.#put(id, state.next, event))) continue;
      const after = apply(state, event);
      if (event.kind === "removed") this.forget(id);
      else this.#keep(after);
      return after;
    }
  }

  /** Signed, for a job that is in this state. Throws JOB_STATE where it may not follow. */
  event(state: JobState, body: EventBody): JobEvent {
    const event = { ...body, at: this.#clock.now(), by: this.#by } as JobEvent;
    const why = refusal(state, event);
    if (why !== null) throw new AmalgamError("JOB_STATE", `job ${state.spec.id} cannot be ${event.kind}: ${why}`);
    return event;
  }

  /** Removes a log that ends with "removed". */
  async remove(id: string): Promise<void> {
    await this.#store.remove(`jobs/${id}`);
    this.forget(id);
  }

  async #put(id: string, number: number, event: JobEvent): Promise<boolean> {
    const path = eventPath(id, number);
    const bytes = new TextEncoder().encode(JSON.stringify(event));
    if (await this.#store.putIfAbsent(path, bytes)) return true;
    // A store that tries again after a lost answer finds what it wrote itself.
    const there = await readWhole(this.#store, path, EVENT_BYTES_MAX);
    return there !== null && Buffer.compare(there, bytes) === 0;
  }

  /** Reads may overlap: the longer one stays. */
  #keep(state: JobState): JobState {
    const { id } = state.spec;
    const before = this.known(id);
    if (before !== null && before.next >= state.next) return before;
    this.forget(id);
    (hasEnded(state) ? this.#ended : this.#active).set(id, state);
    for (const oldest of this.#ended.keys()) {
      if (this.#ended.size <= ENDED_KEPT) break;
      this.#ended.delete(oldest);
    }
    this.changed(state);
    return state;
  }
}

function eventPath(id: string, number: number): string {
  return `jobs/${id}/${String(number).padStart(6, "0")}.json`;
}
