/** The real coordinator and worker in simulated processes. */
import type { Bus } from "../../bus/types.ts";
import { AmalgamError } from "../../core/errors.ts";
import type { Location } from "../../core/job/types.ts";
import { NUMERICS_VERSION } from "../../core/plan/types.ts";
import { Coordinator } from "../../coordinator/coordinator.ts";
import type { CoordinatorMetrics } from "../../coordinator/metrics.ts";
import { COORDINATOR_DEFAULTS } from "../../coordinator/settings.ts";
import type { CoordinatorSettings } from "../../coordinator/settings.ts";
import type { Store } from "../../storage/stores/types.ts";
import type { WorkerMetrics } from "../../worker/metrics.ts";
import { WorkerService } from "../../worker/service.ts";
import type { TaskRunner, WorkerSettings } from "../../worker/world.ts";
import { WORKER_DEFAULTS } from "../../worker/world.ts";
import type { SimProcess } from "./clock.ts";
import { SimPlanner } from "./fake-planner.ts";
import { fakeRunner } from "./fake-runner.ts";
import type { Life, Running } from "./node.ts";
import { Node } from "./node.ts";
import type { World } from "./world.ts";

/** What a planted bug puts between the logic and its world. */
export interface Injection {
  readonly bus?: (bus: Bus, life: Life, node: Node) => Bus;
  readonly store?: (store: Store, life: Life, node: Node) => Store;
  readonly runner?: (runner: TaskRunner, life: Life) => TaskRunner;
  readonly coordinatorSettings?: Partial<CoordinatorSettings>;
  readonly workerSettings?: Partial<WorkerSettings>;
}

const GIB = 2 ** 30;
const ATTEMPTS_MAX = 5;

/** Retention short enough that a run sees it; everything else as in real clusters, since time costs nothing here. */
const RETENTION = { sweepMs: 30_000, partsGraceMs: 60_000, stagingRetentionMs: 120_000, statusMs: 5_000, attemptsMax: ATTEMPTS_MAX };

export class Coordinators {
  private readonly world: World;
  private readonly serving = new Map<Life, Coordinator>();

  constructor(world: World) {
    this.world = world;
  }

  add(life: Life, coordinator: Coordinator): void {
    this.serving.set(life, coordinator);
  }

  remove(life: Life): void {
    this.serving.delete(life);
  }

  /** As over the network: to any coordinator that lives; the answer may never come. */
  call<T>(from: SimProcess, call: (service: Coordinator["service"]) => Promise<T>, timeoutMs: number): Promise<T> {
    const { scheduler, random } = this.world;
    return new Promise((resolve, reject) => {
      const unavailable = (): void => reject(new AmalgamError("API_UNAVAILABLE", "no coordinator answered in time"));
      const living = [...this.serving].filter(([life]) => life.process.alive);
      from.in(timeoutMs, unavailable);
      if (living.length === 0) return;
      const [life, coordinator] = random.pick(living);
      scheduler.in(random.between(0.1, 2), () =>
        life.process.enter(() => {
          const answer = (settle: () => void): void => scheduler.in(random.between(0.1, 2), () => from.enter(settle));
          call(coordinator.service).then(
            (value) => answer(() => resolve(value)),
            (error: unknown) => answer(() => reject(error instanceof Error ? error : new Error(String(error)))),
          );
        }),
      );
    });
  }
}

export function makeNodes(world: World, coordinators: Coordinators, injection: Injection): Node[] {
  const nodes: Node[] = [];
  const { scenario } = world;
  for (let i = 0; i < scenario.coordinators; i++)
    nodes.push(new Node(world, "coordinator", `coordinator-${i}`, (node, life) => runCoordinator(world, coordinators, node, life, injection)));
  for (const i of scenario.workers.keys()) nodes.push(new Node(world, "worker", `worker-${i}`, (node, life) => runWorker(world, i, node, life, injection)));
  return nodes;
}

function runCoordinator(world: World, coordinators: Coordinators, node: Node, life: Life, injection: Injection): Running {
  const { clock, chance, name } = life.process;
  const locate = locator(life, node, injection);
  const log = world.log(name);
  const planner = new SimPlanner(world, { locate, clock, chance, state: injected(life.stores.state, life, node, injection), name });
  const coordinator = new Coordinator(
    {
      clock,
      chance,
      bus: injection.bus?.(life.bus, life, node) ?? life.bus,
      state: injected(life.stores.state, life, node, injection),
      planner,
      locate,
      log,
      metrics: METRICS as CoordinatorMetrics,
    },
    { ...COORDINATOR_DEFAULTS, ...RETENTION, ...injection.coordinatorSettings, id: name.replace("#", "-"), pools: ["cpu"] },
  );
  coordinators.add(life, coordinator);
  const stop = new AbortController();
  return { ended: coordinator.run(stop.signal).finally(() => coordinators.remove(life)), stop: () => stop.abort() };
}

function runWorker(world: World, index: number, node: Node, life: Life, injection: Injection): Running {
  const { clock, chance, name } = life.process;
  const { slots = 1, small = false, otherNumerics = false } = world.scenario.workers[index] ?? {};
  const runner = fakeRunner(world, life);
  const worker = new WorkerService(
    {
      clock,
      chance,
      bus: injection.bus?.(life.bus, life, node) ?? life.bus,
      locate: locator(life, node, injection),
      runner: injection.runner?.(runner, life) ?? runner,
      log: world.log(name),
      metrics: METRICS as WorkerMetrics,
    },
    {
      ...WORKER_DEFAULTS,
      id: node.id,
      host: node.id,
      pid: node.lives,
      packageVersion: "0.0.0",
      threads: 1,
      memoryBytes: small ? 1024 : GIB,
      slots,
      numerics: otherNumerics ? NUMERICS_VERSION + 1 : NUMERICS_VERSION,
      ...injection.workerSettings,
    },
  );
  const stop = new AbortController();
  return { ended: worker.run(stop.signal), stop: () => stop.abort() };
}

function injected(store: Store, life: Life, node: Node, injection: Injection): Store {
  return injection.store?.(store, life, node) ?? store;
}

function locator(life: Life, node: Node, injection: Injection): (location: Location) => { readonly store: Store; readonly path: string } {
  const stores = new Map(Object.entries(life.stores).map(([root, store]) => [root, injected(store, life, node, injection)]));
  return (location) => {
    const cut = location.indexOf(":");
    const store = stores.get(location.slice(0, cut));
    if (store === undefined) throw new AmalgamError("ROOT_UNKNOWN", `no root of ${location}`);
    return { store, path: location.slice(cut + 1) };
  };
}

/** Takes whatever is counted, and keeps nothing. */
const ignore = (): void => undefined;
const sink = { inc: ignore, dec: ignore, set: ignore, observe: ignore };
const METRICS: unknown = new Proxy({}, { get: () => sink });
