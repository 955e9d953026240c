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

/** Throws BUS_UNAVAILABLE when no server took the connection within `firstConnectMs`, or one refused the credentials; SERVICE_CONFIG. */
export async function connectNats(settings: NatsSettings, world: NatsWorld & { readonly chance: Chance }): Promise<Bus> {
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

function authenticator({ kind, file }: NatsAuth): Authenticator {
  secret(file);
  if (kind === "creds") return credsAuthenticator(() => secret(file));
  if (kind === "nkey") return nkeyAuthenticator(() => new TextEncoder().encode(seedIn(secret(file))));
  return tokenAuthenticator(() => new TextDecoder().decode(secret(file)).trim());
}

function secret(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", "the file with the NATS credentials cannot be read", { file, cause });
  }
}

/** A seed file may have comments around it, as `nk -gen user` and ours have. */
function seedIn(bytes: Uint8Array): string {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.map((line) => line.trim()).find((line) => /^S[A-Z2-7]{57}$/.test(line)) ?? "";
}

/** The client's own waiting for a first server cannot be ended. */
async function firstConnect(settings: NatsSettings, opts: ConnectionOptions, world: NatsWorld): Promise<NatsConnection> {
  const what = `connect to ${settings.servers.join(", ")}`;
  const end = world.clock.monotonic() + settings.firstConnectMs;
  for (;;) {
    try {
      return await connect(opts);
    } catch (e) {
      if (e instanceof errors.InvalidArgumentError) throw new AmalgamError("SERVICE_CONFIG", `${what}: ${e.message}`, { cause: e });
      if (e instanceof errors.AuthorizationError || world.clock.monotonic() >= end) throw busError(what, e);
    }
    await world.clock.sleep(settings.reconnectMs);
  }
}

class NatsBus implements Bus {
  readonly tasks: NatsTaskQueue;
  readonly events: NatsEvents;
  readonly closed: Promise<Error | null>;
  readonly #link: Link;

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
