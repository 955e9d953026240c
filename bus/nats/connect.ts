/** A connection to NATS, behind the ports of bus/types.ts. */
import { readFileSync } from "node:fs";
import {
  type Authenticator,
  connect,
  type ConnectionOptions,
  credsAuthenticator,
  errors,
  type NatsConnection,
  nkeyAuthenticator,
  nkeys,
  tokenAuthenticator,
} from "@nats-io/transport-node";
import { AmalgamError } from "../../core/errors.ts";
import type { Bus, Chance, Kv, BucketName } from "../types.ts";
import { NatsEvents } from "./events.ts";
import { busError } from "./failure.ts";
import { openBucket } from "./kv.ts";
import { Link, type NatsWorld } from "./link.ts";
import { NatsTaskQueue } from "./queue.ts";
import type { NatsAuth, NatsSettings } from "./settings.ts";
import { versionWarning } from "./version.ts";

/** Who starts processes by hand should see before long what they wait for. */
const SILENT_MS_MAX = 3_000;
/** A scrape of metrics does not wait longer. */
const ROUND_TRIP_MS_MAX = 1_000;

/** Throws BUS_UNAVAILABLE when no server took the connection within `firstConnectMs`, or one refused the credentials; SERVICE_CONFIG. */
export async function connectNats(settings: NatsSettings, world: NatsWorld & { readonly chance: Chance }): Promise<NatsBus> {
  const inboxPrefix = `_INBOX_${settings.role}.${world.chance.id()}`;
  const nc = await firstConnect(settings, options(settings, inboxPrefix), world);
  const link = await Link.make(nc, settings, world, inboxPrefix);
  const warning = versionWarning(link.version);
  if (warning !== null && settings.role === "coordinator") world.warn(warning);
  return new NatsBus(link);
}

function options(settings: NatsSettings, inboxPrefix: string): ConnectionOptions {
  return {
    servers: [...settings.servers],
    name: `amalgam-${settings.role}-${process.pid}`,
    inboxPrefix,
    // The default gives up for good after ten tries.
    maxReconnectAttempts: -1,
    reconnectTimeWait: settings.reconnectMs,
    reconnectJitter: settings.reconnectMs / 2,
    reconnectJitterTLS: settings.reconnectMs / 2,
    pingInterval: settings.pingMs,
    maxPingOut: 2,
    timeout: settings.requestTimeoutMs,
    // Two refusals in a row would end reconnecting while credentials are rotated.
    ignoreAuthErrorAbort: true,
    noAsyncTraces: true,
    ...(settings.tls === null ? {} : { tls: { ...settings.tls } }),
    ...(settings.auth === null ? {} : { authenticator: authenticator(settings.auth) }),
  };
}

/** Read again at each connect; a file that is away or half written while it is rotated does not count. */
function authenticator({ kind, file }: NatsAuth): Authenticator {
  let last = credentials(kind, file);
  const current = (): string => {
    try {
      last = credentials(kind, file);
    } catch {
      // The old ones are refused where they no longer hold, and then this is tried again.
    }
    return last;
  };
  if (kind === "token") return tokenAuthenticator(current);
  const bytes = (): Uint8Array => new TextEncoder().encode(current());
  return kind === "creds" ? credsAuthenticator(bytes) : nkeyAuthenticator(bytes);
}

/** Throws SERVICE_CONFIG. */
function credentials(kind: NatsAuth["kind"], file: string): string {
  const text = readText(file);
  if (kind === "token") return text.trim();
  // A seed may have comments around it.
  const seed = /^S[A-Z2-7]{57}$/m.exec(text)?.[0];
  try {
    nkeys.fromSeed(new TextEncoder().encode(seed ?? ""));
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", "the file with the NATS credentials holds no nkey seed", { file, cause });
  }
  return kind === "nkey" && seed !== undefined ? seed : text;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", "the file with the NATS credentials cannot be read", { file, cause });
  }
}

/** Says once, after some seconds, that it waits and for what. */
async function firstConnect(settings: NatsSettings, opts: ConnectionOptions, world: NatsWorld): Promise<NatsConnection> {
  const connected = new AbortController();
  let last = `connect to ${settings.servers.join(", ")}: no answer yet`;
  void world.clock.sleep(SILENT_MS_MAX, connected.signal).then(() => {
    if (connected.signal.aborted) return;
    world.warn(`NATS: ${last}; waiting up to ${settings.firstConnectMs / 1000} s`);
  });
  try {
    return await tryConnect(settings, opts, world, (error) => (last = error.message));
  } finally {
    connected.abort();
  }
}

/** The client's own waiting for a first server cannot be ended. */
async function tryConnect(settings: NatsSettings, opts: ConnectionOptions, world: NatsWorld, failed: (error: Error) => void): Promise<NatsConnection> {
  const what = `connect to ${settings.servers.join(", ")}`;
  const end = world.clock.monotonic() + settings.firstConnectMs;
  for (;;) {
    try {
      return await connect(opts);
    } catch (e) {
      if (e instanceof errors.InvalidArgumentError) throw new AmalgamError("SERVICE_CONFIG", `${what}: ${e.message}`, { cause: e });
      if (e instanceof errors.AuthorizationError || world.clock.monotonic() >= end) throw busError(what, e);
      failed(busError(what, e));
    }
    await world.clock.sleep(settings.reconnectMs);
  }
}

export class NatsBus implements Bus {
  readonly tasks: NatsTaskQueue;
  readonly events: NatsEvents;
  readonly closed: Promise<Error | null>;
  readonly #link: Link;

  /** Of a ping, in seconds; null where none is answered. */
  async roundTrip(): Promise<number | null> {
    if (!this.connected) return null;
    const ms = await Promise.race([this.#link.nc.rtt(), this.#link.world.clock.sleep(ROUND_TRIP_MS_MAX).then(() => null)]).catch(() => null);
    return ms === null ? null : ms / 1000;
  }

  constructor(link: Link) {
    this.#link = link;
    this.tasks = new NatsTaskQueue(link);
    this.events = new NatsEvents(link);
    this.closed = link.nc.closed().then((reason) => reason ?? null);
  }

  get version(): string {
    return this.#link.version;
  }

  get connected(): boolean {
    return this.#link.connected;
  }

  bucket(name: BucketName): Promise<Kv> {
    return openBucket(this.#link, name);
  }

  close(): Promise<void> {
    return this.#link.close();
  }
}
