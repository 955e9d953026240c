/** Bytes a second over the last seconds: the mean over a window that moves, so that it follows a disk that slows down. */

const WINDOW_SECONDS = 5;
/** A shorter stretch says nothing. */
const STRETCH_SECONDS = 0.2;

export class RateMeter {
  readonly #samples: { at: number; done: number }[] = [];

  add(at: number, done: number): void {
    const last = this.#samples.at(-1);
    if (last && at - last.at < STRETCH_SECONDS / 4 && this.#samples.length > 1) Object.assign(last, { at, done });
    else this.#samples.push({ at, done });
    while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) > WINDOW_SECONDS) this.#samples.shift();
  }

  /** null while too little is known. What was done before the first sample does not count. */
  get perSecond(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < STRETCH_SECONDS || last.done <= first.done) return null;
    return (last.done - first.done) / (last.at - first.at);
  }
}
