/**
 * The Bus of one process, to a NatsServer in memory. Alone:
 *
 *   const scheduler = new Scheduler(new Seeded(1));
 *   const nats = new NatsServer(scheduler, new Seeded(2));
 *   const bus = new MemoryBus(nats, new SimProcess(scheduler, "worker-1", new Seeded(3)));
 *   await scheduler.drive(async () => { ... await bus.tasks.pull("cpu", { expiresMs: 5_000 }) ... });
 */
import type { Bus, BucketName, Delivery, Events, Kv, TaskQueue } from "../../bus/types.ts";
import { AmalgamError } from "../../core/errors.ts";
import type { SimProcess } from "./clock.ts";
import { NoStream, QueueFull, type DeliveredMessage, type NatsServer, type Subscription } from "./memory-nats.ts";
import { CALM, Link, type Weather } from "./network.ts";

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
  private ended = false;
  private end: (why: null) => void = () => undefined;

  private readonly server: NatsServer;
  private readonly process: SimProcess;

  constructor(server: NatsServer, process: SimProcess, weather: Weather = CALM) {
    this.server = server;
    this.process = process;
    this.link = new Link(process, server, weather, process.random.fork(), { timeoutMs: REQUEST_MS, ordered: true, unavailable });
    this.closed = new Promise((resolve) => (this.end = resolve));
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

  async close(): Promise<void> {
    this.disconnect();
    await this.process.clock.sleep(0);
    this.end(null);
  }

  /** The server forgets the connection, as when the process dies. */
  disconnect(): void {
    this.ended = true;
    for (const subscription of this.subscriptions) this.server.subscriptions.delete(subscription);
  }

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
        return this.ask(() => server.publish(address, body.slice(), messageId));
      },
      pull: (pool, options) => this.pull(pool, options),
      depth: () => this.ask(() => server.depth()),
      purge: (job) => this.ask(() => server.purge(job)),
    };
  }

  private pull(pool: string, { expiresMs, signal }: { readonly expiresMs: number; readonly signal?: AbortSignal }): Promise<Delivery | null> {
    const { process, server, link } = this;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) { resolve(null); return; }
      let over = false;
      const settle = (run: () => void): void => {
        if (over) return;
        over = true;
        signal?.removeEventListener("abort", stop);
        run();
      };
      const stop = (): void => settle(() => resolve(null));
      signal?.addEventListener("abort", stop, { once: true });
      const until = process.scheduler.time + expiresMs;
      const deliver = (message: DeliveredMessage): boolean => {
        if (this.ended || over || !process.alive) return false;
        const arrive = (): void => (over ? link.tell(() => server.nak(message.sequence, 0)) : settle(() => resolve(this.delivery(message))));
        link.answer(arrive, () => undefined);
        return true;
      };
      process.in(expiresMs + 1, () => settle(() => (link.passes ? resolve(null) : reject(unavailable()))));
      this.ask(() => server.pull(pool, { until, deliver })).catch((error: unknown) => settle(() => reject(asError(error))));
    });
  }

  private delivery(message: DeliveredMessage): Delivery {
    const { server, link } = this;
    return {
      address: message.address,
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
      create: (key, value) => this.ask(() => server.put(name, key, value, 0)),
      update: (key, value, revision) => this.ask(() => server.put(name, key, value, revision)),
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
              if (this.subscriptions.has(subscription)) handler(subject, body.slice());
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
