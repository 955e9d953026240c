/** May a job write to its output? The same questions as for a merge in one process, asked of stores. */
import { AmalgamError } from "../../core/errors.ts";
import type { JobSpec } from "../../core/job/types.ts";
import type { Plan } from "../../core/plan/types.ts";
import { checkDiskSpace, checkOutputPath, isMountPoint, realOutput } from "../../storage/index.ts";
import type { OutputPlace } from "./place.ts";
import type { PlanningWorld, StorePlace } from "./types.ts";

/** Throws OUTPUT_EXISTS, OUTPUT_WRITE. Nothing is written. */
export async function checkFree({ store, path, location }: OutputPlace, force: boolean): Promise<void> {
  const local = store.local(path);
  if (local !== null && (await isMountPoint(local)))
    throw new AmalgamError("OUTPUT_WRITE", "the output is a mount point, which no rename can replace", { file: location, next: "Choose a folder in it." });
  const found = await store.stat(path);
  if (found === null) return;
  if (found.kind === "file") throw new AmalgamError("OUTPUT_EXISTS", "the output is a file", { file: location, next: "Choose another path." });
  if (!force && (await store.list(path)).length > 0) throw new AmalgamError("OUTPUT_EXISTS", "the output folder is not empty", { file: location });
}

/** Throws OUTPUT_UNSAFE when the output is, holds, or lies in an input's folder, by whatever root. */
export async function checkApart(world: PlanningWorld, place: OutputPlace, spec: JobSpec): Promise<void> {
  for (const location of Object.values(spec.inputs)) {
    const input = world.locate(location);
    const how = relation(place, input);
    if (how !== null) throw new AmalgamError("OUTPUT_UNSAFE", `the output ${how}: ${location}`, { file: place.location });
    await checkApartHere(place, input);
  }
}

function relation(output: StorePlace, input: StorePlace): string | null {
  if (output.store !== input.store) return null;
  if (output.path === input.path) return "is an input";
  if (input.path === "" || output.path.startsWith(`${input.path}/`)) return "lies inside an input";
  return input.path.startsWith(`${output.path}/`) ? "contains an input" : null;
}

/** Two roots may be folders of one disk, and links lead from one to the other. */
async function checkApartHere(output: OutputPlace, input: StorePlace): Promise<void> {
  const [out, other] = [output.store.local(output.path), input.store.local(input.path)];
  if (out === null || other === null) return;
  const full = await realOutput(out);
  await checkOutputPath(full, [other]);
}

/** Throws DISK_FULL. Shards of several parts are there twice while they are joined. */
export async function checkSpace({ store, parent, location }: OutputPlace, plan: Plan): Promise<void> {
  const free = await store.free(parent);
  if (free === null) return;
  const parts = plan.shards.map(() => 0);
  for (const { shard } of plan.tasks) parts[shard] = (parts[shard] ?? 0) + 1;
  const needed = plan.shards.reduce((n, s, i) => n + s.bytes * ((parts[i] ?? 0) > 1 ? 2 : 1), 0);
  checkDiskSpace(location, needed, free);
}
