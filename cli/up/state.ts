/**
 * The folder of a local cluster: `$XDG_STATE_HOME/amalgam` (else `~/.local/state/amalgam`), or what --state names.
 *
 *   up.json   where the running cluster is, for clients on this machine; gone when it stops
 *   token     what clients must know; readable by the user alone
 *   nats/     the server's files
 *   jobs/     the coordinator's job logs
 *   logs/     what each process says
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { AmalgamError } from "../../core/errors.ts";

export interface UpState {
  readonly folder: string;
  readonly tokenFile: string;
  readonly nats: string;
  readonly jobs: string;
  readonly logs: string;
}

/** What clients read. */
export interface UpFile {
  readonly pid: number;
  readonly server: string;
  readonly http: string;
  readonly tokenFile: string;
  readonly roots: Readonly<Record<string, string>>;
}

export function upFolder(state: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (state !== undefined) return resolve(state);
  const base = env["XDG_STATE_HOME"];
  return join(base !== undefined && base !== "" ? base : join(homedir(), ".local", "state"), "amalgam");
}

/** Makes what is missing. Throws SERVICE_CONFIG where another `up` runs on this folder. */
export async function openState(folder: string): Promise<UpState> {
  const state: UpState = {
    folder,
    tokenFile: join(folder, "token"),
    nats: join(folder, "nats"),
    jobs: join(folder, "jobs"),
    logs: join(folder, "logs"),
  };
  try {
    for (const path of [state.nats, state.jobs, state.logs]) await mkdir(path, { recursive: true, mode: 0o700 });
    const running = await readUpFile(folder);
    if (running !== null && alive(running.pid)) {
      throw new AmalgamError("SERVICE_CONFIG", `a local cluster runs already: process ${running.pid} serves ${running.server}`, {
        file: folder,
        next: "Use it, stop it, or give this one another folder with --state.",
      });
    }
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

export async function writeUpFile(folder: string, file: UpFile): Promise<void> {
  const path = join(folder, "up.json");
  await writeFile(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function removeUpFile(folder: string): Promise<void> {
  await rm(join(folder, "up.json"), { force: true });
}

async function readUpFile(folder: string): Promise<UpFile | null> {
  const text = await readFile(join(folder, "up.json"), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<UpFile>;
    return typeof value.pid === "number" && typeof value.server === "string" ? (value as UpFile) : null;
  } catch {
    return null;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === "EPERM";
  }
}
