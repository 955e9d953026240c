/**
 * Points of the code at which a test ends or stops the process, so that a fault hits the moment it is about. For tests only: without the
 * variable there are none. AMALGAM_CRASH_AT is a list of `<service>:<point>[=<action>][@<n>]`, with commas: at the n-th passage (default 1)
 *
 *   kill        the process kills itself, as `kill -9` (default)
 *   stop        it stops itself, until it gets SIGCONT
 *   block:<ms>  the thread does nothing else for so long: no heartbeat, no answer
 *   hold        what came here waits until the process gets SIGUSR2; everything else goes on
 *
 * A passage that counts is told on stderr: "crash point <service>:<point>".
 */
import { writeSync } from "node:fs";

/** Part of a world: logic awaits it where something may end between two steps. */
export type CrashPoint = (point: string) => Promise<void>;

interface Point {
  readonly action: string;
  /** Passages until it counts. */
  left: number;
}

/** Undefined: no test asked for any. Throws RangeError. */
export function crashPoints(text = process.env["AMALGAM_CRASH_AT"] ?? ""): CrashPoint | undefined {
  if (text === "") return undefined;
  const points = new Map(text.split(",").map(parse));
  return async (name) => {
    const point = points.get(name);
    if (point === undefined || --point.left !== 0) return;
    // Who reads the line may answer at once: a signal that nobody waits for yet would end the process.
    const released = point.action === "hold" ? signalled() : null;
    writeSync(2, `crash point ${name}\n`);
    if (released === null) act(point.action);
    else await released;
  };
}

function parse(text: string): [string, Point] {
  const [, name = "", action = "kill", n = "1"] = /^([a-z]+:[a-z-]+)(?:=(kill|stop|hold|block:\d+))?(?:@(\d+))?$/.exec(text) ?? [];
  if (name === "") throw new RangeError(`AMALGAM_CRASH_AT: ${JSON.stringify(text)} is no <service>:<point>[=<action>][@<n>]`);
  return [name, { action, left: Number(n) }];
}

function signalled(): Promise<void> {
  return new Promise((resolve) => process.once("SIGUSR2", () => resolve()));
}

function act(action: string): void {
  if (action === "kill") process.kill(process.pid, "SIGKILL");
  else if (action === "stop") process.kill(process.pid, "SIGSTOP");
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(action.slice("block:".length)));
}
