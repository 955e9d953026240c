/** What the bus on NATS does beyond the suite that it shares with the double: settings, credentials, silence, versions. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NATS_DEFAULTS } from "../../bus/nats/settings.ts";
import { can, versionWarning } from "../../bus/nats/version.ts";
import { startNatsServer, type NatsServerProcess } from "../../service/nats-server/run.ts";
import { address, body, bytes, enqueue, take, unavailable } from "../conformance/bus/tools.ts";
import { connectTest, installedNats, NO_NATS, TestMetrics, testServer } from "../helpers/nats.ts";

const second = 1_000_000_000;

async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_500; i++) {
    if (await condition()) return;
    await wait(10);
  }
  throw new Error(`not within 15 s: ${what}`);
}

test("versions are compared by number, and old ones come with a reason", () => {
  expect(versionWarning("2.14.0")).toBeNull();
  expect(versionWarning("2.15.1")).toBeNull();
  expect(versionWarning("3.0.0-beta.1")).toBeNull();
  expect(versionWarning("2.9.10")).toMatch(/no corrections.*2\.14\.0/);
  expect(versionWarning("2.12.7")).toMatch(/no corrections/);
  expect(versionWarning("2.8.4")).toMatch(/older than 2\.9\.10/);
  expect(versionWarning("garbage")).toMatch(/older than/);
  expect(can("2.10.0", "syncInterval")).toBe(true);
  expect(can("2.9.25", "syncInterval")).toBe(false);
  expect(can("10.0.0", "syncInterval")).toBe(true);
});

for (const name of ["nats-server", "nats-server-2.9.10"]) {
  const binary = installedNats(name);
  if (binary === null) {
    test(`the bus on ${name}`, (context) => context.skip(NO_NATS));
    continue;
  }

  describe(`the bus on ${name} (${binary.version})`, () => {
    let server: Awaited<ReturnType<typeof testServer>>;
    let outsider: NatsConnection;
    beforeAll(async () => {
      server = await testServer(binary);
      outsider = await connect({ servers: server.address });
    });
    afterAll(async () => {
      await outsider.close();
      await server.end();
    });

    test("streams and consumers have the settings of the design; a coordinator with others mends them, and keeps what is in them", async () => {
      const jsm = await jetstreamManager(outsider);
      const old = await connectTest({ servers: [server.address], queue: { ...NATS_DEFAULTS.queue, ackWaitMs: 5_000, maxAckPending: 7 } });
      await old.tasks.ensure(["cpu"]);
      await enqueue(old, address(1));
      await old.bucket("leader");
      await old.close();
      const bus = await connectTest({ servers: [server.address], ttlMs: { ...NATS_DEFAULTS.ttlMs, leader: 9_000 } });
      for (let i = 0; i < 2; i++) await bus.tasks.ensure(["cpu"]);
      await bus.bucket("leader");
      await bus.bucket("tasks");
      expect((await jsm.streams.info("AMALGAM_TASKS")).config).toMatchObject({
        retention: "workqueue",
        storage: "file",
        discard: "new",
        max_bytes: 64 * 1024 * 1024,
        duplicate_window: 600 * second,
      });
      const consumer = await jsm.consumers.info("AMALGAM_TASKS", "cpu");
      expect(consumer.config).toMatchObject({ ack_wait: 60 * second, max_deliver: -1, max_ack_pending: 4_096, max_waiting: 4_096, ack_policy: "explicit" });
      expect((await jsm.streams.info("KV_amalgam_leader")).config).toMatchObject({ max_age: 9 * second, max_msgs_per_subject: 1, allow_direct: false });
      expect((await jsm.streams.info("KV_amalgam_tasks")).config).toMatchObject({ max_age: 0, allow_direct: true });
      expect(await (await take(bus)).ack()).toBe(true);
      await bus.close();
    });

    test("a worker neither makes nor mends", async () => {
      const worker = await connectTest({ servers: [server.address], role: "worker", ttlMs: { leader: 1_000, workers: 1_000, tasks: 1_000 } });
      const jsm = await jetstreamManager(outsider);
      await jsm.streams.delete("KV_amalgam_tasks");
      await unavailable(worker.bucket("tasks"));
      const coordinator = await connectTest({ servers: [server.address] });
      await coordinator.bucket("tasks");
      await (await worker.bucket("tasks")).put("k", bytes("v"));
      await worker.tasks.ensure(["another"]);
      expect((await jsm.streams.info("KV_amalgam_tasks")).config.max_age).toBe(0);
      await expect(jsm.consumers.info("AMALGAM_TASKS", "another")).rejects.toThrow();
      await Promise.all([worker.close(), coordinator.close()]);
    });

    test("a deleted key leaves nothing behind in a bucket without a time", async () => {
      const jsm = await jetstreamManager(outsider);
      const [coordinator, worker] = [await connectTest({ servers: [server.address] }), await connectTest({ servers: [server.address], role: "worker" })];
      const [a, b] = [await coordinator.bucket("tasks"), await worker.bucket("tasks")];
      for (const { key } of await a.entries()) await a.delete(key);
      for (const key of ["j.1", "j.2", "j.3"]) await a.put(key, bytes("v"));
      const left = async () => (await jsm.streams.info("KV_amalgam_tasks")).state.messages;
      await a.delete("j.1");
      expect(await left()).toBe(2);
      await b.delete("j.2");
      expect(await left()).toBe(2);
      expect((await a.entries()).map((e) => e.key)).toEqual(["j.3"]);
      await until("the marker is gone", async () => (await left()) === 1);
      await Promise.all([coordinator.close(), worker.close()]);
    });

    test("a stream of another kind under our name is said, not overwritten; a full queue refuses loudly", async () => {
      const own = await testServer(binary);
      const nc = await connect({ servers: own.address });
      const jsm = await jetstreamManager(nc);
      await jsm.streams.add({ name: "AMALGAM_TASKS", subjects: ["amalgam.task.>"] });
      const bus = await connectTest({ servers: [own.address], queue: { ...NATS_DEFAULTS.queue, maxBytes: 4_096 } });
      await expect(bus.tasks.ensure(["cpu"])).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
      await jsm.streams.delete("AMALGAM_TASKS");
      await bus.tasks.ensure(["cpu"]);
      const fill = async () => {
        for (let task = 0; task < 100; task++) await enqueue(bus, address(task));
      };
      await expect(fill()).rejects.toMatchObject({ code: "BUS_UNAVAILABLE", message: expect.stringMatching(/maximum bytes exceeded/) as string });
      await expect(bus.tasks.publish(address(1), new Uint8Array(300_000), "x")).rejects.toMatchObject({ code: "TASK_INVALID" });
      const got = await take(bus);
      await got.ack();
      expect(await enqueue(bus, address(200))).toEqual({ duplicate: false });
      await bus.close();
      await nc.close();
      await own.end();
    });

    test("a server that is silent is noticed by its pings, counted, and found again", async () => {
      const own = await testServer(binary);
      const metrics = new TestMetrics();
      const bus = await connectTest({ servers: [own.address], pingMs: 300, requestTimeoutMs: 1_000 }, metrics);
      await bus.tasks.ensure(["cpu"]);
      process.kill(own.pid, "SIGSTOP");
      await until("the silence is noticed", () => !bus.connected);
      await unavailable(bus.tasks.depth());
      process.kill(own.pid, "SIGCONT");
      await until("it is found again", () => bus.connected);
      expect(await bus.tasks.depth()).toMatchObject({ messages: 0 });
      expect(metrics.statuses).toMatchObject({ staleConnection: 1 });
      expect(metrics.statuses["disconnect"]).toBeGreaterThanOrEqual(1);
      expect(metrics.statuses["reconnect"]).toBeGreaterThanOrEqual(1);
      await bus.close();
      await own.end();
    });

    test("JetStream switched off is a failure to try again, not a crash", async () => {
      const folder = await mkdtemp(join(tmpdir(), "amalgam-nats-"));
      const configuration = join(folder, "plain.conf");
      await writeFile(configuration, "");
      const plain = await startNatsServer({ binary, folder, configuration });
      const bus = await connectTest({ servers: [plain.address] });
      await unavailable(bus.tasks.ensure(["cpu"]));
      await unavailable(bus.bucket("leader"));
      await unavailable(bus.tasks.publish(address(1), body(address(1)), "x"));
      await unavailable(bus.tasks.pull("cpu", { expiresMs: 1_000 }));
      await bus.close();
      await plain.kill();
      await rm(folder, { recursive: true, force: true });
    });

    test("the first connect waits for the server, not for ever", async () => {
      const own = await testServer(binary);
      const { port } = own;
      await own.kill();
      await expect(connectTest({ servers: [own.address], firstConnectMs: 300 })).rejects.toMatchObject({
        code: "BUS_UNAVAILABLE",
        message: expect.stringContaining(own.address) as string,
      });
      const warnings: string[] = [];
      const waiting = connectTest({ servers: [own.address], role: "worker", firstConnectMs: 15_000 }, new TestMetrics(), warnings);
      await until("it says what it waits for", () => warnings.length > 0);
      const again: NatsServerProcess = await startNatsServer({ binary, folder: own.folder, port });
      const bus = await waiting;
      expect(bus.connected).toBe(true);
      expect(warnings).toEqual([expect.stringMatching(new RegExp(`^NATS: connect to ${own.address}: connection refused; waiting up to 15 s$`)) as string]);
      expect(bus.version).toBe(binary.version);
      await bus.close();
      await again.kill();
      await own.end();
    });

    test("a token may change while the process runs", async () => {
      const folder = await mkdtemp(join(tmpdir(), "amalgam-nats-"));
      const [configuration, file] = [join(folder, "token.conf"), join(folder, "token")];
      const use = async (token: string) => writeFile(configuration, `authorization { token: "${token}" }\n`);
      await use("first");
      await writeFile(file, "first\n");
      let own = await startNatsServer({ binary, folder, configuration });
      const settings = { servers: [own.address], auth: { kind: "token", file } as const };
      const bus = await connectTest(settings);
      await own.kill();
      await use("second");
      own = await startNatsServer({ binary, folder, configuration, port: own.port });
      await wait(300);
      expect(bus.connected).toBe(false);
      await unavailable(connectTest(settings));
      await writeFile(file, "second\n");
      await until("it is let in again", () => bus.connected);
      await rm(file);
      await expect(connectTest(settings)).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
      await writeFile(file, "no seed");
      await expect(connectTest({ ...settings, auth: { kind: "nkey", file } })).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
      await bus.close();
      await own.kill();
      await rm(folder, { recursive: true, force: true });
    });

    test("the coordinator warns of an old server", async () => {
      const warnings: string[] = [];
      const bus = await connectTest({ servers: [server.address] }, new TestMetrics(), warnings);
      expect(warnings).toEqual(versionWarning(binary.version) === null ? [] : [expect.stringContaining(binary.version)]);
      await bus.close();
    });
  });
}
