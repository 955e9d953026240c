/**
 * What ends the processes of a local cluster when `up` cannot: a shell that reads their ids from a pipe. They are in process groups of
 * their own, so no Ctrl-C reaches them; the pipe's end, which a `kill -9` of `up` brings about too, does.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

/** The last line counts: nats-server's id, then those of its clients, which it must outlive. $1: their seconds, $2: up.json. */
const SCRIPT = `
seconds=$1 file=$2; shift 2
while read -r ids; do set -- $ids; done
[ $# -gt 0 ] || exit 0
nats=$1; shift
[ $# -eq 0 ] || kill -TERM "$@"
for id in "$@"; do while [ "$seconds" -gt 0 ] && kill -0 "$id"; do sleep 1; seconds=$((seconds - 1)); done; done
[ $# -eq 0 ] || kill -KILL "$@"
kill -TERM "$nats"
rm -f -- "$file"
`;

export class Guard {
  readonly #shell: ChildProcess;
  #nats = 0;
  readonly #services = new Set<number>();

  /** @param seconds that services have to end @param upFile removed when all have ended */
  constructor(seconds: number, upFile: string) {
    this.#shell = spawn("/bin/sh", ["-c", SCRIPT, "amalgam-guard", String(seconds), upFile], { stdio: ["pipe", "ignore", "ignore"], detached: true });
    // Without a shell nothing is guarded; a cluster runs all the same.
    this.#shell.on("error", () => undefined);
    this.#shell.stdin?.on("error", () => undefined);
    this.#shell.unref();
  }

  get pid(): number {
    return this.#shell.pid ?? 0;
  }

  nats(pid: number): void {
    this.#nats = pid;
    this.#tell();
  }

  started(pid: number): void {
    this.#services.add(pid);
    this.#tell();
  }

  ended(pid: number): void {
    this.#services.delete(pid);
    this.#tell();
  }

  /** All have ended: nothing is left to do. */
  close(): void {
    this.#shell.stdin?.end("\n");
  }

  #tell(): void {
    this.#shell.stdin?.write(`${[this.#nats, ...this.#services].join(" ")}\n`);
  }
}
