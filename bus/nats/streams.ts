/** Makes streams where they are not there, and mends their settings. */
import type { StreamConfig } from "@nats-io/jetstream";
import { AmalgamError } from "../../core/errors.ts";
import { isNameInUse, isStreamMissing } from "./failure.ts";
import type { Link } from "./link.ts";

type Wanted = Partial<StreamConfig> & { readonly name: string };

/** Kept for ever once a stream is there. */
const FIXED = ["retention", "storage"] as const;

/** Keys of `wanted` that `have` has otherwise. */
export function differing<T extends object>(wanted: T, have: object): (keyof T)[] {
  const of = have as Record<keyof T, unknown>;
  return (Object.keys(wanted) as (keyof T)[]).filter((key) => JSON.stringify(wanted[key]) !== JSON.stringify(of[key] ?? fallback(wanted[key])));
}

/** Servers leave out what is off. */
const fallback = (wanted: unknown): unknown => (wanted === false ? false : wanted === 0 ? 0 : undefined);

/**
 * Coordinators alone make and mend: a worker with other settings would undo theirs, and needs no right to.
 * Throws BUS_UNAVAILABLE, or SERVICE_CONFIG where the name is taken by a stream of another kind.
 */
export async function ensureStream(link: Link, wanted: Wanted): Promise<void> {
  const what = `stream ${wanted.name}`;
  if (link.settings.role !== "coordinator") {
    const info = await link.ask(what, () => link.jsm.streams.info(wanted.name).catch(unless(isStreamMissing)));
    if (info === null) throw new AmalgamError("BUS_UNAVAILABLE", `${what} is not there; a coordinator makes it`);
    return;
  }
  for (let attempt = 0; ; attempt++) {
    const info = await link.ask(what, () => link.jsm.streams.info(wanted.name).catch(unless(isStreamMissing)));
    if (info !== null) {
      const keys = differing(wanted, info.config);
      if (keys.length === 0) return;
      const fixed = FIXED.find((key) => keys.includes(key));
      if (fixed !== undefined)
        throw new AmalgamError("SERVICE_CONFIG", `${what} has ${fixed} "${info.config[fixed]}", Amalgam needs "${String(wanted[fixed])}"`, {
          next: "Something else made it: give Amalgam a NATS account of its own, or delete the stream.",
        });
      await link.ask(what, () => link.jsm.streams.update(wanted.name, wanted));
      return;
    }
    const made = await link.ask(what, () => link.jsm.streams.add(wanted).catch(unless(isNameInUse)));
    // Another coordinator made it at the same moment, with other settings: once round.
    if (made !== null || attempt > 0) return;
  }
}

/** For catch(): null where `expected` holds, else thrown again. */
export function unless(expected: (e: unknown) => boolean): (e: unknown) => null {
  return (e) => {
    if (expected(e)) return null;
    throw e;
  };
}
