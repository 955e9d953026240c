/** `amalgam store` in front of a test's data, and a proxy on the way to it. */
import { join } from "node:path";
import type { Cluster } from "./harness.ts";
import type { ServiceOptions } from "./services.ts";
import { Process, until } from "./processes.ts";
import { TcpProxy } from "./proxy.ts";

export class StoreNode {
  readonly process: Process;
  readonly proxy: TcpProxy;
  readonly #port: number;
  readonly #tokenFile: string;

  private constructor(process: Process, proxy: TcpProxy, port: number, tokenFile: string) {
    this.process = process;
    this.proxy = proxy;
    this.#port = port;
    this.#tokenFile = tokenFile;
  }

  static async start({ data, folder }: Cluster): Promise<StoreNode> {
    const tokenFile = join(folder, "token");
    const args = ["store", "--root", `data=${data.folder}`, "--listen", "127.0.0.1:0", "--token-file", tokenFile, "--no-fsync"];
    const process = Process.amalgam("store", args);
    const address = /serving data on 127\.0\.0\.1:(\d+)/;
    await until("the store serves", 30, () => {
      if (process.ended) throw new Error(`the store has ended: ${process.output}`);
      return address.test(process.output);
    });
    const port = Number(address.exec(process.output)?.[1]);
    return new StoreNode(process, await TcpProxy.open(port), port, tokenFile);
  }

  /** Options of a service that has the data by the store alone. */
  client(way: "direct" | "proxied", args: readonly string[] = []): ServiceOptions {
    const port = way === "direct" ? this.#port : this.proxy.port;
    return { data: `grpc://127.0.0.1:${port}`, args: ["--store-token-file", this.#tokenFile, ...args] };
  }

  async end(): Promise<void> {
    await this.proxy.close();
    await this.process.kill();
  }
}
