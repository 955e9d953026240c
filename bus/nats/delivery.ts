import type { Msg } from "@nats-io/transport-node";
import type { Delivery, TaskAddress } from "../types.ts";
import type { Link } from "./link.ts";

/** How often the message was delivered, from its reply subject: `$JS.ACK.<stream>.<consumer>.<n>...`, or with domain and account before the stream. */
function deliveriesOf(reply: string): number {
  const tokens = reply.split(".");
  return Number(tokens.length === 9 ? tokens[4] : tokens[6]) || 1;
}

/** Taken off the queue for good. Without a reason: servers before 2.10.4 ignore a termination that has one. */
export const terminate = (msg: Msg): boolean => msg.respond("+TERM");

export class NatsDelivery implements Delivery {
  readonly address: TaskAddress;
  readonly body: Uint8Array;
  readonly deliveries: number;
  readonly #link: Link;
  readonly #reply: string;
  #acknowledged: Promise<boolean> | null = null;

  constructor(link: Link, address: TaskAddress, msg: Msg) {
    this.address = address;
    this.body = msg.data;
    this.#link = link;
    this.#reply = msg.reply ?? "";
    this.deliveries = deliveriesOf(this.#reply);
  }

  working(): void {
    // A lost connection loses the lease too: there is nobody to tell.
    if (this.#link.connected) this.#link.nc.publish(this.#reply, "+WPI");
  }

  ack(): Promise<boolean> {
    this.#acknowledged ??= this.#link.during(
      this.#say("+ACK").then(
        () => true,
        () => false,
      ),
    );
    return this.#acknowledged;
  }

  async nak(delayMs: number): Promise<void> {
    await this.#link.during(this.#say(delayMs > 0 ? `-NAK ${JSON.stringify({ delay: Math.round(delayMs) * 1_000_000 })}` : "-NAK"));
  }

  /** The server answers every kind of acknowledgement that has a reply subject. */
  #say(text: string): Promise<unknown> {
    const { nc, settings } = this.#link;
    if (!this.#link.connected) return Promise.reject(new Error("no connection"));
    return this.#link.ask("acknowledge a task", () => nc.request(this.#reply, text, { timeout: settings.requestTimeoutMs }));
  }
}
