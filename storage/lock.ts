/**
 * One lock per output: `.<name>.amalgam.lock` beside it. A lock whose process is gone is stale and taken over; one of another
 * host is left alone, as this host cannot know whether its process lives.
 */
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { AmalgamError } from "../core/errors.ts";
import { now } from "./clock.ts";
import { guard } from "./io.ts";

export interface Lock {
  release(): Promise<void>;
}

export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  /** The process's start time: a process id alone is reused. */
  readonly start: string;
  readonly since: string;
  /** A job of a cluster: it outlives the process that took the lock, so that only another job's coordinator can tell whether it is stale. */
  readonly job?: string;
  /** Name of the job's staging folder. */
  readonly staging?: string;
}

const ATTEMPTS_MAX = 20;

/** Beside the output. */
export function lockName(output: string): string {
  return `.${output}.amalgam.lock`;
}

export function thisProcess(): Pick<LockHolder, "host" | "pid" | "start"> {
  return { host: hostname(), pid: process.pid, start: processStart(process.pid) ?? "" };
}

/** Throws OUTPUT_LOCKED, OUTPUT_WRITE. */
export async function acquireLock(out: string, options: { readonly breakLock: boolean }): Promise<Lock> {
  const path = join(dirname(out), lockName(basename(out)));
  const holder: LockHolder = { ...thisProcess(), since: new Date(now()).toISOString() };
  const text = JSON.stringify(holder);
  const own = `${path}.${process.pid}.${randomUUID()}`;
  await guard("OUTPUT_WRITE", own, () => writeFile(own, text));
  try {
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      if (await tryLink(own, path)) return { release: () => release(path, text) };
      await removeStale(path, options.breakLock, out);
    }
    throw new AmalgamError("OUTPUT_LOCKED", "other merges take the lock again and again", { file: path });
  } finally {
    await unlink(own).catch(() => undefined);
  }
}

async function tryLink(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    return guard("OUTPUT_WRITE", path, () => Promise.reject(cause as Error));
  }
}

/** Removes the lock when its process is gone; throws OUTPUT_LOCKED when it is not. */
async function removeStale(path: string, breakLock: boolean, out: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return;
  const holder = parseLock(text);
  if (holder && !breakLock && !isStaleLock(holder)) throw lockedBy(holder, out);
  const aside = `${path}.stale.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, "utf8").catch(() => null);
  if (taken !== null && taken !== text) await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

/** OUTPUT_LOCKED, with who holds it. */
export function lockedBy(holder: LockHolder, out: string): AmalgamError {
  const { job, host, pid, since } = holder;
  if (job !== undefined) {
    const next = `Wait for it, or end it with \`amalgam cancel ${job}\`.`;
    return new AmalgamError("OUTPUT_LOCKED", `the job ${job} of a cluster merges to this output since ${since}`, { file: out, next });
  }
  const here = host === hostname();
  return new AmalgamError("OUTPUT_LOCKED", `process ${pid} ${here ? "on this machine" : `on host ${host}`} merges to this output since ${since}`, {
    file: out,
    ...(here ? { next: "Wait for it, or stop it and run again." } : {}),
  });
}

/** Null where the text is no lock's. */
export function parseLock(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text) as Partial<LockHolder>;
    if (typeof value.host !== "string" || typeof value.pid !== "number") return null;
    const job = typeof value.job === "string" ? { job: value.job } : {};
    const staging = typeof value.staging === "string" ? { staging: value.staging } : {};
    return { host: value.host, pid: value.pid, start: value.start ?? "", since: value.since ?? "", ...job, ...staging };
  } catch {
    return null;
  }
}

/** Is its process gone? False for those of other hosts and for jobs: nothing here can know. */
export function isStaleLock(holder: LockHolder): boolean {
  if (holder.host !== hostname() || holder.job !== undefined) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === "ESRCH";
  }
  const start = processStart(holder.pid);
  return start !== null && holder.start !== "" && start !== holder.start;
}

/** Field 22 of /proc/PID/stat, the start time in clock ticks; null where there is no such file. */
function processStart(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

async function release(path: string, text: string): Promise<void> {
  const current = await readFile(path, "utf8").catch(() => null);
  if (current === text) await unlink(path).catch(() => undefined);
}
