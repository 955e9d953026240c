/**
 * The Bus of one process, to a NatsServer in memory. Alone:
 *
 *   const scheduler = new Scheduler(new Seeded(1));
 *   const nats = new NatsServer(scheduler, new Seeded(2));
 *   const bus = new MemoryBus(nats, new SimProcess(scheduler, "worker-1", new Seeded(3)));
 *   await scheduler.drive(async () => { ... await bus.tasks.pull("cpu", { expiresMs: 5_000 }) ... });
 */
import { admit } from "../../bus/admission.ts";
import type { Bus, BucketName, Delivery, Events, Kv, TaskAddress, TaskQueue } from "../../bus/types.ts";
import { AmalgamError } from "../../core/errors.ts";
import { taskSubject } from "../../proto/subjects.ts";
import type { SimProcess } from "./clock.ts";
import { NoStream, QueueFull, type DeliveredMessage, type NatsServer, type Subscription } from "./memory-nats.ts";
import { CALM, Link, type Weather } from "./network.ts";

interface PullOptions {
  readonly expiresMs: number;
  readonly signal?: AbortSignal;
}

/** How long the client waits for an answer. */
const REQUEST_MS = 5_000;
const PAYLOAD_MAX = 2 ** 20;

export class MemoryBus implements Bus {
  readonly version = "2.15.1";
  readonly closed: Promise<Error | null>;
  readonly link: Link;
  readonly tasks: TaskQueue;
  readonly events: Events;
  private readonly subscriptions = new Set<Subscription>();
  /** Deliveries that were no tasks. */
  refused = 0;
  /** Pulls under way: each is called when the connection is interrupted. */
  private readonly waiting = new Set<() => void>();
  private ended = false;
  private end: (why: null) => void = () => undefined;

  private readonly server: NatsServer;
  private readonly process: SimProcess;

  constructor(server: NatsServer, process: SimProcess, weather: Weather = CALM) {
    this.server = server;
    this.process = process;
    this.link = new Link(process, server, weather, process.random.fork(), { timeoutMs: REQUEST_MS, ordered: true, unavailable });
    this.closed = new Promise((resolve) => (this.end = resolve));
    this.link.interrupted = this.interrupt;
    server.connections.add(this.interrupt);
    this.tasks = this.queue();
    this.events = this.eventPort();
  }

  get connected(): boolean {
    return !this.ended && this.link.passes;
  }

  async bucket(name: BucketName): Promise<Kv> {
    await this.ask(() => this.server.bucket(name));
    return this.kv(name);
  }

  /** What was sent before arrives before. */
  async close(): Promise<void> {
    if (this.ended) return;
    await this.link.request(() => undefined).catch(() => undefined);
    this.disconnect();
    this.end(null);
  }

  /** The server forgets the connection, as when the process dies. */
  disconnect(): void {
    this.ended = true;
    this.server.connections.delete(this.interrupt);
    for (const fail of this.waiting) fail();
    for (const subscription of this.subscriptions) this.server.subscriptions.delete(subscription);
  }

  /** Clients notice after a while. */
  private readonly interrupt = (): void => {
    const waiting = [...this.waiting];
    this.process.in(this.process.random.between(0, 500), () => {
      for (const fail of waiting) fail();
    });
  };

  private ask<T>(effect: () => T, timeoutMs?: number): Promise<T> {
    if (this.ended) return Promise.reject(unavailable());
    return this.link.request(() => translated(effect), timeoutMs);
  }

  private queue(): TaskQueue {
    const { server } = this;
    return {
      ensure: (pools) => this.ask(() => server.ensure(pools)),
      publish: async (address, body, messageId) => {
        if (body.length > PAYLOAD_MAX) throw new AmalgamError("BUS_UNAVAILABLE", `a message of ${body.length} bytes is larger than the server allows`);
        return this.ask(() => server.publish(taskSubject(address), body.slice(), messageId));
      },
      pull: (pool, options) => this.pull(pool, options),
      depth: () => this.ask(() => server.depth()),
      purge: (job) => this.ask(() => server.purge(job)),
    };
  }

  private async pull(pool: string, { expiresMs, signal }: PullOptions): Promise<Delivery | null> {
    const until = this.process.scheduler.time + expiresMs;
    for (;;) {
      const message = await this.next(pool, until, signal);
      if (message === null) return null;
      const address = admit(message.subject, message.body);
      if (typeof address !== "string") return this.delivery(address, message);
      this.refused++;
      await this.ask(() => this.server.ack(message.sequence));
    }
  }

