/** Buckets: streams of the form that every NATS client knows, so that `nats kv` reads them. */
import { AckPolicy, DeliverPolicy, DiscardPolicy, RetentionPolicy, StorageType } from "@nats-io/jetstream";
import { Kvm, type KV } from "@nats-io/kv";
import { headers, nanos } from "@nats-io/transport-node";
import { BUCKETS, type BucketName, type Kv, type KvEntry } from "../types.ts";
import { isConflict } from "./failure.ts";
import type { Link } from "./link.ts";
import { ensureStream, unless } from "./streams.ts";

const KEY = /^[A-Za-z0-9_=-]+(\.[A-Za-z0-9_=-]+)*$/;
const OPERATION = "KV-Operation";
const NO_BYTES = new Uint8Array(0);
/** Entries asked for at a time when a bucket is read. */
const BATCH = 500;
/** How long a batch waits for entries that expired meanwhile. */
const BATCH_MS = 2_000;
/** The server's own default; never longer than a key lives. */
const DUPLICATE_WINDOW_MS = 120_000;

/** Makes the bucket where it is not there. */
export async function openBucket(link: Link, name: BucketName): Promise<Kv> {
  const bucket = BUCKETS[name].name;
  const ttlMs = link.settings.ttlMs[name];
  // A follower may answer a direct get late; who leads is read from the leader of the stream.
  const direct = name !== "leader";
  await ensureStream(link, {
    name: `KV_${bucket}`,
    subjects: [`$KV.${bucket}.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    num_replicas: link.settings.replicas,
    max_msgs_per_subject: 1,
    max_age: nanos(ttlMs),
    duplicate_window: nanos(ttlMs === 0 ? DUPLICATE_WINDOW_MS : Math.min(ttlMs, DUPLICATE_WINDOW_MS)),
    allow_rollup_hdrs: true,
    allow_direct: direct,
  });
  const kv = await link.ask(`bucket ${bucket}`, () => new Kvm(link.js).open(bucket, { allow_direct: direct }));
  return new NatsKv(link, kv, bucket, ttlMs === 0);
}

class NatsKv implements Kv {
  readonly #link: Link;
  readonly #kv: KV;
  readonly #bucket: string;
  readonly #keepsForEver: boolean;

  constructor(link: Link, kv: KV, bucket: string, keepsForEver: boolean) {
    this.#link = link;
    this.#kv = kv;
    this.#bucket = bucket;
    this.#keepsForEver = keepsForEver;
  }

  async get(key: string): Promise<KvEntry | null> {
    const entry = await this.#ask("get", key, () => this.#kv.get(key));
    return entry?.operation === "PUT" ? { key, value: entry.value, revision: entry.revision } : null;
  }

  create(key: string, value: Uint8Array): Promise<number | null> {
    return this.#ask("create", key, () => this.#kv.create(key, value).catch(unless(isConflict)));
  }

  async update(key: string, value: Uint8Array, revision: number): Promise<number | null> {
    return this.#ask("update", key, () => this.#kv.update(key, value, revision).catch(unless(isConflict)));
  }

  put(key: string, value: Uint8Array): Promise<number> {
    return this.#ask("put", key, () => this.#kv.put(key, value));
  }

  async delete(key: string, revision?: number): Promise<boolean> {
    const subject = `$KV.${this.#bucket}.${key}`;
    const marker = headers();
    marker.set(OPERATION, "DEL");
    const expect = revision === undefined ? {} : { lastSubjectSequence: revision };
    const ack = await this.#ask("delete", key, () => this.#link.js.publish(subject, NO_BYTES, { headers: marker, expect }).catch(unless(isConflict)));
    if (ack === null) return false;
    // Markers of a bucket without a time would stay for ever. Up to the marker only: the key may live again already.
    if (this.#keepsForEver) await this.#link.jsm.streams.purge(`KV_${this.#bucket}`, { filter: subject, seq: ack.seq + 1 }).catch(() => null);
    return true;
  }

  entries(prefix?: string): Promise<KvEntry[]> {
    return this.#ask("entries", prefix, () => this.#entries(prefix === undefined ? ">" : `${prefix}.>`));
  }

  /** By pull, in batches: a push consumer that loses its stream waits for ever. */
  async #entries(filter: string): Promise<KvEntry[]> {
    const { jsm, js } = this.#link;
    const info = await jsm.consumers.add(`KV_${this.#bucket}`, {
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.LastPerSubject,
      filter_subject: `$KV.${this.#bucket}.${filter}`,
      inactive_threshold: nanos(60_000),
      mem_storage: true,
      num_replicas: 1,
    });
    const consumer = js.consumers.getConsumerFromInfo(info);
    const found = new Map<string, KvEntry>();
    const skip = `$KV.${this.#bucket}.`.length;
    for (let left = info.num_pending; left > 0;) {
      const batch = await consumer.fetch({ max_messages: Math.min(left, BATCH), expires: BATCH_MS });
      const forget = this.#link.onLost(() => {
        batch.stop(new Error("the connection was lost"));
      });
      let received = 0;
      for await (const message of batch) {
        received++;
        left = message.info.pending;
        const key = message.subject.slice(skip);
        if (message.headers?.has(OPERATION)) found.delete(key);
        else found.set(key, { key, value: message.data, revision: message.seq });
      }
      forget();
      if (received === 0) break;
    }
    void jsm.consumers.delete(info.stream_name, info.name).catch(() => false);
    return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #ask<T>(what: string, key: string | undefined, request: () => Promise<T>): Promise<T> {
    if (key !== undefined && !KEY.test(key)) throw new RangeError(`a key or prefix of parts [A-Za-z0-9_=-]+ joined by dots: ${JSON.stringify(key)}`);
    return this.#link.ask(`${what} of ${key ?? "all keys"} in ${this.#bucket}`, request);
  }
}
