/** Names around a job's output. */
import { AmalgamError } from "../../core/errors.ts";
import type { JobState, Location } from "../../core/job/types.ts";
import { asideName, lockName, stagingName } from "../../storage/index.ts";
import type { Store } from "../../storage/stores/types.ts";
import { sha256Hex } from "../../core/plan/index.ts";
import { below } from "./store-files.ts";
import type { PlanningWorld, StorePlace } from "./types.ts";

export interface OutputPlace {
  readonly store: Store;
  /** The output's folder. */
  readonly path: string;
  /** The folder above it. */
  readonly parent: string;
  readonly name: string;
  readonly lock: string;
  /** Where an old output waits while the new one takes its place. */
  readonly aside: string;
  readonly runRecord: string;
  readonly location: Location;
}

/** An output with its staging folder. */
export interface StagedPlace extends OutputPlace {
  readonly staging: string;
}

/** Throws LOCATION_INVALID, ROOT_UNKNOWN. */
export function outputPlace(world: PlanningWorld, location: Location): OutputPlace {
  const { store, path }: StorePlace = world.locate(location);
  if (path === "") throw new AmalgamError("LOCATION_INVALID", "an output cannot be a whole root", { file: location, next: "Name a folder below the root." });
  const cut = path.lastIndexOf("/");
  const parent = cut < 0 ? "" : path.slice(0, cut);
  const name = path.slice(cut + 1);
  return {
    ...{ store, path, parent, name, location },
    lock: below(parent, lockName(name)),
    aside: below(parent, asideName(name)),
    runRecord: below(parent, `${name}.run.json`),
  };
}

/** The staging folder is a job's own: what another job of the same plan left, with inputs of another day, is never taken for this one's. */
export function stagingPath(place: OutputPlace, planHash: string, job: string): string {
  return below(place.parent, stagingName(place.name, sha256Hex(`${planHash} ${job}`)));
}

export function stagedPlace(world: PlanningWorld, job: JobState): StagedPlace {
  if (job.plan === null) throw new Error(`job ${job.spec.id} has no plan`);
  return { ...outputPlace(world, job.spec.output), staging: job.plan.staging };
}
