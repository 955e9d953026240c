/**
 * A NATS server with JetStream as the cluster uses it, in memory: what a real one does with the queue, the buckets and the events, each step at once. The
 * way to it (delays, loss) is network.ts, the client's side memory-bus.ts. Semantics as measured on real servers: bus conformance suite.
 */
import { BUCKETS, type BucketName, type KvEntry, type QueueDepth } from "../../bus/types.ts";
import type { Scheduler } from "./clock.ts";
import type { Seeded } from "./random.ts";

export interface NatsSettings {
  readonly ackWaitMs: number;
  readonly duplicateWindowMs: number;
  /** `discard: new`: a publish beyond it is refused. */
  readonly messagesMax: number;
  /** Deliveries of one pool that may be out at a time. */
  readonly maxAckPending: number;
  /** Of buckets that expire; null: as BUCKETS has it. */
  readonly ttlMs: number | null;
}

export const NATS_DEFAULTS: NatsSettings = { ackWaitMs: 60_000, duplicateWindowMs: 600_000, messagesMax: 1_000_000, maxAckPending: 10_000, ttlMs: null };

interface Message {
  readonly sequence: number;
  readonly subject: string;
  readonly body: Uint8Array;
  readonly messageId: string;
  deliveries: number;
  /** When it is delivered again unless acknowledged; null: it waits for a puller. */
  deadline: number | null;
  /** By nak: the deadline is the end of a delay. */
  delayed: boolean;
}

export interface DeliveredMessage {
  readonly sequence: number;
  readonly subject: string;
  readonly body: Uint8Array;
  readonly deliveries: number;
}

/** A pull request that waits at the server; `deliver` returns false when the puller is gone for all that the server can know. */
export interface Waiter {
  readonly until: number;
  readonly deliver: (message: DeliveredMessage) => boolean;
  /** The consumer is gone. */
  readonly fail: () => void;
}

interface Consumer {
  /** Sequences in the order of delivery; those to deliver again are at the front. */
  ready: number[];
  waiters: Waiter[];
  /** Delivered and not acknowledged. */
  out: number;
}

interface Bucket {
  readonly ttlMs: number;
  revision: number;
  readonly entries: Map<string, { readonly value: Uint8Array; readonly revision: number; readonly at: number }>;
}

export interface Subscription {
  readonly matches: (subject: string) => boolean;
  readonly deliver: (subject: string, body: Uint8Array) => void;
}

/** What the server has no stream for. */
export class NoStream extends Error {}
export class QueueFull extends Error {}

export class NatsServer {
  up = true;
  readonly subscriptions = new Set<Subscription>();
  /** Called when the server goes away. */
  readonly connections = new Set<() => void>();
  /** Chance that a delivered task is handed out a second time before its time, as after a failover. */
  redeliverEarly = 0;
  /** Chance that a later task overtakes. */
  reorder = 0;
  /** Told who writes to a bucket. */
  written: (bucket: BucketName, by: string) => void = () => undefined;
  /** Operations carried out, for measuring. */
  operations = 0;
  private stream: { sequence: number; readonly messages: Map<number, Message>; readonly consumers: Map<string, Consumer> } | null = null;
  private recent = new Map<string, number>();
  private buckets = new Map<BucketName, Bucket>();

  private readonly scheduler: Scheduler;
  private readonly random: Seeded;
  private readonly settings: NatsSettings;

  constructor(scheduler: Scheduler, random: Seeded, settings: NatsSettings = NATS_DEFAULTS) {
    this.scheduler = scheduler;
    this.random = random;
    this.settings = settings;
  }

  // the queue

  ensure(pools: readonly string[]): void {
    this.operations++;
    this.stream ??= { sequence: 0, messages: new Map(), consumers: new Map() };
    for (const pool of pools) {
      if (this.stream.consumers.has(pool)) continue;
      const ready = [...this.stream.messages.values()].filter((m) => poolOf(m.subject) === pool).map((m) => m.sequence);
      this.stream.consumers.set(pool, { ready, waiters: [], out: 0 });
    }
  }

