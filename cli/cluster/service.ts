/** What the options of a service mean. Every mistake is a SERVICE_CONFIG before anything is started. */
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { connectNats } from "../../bus/nats/connect.ts";
import type { NatsBus } from "../../bus/nats/connect.ts";
import type { NatsSettings } from "../../bus/nats/settings.ts";
import { AmalgamError } from "../../core/errors.ts";
import { NUMERICS_VERSION, PLAN_FORMAT } from "../../core/plan/types.ts";
import { packageVersion } from "../../storage/index.ts";
import { parseRoots } from "../../storage/roots.ts";
import type { RootAddress } from "../../storage/roots.ts";
import type { StoreOptions } from "../../storage/stores/types.ts";
import { openLog } from "../../service/log.ts";
import type { Log, LogLevel } from "../../service/log.ts";
import { realChance, realClock } from "../../service/real.ts";
import { readToken } from "../../service/token.ts";
import type { OptionValues } from "../option-values.ts";
import { natsMetrics, roundTripMetric } from "./nats-options.ts";
import { tlsFrom } from "./security-options.ts";

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error", "silent"];

export interface ServiceProcess {
  readonly id: string;
  readonly log: Log;
  readonly registry: Registry;
  readonly version: string;
}

/** Throws SERVICE_CONFIG. */
export async function serviceProcess(service: string, options: OptionValues): Promise<ServiceProcess> {
  const id =
    options.text("id") ??
    `${hostname()
      .replace(/[^A-Za-z0-9_-]/g, "-")
      .slice(0, 48)}-${randomBytes(3).toString("hex")}`;
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new AmalgamError("SERVICE_CONFIG", `--id ${JSON.stringify(id)} is not 1 to 64 of A-Z a-z 0-9 _ -`);
  const level = options.text("log-level") ?? "info";
  const known = LEVELS.find((l) => l === level);
  if (known === undefined) throw new AmalgamError("SERVICE_CONFIG", `--log-level ${JSON.stringify(level)} is none of ${LEVELS.join(", ")}`);
  const registry = new Registry();
  const version = await packageVersion();
  new Gauge({
    name: "amalgam_build_info",
    help: "Versions, as labels.",
    labelNames: ["service", "version", "plan_format", "numerics"],
    registers: [registry],
  }).set({ service, version, plan_format: String(PLAN_FORMAT), numerics: String(NUMERICS_VERSION) }, 1);
  return { id, version, registry, log: openLog({ level: known, fields: { service, id } }) };
}

/** What ends a part of a process. */
export type Undo = () => Promise<void>;

/** Runs `serve`; what it put on the list is undone after it, the last first. */
export async function withUndo(serve: (undo: Undo[]) => Promise<void>): Promise<void> {
  const undo: Undo[] = [];
  try {
    await serve(undo);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Throws SERVICE_CONFIG, BUS_UNAVAILABLE. */
export async function openBus(settings: NatsSettings, { registry, log }: ServiceProcess, undo: Undo[]): Promise<NatsBus> {
  collectDefaultMetrics({ register: registry });
  const bus = await connectNats(settings, { clock: realClock, chance: realChance, metrics: natsMetrics(registry), warn: (text) => log.warn(text) });
  undo.push(() => bus.close());
  roundTripMetric(registry, () => bus.roundTrip());
  return bus;
}

/** Throws SERVICE_CONFIG. */
export async function storeSettings(options: OptionValues): Promise<{ readonly roots: readonly RootAddress[]; readonly store: Omit<StoreOptions, "root"> }> {
  const roots = parseRoots(options.list("root"));
  if (roots.length === 0) throw new AmalgamError("SERVICE_CONFIG", "there is no place for inputs and outputs", { next: "Add --root NAME=ADDRESS." });
  const tls = await tlsFrom(options, "store-");
  const tokenFile = options.text("store-token-file");
  return { roots, store: { fsync: options.flag("fsync") ?? true, tls, token: tokenFile === undefined ? null : await readToken(tokenFile) } };
}

/** Changed periods, for tests: numbers by name, `queue.ackWaitMs` for those of a part. Throws SERVICE_CONFIG. */
export function timing<T extends object>(options: OptionValues, defaults: T): T {
  const text = options.text("timing");
  return text === undefined ? defaults : changed(defaults, parse(text), "");
}

function changed<T extends object>(defaults: T, given: Readonly<Record<string, number>>, prefix: string): T {
  const entries = Object.entries(defaults).map(([name, value]: [string, unknown]) => {
    const key = prefix + name;
    if (typeof value === "number") return [name, given[key] ?? value] as const;
    return [name, typeof value === "object" && value !== null && !Array.isArray(value) ? changed(value, given, `${key}.`) : value] as const;
  });
  return Object.fromEntries(entries) as T;
}

function parse(text: string): Record<string, number> {
  try {
    const value = JSON.parse(text) as Record<string, number>;
    if (Object.values(value).every((n) => typeof n === "number" && n > 0)) return value;
  } catch {
    // Said below.
  }
  throw new AmalgamError("SERVICE_CONFIG", `--timing ${JSON.stringify(text)} is not a JSON object of numbers`);
}
