/** What the suite needs of a place where buses run: real servers and the simulation's double both give one. */
import type { BucketName, Bus } from "../../../bus/types.ts";

/** Shorter than a cluster's, so that the suite runs in seconds; a double on a virtual clock may take any. */
export interface WorldTimes {
  /** Redelivery of what nobody acknowledged. At least 1,000. */
  readonly ackWaitMs: number;
  /** How long a message id is remembered. */
  readonly duplicateWindowMs: number;
  /** Of the buckets `leader` and `workers`; `tasks` keeps 0. */
  readonly ttlMs: number;
  /** Deliveries of one pool that may be out at a time. */
  readonly maxAckPending: number;
}

/** One server with an empty store, and processes that talk to it. */
export interface BusWorld {
  /** A connection of its own, as another process would have. A promise of it settles without the suite's help, as time goes on. */
  connect(name: string): Promise<Bus>;
  /** Lets time pass for the server and every connection. */
  pass(ms: number): Promise<void>;
  /** The server dies (kill -9) and starts again with what it had stored. Resolves when every connection is back. */
  restart(): Promise<void>;
  /** The same, with an empty store. */
  wipe(): Promise<void>;
  /** Deletes the stream, or a bucket, under everybody. */
  drop(what: "tasks-stream" | BucketName): Promise<void>;
  /** Cuts a connection's link; what it does then fails or waits. Resolves when the connection has noticed. */
  cut(bus: Bus): Promise<void>;
  /** Resolves when it is connected again. */
  mend(bus: Bus): Promise<void>;
  /** A message that is none of ours, as any client may publish one. */
  publishRaw(subject: string, body: Uint8Array): Promise<void>;
  /** How many deliveries the bus refused so far because of their subject or body. */
  refused(bus: Bus): number;
  /** Closes what connect gave, and ends the server. */
  end(): Promise<void>;
}

/** Every test gets a world of its own. */
export type MakeWorld = (times: WorldTimes) => Promise<BusWorld>;
