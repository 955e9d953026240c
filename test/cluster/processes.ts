/** Processes of a test's cluster: started with the built program, killed and stopped by signals, their output kept for the message of a failure. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { repoRoot } from "../helpers/shared.ts";

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A program in front, as `faketime`, `prlimit`. */
  readonly wrapper?: readonly string[];
  /** In a process group of its own, as a shell starts what it runs. */
  readonly ownGroup?: boolean;
}

/** A test that ran into its time ends without ending them. */
const live = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of live) child.kill("SIGKILL");
});

export class Process {
  readonly name: string;
  readonly child: ChildProcess;
  readonly exited: Promise<number | NodeJS.Signals>;
  output = "";
  ended = false;

  constructor(name: string, program: string, args: readonly string[], options: StartOptions = {}) {
    this.name = name;
    const [first = program, ...rest] = [...(options.wrapper ?? []), program, ...args];
    this.child = spawn(first, rest, { env: { ...process.env, ...options.env }, stdio: ["ignore", "pipe", "pipe"], detached: options.ownGroup ?? false });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on("data", (bytes: Buffer) => (this.output += bytes.toString("utf8")));
    live.add(this.child);
    this.exited = new Promise((resolve) =>
      this.child.on("exit", (code, signal) => {
        this.ended = true;
        live.delete(this.child);
        resolve(signal ?? code ?? -1);
      }),
    );
  }

  static amalgam(name: string, args: readonly string[], options: StartOptions = {}): Process {
    return new Process(name, process.execPath, [join(repoRoot, "bin", "amalgam.cjs"), ...args], options);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.ended) return;
    this.child.kill("SIGKILL");
    await this.exited;
  }
}

/** Polls until `check` is true. @throws with `what` after `seconds` */
export async function until(what: string, seconds: number, check: () => Promise<boolean> | boolean, everyMs = 50): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    if (await check()) return;
    await sleep(everyMs);
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
