/** What is between a process and a server: delays, loss, partitions. */
import type { SimProcess } from "./clock.ts";
import type { Seeded } from "./random.ts";

/** Probabilities a call. All 0: a network that only takes time. */
export interface Weather {
  /** The request never arrives. */
  lostRequest: number;
  /** The request was carried out, the answer never arrives. */
  lostAnswer: number;
  /** The request arrives long after the caller gave up. */
  lateRequest: number;
  /** One way takes seconds instead of about a millisecond. */
  slowMessage: number;
  /** An event is dropped; delivered twice. */
  lostEvent: number;
  twiceEvent: number;
}

export const CALM: Readonly<Weather> = { lostRequest: 0, lostAnswer: 0, lateRequest: 0, slowMessage: 0, lostEvent: 0, twiceEvent: 0 };

const SLOW_MESSAGE_MS = 3_000;
/** The latest that a request can arrive after its caller gave up. */
const LATE_MS = 20_000;

/** A server that may be down. */
export interface Reachable {
  readonly up: boolean;
}

export interface LinkOptions {
  /** How long a caller waits for an answer. */
  readonly timeoutMs: number;
  /** In a connection messages keep their order; calls of a store overtake one another. */
  readonly ordered: boolean;
  readonly unavailable: () => Error;
}

/** A process's way to a server. `cut`: nothing passes, in either direction. */
export class Link {
  /** Called when nothing passes any more. */
  interrupted: () => void = () => undefined;
  private isCut = false;
  private out = 0;
  private back = 0;

  readonly process: SimProcess;
  private readonly server: Reachable;
  private readonly weather: Weather;
  private readonly random: Seeded;
  private readonly options: LinkOptions;

  constructor(process: SimProcess, server: Reachable, weather: Weather, random: Seeded, options: LinkOptions) {
    this.process = process;
    this.server = server;
    this.weather = weather;
    this.random = random;
    this.options = options;
  }

  get cut(): boolean {
    return this.isCut;
  }

  set cut(cut: boolean) {
    this.isCut = cut;
    if (cut) this.interrupted();
  }

  get passes(): boolean {
    return !this.isCut && this.server.up;
  }

  /** Carries `effect` out at the server. Rejects with `unavailable()` where no answer came in time: it may have been done, or be done later. */
  request<T>(effect: () => T, timeoutMs = this.options.timeoutMs): Promise<T> {
    return new Promise((resolve, reject) => {
      const call = this.process.call();
      if (call === null) return;
      const started = this.process.scheduler.time;
      const giveUp = (): void => {
        const rest = started + timeoutMs * this.random.between(0.05, 1) - this.process.scheduler.time;
        this.process.in(rest, () => reject(this.options.unavailable()));
      };
      const arrive = (): void => {
        if (!this.passes) {
          giveUp();
          return;
        }
        const answer = this.carryOut(effect, resolve, reject);
        if (call.dies) {
          this.process.kill();
          this.process.died();
        } else if (this.random.happens(this.weather.lostAnswer)) giveUp();
        else this.answer(answer, giveUp);
      };
      if (this.random.happens(this.weather.lostRequest)) {
        giveUp();
        return;
      }
      if (this.random.happens(this.weather.lateRequest)) {
        giveUp();
        this.process.scheduler.in(this.random.between(0, LATE_MS), () => {
          if (this.passes) this.carryOut(effect, ignore, ignore);
        });
        return;
      }
      this.send(arrive);
    });
  }

  /** Without an answer: lost when nothing passes. */
  tell(effect: () => void): void {
    if (this.process.call() === null || this.random.happens(this.weather.lostRequest)) return;
    this.send(() => {
      if (this.passes) effect();
    });
  }

  /** From the server to the process; `lost` when nothing passes. */
  answer(run: () => void, lost: () => void): void {
    this.process.scheduler.in(this.delay("back"), () => {
      if (this.passes) this.process.enter(run);
      else lost();
    });
  }

  /** An event on its way to a subscriber. */
  event(run: () => void): void {
    if (this.random.happens(this.weather.lostEvent)) return;
    this.answer(run, ignore);
    if (this.random.happens(this.weather.twiceEvent)) this.answer(run, ignore);
  }

  private send(arrive: () => void): void {
    this.process.scheduler.in(this.delay("out"), arrive);
  }

  private carryOut<T>(effect: () => T, resolve: (value: T) => void, reject: (error: unknown) => void): () => void {
    try {
      const value = effect();
      return () => resolve(value);
    } catch (error) {
      return () => reject(error);
    }
  }

  private delay(way: "out" | "back"): number {
    const slow = this.random.happens(this.weather.slowMessage) ? this.random.between(50, SLOW_MESSAGE_MS) : 0;
    const delay = Math.min(LATE_MS, (this.random.between(0.1, 1) + slow) * this.process.slowness);
    if (!this.options.ordered) return delay;
    const now = this.process.scheduler.time;
    this[way] = Math.max(this[way] + 0.001, now + delay);
    return this[way] - now;
  }
}

function ignore(): void {
  return;
}
