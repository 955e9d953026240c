/** Tensors with NaN or infinities, as workers tell of them: enough of them, and the job's records are judged before its stage is complete. */

/** As many as end a merge in one process. */
const ENOUGH = 10;

export class BadNews {
  readonly #told = new Map<number, readonly string[]>();
  readonly #names = new Set<string>();
  #next = ENOUGH;

  add(task: number, names: readonly string[]): void {
    if (names.length > 0) this.#told.set(task, names.slice(0, ENOUGH));
  }

  /** Are there enough in the tasks before this one, which all have records? Tasks in their order: so the verdict is that of a merge. */
  due(before: number): boolean {
    for (const [task, names] of this.#told) {
      if (task >= before) continue;
      for (const name of names) this.#names.add(name);
      this.#told.delete(task);
    }
    return this.#names.size >= this.#next;
  }

  /** Records of an earlier try are there, and what was told of them is forgotten. */
  lookFirst(): void {
    this.#next = 0;
  }

  /** The records did not say so. */
  passed(): void {
    this.#next = Math.max(ENOUGH, 2 * this.#names.size);
  }
}
