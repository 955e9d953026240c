/** Who is let in: before a byte of a request is read, its caller's rate and token are looked at. */
import { ServerInterceptingCall, ServerListenerBuilder } from "@grpc/grpc-js";
import type { Metadata, ServerInterceptor } from "@grpc/grpc-js";
import type { Clock } from "../../bus/types.ts";
import { AmalgamError } from "../../core/errors.ts";
import { bearerMatches } from "../../service/token.ts";
import { statusOf } from "./status.ts";

/** Why a request was not let through. `unread`: it was too large for the transport, broken, or its caller left before it was read. */
export type Refusal = "rate" | "token" | "oversized" | "malformed" | "unread";

export interface ApiMetrics {
  /** A call ended. `method`: "SubmitJob"; `status`: gRPC's code in words, "OK". */
  handled(method: string, status: string, seconds: number): void;
  refused(reason: Refusal): void;
}

/** Of one peer; a bucket that refills. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** Probes carry no token. */
const HEALTH = "/grpc.health.v1.Health/";
/** Peers beyond share one bucket: an attacker with many addresses gets no memory and no more calls. */
const PEERS_MAX = 1_000;

export class RateLimiter {
  readonly #clock: Clock;
  readonly #limit: RateLimit;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(clock: Clock, limit: RateLimit) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** False: too often. @param peer address without the port */
  allows(peer: string): boolean {
    const now = this.#clock.monotonic();
    const bucket = this.#bucketOf(peer, now);
    bucket.tokens = Math.min(this.#limit.burst, bucket.tokens + ((now - bucket.at) / 1000) * this.#limit.perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens--;
    return true;
  }

  #bucketOf(peer: string, now: number): { tokens: number; at: number } {
    const key = this.#buckets.has(peer) || this.#makesRoom(now) ? peer : "others";
    const found = this.#buckets.get(key);
    if (found) return found;
    const bucket = { tokens: this.#limit.burst, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** Buckets that are full again say nothing. */
  #makesRoom(now: number): boolean {
    if (this.#buckets.size < PEERS_MAX) return true;
    const full = (this.#limit.burst / this.#limit.perSecond) * 1000;
    for (const [peer, { at }] of this.#buckets) if (now - at >= full) this.#buckets.delete(peer);
    return this.#buckets.size < PEERS_MAX;
  }
}

export interface GuardOptions {
  /** Null: the connection's certificate says who calls. */
  readonly token: string | null;
  readonly limiter: RateLimiter;
  readonly metrics: ApiMetrics;
}

export function guard({ token, limiter, metrics }: GuardOptions): ServerInterceptor {
  return (method, call) => {
    let read = false;
    let answered = false;
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        const refusal = refusalOf(method.path, call.getPeer(), metadata, token, limiter);
        if (refusal === null) {
          next(metadata);
          return;
        }
        answered = true;
        metrics.refused(refusal.reason);
        call.sendStatus(statusOf(refusal.error));
      })
      .withOnReceiveMessage((message, next) => {
        read = true;
        next(message);
      })
      .withOnCancel(() => {
        if (!read && !answered) metrics.refused("unread");
      })
      .build();
    return new ServerInterceptingCall(call, {
      start: (next) => next(listener),
      sendStatus: (status, next) => {
        answered = true;
        next(status);
      },
    });
  };
}

function refusalOf(
  path: string,
  peer: string,
  metadata: Metadata,
  token: string | null,
  limiter: RateLimiter,
): { reason: Refusal; error: AmalgamError } | null {
  if (!limiter.allows(peer.replace(/:\d+$/, ""))) return { reason: "rate", error: new AmalgamError("API_LIMIT", "too many requests from this address") };
  if (token === null || path.startsWith(HEALTH)) return null;
  const given = metadata.get("authorization");
  if (given.length === 1 && bearerMatches(String(given[0]), token)) return null;
  const what = given.length === 0 ? "the request has no token" : "the request's token is not that of this server";
  return { reason: "token", error: new AmalgamError("API_REFUSED", what) };
}
