/**
 * Which jobs there are, so that looking is cheap with any number of finished ones:
 *
 *   index/active/<id>@<number>       a job that may have something to do since its event <number> (submitted, retried)
 *   index/ended/<submitted>.<id>     its state when it ended, without the recipe's text
 *   index/requests/<sha256>          id of the job that a client's request became
 *
 * A marker is put before the event that it announces, and removed only when the log is beyond that event and the job has
 * ended: a crash at any moment leaves a marker too many, never one too few.
 */
import { createHash } from "node:crypto";
import { parseEnded } from "../core/job/forms.ts";
import type { JobState } from "../core/job/types.ts";
import type { Store } from "../storage/stores/types.ts";
import { readWhole } from "./read-store.ts";

const SUMMARY_BYTES_MAX = 8 * 2 ** 20;
const ENDED = /^(\d{15})\.([a-z0-9-]{1,40})$/;
const ACTIVE = /^([a-z0-9-]{1,40})@(\d{1,6})$/;

export interface ActiveMarker {
  readonly id: string;
  readonly number: number;
}

export class JobIndex {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async active(): Promise<ActiveMarker[]> {
    const names = await this.#store.list("index/active");
    return names.flatMap((name) => {
      const [, id, number] = ACTIVE.exec(name) ?? [];
      return id === undefined ? [] : [{ id, number: Number(number) }];
    });
  }

  async markActive({ id, number }: ActiveMarker): Promise<void> {
    await this.#store.putIfAbsent(`index/active/${id}@${number}`, new Uint8Array());
  }

  async unmarkActive({ id, number }: ActiveMarker): Promise<void> {
    await this.#store.remove(`index/active/${id}@${number}`);
  }

  /** Keys of ended jobs, the latest submitted first. */
  async ended(): Promise<string[]> {
    return (await this.#store.list("index/ended")).filter((name) => ENDED.test(name)).reverse();
  }

  async markEnded(state: JobState): Promise<void> {
    const summary: JobState = { ...state, spec: { ...state.spec, recipe: { ...state.spec.recipe, text: "" } } };
    await this.#store.put(`index/ended/${keyOf(state)}`, new TextEncoder().encode(JSON.stringify(summary)));
  }

  async unmarkEnded(state: JobState): Promise<void> {
    await this.#store.remove(`index/ended/${keyOf(state)}`);
  }

  /** Null where it went meanwhile. Throws TASK_INVALID. */
  async summary(key: string): Promise<JobState | null> {
    const path = `index/ended/${key}`;
    const bytes = await readWhole(this.#store, path, SUMMARY_BYTES_MAX);
    return bytes === null ? null : parseEnded(bytes, path);
  }

  /** The id that belongs to a client's request: `proposed`, or that of its first call. */
  async claim(requestId: string, proposed: string): Promise<string> {
    const path = requestPath(requestId);
    if (await this.#store.putIfAbsent(path, new TextEncoder().encode(proposed))) return proposed;
    const there = await readWhole(this.#store, path, 64);
    return there === null ? proposed : new TextDecoder().decode(there);
  }

  async unclaim(requestId: string): Promise<void> {
    await this.#store.remove(requestPath(requestId));
  }
}

/** Sorts by time of submission. */
export function keyOf(state: JobState): string {
  return `${String(Math.max(0, Math.floor(state.submittedAt))).padStart(15, "0")}.${state.spec.id}`;
}

function requestPath(requestId: string): string {
  return `index/requests/${createHash("sha256").update(requestId).digest("hex")}`;
}
