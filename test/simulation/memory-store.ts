/**
 * The Store of one process, to a MemoryDisk. Alone:
 *
 *   const scheduler = new Scheduler(new Seeded(1));
 *   const store = new MemoryStore(new MemoryDisk(), new SimProcess(scheduler, "worker-1", new Seeded(2)));
 *   await scheduler.drive(async () => { ... await store.put("a", bytes) ... });
 */
import { AmalgamError } from "../../core/errors.ts";
import { checkEntryPath, checkStorePath } from "../../storage/store-path.ts";
import type { FileRange, Store, StoreEntry } from "../../storage/stores/types.ts";
import type { SimProcess } from "./clock.ts";
import type { MemoryDisk } from "./memory-disk.ts";
import { CALM, Link, type Weather } from "./network.ts";

const REQUEST_MS = 10_000;

export interface MemoryStoreOptions {
  readonly weather?: Weather;
  /** What `local(path)` puts before the path; without it bytes must be fetched. A runner that writes there uses MemoryDisk.writeAt. */
  readonly localPrefix?: string;
}

export class MemoryStore implements Store {
  readonly link: Link;
  private readonly localPrefix: string | null;

  readonly disk: MemoryDisk;
  private readonly process: SimProcess;

  constructor(disk: MemoryDisk, process: SimProcess, options: MemoryStoreOptions = {}) {
    this.disk = disk;
    this.process = process;
    this.localPrefix = options.localPrefix ?? null;
    this.link = new Link(process, disk, options.weather ?? CALM, process.random.fork(), { timeoutMs: REQUEST_MS, ordered: false, unavailable });
  }

  private ask<T>(effect: () => T): Promise<T> {
    return this.link.request(() => {
      this.disk.actor = this.process.name;
      return effect();
    });
  }

  local(path: string): string | null {
    checkStorePath(path);
    return this.localPrefix === null ? null : `${this.localPrefix}${path}`;
  }

  stat(path: string): Promise<StoreEntry | null> {
    return this.ask(() => this.disk.stat(path));
  }

  read(path: string, offset: number, length: number): Promise<Uint8Array> {
    return this.ask(() => this.disk.read(path, offset, length));
  }

  list(folder: string): Promise<string[]> {
    return this.ask(() => this.disk.list(folder));
  }

  put(path: string, bytes: Uint8Array): Promise<void> {
    const sent = bytes.slice();
    return this.ask(() => this.disk.put(path, sent));
  }

  putIfAbsent(path: string, bytes: Uint8Array): Promise<boolean> {
    const sent = bytes.slice();
    return this.ask(() => this.disk.putIfAbsent(path, sent));
  }

  /** What a writer that dies left has no name: real stores write beside and rename. */
  async write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const pieces: Uint8Array[] = [];
    await this.ask(() => checkEntryPath(path));
    for await (const chunk of chunks) {
      pieces.push(chunk.slice());
      await this.ask(() => undefined);
    }
    await this.ask(() => this.disk.put(path, Buffer.concat(pieces)));
  }

  sync(path: string): Promise<void> {
    return this.ask(() => this.disk.sync(path));
  }

  join(target: string, parts: readonly FileRange[]): Promise<void> {
    return this.ask(() => this.disk.join(target, parts));
  }

  copy(from: string, to: string): Promise<void> {
    return this.ask(() => this.disk.copy(from, to));
  }

  rename(from: string, to: string): Promise<void> {
    return this.ask(() => this.disk.rename(from, to));
  }

  remove(path: string): Promise<void> {
    return this.ask(() => this.disk.remove(path));
  }

  makeFolder(path: string): Promise<void> {
    return this.ask(() => this.disk.makeFolder(path));
  }

  free(path: string): Promise<number | null> {
    return this.ask(() => {
      checkStorePath(path);
      return null;
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function unavailable(): Error {
  return new AmalgamError("STORE_UNAVAILABLE", "no answer from the store in time");
}
