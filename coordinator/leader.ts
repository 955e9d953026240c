/**
 * Who leads. One key in a bucket whose values expire: made by whoever finds none, renewed by compare-and-set, so that a
 * leader that was away too long cannot renew. Two may believe that they lead for a moment; every write of theirs is a
 * compare-and-set of its own, so that this costs work and nothing else.
 */
import type { Chance, Clock, KvEntry } from "../bus/types.ts";
import { isAmalgamError } from "../core/errors.ts";
import type { Log } from "../service/log.ts";
import type { Buckets } from "./buckets.ts";
import type { CoordinatorSettings } from "./settings.ts";
import type { Bell } from "./waiting.ts";

const KEY = "leader";

/** Thrown by what a former leader was about to do. */
export class SteppedDown extends Error {}

/** One time of leading. */
export interface Term {
  /** Aborted when it ends. */
  readonly signal: AbortSignal;
  /** Revision of the lease when it began. */
  readonly lease: number;
  /** Throws SteppedDown when the lease is no longer ours, or may not be: the process may have been stopped since it last looked. */
  check(): void;
}

interface World {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly buckets: Buckets;
  readonly log: Log;
}

export class Leader {
  readonly #world: World;
  readonly #settings: CoordinatorSettings;
  /** Names this process in the lease, even where another one has the same id. */
  readonly #token: string;
  #revision: number | null = null;
  /** Monotonic time of the start of the last write that succeeded: the server's time to live began no earlier. */
  #held = 0;
  /** Id of who led when this process last looked; empty: nobody. */
  current = "";
  /** Why the lease could not be asked for when this process last tried; "": it could. */
  trouble = "";

  constructor(world: World, settings: CoordinatorSettings) {
    this.#world = world;
    this.#settings = settings;
    this.#token = world.chance.id();
  }

  /** Tries to lead until the signal is aborted; `lead` runs during each term and must end soon after the term's signal is aborted. */
  async run(signal: AbortSignal, lead: (term: Term) => Promise<void>, sooner: Bell): Promise<void> {
    const { clock, chance, log } = this.#world;
    while (!signal.aborted) {
      if (await this.#acquire()) {
        await this.#term(signal, lead);
        continue;
      }
      await sooner.wait(clock, this.#settings.renewMs * (0.5 + chance.fraction() / 2), signal);
    }
    if (this.#revision === null) return;
    // So that another need not wait for the lease to expire.
    const revision = this.#revision;
    this.#revision = null;
    await this.#world.buckets.use("leader", (kv) => kv.delete(KEY, revision)).catch((error: unknown) => log.debug("the lease was not given back", { error }));
  }

  async #term(stop: AbortSignal, lead: (term: Term) => Promise<void>): Promise<void> {
    const { log } = this.#world;
    const ended = new AbortController();
    const end = (): void => ended.abort();
    stop.addEventListener("abort", end, { once: true });
    if (stop.aborted) end();
    const lease = this.#revision ?? 0;
    const term: Term = {
      signal: ended.signal,
      lease,
      check: () => {
        if (ended.signal.aborted || !this.#holds()) {
          end();
          throw new SteppedDown("no longer the leader");
        }
      },
    };
    log.info("leads", { lease });
    const renewing = this.#renew(ended);
    try {
      await lead(term);
    } finally {
      end();
      stop.removeEventListener("abort", end);
      await renewing;
      log.info("leads no more", { lease });
    }
  }

  #holds(): boolean {
    return this.#revision !== null && this.#world.clock.monotonic() - this.#held < this.#settings.leaseTtlMs / 2;
  }

  /** Renews until the term ends; ends it when the lease is lost. A renewal that hangs does not hold up the watch over the time. */
  async #renew(ended: AbortController): Promise<void> {
    const { clock, log } = this.#world;
    let asking = false;
    let next = clock.monotonic() + this.#settings.renewMs;
    const over = (): boolean => ended.signal.aborted;
    while (!over()) {
      const half = this.#held + this.#settings.leaseTtlMs / 2;
      await clock.sleep(Math.max(1, Math.min(next, half) - clock.monotonic()), ended.signal);
      if (over()) break;
      if (!this.#holds()) {
        log.warn("the lease could not be renewed in time");
        this.#revision = null;
        ended.abort();
      } else if (!asking && clock.monotonic() >= next) {
        asking = true;
        next = clock.monotonic() + this.#settings.renewMs;
        void this.#renewOnce(ended).then((soon) => {
          asking = false;
          if (soon) next = clock.monotonic() + this.#settings.renewMs / 5;
        });
      } else if (asking) {
        next = clock.monotonic() + this.#settings.renewMs / 5;
      }
    }
  }

  /** True: try again soon. */
  async #renewOnce(ended: AbortController): Promise<boolean> {
    const { clock, log } = this.#world;
    const started = clock.monotonic();
    const revision = this.#revision;
    if (revision === null) return false;
    try {
      const renewed = (await this.#write(revision)) ?? (await this.#takeUp());
      if (this.#revision !== revision || ended.signal.aborted) return false;
      if (renewed === null) {
        log.warn("the lease was lost");
        this.#revision = null;
        ended.abort();
        return false;
      }
      this.#revision = renewed;
      this.#held = started;
      return false;
    } catch (error) {
      if (!isAmalgamError(error)) throw error;
      log.warn("the lease was not renewed", { error });
      return true;
    }
  }

  async #acquire(): Promise<boolean> {
    const { clock, buckets, log } = this.#world;
    const started = clock.monotonic();
    try {
      const revision = (await buckets.use("leader", (kv) => kv.create(KEY, this.#value()))) ?? (await this.#takeUp());
      this.trouble = "";
      if (revision === null) return false;
      this.#revision = revision;
      this.#held = started;
      this.current = this.#settings.id;
      return this.#holds();
    } catch (error) {
      if (!isAmalgamError(error)) throw error;
      log.debug("the lease cannot be asked for", { error });
      this.trouble = error.message;
      return false;
    }
  }

  /** Renews the lease where it is this process's though it does not know: an earlier write went through and its answer was lost. Notes who leads. */
  async #takeUp(): Promise<number | null> {
    const entry = await this.#world.buckets.use("leader", (kv) => kv.get(KEY));
    const { id, token } = readValue(entry);
    this.current = id;
    return token === this.#token && entry !== null ? this.#write(entry.revision) : null;
  }

  #write(revision: number): Promise<number | null> {
    return this.#world.buckets.use("leader", (kv) => kv.update(KEY, this.#value(), revision));
  }

  #value(): Uint8Array {
    return new TextEncoder().encode(JSON.stringify({ id: this.#settings.id, token: this.#token }));
  }
}

function readValue(entry: KvEntry | null): { readonly id: string; readonly token: string } {
  const nobody = { id: "", token: "" };
  try {
    const { id, token } = JSON.parse(entry === null ? "{}" : new TextDecoder().decode(entry.value)) as { id?: unknown; token?: unknown };
    return typeof id === "string" && typeof token === "string" ? { id: id.slice(0, 200), token } : nobody;
  } catch {
    return nobody;
  }
}
