/** A world with a real nats-server. Each connection has a proxy of its own, so that it can be cut. */
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect as connectRaw, type NatsConnection } from "@nats-io/transport-node";
import { BUCKETS, type Bus } from "../../../bus/types.ts";
import { known } from "../../../core/known.ts";
import { TASK_STREAM } from "../../../proto/subjects.ts";
import type { NatsBinary } from "../../../service/nats-server/locate.ts";
import { startNatsServer, type NatsServerProcess } from "../../../service/nats-server/run.ts";
import { connectTest, TestMetrics } from "../../helpers/nats.ts";
import type { BusWorld, WorldTimes } from "./world.ts";

/** Every operation that a cut connection tries takes this long to fail. */
const REQUEST_MS = 1_500;

class Wire {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #cut = false;

  constructor(target: () => number) {
    this.#server = createServer((near) => {
      if (this.#cut) return void near.destroy();
      const far = connect(target(), "127.0.0.1");
      for (const [a, b] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(a);
        a.on("error", () => b.destroy());
        a.on("close", () => {
          this.#sockets.delete(a);
          b.destroy();
        });
        a.pipe(b);
      }
    });
  }

  open(): Promise<number> {
    return new Promise((resolve) => this.#server.listen(0, "127.0.0.1", () => resolve((this.#server.address() as { port: number }).port)));
  }

  set cut(cut: boolean) {
    this.#cut = cut;
    if (cut) for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.cut = true;
    this.#server.close();
  }
}

interface Client {
  readonly wire: Wire;
  readonly metrics: TestMetrics;
}

async function until(what: string, condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 20_000) throw new Error(`not within 20 s: ${what}`);
    await wait(10);
  }
}

class NatsWorld implements BusWorld {
  readonly #clients = new Map<Bus, Client>();
  readonly #binary: NatsBinary;
  readonly #folder: string;
  readonly #times: WorldTimes;
  #server: NatsServerProcess;
  #raw: NatsConnection | null = null;

  constructor(binary: NatsBinary, folder: string, server: NatsServerProcess, times: WorldTimes) {
    this.#binary = binary;
    this.#folder = folder;
    this.#server = server;
    this.#times = times;
  }

  async connect(): Promise<Bus> {
    const { ackWaitMs, duplicateWindowMs, ttlMs, maxAckPending } = this.#times;
    const wire = new Wire(() => this.#server.port);
    const metrics = new TestMetrics();
    const bus = await connectTest(
      {
        servers: [`127.0.0.1:${await wire.open()}`],
        requestTimeoutMs: REQUEST_MS,
        queue: { ackWaitMs, duplicateWindowMs, maxAckPending, maxWaiting: 64, maxBytes: 16 * 1024 * 1024 },
        ttlMs: { leader: ttlMs, workers: ttlMs, tasks: 0 },
      },
      metrics,
    );
    this.#clients.set(bus, { wire, metrics });
    return bus;
  }

  pass(ms: number): Promise<void> {
    return wait(ms);
  }

  restart(): Promise<void> {
    return this.#startAgain(false);
  }

  wipe(): Promise<void> {
    return this.#startAgain(true);
  }

  async #startAgain(wipe: boolean): Promise<void> {
    await this.#server.kill();
    await until("all notice", () => [...this.#clients.keys()].every((bus) => !bus.connected));
    if (wipe) await rm(join(this.#folder, "store"), { recursive: true, force: true });
    this.#server = await startNatsServer({ binary: this.#binary, folder: this.#folder, port: this.#server.port });
    await until("all are back", () => [...this.#clients.keys()].every((bus) => bus.connected));
  }

  async drop(what: "tasks-stream" | keyof typeof BUCKETS): Promise<void> {
    const jsm = await jetstreamManager(await this.#outsider());
    await jsm.streams.delete(what === "tasks-stream" ? TASK_STREAM : `KV_${BUCKETS[what].name}`);
  }

  async cut(bus: Bus): Promise<void> {
    known(this.#clients.get(bus), "the connection").wire.cut = true;
    await until("it is cut", () => !bus.connected);
  }

  async mend(bus: Bus): Promise<void> {
    known(this.#clients.get(bus), "the connection").wire.cut = false;
    await until("it is back", () => bus.connected);
  }

  async publishRaw(subject: string, body: Uint8Array): Promise<void> {
    const nc = await this.#outsider();
    nc.publish(subject, body);
    await nc.flush();
  }

  refused(bus: Bus): number {
    return Object.values(known(this.#clients.get(bus), "the connection").metrics.refusals).reduce((a, b) => a + b, 0);
  }

  async end(): Promise<void> {
    await this.#raw?.close();
    for (const [bus, { wire }] of this.#clients) {
      await bus.close();
      wire.close();
    }
    await this.#server.kill();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #outsider(): Promise<NatsConnection> {
    this.#raw ??= await connectRaw({ servers: this.#server.address });
    return this.#raw;
  }
}

export const natsWorld =
  (binary: NatsBinary) =>
  async (times: WorldTimes): Promise<BusWorld> => {
    const folder = await mkdtemp(join(tmpdir(), "amalgam-nats-"));
    return new NatsWorld(binary, folder, await startNatsServer({ binary, folder }), times);
  };
