/**
 * `amalgam store`: folders of this machine for machines that do not mount them. A process of its own, as moving bytes would keep
 * a process that holds leases from renewing them. Every path is checked here again; what a client learns of a folder's place on
 * this machine is its root's name.
 */
import { Server, ServerInterceptingCall, ServerListenerBuilder, status } from "@grpc/grpc-js";
import type { ServerInterceptor } from "@grpc/grpc-js";
import { AmalgamError } from "../core/errors.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { rpcService } from "../proto/services.ts";
import { boundTo } from "../service/address.ts";
import { GrpcHealth } from "../service/grpc-health.ts";
import { serverCredentials } from "../service/grpc-security.ts";
import type { ServerSecurity } from "../service/grpc-security.ts";
import { bare } from "../service/grpc-status.ts";
import { bearerMatches } from "../service/token.ts";
import { storeHandlers } from "./store-handlers.ts";
import { STORE_MESSAGE_BYTES_MAX, STORE_WINDOW_BYTES } from "./store-limits.ts";
import type { Store } from "./stores/types.ts";

export interface StoreServerOptions {
  /** "host:port"; port 0: any that is free. */
  readonly address: string;
  readonly security: ServerSecurity;
  readonly stores: ReadonlyMap<string, Store>;
  /** What a client is not told: an error that has no code. */
  readonly onBug: (error: unknown, method: string) => void;
  /** How long calls under way may take when the server closes, in milliseconds. */
  readonly graceMs?: number;
}

export interface StoreServer {
  /** "127.0.0.1:7171" */
  readonly address: string;
  /** Health says NOT_SERVING, no call begins, those under way finish. */
  close(): Promise<void>;
}

const SERVICE = "amalgam.v1.Stores";
/** Probes carry no token. */
const HEALTH = "/grpc.health.v1.Health/";
const GRACE_MS = 30_000;

const CHANNEL = {
  // The default of 64 KiB lets a stream wait for its reader on every round trip.
  "grpc-node.flow_control_window": STORE_WINDOW_BYTES,
  "grpc.max_receive_message_length": STORE_MESSAGE_BYTES_MAX,
  "grpc.max_concurrent_streams": 100,
  "grpc.keepalive_time_ms": 30_000,
  "grpc.keepalive_timeout_ms": 10_000,
};

/** Throws SERVICE_CONFIG. */
export async function serveStores({ address, security, stores, onBug, graceMs = GRACE_MS }: StoreServerOptions): Promise<StoreServer> {
  const credentials = serverCredentials(security, address, "the store");
  const server = new Server({ ...CHANNEL, interceptors: security.token === null ? [] : [requireToken(security.token)] });
  server.addService(rpcService(amalgam.v1.Stores), storeHandlers(stores, onBug));
  const health = new GrpcHealth(["", SERVICE]);
  health.addTo(server);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(address, credentials, (error, bound) => {
      if (error === null) resolve(bound);
      else reject(new AmalgamError("SERVICE_CONFIG", `the store cannot listen on ${address}: ${error.message}`, { cause: error }));
    });
  });
  return {
    address: boundTo(address, port),
    close: async () => {
      health.stopServing();
      await shutdown(server, graceMs);
    },
  };
}

async function shutdown(server: Server, graceMs: number): Promise<void> {
  const late = setTimeout(() => server.forceShutdown(), graceMs);
  await new Promise<void>((resolve) => {
    server.tryShutdown(() => resolve());
  });
  clearTimeout(late);
}

/** Looked at before a byte of the request is read. */
function requireToken(token: string): ServerInterceptor {
  return (method, call) => {
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        const given = metadata.get("authorization");
        if (method.path.startsWith(HEALTH) || (given.length === 1 && bearerMatches(String(given[0]), token))) next(metadata);
        else call.sendStatus(bare(status.UNAUTHENTICATED, given.length === 0 ? "the request has no token" : "the request's token is not that of this store"));
      })
      .build();
    return new ServerInterceptingCall(call, { start: (next) => next(listener) });
  };
}