  publish(subject: string, body: Uint8Array, messageId: string): { readonly duplicate: boolean } {
    this.operations++;
    const stream = this.open();
    const seen = this.recent.get(messageId);
    if (seen !== undefined && this.scheduler.time - seen < this.settings.duplicateWindowMs) return { duplicate: true };
    if (stream.messages.size >= this.settings.messagesMax) throw new QueueFull();
    if (messageId !== "") this.recent.set(messageId, this.scheduler.time);
    const sequence = ++stream.sequence;
    stream.messages.set(sequence, { sequence, subject, body, messageId, deliveries: 0, deadline: null, delayed: false });
    const consumer = stream.consumers.get(poolOf(subject));
    if (consumer === undefined) return { duplicate: false };
    consumer.ready.push(sequence);
    this.dispatch(consumer);
    return { duplicate: false };
  }

  pull(pool: string, waiter: Waiter): void {
    this.operations++;
    const consumer = this.open().consumers.get(pool);
    if (consumer === undefined) throw new NoStream();
    consumer.waiters.push(waiter);
    this.dispatch(consumer);
  }

  /** By sequence, whoever acknowledges: a zombie's ack removes a task that another works on. Throws where there is no stream: nobody answers. */
  ack(sequence: number): void {
    this.operations++;
    this.drop(this.open().messages.get(sequence));
  }

  nak(sequence: number, delayMs: number): void {
    this.operations++;
    const message = this.stream?.messages.get(sequence);
    if (message === undefined || message.deadline === null) return;
    message.deadline = this.scheduler.time + delayMs;
    message.delayed = true;
    this.watch(message);
  }

  working(sequence: number): void {
    this.operations++;
    const message = this.stream?.messages.get(sequence);
    if (message === undefined || message.deadline === null || message.delayed) return;
    message.deadline = this.scheduler.time + this.settings.ackWaitMs;
  }

  depth(): QueueDepth | null {
    this.operations++;
    if (this.stream === null) return null;
    const pools: Record<string, { waiting: number; unacknowledged: number }> = {};
    for (const pool of this.stream.consumers.keys()) pools[pool] = { waiting: 0, unacknowledged: 0 };
    for (const { subject, deadline } of this.stream.messages.values()) {
      const pool = pools[poolOf(subject)];
      if (pool === undefined) continue;
      if (deadline === null) pool.waiting++;
      else pool.unacknowledged++;
    }
    return { messages: this.stream.messages.size, pools };
  }

  purge(job: string): void {
    this.operations++;
    for (const message of this.stream?.messages.values() ?? []) if (message.subject.split(".")[3] === job) this.drop(message);
  }

  // buckets

  bucket(name: BucketName): void {
    this.operations++;
    if (!this.buckets.has(name))
      this.buckets.set(name, { ttlMs: BUCKETS[name].ttlMs === 0 ? 0 : (this.settings.ttlMs ?? BUCKETS[name].ttlMs), revision: 0, entries: new Map() });
  }

  get(name: BucketName, key: string): KvEntry | null {
    this.operations++;
    const entry = this.live(this.openBucket(name), key);
    return entry === null ? null : { key, value: entry.value.slice(), revision: entry.revision };
  }

  /** `revision`: the last one that it must be; 0: no live value; null: any. Null: it is another. */
  put(name: BucketName, key: string, value: Uint8Array, revision: number | null, by = ""): number | null {
    this.operations++;
    const bucket = this.openBucket(name);
    if (revision !== null && (this.live(bucket, key)?.revision ?? 0) !== revision) return null;
    this.written(name, by);
    bucket.entries.set(key, { value: value.slice(), revision: ++bucket.revision, at: this.scheduler.time });
    return bucket.revision;
  }

  delete(name: BucketName, key: string, revision: number | null): boolean {
    this.operations++;
    const bucket = this.openBucket(name);
    const last = this.live(bucket, key)?.revision ?? 0;
    if (revision !== null && last !== revision) return false;
    bucket.entries.delete(key);
    bucket.revision++;
    return true;
  }

