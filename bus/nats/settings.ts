/** How one process talks to NATS. Times in milliseconds. */
import type { BucketName } from "../types.ts";
import { BUCKETS } from "../types.ts";

export type NatsAuth =
  /** A JWT with its key (`.creds`); read again at each connect, so that it may be rotated. */
  | { readonly kind: "creds"; readonly file: string }
  /** A file with an nkey's seed; read again at each connect. */
  | { readonly kind: "nkey"; readonly file: string }
  /** A file with a token; read again at each connect. */
  | { readonly kind: "token"; readonly file: string };

export interface NatsTls {
  readonly caFile?: string;
  /** Together with keyFile: the client's certificate. Files are read again at each connect. */
  readonly certFile?: string;
  readonly keyFile?: string;
}

export interface QueueSettings {
  readonly ackWaitMs: number;
  readonly duplicateWindowMs: number;
  /** Deliveries of one pool that may be out at a time, over all workers. */
  readonly maxAckPending: number;
  /** Pulls of one pool that may wait at a time: workers times the pulls of each. */
  readonly maxWaiting: number;
  /** A full queue refuses tasks loudly; a task message is some hundred bytes. The server reserves this much of its store. */
  readonly maxBytes: number;
}

export interface NatsSettings {
  /** `host:port`, or a URL with scheme nats or tls. */
  readonly servers: readonly string[];
  /** In the server's logs, and the beginning of the inbox: users may be limited to `_INBOX_<role>.>`. */
  readonly role: "coordinator" | "worker" | "monitor";
  readonly auth: NatsAuth | null;
  /** Null: what the server wants, with the system's authorities. */
  readonly tls: NatsTls | null;
  /** How long the first connect is tried. */
  readonly firstConnectMs: number;
  /** Longer than a cluster of servers takes to choose a new leader (about 8 s). */
  readonly requestTimeoutMs: number;
  /** Two pings without an answer: the path is dead. */
  readonly pingMs: number;
  readonly reconnectMs: number;
  /** Copies that the servers keep: 3 in a cluster of servers, 1 elsewhere. */
  readonly replicas: number;
  readonly queue: QueueSettings;
  readonly ttlMs: Readonly<Record<BucketName, number>>;
}

export const NATS_DEFAULTS = {
  role: "coordinator",
  auth: null,
  tls: null,
  firstConnectMs: 30_000,
  requestTimeoutMs: 10_000,
  pingMs: 10_000,
  reconnectMs: 500,
  replicas: 1,
  queue: { ackWaitMs: 60_000, duplicateWindowMs: 600_000, maxAckPending: 4_096, maxWaiting: 4_096, maxBytes: 64 * 1024 * 1024 },
  ttlMs: { leader: BUCKETS.leader.ttlMs, workers: BUCKETS.workers.ttlMs, tasks: BUCKETS.tasks.ttlMs },
} as const satisfies Omit<NatsSettings, "servers">;
