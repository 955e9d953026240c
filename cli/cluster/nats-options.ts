/** How services reach NATS, from their options. */
import { readFileSync } from "node:fs";
import { Counter, Gauge } from "prom-client";
import type { Registry } from "prom-client";
import type { Bus } from "../../bus/types.ts";
import type { NatsMetrics } from "../../bus/nats/link.ts";
import { NATS_DEFAULTS } from "../../bus/nats/settings.ts";
import type { NatsAuth, NatsSettings, NatsTls } from "../../bus/nats/settings.ts";
import { AmalgamError } from "../../core/errors.ts";
import type { OptionValues } from "../option-values.ts";

/** Throws SERVICE_CONFIG, before anything is connected. */
export function natsSettings(options: OptionValues, role: NatsSettings["role"], replicas = 1): NatsSettings {
  const servers = options
    .list("nats")
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
  if (servers.length === 0) throw new AmalgamError("SERVICE_CONFIG", "no address of NATS was given", { next: "Add --nats nats://host:4222." });
  for (const server of servers) {
    if (!/^(?:(?:nats|tls):\/\/)?(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)(?::\d{1,5})?$/.test(server))
      throw new AmalgamError("SERVICE_CONFIG", `--nats ${JSON.stringify(server)} is no address of a server`, { next: "Write it as nats://host:4222." });
  }
  return { ...NATS_DEFAULTS, servers, role, replicas, auth: auth(options), tls: tls(options) };
}

function auth(options: OptionValues): NatsAuth | null {
  const kinds = ["creds", "nkey", "token"] as const;
  const [given, ...more] = kinds.flatMap((kind): NatsAuth[] => {
    const file = options.text(kind === "token" ? "nats-token-file" : `nats-${kind}`);
    return file === undefined ? [] : [{ kind, file: readable(file) }];
  });
  if (more.length > 0)
    throw new AmalgamError("SERVICE_CONFIG", "more than one kind of NATS credentials was given", {
      next: "Give one of --nats-creds, --nats-nkey, --nats-token-file.",
    });
  return given ?? null;
}

function tls(options: OptionValues): NatsTls | null {
  const [caFile, certFile, keyFile] = ["ca", "cert", "key"]
    .map((name) => options.text(`nats-${name}`))
    .map((file) => (file === undefined ? undefined : readable(file)));
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new AmalgamError("SERVICE_CONFIG", "--nats-cert and --nats-key are given together or not at all");
  if (caFile === undefined && certFile === undefined) return null;
  return { ...(caFile === undefined ? {} : { caFile }), ...(certFile === undefined ? {} : { certFile }), ...(keyFile === undefined ? {} : { keyFile }) };
}

/** What cannot be read later would look like a server that refuses. */
function readable(file: string): string {
  try {
    readFileSync(file);
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", `it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { file, cause });
  }
  return file;
}

/** Measured when it is asked for. */
export function roundTripMetric(registry: Registry, roundTrip: () => Promise<number | null>): void {
  new Gauge({
    name: "amalgam_nats_rtt_seconds",
    help: "Round trip to NATS, measured at the scrape; NaN: no answer.",
    registers: [registry],
    async collect() {
      this.set((await roundTrip()) ?? NaN);
    },
  });
}

/** Asked for at each scrape. Parked: stored, and neither waiting nor at a worker. */
export function queueMetric(registry: Registry, { tasks }: Pick<Bus, "tasks">): void {
  new Gauge({
    name: "amalgam_queue_messages",
    help: "Tasks in the queue, as the server counts them.",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      const depth = await tasks.depth().catch(() => null);
      if (depth === null) return;
      const pools = Object.values(depth.pools);
      const waiting = pools.reduce((n, p) => n + p.waiting, 0);
      const unacknowledged = pools.reduce((n, p) => n + p.unacknowledged, 0);
      for (const [state, n] of Object.entries({ waiting, unacknowledged, parked: Math.max(0, depth.messages - waiting - unacknowledged) }))
        this.set({ state }, n);
    },
  });
}

export function natsMetrics(registry: Registry): NatsMetrics {
  const registers = [registry];
  const events = new Counter({ name: "amalgam_nats_events_total", help: "What the NATS client says of its connection.", labelNames: ["type"], registers });
  const reconnects = new Counter({ name: "amalgam_nats_reconnects_total", help: "Connections to NATS after the first.", registers });
  const refused = new Counter({ name: "amalgam_deliveries_refused_total", help: "Deliveries that are no tasks of ours.", labelNames: ["reason"], registers });
  return {
    status: (type) => {
      events.inc({ type });
      if (type === "reconnect") reconnects.inc();
    },
    refused: (why) => refused.inc({ reason: why }),
  };
}
