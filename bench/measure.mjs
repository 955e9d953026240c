/** Runs a program to its end and says how long it took and how much memory it held at its peak, threads included. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TIME = "/usr/bin/time";
const POLL_MS = 10;

/** @typedef {{ seconds: number, rssBytes: number | null, stdout: string }} Measured */

/**
 * Peak memory is the kernel's own count: from `/usr/bin/time` where it is there, else from /proc while the program runs
 * (which may miss a peak in the last 10 ms), else null. Throws when the program fails.
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<Measured>}
 */
export async function measure(command, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "amalgam-bench-"));
  const report = join(folder, "time");
  const useTime = process.platform === "linux" && existsSync(TIME);
  const [program = "", ...args] = useTime ? [TIME, "-q", "-f", "%M", "-o", report, ...command] : command;
  try {
    const started = performance.now();
    const child = spawn(program, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ["ignore", "pipe", "pipe"] });
    const watch = useTime ? null : watchMemory(child.pid ?? 0);
    const { code, stdout, stderr } = await ended(child);
    const seconds = (performance.now() - started) / 1000;
    const polled = watch?.() ?? null;
    if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}:\n${stderr.slice(-2000)}`);
    return { seconds, rssBytes: useTime ? Number(readFileSync(report, "utf8").trim().split("\n").at(-1)) * 1024 : polled, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
function ended(child) {
  return new Promise((done, fail) => {
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (data) => (stdout += data));
    child.stderr?.on("data", (data) => (stderr += data));
    child.on("error", fail);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}

/**
 * @param {number} pid
 * @returns {() => number | null} stops and gives the highest VmHWM seen
 */
function watchMemory(pid) {
  /** @type {number | null} */
  let peak = null;
  const look = () => {
    try {
      const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      if (kib !== undefined) peak = Number(kib) * 1024;
    } catch {
      // The process is gone, or this system has no /proc: what was seen so far stays.
    }
  };
  const timer = setInterval(look, POLL_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
