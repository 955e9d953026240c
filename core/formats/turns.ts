/** One thing at a time, in the order asked for. */

export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Acts when all that was taken before is done, whether or not it failed. */
  take<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act, act);
    this.#last = turn;
    return turn;
  }
}