  private next(pool: string, until: number, signal: AbortSignal | undefined): Promise<DeliveredMessage | null> {
    const { process, server, link } = this;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        resolve(null);
        return;
      }
      let over = false;
      const settle = (run: () => void): void => {
        if (over) return;
        over = true;
        signal?.removeEventListener("abort", stop);
        this.waiting.delete(fail);
        run();
      };
      const stop = (): void => settle(() => resolve(null));
      const fail = (): void => settle(() => (this.ended ? resolve(null) : reject(unavailable())));
      signal?.addEventListener("abort", stop, { once: true });
      this.waiting.add(fail);
      const arrive = (message: DeliveredMessage): void => {
        if (over) link.tell(() => server.nak(message.sequence, 0));
        else settle(() => resolve(message));
      };
      const deliver = (message: DeliveredMessage): boolean => {
        if (this.ended || over || !process.alive) return false;
        link.answer(
          () => arrive(message),
          () => undefined,
        );
        return true;
      };
      process.in(until - process.scheduler.time + 1, () => (link.passes ? stop() : fail()));
      this.ask(() => server.pull(pool, { until, deliver, fail: () => process.enter(fail) })).catch((error: unknown) => settle(() => reject(asError(error))));
    });
  }

  private delivery(address: TaskAddress, message: DeliveredMessage): Delivery {
    const { server, link } = this;
    return {
      address,
      body: message.body.slice(),
      deliveries: message.deliveries,
      working: () => link.tell(() => server.working(message.sequence)),
      ack: () =>
        this.ask(() => server.ack(message.sequence)).then(
          () => true,
          () => false,
        ),
      nak: (delayMs) => this.ask(() => server.nak(message.sequence, delayMs)),
    };
  }

  private kv(name: BucketName): Kv {
    const { server } = this;
    return {
      get: (key) => this.ask(() => server.get(name, key)),
      create: (key, value) => this.ask(() => server.put(name, key, value, 0, this.process.name)),
      update: (key, value, revision) => this.ask(() => server.put(name, key, value, revision, this.process.name)),
      put: (key, value) => this.ask(() => server.put(name, key, value, null) ?? 0),
      delete: (key, revision) => this.ask(() => server.delete(name, key, revision ?? null)),
      entries: (prefix) => this.ask(() => server.entries(name, prefix)),
    };
  }

  private eventPort(): Events {
    const { server, link } = this;
    return {
      publish: (subject, body) => {
        if (!this.ended) link.tell(() => server.event(subject, body.slice()));
      },
      subscribe: (pattern, handler) => {
        const subscription: Subscription = {
          matches: matcher(pattern),
          deliver: (subject, body) =>
            link.event(() => {
              if (!this.subscriptions.has(subscription)) return;
              try {
                handler(subject, body.slice());
              } catch {
                // As a real client: what a handler throws is its own trouble.
              }
            }),
        };
        this.subscriptions.add(subscription);
        // Not through the weather: a real client subscribes again whenever it reconnects.
        if (this.process.call() !== null) this.process.scheduler.in(1, () => this.subscriptions.has(subscription) && server.subscriptions.add(subscription));
        return () => {
          this.subscriptions.delete(subscription);
          server.subscriptions.delete(subscription);
        };
      },
    };
  }
}

function unavailable(): Error {
  return new AmalgamError("BUS_UNAVAILABLE", "no answer from the server in time");
}

function translated<T>(effect: () => T): T {
  try {
    return effect();
  } catch (error) {
    if (error instanceof NoStream) throw new AmalgamError("BUS_UNAVAILABLE", "the server has no such stream", { cause: error });
    if (error instanceof QueueFull) throw new AmalgamError("BUS_UNAVAILABLE", "the queue is full", { cause: error });
    throw error;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** NATS wildcards: `*` is one token, `>` one or more at the end. */
function matcher(pattern: string): (subject: string) => boolean {
  const wanted = pattern.split(".");
  return (subject) => {
    const tokens = subject.split(".");
    for (const [i, token] of wanted.entries()) {
      if (token === ">") return tokens.length > i;
      if (i >= tokens.length || (token !== "*" && token !== tokens[i])) return false;
    }
    return tokens.length === wanted.length;
  };
}
