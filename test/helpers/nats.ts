/** A nats-server for tests, with its own folder, on a free port. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Chance, Clock } from "../../bus/types.ts";
import { connectNats } from "../../bus/nats/connect.ts";
import { NATS_DEFAULTS, type NatsSettings } from "../../bus/nats/settings.ts";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { startNatsServer, type NatsServerOptions, type NatsServerProcess } from "../../service/nats-server/run.ts";

/** NATS_SERVER, else `name` on PATH; null where there is none. */
export function installedNats(name = "nats-server"): NatsBinary | null {
  const candidates = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  const named = process.env["NATS_SERVER"];
  if (name === "nats-server" && named !== undefined && named !== "") candidates.unshift(named);
  for (const path of candidates) {
    const version = /nats-server: v(\S+)/.exec(spawnSync(path, ["--version"], { encoding: "utf8" }).stdout)?.[1];
    if (version !== undefined) return { path, version, source: "test" };
  }
  return null;
}

/** Reason of skips; test/skips.md allows it. */
export const NO_NATS = "no nats-server is installed";

export const testClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
};

let ids = 0;
export const testChance: Chance = { id: () => `${process.pid.toString(16)}${(ids++).toString(16)}`.padStart(16, "0"), fraction: () => 0.5 };

/** Counts what the bus says of itself. */
export class TestMetrics {
  readonly statuses: Record<string, number> = {};
  readonly refusals: Record<string, number> = {};
  status(type: string): void {
    this.statuses[type] = (this.statuses[type] ?? 0) + 1;
  }
  refused(why: string): void {
    this.refusals[why] = (this.refusals[why] ?? 0) + 1;
  }
}

export type TestSettings = Partial<NatsSettings> & { readonly servers: readonly string[] };

export async function connectTest(settings: TestSettings, metrics = new TestMetrics(), warnings: string[] = []) {
  const world = { clock: testClock, chance: testChance, metrics, warn: (text: string) => void warnings.push(text) };
  return connectNats({ ...NATS_DEFAULTS, requestTimeoutMs: 3_000, firstConnectMs: 5_000, reconnectMs: 50, ...settings }, world);
}

/** A server whose folder is removed at the end. */
export async function testServer(
  binary: NatsBinary,
  options: Partial<NatsServerOptions> = {},
): Promise<NatsServerProcess & { readonly folder: string; end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "amalgam-nats-"));
  const server = await startNatsServer({ binary, folder, ...options });
  const end = async (): Promise<void> => {
    await server.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { ...server, folder, end };
}
