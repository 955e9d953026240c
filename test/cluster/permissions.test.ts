/** A server with the files of deploy/nats, over TLS: what each role needs works, and what it must not do is refused. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { createUser } from "@nats-io/nkeys";
import { connect, nkeyAuthenticator } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Bus } from "../../bus/types.ts";
import { EVENT } from "../../proto/subjects.ts";
import { startNatsServer, type NatsServerProcess } from "../../service/nats-server/run.ts";
import { address, body, bytes, enqueue, take, text, unavailable } from "../conformance/bus/tools.ts";
import { connectTest, installedNats, NO_NATS, TestMetrics } from "../helpers/nats.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "deploy", "nats", "make-set.mjs");
type Role = "coordinator" | "worker" | "monitor";

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await wait(10);
  expect(condition()).toBe(true);
}

for (const name of ["nats-server", "nats-server-2.9.10"]) {
  const binary = installedNats(name);
  if (binary === null) {
    test(`roles on ${name}`, (context) => context.skip(NO_NATS));
    continue;
  }
  describe(`roles on ${name} (${binary.version})`, () => {
    let folder = "";
    let server: NatsServerProcess;
    const open: Bus[] = [];
    let coordinator: Bus;
    let worker: Bus;
    let monitor: Bus;
    const metrics = new TestMetrics();

    const settings = (role: Role) => ({
      servers: [`tls://${server.address}`],
      role,
      auth: { kind: "nkey", file: join(folder, `${role}.nk`) } as const,
      tls: { caFile: join(folder, "tls", "server.pem") },
    });

    async function as(role: Role, counts = new TestMetrics()): Promise<Bus> {
      const bus = await connectTest(settings(role), counts);
      open.push(bus);
      return bus;
    }

    /** A plain client with a role's key, for what the bus would never try. */
    async function raw(role: Role) {
      const { servers, tls } = settings(role);
      const seed = /^S\S+$/m.exec(await readFile(join(folder, `${role}.nk`), "utf8"))?.[0] ?? "";
      return connect({ servers, tls, inboxPrefix: `_INBOX_${role}`, authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) });
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "amalgam-roles-"));
      const made = spawnSync(process.execPath, [PROGRAM, folder, "--store", join(folder, "store")], { encoding: "utf8" });
      expect(made.stderr).toBe("");
      const configuration = join(folder, "nats-server.conf");
      if (binary.version === "2.9.10") await writeFile(configuration, (await readFile(configuration, "utf8")).replace("sync_interval: always", ""));
      server = await startNatsServer({ binary, folder: join(folder, "run"), configuration });
      coordinator = await as("coordinator");
      await coordinator.tasks.ensure(["cpu", "gpu"]);
      for (const bucket of ["leader", "workers", "tasks"] as const) await coordinator.bucket(bucket);
      worker = await as("worker", metrics);
      monitor = await as("monitor");
    });

    afterAll(async () => {
      for (const bus of open) await bus.close();
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    });

    test("a coordinator does all that a coordinator does", async () => {
      await coordinator.tasks.ensure(["cpu", "gpu"]);
      await enqueue(coordinator, address(90, "job-p"));
      expect(await coordinator.tasks.depth()).toMatchObject({ messages: 1 });
      await coordinator.tasks.purge("job-p");
      expect(await coordinator.tasks.depth()).toMatchObject({ messages: 0 });
      for (const name of ["leader", "workers", "tasks"] as const) {
        const kv = await coordinator.bucket(name);
        const revision = (await kv.create("k.a", bytes("1"))) ?? 0;
        const next = (await kv.update("k.a", bytes("2"), revision)) ?? 0;
        expect((await kv.entries()).map((e) => e.key)).toEqual(["k.a"]);
        expect((await kv.entries("k")).map((e) => text(e.value))).toEqual(["2"]);
        expect(text((await kv.get("k.a"))?.value)).toBe("2");
        expect(await kv.delete("k.a", next)).toBe(true);
        expect(await kv.get("k.a")).toBeNull();
      }
    });

    test("a worker does all that a worker does, and is heard", async () => {
      const heard: string[] = [];
      const hears: string[] = [];
      coordinator.events.subscribe("amalgam.event.*.job-1", (subject) => void heard.push(subject));
      worker.events.subscribe("amalgam.event.job.*", (subject) => void hears.push(subject));
      await coordinator.tasks.ensure(["cpu"]);
      await worker.tasks.ensure(["cpu"]);
      await enqueue(coordinator, address(1));
      await enqueue(coordinator, address(2));
      const leases = await worker.bucket("tasks");
      const own = await worker.bucket("workers");
      const first = await take(worker);
      const revision = (await leases.create("job-1.1.1", bytes("running"))) ?? 0;
      expect(await leases.create("job-1.1.1", bytes("other"))).toBeNull();
      expect(await leases.update("job-1.1.1", bytes("beat"), revision)).not.toBeNull();
      expect(text((await leases.get("job-1.1.1"))?.value)).toBe("beat");
      await own.put("worker-1", bytes("info"));
      first.working();
      for (const subject of [EVENT.progress("job-1"), EVENT.commit("job-1"), EVENT.attempt("job-1")]) worker.events.publish(subject, bytes("x"));
      expect(await first.ack()).toBe(true);
      await (await take(worker)).nak(0);
      expect(await (await take(worker)).ack()).toBe(true);
      expect(await own.delete("worker-1")).toBe(true);
      await until(() => heard.length === 3);
      coordinator.events.publish(EVENT.job("job-1"), bytes("x"));
      await until(() => hears.length === 1);
      expect(metrics.statuses["error"] ?? 0).toBe(0);
    });

    test("a worker cannot queue tasks, write who leads, or change streams", async () => {
      await unavailable(worker.tasks.publish(address(3), body(address(3)), "forged"));
      await unavailable(worker.tasks.purge("job-1"));
      const kv = await coordinator.bucket("leader");
      const revision = (await kv.create("leader", bytes("coordinator-1"))) ?? 0;
      await unavailable(worker.bucket("leader"));
      const nc = await raw("worker");
      const refused: string[] = [];
      void (async () => {
        for await (const status of nc.status()) if (status.type === "error") refused.push(status.error.message);
      })();
      const jsm = await jetstreamManager(nc, { timeout: 1_000, checkAPI: false });
      await expect(jsm.streams.delete("AMALGAM_TASKS")).rejects.toThrow();
      await expect(jsm.streams.delete("KV_amalgam_tasks")).rejects.toThrow();
      await expect(jsm.streams.purge("KV_amalgam_workers")).rejects.toThrow();
      await expect(jsm.streams.update("AMALGAM_TASKS", { max_bytes: 1 })).rejects.toThrow();
      await expect(jsm.consumers.delete("AMALGAM_TASKS", "cpu")).rejects.toThrow();
      await expect(jsm.streams.add({ name: "OTHER", subjects: ["other"] })).rejects.toThrow();
      nc.publish("$KV.amalgam_leader.leader", bytes("worker-1"));
      nc.publish("amalgam.task.cpu.job-1.1.3", body(address(3)));
      nc.publish(EVENT.job("job-1"), bytes("x"));
      nc.subscribe("_INBOX_coordinator.>", { callback: () => undefined });
      nc.subscribe("amalgam.task.>", { callback: () => undefined });
      await until(() => refused.length >= 11);
      await nc.close();
      expect(await kv.get("leader")).toMatchObject({ revision });
      expect(await coordinator.tasks.depth()).toMatchObject({ messages: 0 });
    });

    test("a monitor reads, and writes nothing: its commit is heard by nobody", async () => {
      const heard: string[] = [];
      coordinator.events.subscribe("amalgam.event.commit.*", (subject) => void heard.push(subject));
      expect(await monitor.tasks.depth()).toMatchObject({ messages: 0 });
      expect(await (await monitor.bucket("workers")).get("nobody")).toBeNull();
      monitor.events.publish(EVENT.commit("forged"), bytes("x"));
      await unavailable(monitor.tasks.pull("cpu", { expiresMs: 1_000 }));
      await unavailable((await monitor.bucket("tasks")).put("job-1.1.1", bytes("x")));
      worker.events.publish(EVENT.commit("real"), bytes("x"));
      await until(() => heard.length > 0);
      expect(heard).toEqual([EVENT.commit("real")]);
    });

    test("who has no key, or another's, is not let in", async () => {
      const { servers, tls } = settings("worker");
      await unavailable(connectTest({ servers, tls, role: "worker" }));
      const stranger = join(folder, "stranger.nk");
      await writeFile(stranger, createUser().getSeed());
      await unavailable(connectTest({ servers, tls, role: "worker", auth: { kind: "nkey", file: stranger } }));
      await expect(connectTest({ ...settings("worker"), tls: null, firstConnectMs: 0 })).rejects.toMatchObject({ code: "BUS_UNAVAILABLE" });
    });
  });
}
