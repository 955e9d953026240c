/** Handles of buckets. After a failure the bucket is opened, and made, again: a wiped server has none. */
import type { BucketName, Bus, Kv } from "../bus/types.ts";

export class Buckets {
  readonly #bus: Bus;
  readonly #open = new Map<BucketName, Kv>();

  constructor(bus: Bus) {
    this.#bus = bus;
  }

  /** Throws BUS_UNAVAILABLE. */
  async use<T>(name: BucketName, work: (kv: Kv) => Promise<T>): Promise<T> {
    try {
      let kv = this.#open.get(name);
      if (kv === undefined) {
        kv = await this.#bus.bucket(name);
        this.#open.set(name, kv);
      }
      return await work(kv);
    } catch (error) {
      this.#open.delete(name);
      throw error;
    }
  }
}
