/**
 * One service of the local cluster: a process of its own, its output in a log file, started again when it dies. It is ready when
 * its HTTP port says so; a service that dies before it was ever ready is not tried again: its settings are wrong. It is in a process
 * group of its own: who stops the cluster stops it, in its turn, and not the terminal.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import { AmalgamError } from "../../core/errors.ts";
import { realClock } from "../../service/real.ts";
import type { Guard } from "./guard.ts";

export interface ServiceSpec {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly log: string;
  /** Answers 200 when the service is ready. */
  readonly readyUrl: string;
}

const READY_SECONDS_MAX = 30;
const POLL_MS = 50;
const RESTART_MS = { min: 500, max: 15_000 };
/** Who ran so long was well: the next restart is quick again. */
export const STEADY_MS = 60_000;
/** The end of a log that an error shows. */
const TAIL_BYTES = 4_096;

export class ServiceProcess {
  readonly spec: ServiceSpec;
  readonly #guard: Guard;
  readonly #say: (text: string) => void;
  #child: ChildProcess | null = null;
  #stopping = false;
  #restarts = 0;
  #timer: NodeJS.Timeout | null = null;
  #wasReady = false;
  #exit: Promise<void> = Promise.resolve();

  /** @param say what a person should know: it died, it was started again */
  constructor(spec: ServiceSpec, guard: Guard, say: (text: string) => void) {
    this.spec = spec;
    this.#guard = guard;
    this.#say = say;
  }

  /** Resolves when the service answers. Throws SERVICE_CONFIG with the end of its log when it dies before, INTERRUPTED. */
  async start(signal: AbortSignal): Promise<void> {
    this.#spawn();
    const deadline = performance.now() + READY_SECONDS_MAX * 1000;
    while (performance.now() < deadline) {
      if (signal.aborted) throw new AmalgamError("INTERRUPTED", "stopped before the cluster was up");
      if (this.#child === null) throw await this.#failed("ended before it was ready");
      if (await answers(this.spec.readyUrl)) {
        this.#wasReady = true;
        return;
      }
      await realClock.sleep(POLL_MS, signal);
    }
    throw await this.#failed(`was not ready after ${READY_SECONDS_MAX} s`);
  }

  /** It is not started again from now on. */
  expectEnd(): void {
    this.#stopping = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Asks it to stop; kills it after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.expectEnd();
    const child = this.#child;
    if (!child) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    await this.#exit;
    clearTimeout(timer);
  }

  #spawn(): void {
    const log = openSync(this.spec.log, "a");
    const child = spawn(this.spec.program, this.spec.args, { stdio: ["ignore", log, log], detached: true });
    closeSync(log);
    const { pid } = child;
    if (pid !== undefined) this.#guard.started(pid);
    this.#child = child;
    const since = performance.now();
    this.#exit = new Promise((resolve) => {
      const ended = (how: string): void => {
        if (this.#child !== child) return;
        this.#child = null;
        if (pid !== undefined) this.#guard.ended(pid);
        resolve();
        if (!this.#stopping && this.#wasReady) this.#again(how, performance.now() - since);
      };
      child.on("error", (error) => ended(error.message));
      child.on("exit", (code, signal) => ended(signal === null ? `exit code ${code ?? "?"}` : signal));
    });
  }

  #again(how: string, ranMs: number): void {
    if (ranMs >= STEADY_MS) this.#restarts = 0;
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
