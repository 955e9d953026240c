/** Plain paths to locations: a cluster knows its files by the names of its roots, not by where this machine has them. */
import { realpath } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { AmalgamError } from "../../core/errors.ts";
import { parseLocation } from "../../core/job/location.ts";
import type { Location } from "../../core/job/types.ts";
import { modelRefs } from "../../core/recipe/index.ts";
import type { ModelRef, Recipe } from "../../core/recipe/index.ts";
import type { ClusterView } from "../../coordinator/api/job-service.ts";

const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;

/** The roots of a cluster, and the folders of this machine that are known to be some of them. */
export interface Roots {
  readonly names: readonly string[];
  readonly folders: readonly { readonly name: string; readonly folder: string }[];
}

/** @param here folders of this machine by the names of their roots */
export function knownRoots(cluster: ClusterView, here: Readonly<Record<string, string>>): Roots {
  const names = cluster.roots.map((r) => r.name);
  const same = cluster.host === hostname() ? cluster.roots.flatMap(({ name, folder }) => (folder === null ? [] : [{ name, folder }])) : [];
  const own = Object.entries(here).flatMap(([name, folder]) => (names.includes(name) ? [{ name, folder }] : []));
  return { names, folders: [...own, ...same] };
}

/** Where each reference of a recipe that is a folder here, or a location already, lies. Throws ROOT_UNKNOWN, MODEL_NOT_FOUND, LOCATION_INVALID. */
export async function locateInputs(recipe: Recipe, roots: Roots, cwd: string): Promise<Record<string, Location>> {
  const inputs: Record<string, Location> = {};
  for (const ref of modelRefs(recipe)) {
    const location = await locateInput(ref, recipe.file, roots, cwd);
    if (location !== null) inputs[ref.path] = location;
  }
  return inputs;
}

/** Null: an id of the Hub. */
async function locateInput(ref: ModelRef, file: string, roots: Roots, cwd: string): Promise<Location | null> {
  const path = resolve(cwd, ref.path.replace(/^~(?=\/)/, process.env["HOME"] ?? "~"));
  const real = await realpath(path).catch(() => null);
  const place = { file, line: ref.at.line, column: ref.at.column };
  if (real !== null) {
    const location = await inRoot(path, real, roots);
    if (location !== null) return location;
    throw new AmalgamError("ROOT_UNKNOWN", `${ref.path} lies in no root of the cluster (${shown(roots)})`, place);
  }
  if (isLocation(ref.path, roots)) return checkedLocation(ref.path);
  if (HUB_ID.test(ref.path)) return null;
  throw new AmalgamError(
    "MODEL_NOT_FOUND",
    `the model does not exist: there is no folder ${path}, and ${ref.path} is neither an org/name id nor a location`,
    place,
  );
}

/** Throws ROOT_UNKNOWN, LOCATION_INVALID. */
export async function locateOutput(out: string, roots: Roots, cwd: string): Promise<Location> {
  if (isLocation(out, roots)) return checkedLocation(out);
  const path = resolve(cwd, out);
  const location = await inRoot(path, await realOfNew(path), roots);
  if (location === null) throw new AmalgamError("ROOT_UNKNOWN", `the output ${out} lies in no root of the cluster (${shown(roots)})`);
  if (location.endsWith(":")) throw new AmalgamError("LOCATION_INVALID", `the output ${out} is a root of the cluster itself; name a folder in it`);
  return location;
}

/** The path as written, else with links followed; the innermost root that holds it. */
async function inRoot(path: string, real: string, roots: Roots): Promise<Location | null> {
  const found: { readonly name: string; readonly rest: string }[] = [];
  for (const { name, folder } of roots.folders) {
    const realFolder = await realpath(folder).catch(() => folder);
    const rest = below(resolve(folder), path) ?? below(realFolder, real);
    if (rest !== null) found.push({ name, rest });
  }
  const [best] = found.sort((a, b) => a.rest.length - b.rest.length);
  return best === undefined ? null : checkedLocation(`${best.name}:${best.rest}`);
}

function below(folder: string, path: string): string | null {
  const rest = relative(folder, path);
  return rest === ".." || rest.startsWith(`..${sep}`) ? null : rest.split(sep).join("/");
}

/** Of a path that need not be there: links above it followed. */
async function realOfNew(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null || dirname(path) === path) return real ?? path;
  return join(await realOfNew(dirname(path)), basename(path));
}

function isLocation(text: string, roots: Roots): boolean {
  return roots.names.some((name) => text.startsWith(`${name}:`));
}

function checkedLocation(location: string): Location {
  parseLocation(location);
  return location;
}

function shown({ names, folders }: Roots): string {
  if (names.length === 0) return "it has none";
  return names
    .map((name) => {
      const known = folders.find((f) => f.name === name);
      return known === undefined ? `${name}:` : `${name}: is ${known.folder}`;
    })
    .join(", ");
}
