/**
 * Which jobs there are, so that looking is cheap with any number of finished ones:
 *
 *   index/active/<id>@<number>       a job that may have something to do since its event <number> (submitted, retried)
 *   index/ended/<submitted>.<id>@<number>   its state when it ended before event <number>, without the recipe's text
 *   index/requests/<sha256>          id of the job that a client's request became
 *
 * A marker is put before the event that it announces, and removed only when the log is beyond that event and the job has
 * ended: a crash at any moment leaves a marker too many, never one too few. No name comes twice: a removal that takes effect
 * late cannot take what was put since. Of a job's ends, the latest counts.
 */
import { createHash } from "node:crypto";
import { parseEnded } from "../core/job/forms.ts";
import type { JobState } from "../core/job/types.ts";
import type { Store } from "../storage/stores/types.ts";
import { readWhole } from "./read-store.ts";

const SUMMARY_BYTES_MAX = 8 * 2 ** 20;
const ENDED = /^(\d{15}\.([a-z0-9-]{1,40}))@(\d{6})$/;
const ACTIVE = /^([a-z0-9-]{1,40})@(\d{1,6})$/;

export interface ActiveMarker {
  readonly id: string;
  readonly number: number;
}

export interface EndedMarker {
  /** Of the job; sorts by time of submission. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Earlier ends of it, before it was retried. */
  readonly stale: readonly string[];
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

  /** Jobs that ended, the latest submitted first; one that was retried since is among them. */
  async ended(): Promise<EndedMarker[]> {
    const found: EndedMarker[] = [];
    for (const name of (await this.#store.list("index/ended")).reverse()) {
      const [, key = "", id = ""] = ENDED.exec(name) ?? [];
      const last = found.at(-1);
      if (key === "") continue;
      if (last?.key === key) found[found.length - 1] = { ...last, stale: [...last.stale, name] };
      else found.push({ key, id, name, stale: [] });
    }
    return found;
  }

  async markEnded(state: JobState): Promise<void> {
    const summary: JobState = { ...state, spec: { ...state.spec, recipe: { ...state.spec.recipe, text: "" } } };
    const name = `${keyOf(state)}@${String(state.next).padStart(6, "0")}`;
    await this.#store.put(`index/ended/${name}`, new TextEncoder().encode(JSON.stringify(summary)));
  }

  async unmarkEnded(names: readonly string[]): Promise<void> {
    for (const name of names) await this.#store.remove(`index/ended/${name}`);
  }

  /** Null where it went meanwhile. Throws TASK_INVALID. */
  async summary({ name }: EndedMarker): Promise<JobState | null> {
    const path = `index/ended/${name}`;
    const bytes = await readWhole(this.#store, path, SUMMARY_BYTES_MAX);
    return bytes === null ? null : parseEnded(bytes, path);
  }

  /** The id that belongs to a client's request: `proposed`, or that of its first call. */
  async claim(requestId: string, proposed: string): Promise<string> {
    const path = requestPath(requestId);
    for (;;) {
      if (await this.#store.putIfAbsent(path, new TextEncoder().encode(proposed))) return proposed;
      const there = await readWhole(this.#store, path, 64);
      // Gone between the two: its job was removed.
      if (there !== null) return new TextDecoder().decode(there);
    }
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
