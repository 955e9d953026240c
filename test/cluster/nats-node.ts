/** A nats-server of a test's cluster: killed, stopped, wiped, started again on the same port. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@nats-io/transport-node";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { Process, until } from "./processes.ts";

export interface NatsNodeOptions {
  readonly name: string;
  readonly folder: string;
  readonly binary: NatsBinary;
  readonly port: number;
  /** Of the servers of one cluster, this one among them. */
  readonly routes?: { readonly own: number; readonly all: readonly number[] };
  /** More lines of its `jetstream` block. */
  readonly jetstream?: readonly string[];
  /** Default: in `folder`. */
  readonly store?: string;
}

export class NatsNode {
  readonly port: number;
  readonly store: string;
  process: Process | null = null;
  readonly #options: NatsNodeOptions;

  constructor(options: NatsNodeOptions) {
    this.#options = options;
    this.port = options.port;
    this.store = options.store ?? join(options.folder, `${options.name}-store`);
  }

  async start(): Promise<void> {
    const { name, folder, binary, port, routes, jetstream = [] } = this.#options;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.conf`);
    const text = [
      `server_name: ${name}`,
      `listen: "127.0.0.1:${port}"`,
      `jetstream { store_dir: ${JSON.stringify(this.store)}\n${jetstream.join("\n")} }`,
      ...(routes === undefined
        ? []
        : [`cluster { name: test\n listen: "127.0.0.1:${routes.own}"\n routes: [${routes.all.map((r) => `"nats://127.0.0.1:${r}"`).join(", ")}] }`]),
    ];
    writeFileSync(file, `${text.join("\n")}\n`);
    const process = new Process(name, binary.path, ["--config", file]);
    this.process = process;
    await until(`${name} listens`, 20, () => {
      if (process.ended) throw new Error(`${name} ended: ${process.output}`);
      return process.output.includes("Server is ready");
    });
  }

  /** Has JetStream, and in a cluster a leader? */
  async ready(seconds = 30): Promise<void> {
    await until(`JetStream of ${this.#options.name}`, seconds, async () => {
      const nc = await connect({ servers: `127.0.0.1:${this.port}`, reconnect: false }).catch(() => null);
      if (nc === null) return false;
      const answer = await nc.request("$JS.API.INFO", "", { timeout: 1_000 }).catch(() => null);
      await nc.close();
      return answer !== null && !answer.string().includes('"error"');
    });
  }

  async kill(): Promise<void> {
    await this.process?.kill();
  }

  /** All that it stored is lost. */
  wipe(): void {
    rmSync(this.store, { recursive: true, force: true });
  }
}
