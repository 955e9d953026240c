/**
 * The folder of a local cluster: `$XDG_STATE_HOME/amalgam` (else `~/.local/state/amalgam`), or what --state names.
 *
 *   up.json   where the running cluster is, for clients on this machine; gone when it has stopped
 *   token     what clients must know; readable by the user alone
 *   nats/     the server's files
 *   jobs/     the coordinator's job logs
 *   logs/     what each process says
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { AmalgamError } from "../../core/errors.ts";
import { realClock } from "../../service/real.ts";
import { isStaleLock } from "../../storage/lock.ts";

export interface UpState {
  readonly folder: string;
  readonly tokenFile: string;
  readonly nats: string;
  readonly jobs: string;
  readonly logs: string;
}

const upSchema = z.object({
  /** The process of `up`, as locks name one. */
  host: z.string(),
  pid: z.number().int().positive(),
  start: z.string(),
  /** What ends the processes of the cluster where `up` was killed. */
  guard: z.number().int().nonnegative(),
  /** "host:port" of the job API */
  server: z.string(),
  tokenFile: z.string(),
  /** Folders by the names of their roots. */
  roots: z.record(z.string(), z.string()),
});

/** What `up` writes and clients read. */
export type UpFile = Readonly<z.infer<typeof upSchema>>;

/** Services of a cluster whose `up` was killed end within this, in seconds: their grace, then nats-server's. */
const ENDING_SECONDS = 30;
const POLL_MS = 200;

export function upFolder(state: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (state !== undefined) return resolve(state);
  const base = env["XDG_STATE_HOME"];
  return join(base !== undefined && base !== "" ? base : join(homedir(), ".local", "state"), "amalgam");
}

export function upFile(folder: string): string {
  return join(folder, "up.json");
}

/** Makes what is missing. Throws SERVICE_CONFIG where another `up` runs on this folder. */
export async function openState(folder: string, say: (text: string) => void): Promise<UpState> {
  const state: UpState = {
    folder,
    tokenFile: join(folder, "token"),
    nats: join(folder, "nats"),
    jobs: join(folder, "jobs"),
    logs: join(folder, "logs"),
  };
  try {
    for (const path of [state.nats, state.jobs, state.logs]) await mkdir(path, { recursive: true, mode: 0o700 });
    await refuseOther(folder, say);
    await readFile(state.tokenFile).catch(() => writeFile(state.tokenFile, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 }));
    await chmod(state.tokenFile, 0o600);
  } catch (cause) {
    if (cause instanceof AmalgamError) throw cause;
    throw new AmalgamError("SERVICE_CONFIG", cause instanceof Error ? cause.message : String(cause), {
      file: folder,
      next: "Name a folder that can be written with --state.",
      cause,
    });
  }
  return state;
}

/** What was left by a cluster that was killed is waited for and removed. Throws SERVICE_CONFIG. */
async function refuseOther(folder: string, say: (text: string) => void): Promise<void> {
  const found = await readUpFile(folder).catch(() => null);
  if (found === null) return;
  if (!isStaleLock({ ...found, since: "" })) {
    const where = found.host === hostname() ? "" : ` on host ${found.host}`;
    throw new AmalgamError("SERVICE_CONFIG", `a local cluster runs already: process ${found.pid}${where} serves ${found.server}`, {
      file: folder,
      next: "Use it, stop it, or give this one another folder with --state.",
    });
  }
  const deadline = performance.now() + ENDING_SECONDS * 1000;
  let said = false;
  while (lives(found.guard) && performance.now() < deadline && (await readUpFile(folder).catch(() => null)) !== null) {
    if (!said) say("the cluster that ran here was killed; its processes are ending");
    said = true;
    await realClock.sleep(POLL_MS);
  }
  await removeUpFile(folder);
}

export async function writeUpFile(folder: string, file: UpFile): Promise<void> {
  const path = upFile(folder);
  await writeFile(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function removeUpFile(folder: string): Promise<void> {
  await rm(upFile(folder), { force: true });
}

/** Null: no cluster runs with this folder. Throws SERVICE_CONFIG where the file is none of ours. */
export async function readUpFile(folder: string): Promise<UpFile | null> {
  const file = upFile(folder);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return upSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", "is not what `amalgam up` writes", { file, next: "Remove the file, or give --server.", cause });
  }
}

function lives(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === "EPERM";
  }
}
