/**
 * The staging folder of an output, `.<name>.amalgam-<plan hash>/` beside it, and how it becomes the output.
 *
 * out/      the files that will be the output, renamed in one step
 * plan/     the plan and where its inputs were
 * records/  one commit record per finished task
 *
 * Replacing an output: the old folder is moved aside, the new one renamed in, the old one deleted. A crash between the first
 * two leaves the old folder aside and nothing in its place; the next run moves it back before anything else (mendPublish).
 */
import { cp, mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { guard } from "./io.ts";
import { isMountPoint } from "./output-path.ts";

/** Hexadecimal digits of the plan hash in the folder's name: no two plans of one output share them by chance. */
const HASH_DIGITS = 16;

export interface Staging {
  readonly folder: string;
  readonly out: string;
  readonly plan: string;
  readonly records: string;
}

function stagingPrefix(out: string): string {
  return `.${basename(out)}.amalgam-`;
}

/** @param hash hexadecimal */
export function stagingName(output: string, hash: string): string {
  return stagingPrefix(output) + hash.slice(0, HASH_DIGITS);
}

/** Where a folder that is being replaced waits. */
export function asideName(output: string): string {
  return `${stagingPrefix(output)}old`;
}

function asidePath(out: string): string {
  return join(dirname(out), asideName(basename(out)));
}

export async function openStaging(out: string, planHash: string): Promise<Staging> {
  const full = resolve(out);
  const folder = join(dirname(full), stagingName(basename(full), planHash));
  const staging = { folder, out: join(folder, "out"), plan: join(folder, "plan"), records: join(folder, "records") };
  for (const path of [staging.out, staging.plan, staging.records]) await guard("OUTPUT_WRITE", path, () => mkdir(path, { recursive: true }));
  return staging;
}

/** Staging folders of this output, of any plan. */
export async function listStaging(out: string): Promise<string[]> {
  const full = resolve(out);
  const names = await readdir(dirname(full)).catch(() => []);
  const own = new RegExp(`^[0-9a-f]{${HASH_DIGITS}}$`);
  const prefix = stagingPrefix(full);
  return names.filter((n) => n.startsWith(prefix) && own.test(n.slice(prefix.length))).map((n) => join(dirname(full), n));
}

/** Removes every staging folder of this output, and nothing else. */
export async function cleanStaging(out: string): Promise<string[]> {
  const folders = await listStaging(out);
  for (const folder of folders) await guard("OUTPUT_WRITE", folder, () => rm(folder, { recursive: true, force: true }));
  return folders;
}

/** Ends what a crash during a replacement left: the old folder comes back when nothing took its place, else it goes. */
export async function mendPublish(out: string): Promise<void> {
  const full = resolve(out);
  const aside = asidePath(full);
  if (!(await stat(aside).catch(() => null))) return;
  if (await stat(full).catch(() => null)) await guard("OUTPUT_WRITE", aside, () => rm(aside, { recursive: true, force: true }));
  else await guard("OUTPUT_WRITE", aside, () => rename(aside, full));
}

/** Makes staging/out the output, by one rename where the file system can. The staging folder goes. */
export async function publish(staging: Staging, out: string): Promise<void> {
  const full = resolve(out);
  const found = await stat(full).catch(() => null);
  if (found && (await isMountPoint(full))) {
    await copyInOrder(staging.out, full);
  } else {
    const aside = asidePath(full);
    const empty = found ? (await readdir(full)).length === 0 : false;
    if (empty) await guard("OUTPUT_WRITE", full, () => rmdir(full));
    else if (found) await guard("OUTPUT_WRITE", full, () => rename(full, aside));
    await guard("OUTPUT_WRITE", full, () => rename(staging.out, full));
    if (found && !empty) await guard("OUTPUT_WRITE", aside, () => rm(aside, { recursive: true, force: true }));
  }
  await guard("OUTPUT_WRITE", staging.folder, () => rm(staging.folder, { recursive: true, force: true }));
}

/** Where a rename is impossible: old record away first, data, then config and tokenizer, then the index, amalgam.json last. */
async function copyInOrder(from: string, to: string): Promise<void> {
  const fresh = await readdir(from);
  for (const old of await readdir(to)) if (!fresh.includes(old) || old === "amalgam.json") await rm(join(to, old), { recursive: true, force: true });
  const step = (name: string): number => (name.endsWith(".safetensors") ? 0 : name.endsWith(".index.json") ? 2 : name === "amalgam.json" ? 3 : 1);
  for (const name of [...fresh].sort((a, b) => step(a) - step(b) || (a < b ? -1 : 1))) {
    await guard("OUTPUT_WRITE", join(to, name), () => cp(join(from, name), join(to, name), { recursive: true, force: true }));
  }
}
