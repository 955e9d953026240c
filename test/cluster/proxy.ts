/** A TCP proxy that a test can make worse: cut, black hole (no reset), one way only, slow, reset in the middle. */
import { createServer, connect } from "node:net";
import type { Server, Socket } from "node:net";

type Direction = "up" | "down";

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

export class TcpProxy {
  readonly port: number;
  readonly #listener: Server;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #pairs = new Set<Pair>();
  /** Directions that swallow what comes. */
  readonly #swallow = new Set<Direction>();
  #refuse = false;
  /** Bytes a second and direction; 0: unlimited. */
  #rate = 0;
  /** Bytes until the next reset; null: none. */
  #resetAfter: number | null = null;
  resets = 0;

  private constructor(listener: Server, port: number, target: { readonly host: string; readonly port: number }) {
    this.#listener = listener;
    this.port = port;
    this.#target = target;
    listener.on("connection", (client) => this.#accept(client));
  }

  static open(targetPort: number, host = "127.0.0.1"): Promise<TcpProxy> {
    return new Promise((resolve, reject) => {
      const listener = createServer({ allowHalfOpen: false });
      listener.on("error", reject);
      listener.listen(0, "127.0.0.1", () => {
        const address = listener.address();
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(new TcpProxy(listener, address.port, { host, port: targetPort }));
      });
    });
  }

  /** Connections end and no new ones are taken. */
  cut(): void {
    this.#refuse = true;
    for (const pair of this.#pairs) destroy(pair);
  }

  /** Nothing passes and nobody is told. */
  blackHole(directions: readonly Direction[] = ["up", "down"]): void {
    for (const d of directions) this.#swallow.add(d);
  }

  /** Every connection is reset after so many bytes. */
  resetEvery(bytes: number): void {
    this.#resetAfter = bytes;
  }

  /** Bytes a second. */
  throttle(rate: number): void {
    this.#rate = rate;
  }

  /** As a wire again. Connections that lost bytes are reset: TCP would never deliver a stream with a hole. */
  heal(): void {
    const lost = this.#swallow.size > 0;
    this.#swallow.clear();
    this.#refuse = false;
    this.#rate = 0;
    this.#resetAfter = null;
    if (lost) for (const pair of this.#pairs) destroy(pair);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()));
  }

  #accept(client: Socket): void {
    if (this.#refuse) {
      client.destroy();
      return;
    }
    const server = connect(this.#target.port, this.#target.host);
    const pair: Pair = { client, server };
    this.#pairs.add(pair);
    let seen = 0;
    const end = (): void => {
      this.#pairs.delete(pair);
      destroy(pair);
    };
    const pass = (from: Socket, to: Socket, direction: Direction): void => {
      from.on("data", (bytes: Buffer) => {
        if (this.#swallow.has(direction)) return;
        seen += bytes.length;
        if (this.#resetAfter !== null && seen > this.#resetAfter) {
          this.resets++;
          end();
          return;
        }
        if (!to.write(bytes)) {
          from.pause();
          to.once("drain", () => from.resume());
        }
        if (this.#rate > 0) {
          from.pause();
          setTimeout(() => from.resume(), (bytes.length / this.#rate) * 1000);
        }
      });
      from.on("close", () => {
        if (!this.#swallow.has(direction)) end();
      });
      from.on("error", () => undefined);
    };
    pass(client, server, "up");
    pass(server, client, "down");
  }
}

function destroy({ client, server }: Pair): void {
  client.destroy();
  server.destroy();
}
