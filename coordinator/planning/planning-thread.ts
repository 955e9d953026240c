/** A thread that plans: one call at a time. It stays for the next call unless the last one made its heap large. */
import { Worker } from "node:worker_threads";
import { AmalgamError } from "../../core/errors.ts";
import { fromWire } from "../../core/wire-error.ts";
import { buildPath } from "../../storage/build-path.ts";
import type { Call, Reply, Request, Results, ThreadSettings } from "./protocol.ts";

/** An idle thread has 20 to 30 MB. */
const KEPT_HEAP_BYTES = 64 * 2 ** 20;

type Answer = Extract<Reply, { readonly id: number }>;

export class PlanningThread {
  readonly #settings: ThreadSettings;
  readonly #log: (text: string) => void;
  #thread: Worker | null = null;
  #lastId = 0;
  /** The call that runs. */
  #running: { readonly id: number; readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(settings: ThreadSettings, log: (text: string) => void) {
    this.#settings = settings;
    this.#log = log;
  }

  /** Starts the thread before it is needed; it keeps no process alive. What goes wrong is said by the call that comes. */
  warm(): void {
    this.#thread ??= this.#start();
    this.#thread.unref();
  }

  /** @param signal ends the call, and the thread where it runs: only for calls that write nothing. Throws INTERRUPTED then. */
  call(call: Call, signal?: AbortSignal): Promise<Results[keyof Results]> {
    const turn = this.#queue.then(() => this.#run(call, signal));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** A call that runs is rejected; what it did to the stores is as after a crash. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#running?.reject(new Error("the planner was closed"));
    await this.#end();
  }

  async #run(call: Call, signal: AbortSignal | undefined): Promise<Results[keyof Results]> {
    if (signal?.aborted) throw givenUp();
    if (this.#closed) throw new Error("the planner was closed");
    const thread = (this.#thread ??= this.#start());
    thread.ref();
    const id = ++this.#lastId;
    const stop = (): void => {
      this.#running?.reject(givenUp());
      void this.#end();
    };
    signal?.addEventListener("abort", stop, { once: true });
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#running = { id, resolve, reject };
      const request: Request = { id, call };
      thread.postMessage(request);
    }).finally(() => {
      signal?.removeEventListener("abort", stop);
      this.#running = null;
      thread.unref();
    });
    if (answer.heapBytes > KEPT_HEAP_BYTES) await this.#end();
    if (answer.kind === "failed") throw fromWire(answer.error);
    return answer.result;
  }

  #start(): Worker {
    // Flags of the program that uses the library (--input-type, a debugger's) are not for files of ours.
    const thread = new Worker(buildPath(import.meta.url, "thread.js"), { workerData: this.#settings, execArgv: [] });
    thread.on("message", (reply: Reply) => {
      if (reply.kind === "log") this.#log(reply.text);
      else if (reply.id === this.#running?.id) this.#running.resolve(reply);
    });
    const lost = (error: Error): void => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.#running?.reject(error);
    };
    thread.on("error", lost);
    thread.on("exit", (code) => lost(new Error(`the planning thread ended with code ${code}`)));
    return thread;
  }

  async #end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }
}

function givenUp(): AmalgamError {
  return new AmalgamError("INTERRUPTED", "whoever asked no longer waits for the plan");
}
