/**
 * One service of the local cluster: a process of its own, its output in a log file, started again when it dies. It is ready when
 * its HTTP port says so; a service that dies before it was ever ready is not tried again: its settings are wrong.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import { AmalgamError } from "../../core/errors.ts";

export interface ServiceSpec {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly log: string;
  /** Answers 200 when the service is ready. */
  readonly readyUrl: string;
}

const READY_SECONDS_MAX = 30;
const POLL_MS = 50;
const RESTART_MS = { min: 500, max: 15_000 };
/** The end of a log that an error shows. */
const TAIL_BYTES = 4_096;

export class ServiceProcess {
  readonly spec: ServiceSpec;
  readonly #say: (text: string) => void;
  #child: ChildProcess | null = null;
  #stopping = false;
  #restarts = 0;
  #timer: NodeJS.Timeout | null = null;
  #wasReady = false;
  #exit: Promise<void> = Promise.resolve();

  /** @param say what a person should know: it died, it was started again */
  constructor(spec: ServiceSpec, say: (text: string) => void) {
    this.spec = spec;
    this.#say = say;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Resolves when the service answers. Throws SERVICE_CONFIG with the end of its log when it dies before. */
  async start(): Promise<void> {
    this.#spawn();
    const deadline = performance.now() + READY_SECONDS_MAX * 1000;
    while (performance.now() < deadline) {
      if (this.#child === null) throw await this.#failed("ended before it was ready");
      if (await answers(this.spec.readyUrl)) {
        this.#wasReady = true;
        return;
      }
      await pause(POLL_MS);
    }
    throw await this.#failed(`was not ready after ${READY_SECONDS_MAX} s`);
  }

  /** Asks it to stop; kills it after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    await this.#exit;
    clearTimeout(timer);
  }

  #spawn(): void {
    const log = openSync(this.spec.log, "a");
    const child = spawn(this.spec.program, this.spec.args, { env: { ...process.env, ...this.spec.env }, stdio: ["ignore", log, log], detached: false });
    closeSync(log);
    this.#child = child;
    this.#exit = new Promise((resolve) => {
      const ended = (how: string): void => {
        if (this.#child !== child) return;
        this.#child = null;
        resolve();
        if (!this.#stopping && this.#wasReady) this.#again(how);
      };
      child.on("error", (error) => ended(error.message));
      child.on("exit", (code, signal) => ended(signal === null ? `exit code ${code ?? "?"}` : signal));
    });
  }

  #again(how: string): void {
    const wait = Math.min(RESTART_MS.max, RESTART_MS.min * 2 ** this.#restarts++);
    this.#say(`${this.spec.name} ended (${how}); it starts again in ${(wait / 1000).toFixed(1)} s, its log is ${this.spec.log}`);
    this.#timer = setTimeout(() => this.#spawn(), wait);
  }

  async #failed(what: string): Promise<AmalgamError> {
    const tail = await logTail(this.spec.log);
    return new AmalgamError("SERVICE_CONFIG", `${this.spec.name} ${what}${tail === "" ? "" : `: ${tail}`}`, { file: this.spec.log });
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  await response?.body?.cancel();
  return response?.ok === true;
}

/** The line that says what went wrong: the last error, else the last line. */
async function logTail(path: string): Promise<string> {
  const file = await open(path, "r").catch(() => null);
  if (!file) return "";
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const lines = buffer.toString("utf8").trim().split("\n");
    return lines.findLast((line) => line.startsWith("error: "))?.slice("error: ".length) ?? lines.at(-1) ?? "";
  } finally {
    await file.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
