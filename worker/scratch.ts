/** The scratch folder of a worker: attempts have a folder each in it, and share the bytes that it may hold. */
import { join } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { removeScratch } from "../storage/stage-in.ts";

interface Waiter {
  readonly bytes: number;
  readonly begin: () => void;
}

export class Scratch {
  readonly #folder: string;
  readonly #bytesMax: number;
  #taken = 0;
  /** In order of arrival: one that needs much is not overtaken for ever. */
  #waiting: Waiter[] = [];

  /** @param bytesMax of all attempts together */
  constructor(folder: string, bytesMax = Infinity) {
    this.#folder = folder;
    this.#bytesMax = bytesMax;
  }

  attempt(token: string): AttemptScratch {
    return new AttemptScratch(this, join(this.#folder, token));
  }

  /** Resolves when so many bytes are free, and takes them. Throws DISK_FULL where there are never so many, INTERRUPTED when the signal is aborted before. */
  async take(bytes: number, signal: AbortSignal): Promise<void> {
    if (bytes > this.#bytesMax)
      throw new AmalgamError("DISK_FULL", `the task needs ${bytes} bytes of scratch, but the worker may hold ${this.#bytesMax}`, {
        file: this.#folder,
        next: "Give the worker more scratch, or the job a smaller --part-size.",
      });
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        this.#waiting = this.#waiting.filter((w) => w !== waiter);
        this.#serve();
        reject(new AmalgamError("INTERRUPTED", "waiting for scratch was stopped"));
      };
      const begin = (): void => {
        signal.removeEventListener("abort", stop);
        resolve();
      };
      const waiter = { bytes, begin };
      this.#waiting.push(waiter);
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
      this.#serve();
    });
  }

  give(bytes: number): void {
    this.#taken -= bytes;
    this.#serve();
  }

  #serve(): void {
    for (let next = this.#waiting[0]; next && this.#taken + next.bytes <= this.#bytesMax; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#taken += next.bytes;
      next.begin();
    }
  }
}

/** Of one attempt. */
export class AttemptScratch {
  /** Is made where it is needed. */
  readonly folder: string;
  readonly #all: Scratch;
  #taken = 0;

  constructor(all: Scratch, folder: string) {
    this.#all = all;
    this.folder = folder;
  }

  /** Once an attempt: two that wait for more while they hold some would wait for each other. Throws as Scratch.take. */
  async take(bytes: number, signal: AbortSignal): Promise<void> {
    if (bytes === 0) return;
    await this.#all.take(bytes, signal);
    this.#taken += bytes;
  }

  /** Throws OUTPUT_WRITE. */
  async remove(): Promise<void> {
    try {
      await removeScratch(this.folder);
    } finally {
      this.#all.give(this.#taken);
      this.#taken = 0;
    }
  }
}
