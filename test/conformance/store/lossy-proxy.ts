/** A TCP proxy that can lose answers: requests go through, what the server says does not, and then the connection breaks. */
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface LossyProxy {
  /** "127.0.0.1:port" */
  readonly address: string;
  /** Breaks the connection in place of the first answer after `done`. Once. */
  loseAnswers(done: () => Promise<boolean>): void;
  /** Breaks every connection, once. */
  breakAll(): void;
  close(): Promise<void>;
}

export async function lossyProxy(target: string): Promise<LossyProxy> {
  const [host = "", port = ""] = target.split(":");
  const pairs = new Set<readonly [Socket, Socket]>();
  let losing: (() => Promise<boolean>) | null = null;
  const breakAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
  };
  const pass = async (bytes: Buffer, isAnswer: boolean, to: Socket): Promise<void> => {
    const lost = isAnswer && losing !== null && (await losing());
    if (lost) {
      losing = null;
      breakAll();
    } else to.write(bytes);
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [upstream, client]] as const) {
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
      from.on("data", (bytes: Buffer) => {
        from.pause();
        void pass(bytes, from === upstream, to).then(() => from.resume());
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseAnswers: (done) => {
      losing = done;
    },
    breakAll,
    close: async () => {
      breakAll();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
