/**
 * Virtual time. Things happen one at a time, in the order of their moments; two at one moment in an order that the seed draws. The next one happens only when no
 * promise has a continuation left to run, so that a process's code between two awaits takes no time, and nothing depends on the machine.
 *
 * Alone: `const scheduler = new Scheduler(new Seeded(1)); await scheduler.drive(async () => { ... })` lets time pass while the body waits.
 */
import type { Chance, Clock } from "../../bus/types.ts";
import type { Seeded } from "./random.ts";

interface Happening {
  readonly at: number;
  /** Drawn: decides between happenings of one moment. */
  readonly tie: number;
  readonly run: () => void;
}

/** How many happenings before the real event loop gets a turn, for messages between processes and test time limits. */
const TURNS = 1024;
/** Real milliseconds that a driven body may wait for something that is not simulated. */
const REAL_WAIT_MS = 5_000;

export class Scheduler {
  /** Virtual milliseconds. */
  time = 0;
  /** Happenings so far. */
  steps = 0;
  private readonly heap: Happening[] = [];
  private readonly random: Seeded;

  constructor(random: Seeded) {
    this.random = random.fork();
  }

  /** Lets something happen in `ms`. */
  in(ms: number, run: () => void): void {
    this.push({ at: this.time + Math.max(0, ms), tie: this.random.bits(), run });
  }

  /** Until `done`, or nothing is left to happen ("idle"), or the next thing would happen after `until` ("late"). */
  run(done: () => boolean, until = Infinity): Promise<"done" | "idle" | "late"> {
    return new Promise((resolve, reject) => {
      const step = (): void => {
        try {
          if (done()) {
            resolve("done");
            return;
          }
          const next = this.heap[0];
          if (next === undefined) {
            resolve("idle");
            return;
          }
          if (next.at > until) {
            this.time = Math.max(this.time, until);
            resolve("late");
            return;
          }
          this.pop();
          this.time = next.at;
          this.steps++;
          next.run();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        // Node runs ticks only when the queue of promise continuations is empty.
        if (this.steps % TURNS === 0) setImmediate(step);
        else queueMicrotask(() => process.nextTick(step));
      };
      queueMicrotask(() => process.nextTick(step));
    });
  }

  /** Lets time pass until the body ends. A body may also wait for real things, for some seconds. */
  async drive<T>(body: () => Promise<T>): Promise<T> {
    let ended = false;
    const result = body();
    const mark = (): void => {
      ended = true;
    };
    result.then(mark, mark);
    let idleSince: number | null = null;
    for (;;) {
      const outcome = await this.run(() => ended);
      if (outcome === "done") return result;
      idleSince ??= Date.now();
      if (Date.now() - idleSince > REAL_WAIT_MS) throw new Error("nothing is left to happen, and the body still waits");
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (this.heap.length > 0) idleSince = null;
    }
  }

  /** Lets time pass whenever something is to happen, for bodies that know nothing of it. Returns what ends that. */
  pump(): () => void {
    let over = false;
    const turn = (): void => {
      if (over) return;
      void this.run(() => over).then(() => setImmediate(turn));
    };
    setImmediate(turn);
    return () => {
      over = true;
    };
  }

  private before(a: Happening, b: Happening): boolean {
    return a.at < b.at || (a.at === b.at && a.tie < b.tie);
  }

  private push(item: Happening): void {
    const heap = this.heap;
    let i = heap.length;
    heap.push(item);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(item, heap[parent]!)) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = item;
  }

  private pop(): void {
    const heap = this.heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.before(heap[child + 1]!, heap[child]!)) child++;
      if (!this.before(heap[child]!, last)) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = last;
  }
}

/** Where in a call a process is to die: before it reached the server, or after the server did it and before the answer. */
export type DeathPoint = "before" | "after";

/**
 * One operating system process: its clock, its chance, and whether its code runs at all. Dead: no continuation of it ever runs again, what it had sent still
 * arrives. Paused (SIGSTOP): everything that would reach it waits; then it goes on as the zombie that it is.
 */
export class SimProcess {
  readonly clock: Clock;
  readonly chance: Chance;
  /** What the wall clock is off by, in ms. */
  wallOffset = 0;
  /** Timers and messages take this many times as long. */
  slowness = 1;
  /** Calls of doubles so far, and the one during which it dies. */
  calls = 0;
  death: { readonly call: number; readonly point: DeathPoint } | null = null;
  /** Called once, when it dies by `death`. */
  died: () => void = () => undefined;
  private state: "up" | "paused" | "dead" = "up";
  private held: (() => void)[] = [];

  readonly scheduler: Scheduler;
  readonly name: string;
  readonly random: Seeded;

  constructor(scheduler: Scheduler, name: string, random: Seeded) {
    this.scheduler = scheduler;
    this.name = name;
    this.random = random;
    const started = scheduler.time;
    this.clock = {
      now: () => EPOCH + Math.floor(scheduler.time + this.wallOffset),
      monotonic: () => scheduler.time - started,
      sleep: (ms, signal) => this.sleep(ms, signal),
    };
    this.chance = {
      id: () => this.random.bits().toString(16).padStart(8, "0") + this.random.bits().toString(16).padStart(8, "0"),
      fraction: () => this.random.fraction(),
    };
  }

  get alive(): boolean {
    return this.state !== "dead";
  }

  get running(): boolean {
    return this.state === "up";
  }

  /** Something reaches the process: now, or when it continues, or never. */
  enter(run: () => void): void {
    if (this.state === "up") run();
    else if (this.state === "paused") this.held.push(run);
  }

  /** Something reaches the process in `ms`. */
  in(ms: number, run: () => void): void {
    if (this.alive) this.scheduler.in(ms, () => this.enter(run));
  }

  /** Every call of a double passes here first. Null: the process is dead, the call never settles. */
  call(): { readonly dies: boolean } | null {
    if (!this.alive) return null;
    this.calls++;
    if (this.death?.call !== this.calls) return { dies: false };
    if (this.death.point === "after") return { dies: true };
    this.kill();
    this.died();
    return null;
  }

  kill(): void {
    this.state = "dead";
    this.held = [];
  }

  pause(): void {
    if (this.state === "up") this.state = "paused";
  }

  continue(): void {
    if (this.state !== "paused") return;
    this.state = "up";
    const held = this.held;
    this.held = [];
    for (const run of held) this.in(0, run);
  }

  private sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (this.call() === null) return;
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const end = (): void => {
        signal?.removeEventListener("abort", end);
        resolve();
      };
      signal?.addEventListener("abort", end, { once: true });
      this.in(ms * Math.min(SLEEP_SLOWNESS_MAX, this.slowness) + this.random.fraction(), end);
    });
  }
}

/** A slow machine is late with its timers, but not by as much as with its work. */
const SLEEP_SLOWNESS_MAX = 3;
/** 2026-01-01 in UTC. */
const EPOCH = 1_767_225_600_000;