  entries(name: BucketName, prefix?: string): KvEntry[] {
    this.operations++;
    const bucket = this.openBucket(name);
    const found: KvEntry[] = [];
    for (const key of bucket.entries.keys()) {
      if (prefix !== undefined && !key.startsWith(`${prefix}.`)) continue;
      const entry = this.live(bucket, key);
      if (entry !== null) found.push({ key, value: entry.value.slice(), revision: entry.revision });
    }
    return found.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  // events

  event(subject: string, body: Uint8Array): void {
    this.operations++;
    for (const subscription of this.subscriptions) if (subscription.matches(subject)) subscription.deliver(subject, body);
  }

  // faults

  /** Killed: the queue is on disk, what only memory held is forgotten, so that the id of an acknowledged task is new again. */
  stop(): void {
    this.up = false;
    for (const interrupt of this.connections) interrupt();
    const stored = new Set([...(this.stream?.messages.values() ?? [])].map((m) => m.messageId));
    this.recent = new Map([...this.recent].filter(([id]) => stored.has(id)));
    for (const consumer of this.stream?.consumers.values() ?? []) consumer.waiters = [];
  }

  start(): void {
    this.up = true;
    for (const consumer of this.stream?.consumers.values() ?? []) this.dispatch(consumer);
  }

  /** Everything that was stored is gone. */
  wipe(): void {
    this.dropStream();
    this.recent = new Map();
    this.buckets = new Map();
  }

  dropStream(): void {
    const waiters = [...(this.stream?.consumers.values() ?? [])].flatMap((consumer) => consumer.waiters);
    this.stream = null;
    this.recent = new Map();
    for (const waiter of waiters) waiter.fail();
  }

  dropBucket(name: BucketName): void {
    this.buckets.delete(name);
  }

  private open(): NonNullable<NatsServer["stream"]> {
    if (this.stream === null) throw new NoStream();
    return this.stream;
  }

  private openBucket(name: BucketName): Bucket {
    const bucket = this.buckets.get(name);
    if (bucket === undefined) throw new NoStream();
    return bucket;
  }

  private live(bucket: Bucket, key: string): { readonly value: Uint8Array; readonly revision: number } | null {
    const entry = bucket.entries.get(key);
    if (entry === undefined) return null;
    if (bucket.ttlMs === 0 || this.scheduler.time - entry.at < bucket.ttlMs) return entry;
    bucket.entries.delete(key);
    return null;
  }

  private drop(message: Message | undefined): void {
    if (message === undefined || !this.stream?.messages.delete(message.sequence) || message.deadline === null) return;
    const consumer = this.stream.consumers.get(poolOf(message.subject));
    if (consumer === undefined) return;
    consumer.out--;
    this.dispatch(consumer);
  }

  private dispatch(consumer: Consumer): void {
    while (this.up && consumer.waiters.length > 0 && consumer.out < this.settings.maxAckPending) {
      const message = this.next(consumer);
      if (message === null) return;
      const delivered = this.hand(consumer, message);
      if (!delivered) consumer.ready.unshift(message.sequence);
    }
  }

  private next(consumer: Consumer): Message | null {
    while (consumer.ready.length > 0) {
      const at = this.random.happens(this.reorder) ? this.random.below(consumer.ready.length) : 0;
      const [sequence] = consumer.ready.splice(at, 1);
      const message = this.stream?.messages.get(sequence ?? 0);
      if (message !== undefined && message.deadline === null) return message;
    }
    return null;
  }

  private hand(consumer: Consumer, message: Message): boolean {
    for (let waiter = consumer.waiters.shift(); waiter !== undefined; waiter = consumer.waiters.shift()) {
      if (waiter.until <= this.scheduler.time) continue;
      const { sequence, subject, body } = message;
      if (!waiter.deliver({ sequence, subject, body, deliveries: message.deliveries + 1 })) continue;
      message.deliveries++;
      consumer.out++;
      message.deadline = this.scheduler.time + this.settings.ackWaitMs;
      message.delayed = false;
      if (this.random.happens(this.redeliverEarly)) message.deadline = this.scheduler.time + this.random.between(0, this.settings.ackWaitMs);
      this.watch(message);
      return true;
    }
    return false;
  }

  /** At its deadline, which `working` moves on, a task is ready again. */
  private watch(message: Message): void {
    const { deadline } = message;
    if (deadline === null) return;
    const stream = this.stream;
    this.scheduler.in(deadline - this.scheduler.time, () => {
      if (this.stream !== stream || stream?.messages.get(message.sequence) !== message || message.deadline === null) return;
      if (message.deadline > this.scheduler.time) {
        // Moved on; by a nak: another watch stands at the new deadline.
        if (!message.delayed) this.watch(message);
        return;
      }
      message.deadline = null;
      message.delayed = false;
      const consumer = stream.consumers.get(poolOf(message.subject));
      if (consumer === undefined) return;
      consumer.out--;
      consumer.ready.unshift(message.sequence);
      this.dispatch(consumer);
    });
  }
}

function poolOf(subject: string): string {
  return subject.split(".")[2] ?? "";
}
