/** The process of a coordinator: real clock, NATS, stores, planning threads, API and HTTP ports around its logic. */
import { hostname } from "node:os";
import type { Bus } from "../../bus/types.ts";
import { AmalgamError } from "../../core/errors.ts";
import { parseLocation } from "../../core/job/location.ts";
import { serveJobs } from "../../coordinator/api/server.ts";
import { Coordinator } from "../../coordinator/coordinator.ts";
import { apiMetrics, coordinatorMetrics } from "../../coordinator/metrics.ts";
import { ThreadedPlanner } from "../../coordinator/planning/threaded.ts";
import { COORDINATOR_DEFAULTS } from "../../coordinator/settings.ts";
import { loadStoreKinds } from "../../extensions/stores.ts";
import { aborted } from "../../service/aborted.ts";
import { crashPoints } from "../../service/crash.ts";
import { openHttp, parseHttpAddress } from "../../service/http.ts";
import { realChance, realClock } from "../../service/real.ts";
import { openRoots } from "../../storage/roots.ts";
import type { Roots } from "../../storage/roots.ts";
import { storeBelow } from "../../storage/store-below.ts";
import type { Console } from "../console.ts";
import type { OptionValues } from "../option-values.ts";
import { natsSettings, queueMetric } from "./nats-options.ts";
import { HERE } from "./options.ts";
import { serverSecurity } from "./security-options.ts";
import { openBus, serviceProcess, storeSettings, timing, withUndo } from "./service.ts";
import type { ServiceProcess, Undo } from "./service.ts";

/** Until the signal is aborted. Throws SERVICE_CONFIG, BUS_UNAVAILABLE, STORE_UNAVAILABLE. */
export async function runCoordinator(options: OptionValues, signal: AbortSignal, console: Console): Promise<void> {
  const settings = await readSettings(options);
  await withUndo((undo) => serve(settings, signal, console, undo));
}

async function readSettings(options: OptionValues) {
  const own = await serviceProcess("coordinator", options);
  const { roots, store } = await storeSettings(options);
  const state = options.text("state");
  if (state === undefined) throw new AmalgamError("SERVICE_CONFIG", "there is no place for the logs of jobs", { next: "Add --state ROOT:PATH." });
  const { root, path } = parseLocation(state);
  const stateRoot = roots.find((r) => r.name === root);
  if (stateRoot === undefined) throw new AmalgamError("SERVICE_CONFIG", `--state ${state} is in no root given`, { next: `Add --root ${root}=ADDRESS.` });
  const http = options.text("http");
  return {
    ...{ own, roots, store, security: await serverSecurity(options) },
    state: { ...stateRoot, path },
    address: options.text("listen") ?? HERE,
    http: http === undefined ? null : parseHttpAddress(http),
    nats: timing(options, natsSettings(options, "coordinator", options.number("replicas"))),
    coordinator: { ...timing(options, COORDINATOR_DEFAULTS), id: own.id },
    offline: options.flag("offline") ?? false,
  };
}

type Settings = Awaited<ReturnType<typeof readSettings>>;

async function serve(settings: Settings, signal: AbortSignal, console: Console, undo: Undo[]): Promise<void> {
  const { own, security } = settings;
  const { log, registry } = own;
  const roots = await openRoots(settings.roots, await loadStoreKinds(), settings.store);
  undo.push(() => roots.close());
  const bus = await openBus(settings.nats, own, undo);
  queueMetric(registry, bus);
  const planner = new ThreadedPlanner({ roots: settings.roots, state: settings.state, store: settings.store, offline: settings.offline }, (text) =>
    log.info(text),
  );
  undo.push(() => planner.close());
  const coordinator = makeCoordinator(settings, roots, bus, planner);
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  const running = coordinator.run(stop.signal);
  // A bug in it ends the process; it is told below.
  running.catch(abort);
  undo.push(async () => {
    abort();
    await running;
  });
  const api = await serveJobs(coordinator.service, {
    ...{ address: settings.address, security, roots: roots.names, clock: realClock, metrics: apiMetrics(registry) },
    onBug: (error, method) => log.error("a bug in the job API", { error, method }),
  });
  undo.push(() => api.close());
  const ready = { nats: () => (bus.connected ? null : "not connected"), leader: () => (coordinator.leader === "" ? "nobody leads" : null) };
  if (settings.http !== null) {
    const http = await openHttp({ ...settings.http, registry, ready });
    undo.push(() => http.close());
    log.info("HTTP is up", { address: http.address });
  }
  console.event("ready", { address: api.address, id: own.id });
  log.info("the job API is up", { address: api.address, roots: roots.names });
  await Promise.race([aborted(stop.signal), lost(bus)]);
  log.info("leaving");
}

function makeCoordinator(settings: Settings, roots: Roots, bus: Bus, planner: ThreadedPlanner): Coordinator {
  const { own, state } = settings;
  const { version, log, registry }: ServiceProcess = own;
  const world = {
    ...{ clock: realClock, chance: realChance, bus, planner, log },
    state: storeBelow(roots.locate(`${state.name}:`).store, state.path),
    locate: roots.locate.bind(roots),
    metrics: coordinatorMetrics(registry),
    crash: crashPoints(),
  };
  const shown = [...roots.stores].map(([name, store]) => ({ name, folder: store.local("") }));
  return new Coordinator(world, settings.coordinator, { version, host: hostname(), roots: shown, closed: [`${state.name}:${state.path}`] });
}

async function lost(bus: Bus): Promise<never> {
  const reason = await bus.closed;
  throw new AmalgamError("BUS_UNAVAILABLE", `the connection to NATS is lost for good: ${reason?.message ?? "it was closed"}`);
}
