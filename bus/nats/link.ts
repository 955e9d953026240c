/** One connection: what queue, buckets and events share. */
import { jetstreamManager, type JetStreamClient, type JetStreamManager } from "@nats-io/jetstream";
import type { NatsConnection, Status } from "@nats-io/transport-node";
import { AmalgamError } from "../../core/errors.ts";
import type { Refusal } from "../admission.ts";
import type { Clock } from "../types.ts";
import { busError } from "./failure.ts";
import type { NatsSettings } from "./settings.ts";

/** Counts; every method is called from I/O and must not throw. */
export interface NatsMetrics {
  /** What the client says of its connection: disconnect, reconnect, staleConnection, slowConsumer, error, ldm, close ... */
  status(type: string): void;
  /** A delivery thrown out: not a task of ours. */
  refused(why: Refusal): void;
}

/** Of the process. */
export interface NatsWorld {
  readonly clock: Clock;
  readonly metrics: NatsMetrics;
  /** For people; may come often while a server is away. */
  warn(text: string): void;
}

export class Link {
  readonly nc: NatsConnection;
  readonly jsm: JetStreamManager;
  readonly js: JetStreamClient;
  readonly settings: NatsSettings;
  readonly world: NatsWorld;
  readonly inboxPrefix: string;
  /** Aborted when close() begins: pulls end. */
  readonly closing = new AbortController();
  version: string;
  connected = true;
  /** Called once when the connection is lost or closed. */
  readonly #onLost = new Set<() => void>();
  readonly #onConnected = new Set<() => void>();
  /** What close() waits for. */
  readonly #underWay = new Set<Promise<unknown>>();

  private constructor(nc: NatsConnection, jsm: JetStreamManager, settings: NatsSettings, world: NatsWorld, inboxPrefix: string) {
    this.nc = nc;
    this.jsm = jsm;
    this.js = jsm.jetstream();
    this.settings = settings;
    this.world = world;
    this.inboxPrefix = inboxPrefix;
    this.version = nc.info?.version ?? "0";
    void this.#watch();
    void nc.closed().then(() => this.#lost());
  }

  static async make(nc: NatsConnection, settings: NatsSettings, world: NatsWorld, inboxPrefix: string): Promise<Link> {
    // checkAPI would need the right to ask for the account's information.
    const jsm = await jetstreamManager(nc, { timeout: settings.requestTimeoutMs, checkAPI: false });
    return new Link(nc, jsm, settings, world, inboxPrefix);
  }

  /**
   * A request. While the connection is away it waits for it as long as for an answer; when it is lost meanwhile the outcome is unknown.
   * @throws AmalgamError BUS_UNAVAILABLE
   */
  async ask<T>(what: string, request: () => Promise<T>): Promise<T> {
    try {
      await this.ready(what);
      return await this.#unlessLost(request());
    } catch (e) {
      throw busError(what, e);
    }
  }

  /** Resolves when connected. Throws BUS_UNAVAILABLE when that takes longer than an answer may. */
  async ready(what: string): Promise<void> {
    if (this.nc.isClosed() || this.closing.signal.aborted) throw new AmalgamError("BUS_UNAVAILABLE", `${what}: the connection is closed`);
    if (this.connected) return;
    const given = new AbortController();
    const back = () => given.abort();
    this.#onConnected.add(back);
    await this.world.clock.sleep(this.settings.requestTimeoutMs, given.signal);
    this.#onConnected.delete(back);
    if (!this.isConnected()) throw new AmalgamError("BUS_UNAVAILABLE", `${what}: no connection to ${this.settings.servers.join(", ")}`);
  }

  isConnected(): boolean {
    return this.connected;
  }

  /** Returns what takes `callback` off again. */
  onLost(callback: () => void): () => void {
    this.#onLost.add(callback);
    return () => void this.#onLost.delete(callback);
  }

  /** Makes close() wait for `work`, which must end by itself. */
  during<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const done = () => void this.#underWay.delete(work);
    work.then(done, done);
    return work;
  }

  /** Pulls end first and acknowledgements arrive: drain() alone waits for neither. */
  async close(): Promise<void> {
    if (this.closing.signal.aborted) {
      await this.nc.closed();
      return;
    }
    this.closing.abort();
    await Promise.allSettled(this.#underWay);
    if (this.connected) await Promise.race([this.nc.drain().catch(() => undefined), this.world.clock.sleep(this.settings.requestTimeoutMs)]);
    await this.nc.close();
  }

  #unlessLost<T>(request: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const forget = this.onLost(() => reject(new Error("the connection was lost before the answer came")));
      request.then(
        (value) => {
          forget();
          resolve(value);
        },
        (error: unknown) => {
          forget();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  #lost(): void {
    this.connected = false;
    const callbacks = [...this.#onLost];
    this.#onLost.clear();
    for (const callback of callbacks) callback();
  }

  async #watch(): Promise<void> {
    for await (const status of this.nc.status()) {
      if (status.type !== "ping") this.world.metrics.status(status.type);
      this.#note(status);
    }
  }

  #note(status: Status): void {
    const warn = (text: string): void => this.world.warn(text);
    if (status.type === "disconnect") {
      this.#lost();
      warn(`NATS: the connection to ${status.server} is lost; trying again`);
    } else if (status.type === "reconnect") {
      this.connected = true;
      this.version = this.nc.info?.version ?? this.version;
      for (const callback of this.#onConnected) callback();
      warn(`NATS: connected again, to ${status.server}`);
    } else if (status.type === "error") warn(`NATS: ${status.error.message}`);
    else if (status.type === "slowConsumer" || status.type === "ldm") warn(`NATS: ${status.type}`);
  }
}
