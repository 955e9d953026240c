/**
 * The compute threads of this process. The main thread hands out units and waits; threads own their memory and do their
 * own reads and writes. A unit may prefer the thread that kept bytes of its range; an idle thread steals it otherwise.
 */
import { Worker } from "node:worker_threads";
import { AmalgamError } from "../core/errors.ts";
import { buildPath } from "../storage/build-path.ts";
import { Garbage } from "./garbage.ts";
import type { Reply, Request, ThreadOptions, Unit, UnitResult } from "./protocol.ts";
import { fromWire } from "../core/wire-error.ts";

/** Units a thread has at hand, so that it never waits for the main thread. */
const DEPTH = 2;
/** Answers between two collections of the main thread's garbage. */
const COLLECT_EVERY = 128;

interface Job {
  readonly unit: Unit;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

export interface Done {
  readonly result: UnitResult;
  readonly thread: number;
}

interface Thread {
  readonly worker: Worker;
  readonly own: Job[];
  readonly running: Map<number, Job>;
}

export interface PoolOptions extends ThreadOptions {
  readonly threads: number;
}

export class ComputePool {
  readonly #threads: Thread[];
  readonly #shared: Job[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #garbage = new Garbage(COLLECT_EVERY);
  #nextId = 1;
  #failure: Error | null = null;
  /** Owners whose units are accepted. */
  readonly #live = new Set([""]);

  constructor(options: PoolOptions) {
    const entry = buildPath(import.meta.url, "thread/main.js");
    this.#threads = Array.from({ length: options.threads }, (_, i) => {
      const { memoryBytes, chunkElements, outside, backend } = options;
      const data: ThreadOptions = { memoryBytes, chunkElements, outside, backend };
      // Flags of the program that uses the library (--input-type, a debugger's) are not for files of ours.
      const worker = new Worker(entry, { workerData: data, execArgv: [] });
      const thread: Thread = { worker, own: [], running: new Map() };
      worker.on("message", (reply: Reply) => this.#receive(i, reply));
      worker.on("error", (error) => this.#fail(threadFailure(error)));
      worker.on("exit", (code) => this.#fail(new AmalgamError("COMPUTE_FAILED", `a compute thread ended with code ${code} in the middle of its work`)));
      return thread;
    });
  }

  /** Runs a unit, on thread `prefer` when that is not much busier than the others. */
  run(unit: Unit, prefer?: number): Promise<Done> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (!this.#live.has(unit.owner)) return Promise.reject(new AmalgamError("INTERRUPTED", "the attempt has ended"));
    return new Promise((resolve, reject) => {
      const job: Job = { unit, resolve, reject };
      const owner = prefer === undefined ? undefined : this.#threads[prefer];
      (owner ? owner.own : this.#shared).push(job);
      this.#pump();
    });
  }

  /** Resolves when the threads will soon want more units. */
  room(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#hasRoom()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** True: threads are gone or were closed, nothing runs any more. */
  get failed(): boolean {
    return this.#failure !== null;
  }

  /** Units of this owner will come. */
  begin(owner: string): void {
    this.#live.add(owner);
  }

  /** What is left of the owner's units is rejected with `error`; threads close its files and forget what they kept for it. */
  end(owner: string, error: Error): void {
    if (!this.#live.delete(owner)) return;
    for (const queue of [this.#shared, ...this.#threads.map((t) => t.own)]) {
      const kept = queue.filter((job) => job.unit.owner !== owner);
      for (const job of queue.splice(0, queue.length, ...kept)) if (job.unit.owner === owner) job.reject(error);
    }
    const request: Request = { kind: "end", owner };
    for (const { running, worker } of this.#threads) {
      for (const [id, job] of running) {
        if (job.unit.owner !== owner) continue;
        // Its place stays taken until the thread answers.
        running.set(id, { ...job, reject: () => undefined, resolve: () => undefined });
        job.reject(error);
      }
      worker.postMessage(request);
    }
    if (this.#failure === null) this.#pump();
  }

  /** Every waiting and running unit is rejected with `error`; running ones finish their work unseen. */
  abort(error: unknown): void {
    this.#fail(error);
  }

  async close(): Promise<void> {
    this.#fail(new AmalgamError("INTERRUPTED", "the compute threads were closed"));
    await Promise.all(this.#threads.map((t) => t.worker.terminate()));
  }

  #hasRoom(): boolean {
    return this.#shared.length < this.#threads.length;
  }

  #pump(): void {
    this.#threads.forEach((thread, i) => {
      while (thread.running.size < DEPTH) {
        const job = thread.own.shift() ?? this.#shared.shift() ?? (thread.running.size === 0 ? this.#steal(i) : undefined);
        if (!job) break;
        this.#post(thread, job);
      }
    });
    while (this.#waiting.length > 0 && this.#hasRoom()) this.#waiting.shift()?.();
  }

  #post(thread: Thread, job: Job): void {
    const id = this.#nextId++;
    thread.running.set(id, job);
    const request: Request = { kind: "unit", id, unit: job.unit };
    thread.worker.postMessage(request);
  }

  #steal(thief: number): Job | undefined {
    let victim: Thread | undefined;
    this.#threads.forEach((t, i) => {
      if (i !== thief && t.own.length > (victim?.own.length ?? 0)) victim = t;
    });
    const job = victim?.own.pop();
    if (victim && job) {
      const drop: Request = { kind: "drop", cellKey: job.unit.cellKey, range: job.unit.range.index };
      victim.worker.postMessage(drop);
    }
    return job;
  }

  #receive(index: number, reply: Reply): void {
    const thread = this.#threads[index];
    const job = thread?.running.get(reply.id);
    if (!thread || !job) return;
    thread.running.delete(reply.id);
    if (reply.ok) job.resolve({ result: reply.result, thread: index });
    else job.reject(fromWire(reply.error));
    this.#pump();
    this.#garbage.tick();
  }

  #fail(cause: unknown): void {
    if (this.#failure !== null) return;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    this.#failure = error;
    for (const job of this.#shared.splice(0)) job.reject(error);
    for (const thread of this.#threads) {
      for (const job of thread.own.splice(0)) job.reject(error);
      for (const job of thread.running.values()) job.reject(error);
      thread.running.clear();
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** A thread without memory dies by an error of Node's, or cannot allocate its own. */
function threadFailure(error: Error & { code?: unknown }): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY" && !(error instanceof RangeError)) return error;
  return new AmalgamError("COMPUTE_FAILED", `a compute thread ran out of memory: ${error.message}`, { cause: error });
}
