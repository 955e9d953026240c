/** Progress and hints on core subjects: nothing is stored, nothing is waited for. */
import type { Events } from "../types.ts";
import type { Link } from "./link.ts";

export class NatsEvents implements Events {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  publish(subject: string, body: Uint8Array): void {
    try {
      this.#link.nc.publish(subject, body);
    } catch {
      // Closed, or larger than the server takes: a hint may be lost.
      this.#link.world.metrics.status("eventLost");
    }
  }

  subscribe(subject: string, handler: (subject: string, body: Uint8Array) => void): () => void {
    const { nc, world } = this.#link;
    const sub = nc.subscribe(subject, {
      callback: (error, msg) => {
        try {
          if (error === null) handler(msg.subject, msg.data);
          else world.warn(`NATS: no events of ${subject}: ${error.message}`);
        } catch (e) {
          world.warn(`an event of ${msg.subject} was not handled: ${e instanceof Error ? e.message : String(e)}`);
        }
      },
    });
    return () => {
      if (!sub.isClosed()) sub.unsubscribe();
    };
  }
}
