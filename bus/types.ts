/**
 * The ports of the cluster's logic: time, chance, the task queue, key-value buckets, events. Coordinator and worker are written
 * against these alone, so that NATS and the simulation's double are interchangeable.
 *
 * Failures: whatever cannot reach the server throws AmalgamError BUS_UNAVAILABLE (try again later, the outcome is unknown).
 * A lost race is not a failure: it is a result (null, false).
 */

/** Time of one process. The wall clock may jump; only `monotonic` measures. */
export interface Clock {
  /** Milliseconds since 1970. For people: records, logs. */
  now(): number;
  /** Milliseconds since some moment; never goes back. For leases and timeouts. */
  monotonic(): number;
  /** Resolves after `ms`, or at once when the signal is aborted. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Chance of one process: names that no other process makes, and jitter. */
export interface Chance {
  /** 16 hexadecimal digits. */
  id(): string;
  /** Uniform in [0, 1). */
  fraction(): number;
}

/** Where a task is addressed: each part is [A-Za-z0-9_-]+. */
export interface TaskAddress {
  readonly pool: string;
  readonly job: string;
  /** "1", "2", ... or "assemble". */
  readonly stage: string;
  readonly task: number;
}

/** A work queue with at-least-once delivery. Acknowledging proves nothing: commit records do. */
export interface TaskQueue {
  /** Makes the stream and a consumer per pool where they are not there; mends their settings. Idempotent. */
  ensure(pools: readonly string[]): Promise<void>;
  /** `messageId` is remembered for some minutes: a second publish with it is dropped and says so. */
  publish(address: TaskAddress, body: Uint8Array, messageId: string): Promise<{ readonly duplicate: boolean }>;
  /** The next task of a pool; null when none came within `expiresMs`. */
  pull(pool: string, options: { readonly expiresMs: number; readonly signal?: AbortSignal }): Promise<Delivery | null>;
  /** What the queue holds. Null where the stream does not exist (a wiped server). */
  depth(): Promise<QueueDepth | null>;
  /** Drops what is queued of a job. */
  purge(job: string): Promise<void>;
}

export interface QueueDepth {
  /** Messages stored: waiting, delivered and not acknowledged, parked. */
  readonly messages: number;
  readonly pools: Readonly<Record<string, { readonly waiting: number; readonly unacknowledged: number }>>;
}

export interface Delivery {
  readonly address: TaskAddress;
  readonly body: Uint8Array;
  /** 1 at the first delivery. */
  readonly deliveries: number;
  /** Extends the time until redelivery; fire and forget. */
  working(): void;
  /** True when the server confirmed; false: unknown, the task may be delivered again. */
  ack(): Promise<boolean>;
  /** Gives the task back, to be delivered after `delayMs`. */
  nak(delayMs: number): Promise<void>;
}

export interface KvEntry {
  readonly key: string;
  readonly value: Uint8Array;
  readonly revision: number;
}

/** A bucket. Keys are [A-Za-z0-9_.=-]+, parts joined by dots. */
export interface Kv {
  get(key: string): Promise<KvEntry | null>;
  /** The revision; null where a live value exists. */
  create(key: string, value: Uint8Array): Promise<number | null>;
  /** The new revision; null where the last revision is another. */
  update(key: string, value: Uint8Array, revision: number): Promise<number | null>;
  put(key: string, value: Uint8Array): Promise<number>;
  /** False where `revision` is given and is not the last one. */
  delete(key: string, revision?: number): Promise<boolean>;
  /** All live entries whose key starts with `prefix` and a dot (all without one), sorted by key. */
  entries(prefix?: string): Promise<KvEntry[]>;
}

/** Fire-and-forget messages: progress and hints. Nothing may depend on one arriving. */
export interface Events {
  publish(subject: string, body: Uint8Array): void;
  /** Returns what ends the subscription. Wildcards as in NATS. */
  subscribe(subject: string, handler: (subject: string, body: Uint8Array) => void): () => void;
}

/** Buckets: their keys expire after `ttlMs` without a write; 0: never. Expiry emits nothing: readers look again. */
export const BUCKETS = {
  /** One key, the leading coordinator. */
  leader: { name: "amalgam_leader", ttlMs: 15_000 },
  /** One key a live worker. */
  workers: { name: "amalgam_workers", ttlMs: 30_000 },
  /** Leases and attempts: `<job>.<stage>.<task>`. An index: what is lost here is made again from plan and records. */
  tasks: { name: "amalgam_tasks", ttlMs: 0 },
} as const;

export type BucketName = keyof typeof BUCKETS;

/** A connection. */
export interface Bus {
  readonly tasks: TaskQueue;
  readonly events: Events;
  /** Makes the bucket where it is not there. */
  bucket(name: BucketName): Promise<Kv>;
  /** The server's version, "2.15.1". */
  readonly version: string;
  readonly connected: boolean;
  /** Resolves when the connection is gone for good: with the reason, or null after close(). */
  readonly closed: Promise<Error | null>;
  /** Sends what is pending and disconnects. */
  close(): Promise<void>;
}
