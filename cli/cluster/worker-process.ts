/** The process of a worker: real clock, NATS, stores, compute threads and the HTTP port around its logic. */
import { mkdtemp, mkdir, rm, statfs } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { Gauge } from "prom-client";
import type { Registry } from "prom-client";
import { AmalgamError } from "../../core/errors.ts";
import { loadStoreKinds } from "../../extensions/stores.ts";
import { openHttp, parseHttpAddress } from "../../service/http.ts";
import { crashPoints } from "../../service/crash.ts";
import { realChance, realClock } from "../../service/real.ts";
import { guard } from "../../storage/index.ts";
import { openRoots } from "../../storage/roots.ts";
import { Compute } from "../../worker/compute.ts";
import { WorkerMetrics } from "../../worker/metrics.ts";
import { poolOptions } from "../../worker/pool-options.ts";
import { PoolRunner } from "../../worker/runner.ts";
import { WorkerService } from "../../worker/service.ts";
import { WORKER_DEFAULTS } from "../../worker/world.ts";
import type { WorkerSettings } from "../../worker/world.ts";
import type { Console } from "../console.ts";
import type { OptionValues } from "../option-values.ts";
import { natsSettings } from "./nats-options.ts";
import { openBus, serviceProcess, storeSettings, timing, withUndo } from "./service.ts";
import type { Undo } from "./service.ts";

/** Until the signal is aborted and what runs has ended. Throws SERVICE_CONFIG, BUS_UNAVAILABLE, STORE_UNAVAILABLE. */
export async function runWorker(options: OptionValues, signal: AbortSignal, console: Console): Promise<void> {
  const settings = await readSettings(options);
  await withUndo((undo) => serve(settings, signal, console, undo));
}

async function readSettings(options: OptionValues) {
  const own = await serviceProcess("worker", options);
  const { roots, store } = await storeSettings(options);
  const wishes = { ...given("threads", options.number("threads")), ...given("memoryBytes", options.number("memory")) };
  const { threads, memoryBytes } = poolOptions(wishes);
  const grace = options.number("grace");
  const worker: WorkerSettings = {
    ...timing<WorkerDefaults>(options, WORKER_DEFAULTS),
    ...given("slots", options.number("slots")),
    ...(grace === undefined ? {} : { graceMs: grace * 1000 }),
    pools: pools(options.text("pools")),
    id: own.id,
    host: hostname(),
    pid: process.pid,
    packageVersion: own.version,
    threads,
    memoryBytes: threads * memoryBytes,
  };
  const http = options.text("http");
  return {
    ...{ own, roots, store, wishes, worker },
    http: http === undefined ? null : parseHttpAddress(http),
    nats: timing(options, natsSettings(options, "worker")),
    scratch: options.text("scratch"),
    scratchBytesMax: options.number("scratch-size"),
    offline: options.flag("offline") ?? false,
  };
}

type WorkerDefaults = Omit<WorkerSettings, "id" | "host" | "pid" | "packageVersion" | "threads" | "memoryBytes">;
type Settings = Awaited<ReturnType<typeof readSettings>>;

async function serve(settings: Settings, signal: AbortSignal, console: Console, undo: Undo[]): Promise<void> {
  const { own, worker } = settings;
  const { log, registry } = own;
  const scratch = await openScratch(settings.scratch, worker.id);
  undo.push(() => rm(scratch, { recursive: true, force: true }));
  const roots = await openRoots(settings.roots, await loadStoreKinds(), settings.store);
  undo.push(() => roots.close());
  const bus = await openBus(settings.nats, own, undo);
  scratchMetric(registry, scratch);
  const compute = new Compute(settings.wishes);
  undo.push(() => compute.close());
  const locate = roots.locate.bind(roots);
  const limit = settings.scratchBytesMax === undefined ? {} : { scratchBytesMax: settings.scratchBytesMax };
  const runner = new PoolRunner({ compute, locate, offline: settings.offline, scratch, ...limit });
  const metrics: WorkerMetrics = new WorkerMetrics(registry, { connected: () => bus.connected, beatAgeSeconds: () => service.beatAgeSeconds });
  const service: WorkerService = new WorkerService({ clock: realClock, chance: realChance, bus, locate, runner, log, metrics, crash: crashPoints() }, worker);
  if (settings.http !== null) {
    const ready = { nats: () => (bus.connected ? null : "not connected"), worker: () => service.waitingFor };
    const http = await openHttp({ ...settings.http, registry, ready });
    undo.push(() => http.close());
    log.info("HTTP is up", { address: http.address });
    console.event("ready", { http: http.address, id: own.id });
  } else console.event("ready", { id: own.id });
  await service.run(signal);
}

function scratchMetric(registry: Registry, folder: string): void {
  new Gauge({
    name: "amalgam_scratch_free_bytes",
    help: "Free space of the disk under the worker's scratch folder; NaN: unknown.",
    registers: [registry],
    async collect() {
      const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: NaN, bsize: 1 }));
      this.set(bavail * bsize);
    },
  });
}

/** A folder of this worker alone, empty. Throws OUTPUT_WRITE. */
async function openScratch(folder: string | undefined, id: string): Promise<string> {
  if (folder === undefined) return guard("OUTPUT_WRITE", tmpdir(), () => mkdtemp(join(tmpdir(), "amalgam-worker-")));
  const own = join(folder, `amalgam-${id}`);
  await guard("OUTPUT_WRITE", own, async () => {
    await rm(own, { recursive: true, force: true });
    await mkdir(own, { recursive: true });
  });
  return own;
}

function pools(text = "cpu"): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (new Set(names).size < names.length || !names.every((name) => /^[A-Za-z0-9_-]{1,32}$/.test(name)))
    throw new AmalgamError("SERVICE_CONFIG", `--pools ${JSON.stringify(text)} is not a list of names, each once`, { next: "Write it as --pools gpu,cpu." });
  return names;
}

function given<K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]: T });
}
