/**
 * The lease of a task: its value in the bucket of tasks, written by compare-and-set. It keeps workers from doing one task
 * twice and counts attempts; it proves nothing, since only the commit record decides whose attempt counts.
 */
import type { Delivery, Kv, KvEntry } from "../bus/types.ts";
import { decodeMessage, encodeMessage, MalformedMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { taskKey } from "../proto/subjects.ts";
import type { TaskMessage } from "./message.ts";
import { retrying } from "./retry.ts";
import type { WorkerParts } from "./world.ts";

export type TaskState = Plain<amalgam.v1.TaskState.$Properties>;
export type AttemptError = Plain<amalgam.v1.AttemptError.$Properties>;
const { Phase } = amalgam.v1.TaskState;

/** Errors kept of a task. */
const ERRORS_MAX = 10;
/** Losing so often in a row: others are at it. */
const CLAIM_TRIES = 5;
/** Attempts of others that are watched. */
const SIGHTINGS_MAX = 1_000;

export type Claim =
  | { readonly kind: "claimed"; readonly lease: Lease }
  /** Another attempt seems to be alive. */
  | { readonly kind: "live" }
  /** No attempt may follow. */
  | { readonly kind: "dead"; readonly error: AttemptError | null }
  /** The message belongs to an earlier try of the job. */
  | { readonly kind: "stale" }
  /** It failed here, and another worker may do better. */
  | { readonly kind: "elsewhere" };

/** What a heartbeat found. */
export type Beat =
  /** The lease is ours. */
  | "held"
  /** Another attempt took over; the record decides. */
  | "lost"
  /** Nobody wants this attempt's result any more. */
  | "pointless";

/** Leases as one worker sees them. */
export class Leases {
  readonly #parts: WorkerParts;
  readonly #kv: Kv;
  /** Attempts of others, as last seen. */
  readonly #sightings = new Map<string, { readonly token: string; readonly beat: number }>();

  constructor(parts: WorkerParts, kv: Kv) {
    this.#parts = parts;
    this.#kv = kv;
  }

  /**
   * Begins an attempt where none is alive and another may be made.
   *
   * @param othersFor is there a worker that could do it and is none of these? Throws BUS_UNAVAILABLE.
   */
  async claim(message: TaskMessage, delivery: Pick<Delivery, "deliveries">, othersFor: (tried: readonly string[]) => Promise<boolean>): Promise<Claim> {
    const { chance, settings } = this.#parts;
    const key = taskKey(message);
    const token = chance.id();
    for (let tries = 0; tries < CLAIM_TRIES; tries++) {
      const found = await this.#ask(() => this.#kv.get(key));
      const before = readState(found);
      if (found && before?.token === token) return { kind: "claimed", lease: new Lease(this.#kv, key, before, found.revision) };
      if (before && before.retries > message.retries) return { kind: "stale" };
      const same = before?.retries === message.retries ? before : null;
      if (same?.phase === Phase.DEAD) return { kind: "dead", error: same.errors.at(-1) ?? null };
      if (same?.phase === Phase.RUNNING && this.#seemsAlive(key, same, message, delivery)) return { kind: "live" };
      const next = nextState(same, message, settings.id, token);
      const tried = same?.phase === Phase.FAILED ? same.errors.map((e) => e.worker) : [];
      if (tried.includes(settings.id) && (await this.#ask(() => othersFor(tried)))) return { kind: "elsewhere" };
      const exhausted = (same?.attempt ?? 0) >= message.attemptsMax;
      const state = exhausted && same ? deadState(same, this.#gone(same)) : next;
      const revision = await this.#ask(() => this.#write(key, state, found));
      if (revision === null) continue;
      if (exhausted) return { kind: "dead", error: state.errors.at(-1) ?? null };
      return { kind: "claimed", lease: new Lease(this.#kv, key, state, revision) };
    }
    return { kind: "live" };
  }

  /** Says that this worker cannot do the task, without an attempt. False: it was said before, or somebody is at it. Throws BUS_UNAVAILABLE. */
  async refuse(message: TaskMessage): Promise<boolean> {
    const key = taskKey(message);
    const { id } = this.#parts.settings;
    for (let tries = 0; tries < CLAIM_TRIES; tries++) {
      const found = await this.#ask(() => this.#kv.get(key));
      const before = readState(found);
      if (before && before.retries > message.retries) return false;
      const same = before?.retries === message.retries ? before : null;
      if (same?.phase === Phase.DEAD || same?.phase === Phase.RUNNING || same?.refused.includes(id) === true) return false;
      const state = { ...nextState(same, message, id, ""), attempt: same?.attempt ?? 0, phase: Phase.RELEASED, refused: [...(same?.refused ?? []), id] };
      if ((await this.#ask(() => this.#write(key, state, found))) !== null) return true;
    }
    return false;
  }

  /**
   * A message that comes for the first time, and not because a coordinator missed the task, finds another at work: a copy. One
   * that comes again was not attended to for the queue's wait, or comes from a nak of ours: then the beat must have moved.
   */
  #seemsAlive(key: string, state: TaskState, message: TaskMessage, { deliveries }: Pick<Delivery, "deliveries">): boolean {
    if (state.worker === this.#parts.settings.id) return false;
    const seen = this.#sightings.get(key);
    this.#sightings.delete(key);
    const alive = seen?.token === state.token ? seen.beat !== state.beat : deliveries === 1 && message.generation === 0;
    if (alive) this.#sightings.set(key, { token: state.token, beat: state.beat });
    const oldest = this.#sightings.size > SIGHTINGS_MAX ? this.#sightings.keys().next().value : undefined;
    if (oldest !== undefined) this.#sightings.delete(oldest);
    return alive;
  }

  /** The last attempt neither failed nor ended. */
  #gone(state: TaskState): AttemptError | null {
    if (state.phase !== Phase.RUNNING) return null;
    return {
      attempt: state.attempt,
      worker: state.worker,
      code: "TASK_ATTEMPTS",
      message: `worker ${state.worker} went silent in attempt ${state.attempt}, the last one: it was killed (out of memory?), or cut off`,
      next: "Look at that worker's host; then `amalgam retry`.",
      at: this.#parts.clock.now(),
    };
  }

  #ask<T>(act: () => Promise<T>): Promise<T> {
    return retrying(this.#parts, act, this.#parts.settings.patienceMs);
  }

  #write(key: string, state: TaskState, found: KvEntry | null): Promise<number | null> {
    const bytes = encodeMessage(amalgam.v1.TaskState, state);
    return found ? this.#kv.update(key, bytes, found.revision) : this.#kv.create(key, bytes);
  }
}

/** The lease of one attempt of this worker. */
export class Lease {
  readonly key: string;
  readonly #kv: Kv;
  #state: TaskState;
  #revision: number;
  #lost = false;

  constructor(kv: Kv, key: string, state: TaskState, revision: number) {
    this.#kv = kv;
    this.key = key;
    this.#state = state;
    this.#revision = revision;
  }

  get token(): string {
    return this.#state.token;
  }

  get attempt(): number {
    return this.#state.attempt;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Throws BUS_UNAVAILABLE. */
  async beat(): Promise<Beat> {
    if (!this.#lost && (await this.#write({ ...this.#state, beat: this.#state.beat + 1 }))) return "held";
    const now = readState(await this.#kv.get(this.key));
    if (now !== null && (now.retries > this.#state.retries || (now.phase === Phase.DEAD && now.retries === this.#state.retries))) return "pointless";
    return "lost";
  }

  /** The attempt failed. False: the lease was another's by then, and nothing was said. Throws BUS_UNAVAILABLE. */
  async fail(error: AttemptError, final: boolean): Promise<boolean> {
    const failed = final ? deadState(this.#state, error) : { ...this.#state, phase: Phase.FAILED, errors: withError(this.#state.errors, error) };
    return !this.#lost && this.#write(failed);
  }

  /** The attempt does not count. @param refuses this worker cannot do the task. Throws BUS_UNAVAILABLE. */
  async release(refuses: boolean): Promise<boolean> {
    const refused = refuses ? [...this.#state.refused.filter((w) => w !== this.#state.worker), this.#state.worker] : this.#state.refused;
    return !this.#lost && this.#write({ ...this.#state, attempt: this.#state.attempt - 1, phase: Phase.RELEASED, refused });
  }

  /** The task is done: nobody needs the lease. */
  async drop(): Promise<void> {
    if (!this.#lost) await this.#kv.delete(this.key, this.#revision);
  }

  /** False, and lost: another's state is there. A state that vanished (a wiped server) is made again. */
  async #write(state: TaskState): Promise<boolean> {
    const bytes = encodeMessage(amalgam.v1.TaskState, state);
    let revision = await this.#kv.update(this.key, bytes, this.#revision);
    if (revision === null) {
      // Our own last write may have arrived though its answer did not.
      const found = await this.#kv.get(this.key);
      if (found === null) revision = await this.#kv.create(this.key, bytes);
      else if (isOurs(readState(found), state)) revision = await this.#kv.update(this.key, bytes, found.revision);
    }
    if (revision === null) {
      this.#lost = true;
      return false;
    }
    this.#state = state;
    this.#revision = revision;
    return true;
  }
}

/** Nobody else's, and not one that a coordinator ended. */
function isOurs(found: TaskState | null, next: TaskState): boolean {
  return found !== null && found.token === next.token && (found.phase !== Phase.DEAD || next.phase === Phase.DEAD);
}

/** What does not decode says nothing; it is overwritten. */
function readState(entry: KvEntry | null): TaskState | null {
  if (entry === null) return null;
  try {
    return decodeMessage(amalgam.v1.TaskState, entry.value);
  } catch (error) {
    if (error instanceof MalformedMessage) return null;
    throw error;
  }
}

function nextState(before: TaskState | null, message: TaskMessage, worker: string, token: string): TaskState {
  return {
    attempt: (before?.attempt ?? 0) + 1,
    retries: message.retries,
    worker,
    token,
    phase: Phase.RUNNING,
    errors: before?.errors ?? [],
    beat: 0,
    refused: before?.refused ?? [],
  };
}

function deadState(state: TaskState, error: AttemptError | null): TaskState {
  return { ...state, phase: Phase.DEAD, errors: error === null ? state.errors : withError(state.errors, error) };
}

function withError(errors: readonly AttemptError[], error: AttemptError): AttemptError[] {
  return [...errors, error].slice(-ERRORS_MAX);
}
