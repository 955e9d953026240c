/** A store whose operations are counted, so that a test can stop a coordinator at any of them. */
import type { FileRange, Store, StoreEntry } from "../../storage/stores/types.ts";

export class Crash extends Error {}

export class WatchedStore implements Store {
  readonly #inner: Store;
  count = 0;
  /** Called before the operation of that number, and after it. */
  before: (count: number) => Promise<void> | void = () => undefined;
  after: (count: number) => Promise<void> | void = () => undefined;

  constructor(inner: Store) {
    this.#inner = inner;
  }

  async #do<T>(act: () => Promise<T>): Promise<T> {
    const own = ++this.count;
    await this.before(own);
    const result = await act();
    await this.after(own);
    return result;
  }

  local(path: string): string | null {
    return this.#inner.local(path);
  }
  stat(path: string): Promise<StoreEntry | null> {
    return this.#do(() => this.#inner.stat(path));
  }
  read(path: string, offset: number, length: number): Promise<Uint8Array> {
    return this.#do(() => this.#inner.read(path, offset, length));
  }
  list(folder: string): Promise<string[]> {
    return this.#do(() => this.#inner.list(folder));
  }
  put(path: string, bytes: Uint8Array): Promise<void> {
    return this.#do(() => this.#inner.put(path, bytes));
  }
  putIfAbsent(path: string, bytes: Uint8Array): Promise<boolean> {
    return this.#do(() => this.#inner.putIfAbsent(path, bytes));
  }
  write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#do(() => this.#inner.write(path, chunks));
  }
  sync(path: string): Promise<void> {
    return this.#do(() => this.#inner.sync(path));
  }
  join(target: string, parts: readonly FileRange[]): Promise<void> {
    return this.#do(() => this.#inner.join(target, parts));
  }
  copy(from: string, to: string): Promise<void> {
    return this.#do(() => this.#inner.copy(from, to));
  }
  rename(from: string, to: string): Promise<void> {
    return this.#do(() => this.#inner.rename(from, to));
  }
  remove(path: string): Promise<void> {
    return this.#do(() => this.#inner.remove(path));
  }
  makeFolder(path: string): Promise<void> {
    return this.#do(() => this.#inner.makeFolder(path));
  }
  free(path: string): Promise<number | null> {
    return this.#do(() => this.#inner.free(path));
  }
  close(): Promise<void> {
    return this.#inner.close();
  }

  /** The process dies at operation `n`: before it, or after it and before its answer is seen. Nothing more of it reaches the store. */
  crashAt(n: number, when: "before" | "after"): void {
    this.before = (count) => {
      if (count > n || (count === n && when === "before")) throw new Crash();
    };
    this.after = (count) => {
      if (count >= n) throw new Crash();
    };
  }

  /** The next process begins: it does not die. */
  revive(): void {
    this.before = this.after = () => undefined;
  }
}
