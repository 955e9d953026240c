/** The gathered folder becomes the output by one rename; an old output waits aside meanwhile. */
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { CrashPoint } from "../../service/crash.ts";
import type { OutputPlace, StagedPlace } from "./place.ts";
import { readJson } from "../read-store.ts";
import { below } from "./store-files.ts";

/** Has `out/` been renamed already? */
export async function wasRenamed({ store, staging }: StagedPlace): Promise<boolean> {
  if ((await store.stat(below(staging, stored.publishing))) === null) return false;
  return (await store.stat(below(staging, stored.out))) === null;
}

/** Throws OUTPUT_EXISTS, OUTPUT_WRITE. The old output is at its place again when it throws. */
export async function swap(place: StagedPlace, force: boolean, crash?: CrashPoint): Promise<void> {
  const { store, path, staging, aside, location } = place;
  const out = below(staging, stored.out);
  await store.put(below(staging, stored.publishing), Buffer.from("{}"));
  const found = await store.stat(path);
  if (found !== null) {
    if (found.kind === "file" || (!force && (await store.list(path)).length > 0))
      throw new AmalgamError("OUTPUT_EXISTS", "something was written to the output after the job began", { file: location });
    if ((await store.stat(out)) === null) throw new AmalgamError("OUTPUT_WRITE", "another coordinator publishes the output", { file: location });
    await store.remove(aside);
    await store.rename(path, aside);
  }
  await crash?.("coordinator:before-publish");
  try {
    await store.rename(out, path);
  } catch (e) {
    await mend(place);
    throw e;
  }
}

/** Ends what a stop during a replacement left: the old folder comes back when nothing took its place, else it goes. */
export async function mend({ store, path, aside }: OutputPlace): Promise<void> {
  if ((await store.stat(aside)) === null) return;
  if ((await store.stat(path)) === null) await store.rename(aside, path);
  else await store.remove(aside);
}

/** Throws OUTPUT_WRITE where the output is not what this plan makes. */
export async function checkPublished({ store, path, location }: OutputPlace, planHash: string): Promise<void> {
  const report = await readJson(store, below(path, "amalgam.json"));
  if (report !== null && (report as { plan?: unknown }).plan === planHash) return;
  throw new AmalgamError("OUTPUT_WRITE", "the job's staging folder is gone, and the output is not the job's", {
    file: location,
    next: "Submit the job again.",
  });
}

/**
 * In an order that a stop may cut short anywhere: without their indexes stages are not there, so that nobody waits for their records or runs their tasks;
 * the marker of publishing goes last, so that what is left still says that the job was published.
 */
export async function removeStaging({ store, staging }: Pick<StagedPlace, "store" | "staging">): Promise<void> {
  const indexes = (await store.list(below(staging, "plan"))).filter((name) => STAGE_INDEX.test(name)).map((name) => `plan/${name}`);
  for (const path of [...indexes, stored.head, "parts", "records", stored.made, stored.out]) await store.remove(below(staging, path));
  await store.remove(staging);
}

const STAGE_INDEX = /^stage-.*\.json$/;
