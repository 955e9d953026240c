/**
 * How far the work is: a bar on a terminal, now and then a line elsewhere, lines of JSON with --json, nothing with
 * --quiet. Times come from the events themselves; without events nothing is printed.
 */
import { createRequire } from "node:module";
import type * as cliProgress from "cli-progress";
import type { Console } from "./console.ts";
import { RateMeter } from "./rate-meter.ts";
import { formatBytes, formatRate, formatSeconds } from "./sizes.ts";

/** Seconds between two lines where no bar can be drawn, and between two JSON lines. */
const LINE_SECONDS = 5;
const JSON_SECONDS = 0.5;
/** Shorter work shows no bar. */
const BAR_AFTER_SECONDS = 0.25;
const BAR_CELLS = 16;

/** Of the JSON lines: the event's name, and the field that says what is at hand. */
export interface ProgressEvent {
  readonly name: string;
  readonly subject: string;
}

export class Progress {
  readonly #console: Console;
  /** "merging". */
  readonly #doing: string;
  readonly #event: ProgressEvent;
  readonly #columns: number;
  readonly #rate = new RateMeter();
  readonly #started = seconds();
  #bar: cliProgress.SingleBar | null = null;
  #ended = false;
  #last = this.#started;

  constructor(console: Console, doing: string, event: ProgressEvent = { name: "progress", subject: "tensor" }) {
    this.#console = console;
    this.#doing = doing;
    this.#event = event;
    this.#columns = process.stderr.columns > 0 ? process.stderr.columns : 80;
  }

  /** @param what the tensor or file at hand */
  update(done: number, total: number, what: string): void {
    if (this.#ended) return;
    const now = seconds();
    this.#rate.add(now, done);
    if (this.#console.json) this.#json(now, done, total, what);
    else if (this.#console.interactive) this.#draw(now, done, total, what);
    else if (now - this.#last >= LINE_SECONDS) {
      this.#last = now;
      this.#console.status(`${this.#doing}: ${this.#figures(done, total)}`);
    }
  }

  /** Runs something that prints while the bar is away. */
  aside(print: () => void): void {
    this.stop();
    print();
  }

  /** Takes the bar away; a later update brings it back. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = null;
    this.#console.bar = null;
  }

  /** Takes the bar away for good: units under way when a merge fails still report what they did. */
  end(): void {
    this.stop();
    this.#ended = true;
  }

  #json(now: number, done: number, total: number, what: string): void {
    if (now - this.#last < JSON_SECONDS && done < total) return;
    this.#last = now;
    const rate = this.#rate.perSecond;
    this.#console.event(this.#event.name, {
      done,
      total,
      [this.#event.subject]: what,
      bytesPerSecond: rate,
      secondsLeft: rate === null ? null : (total - done) / rate,
    });
  }

  #draw(now: number, done: number, total: number, what: string): void {
    if (!this.#bar) {
      if (now - this.#started < BAR_AFTER_SECONDS) return;
      this.#bar = newBar();
      this.#bar.start(total, done, { text: "", doing: this.#doing });
      this.#console.bar = () => this.stop();
    }
    const figures = this.#figures(done, total);
    const room = this.#columns - this.#doing.length - BAR_CELLS - figures.length - 6;
    const tensor = what.length <= room ? what : room > 8 ? `...${what.slice(3 - room)}` : "";
    const text = `${figures}  ${tensor}`.trimEnd().slice(0, this.#columns - this.#doing.length - BAR_CELLS - 3);
    this.#bar.update(done, { text, doing: this.#doing });
  }

  #figures(done: number, total: number): string {
    const rate = this.#rate.perSecond;
    const share = total > 0 ? Math.floor((done / total) * 100) : 100;
    const head = `${share} %, ${formatBytes(done)} of ${formatBytes(total)}`;
    return rate === null ? head : `${head}, ${formatRate(rate)}, ${formatSeconds((total - done) / rate)} left`;
  }
}

function newBar(): cliProgress.SingleBar {
  const { SingleBar } = createRequire(import.meta.url)("cli-progress") as typeof cliProgress;
  return new SingleBar({
    format: "{doing} {bar} {text}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: BAR_CELLS,
    stream: process.stderr,
    clearOnComplete: true,
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
  });
}

function seconds(): number {
  return performance.now() / 1000;
}
