/** The lock of an output, in the same file and form as a merge in one process takes it. A job keeps it over crashes: it is re-entered by the job's id. */
import { isStaleLock, lockedBy, lockName, parseLock, thisProcess } from "../../storage/index.ts";
import type { LockHolder } from "../../storage/index.ts";
import { AmalgamError } from "../../core/errors.ts";
import type { OutputPlace } from "./place.ts";
import { readWhole } from "../read-store.ts";
import { below } from "./store-files.ts";
import type { PlanningWorld } from "./types.ts";

const ATTEMPTS_MAX = 20;
const STALE = ".stale.";

/** Throws OUTPUT_LOCKED. @param staging path of the job's staging folder */
export async function enterLock(world: PlanningWorld, place: OutputPlace, job: string, staging: string): Promise<void> {
  const own: LockHolder = { ...(world.process ?? thisProcess()), since: new Date(world.clock.now()).toISOString(), job, staging };
  const text = new TextEncoder().encode(JSON.stringify(own));
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    if (await place.store.putIfAbsent(place.lock, text)) return;
    const found = await readLock(place);
    if (found === null) continue;
    if (found.holder?.job === job) return;
    if (found.holder !== null && !(await isStale(world, found.holder))) throw lockedBy(found.holder, place.location);
    await takeAway(world, place, found.text);
  }
  throw new AmalgamError("OUTPUT_LOCKED", "other merges take the lock again and again", { file: place.location });
}

/** Nothing where the lock is another's. */
export async function releaseLock(world: PlanningWorld, place: OutputPlace, job: string): Promise<void> {
  const found = await readLock(place);
  if (found?.holder?.job === job) await takeAway(world, place, found.text);
  await removeStale(world, place, job);
}

/** Locks that were taken away by someone who died before removing them. */
async function removeStale(world: PlanningWorld, place: OutputPlace, job: string): Promise<void> {
  const prefix = `${lockName(place.name)}${STALE}`;
  for (const name of await place.store.list(place.parent)) {
    if (!name.startsWith(prefix)) continue;
    const aside = { ...place, lock: below(place.parent, name) };
    const holder = (await readLock(aside))?.holder ?? null;
    if (holder === null || holder.job === job || (await isStale(world, holder))) await place.store.remove(aside.lock);
  }
}

/** Null where there is none; a holder of null where the text is no lock's. */
export async function readLock(place: OutputPlace): Promise<{ readonly text: string; readonly holder: LockHolder | null } | null> {
  const bytes = await readWhole(place.store, place.lock).catch((e: unknown) => {
    // It went between two looks.
    if (e instanceof AmalgamError && e.code === "INPUT_READ") return null;
    throw e;
  });
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes);
  return { text, holder: parseLock(text) };
}

async function isStale(world: PlanningWorld, holder: LockHolder): Promise<boolean> {
  if (holder.job === undefined) return isStaleLock(holder);
  return (await world.ended?.(holder.job)) ?? false;
}

/** Removes the lock that was judged, and no other that came since. */
async function takeAway(world: PlanningWorld, { store, lock }: OutputPlace, judged: string): Promise<void> {
  const aside = `${lock}${STALE}${world.chance.id()}`;
  try {
    await store.rename(lock, aside);
  } catch (e) {
    // Another took it away first.
    if ((await store.stat(lock)) === null) return;
    throw e;
  }
  const taken = await readWhole(store, aside);
  if (taken !== null && new TextDecoder().decode(taken) !== judged) await store.putIfAbsent(lock, taken);
  await store.remove(aside);
}
