/** Runs the built command line as a process of its own and says what it did: exit code, words, peak memory. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cliPath } from "../helpers/cli.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly peakRssMb: number;
}

export interface ProcessOptions {
  readonly cwd: string;
  /** Acts while it runs. */
  readonly during?: (child: ChildProcess) => void;
  readonly uid?: number;
}

/** Peak memory is asked of the process itself as it ends; Linux counts that of the parent into maxRSS, so its own table comes first. */
const REPORT = `
if (require("node:worker_threads").isMainThread) {
  const fs = require("node:fs");
  process.on("exit", () => {
    let kib = process.resourceUsage().maxRSS;
    try {
      kib = /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))[1];
    } catch {}
    fs.writeFileSync(process.env.AMALGAM_TEST_RSS, String(kib));
  });
}`;

export async function runProcess(args: readonly string[], options: ProcessOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "amalgam-rss-"));
  const [hook, rss] = [join(folder, "hook.cjs"), join(folder, "rss")];
  writeFileSync(hook, REPORT);
  try {
    const env = { ...process.env, NO_COLOR: "1", ...(options.uid === undefined ? { NODE_OPTIONS: `--require ${hook}`, AMALGAM_TEST_RSS: rss } : {}) };
    const child = spawn(process.execPath, [cliPath, ...args], {
      cwd: options.cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    options.during?.(child);
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.on("close", resolve)),
    ]);
    return { code, stdout, stderr, peakRssMb: options.uid === undefined ? Number(readFileSync(rss, "utf8")) / 1024 : 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = "";
  for await (const piece of stream) all += String(piece);
  return all;
}

/** For a merge to `out` in a folder: stops the process once a part is recorded, acts, lets it go on. */
export function whileStopped(folder: string, act: () => void): (child: ChildProcess) => void {
  return (child) => {
    const timer = setInterval(() => {
      const staging = readdirSync(folder).find((name) => name.startsWith(".out.amalgam-"));
      const records = staging === undefined ? "" : join(folder, staging, "records");
      if (records === "" || !existsSync(records) || !readdirSync(records).some((name) => /^task-\d+\.json$/.test(name))) return;
      clearInterval(timer);
      child.kill("SIGSTOP");
      act();
      child.kill("SIGCONT");
    }, 1);
    child.on("close", () => clearInterval(timer));
  };
}
