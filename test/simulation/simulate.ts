/** One seed: a cluster, its faults, its users, and what the checker finds. */
import { Checker, oldOutputs } from "./checker.ts";
import { Client } from "./client.ts";
import { scheduleFaults } from "./faults.ts";
import type { Injection } from "./processes.ts";
import { Coordinators, makeNodes } from "./processes.ts";
import { drawScenario } from "./scenario.ts";
import type { WorldOptions } from "./world.ts";
import { World } from "./world.ts";

export interface Outcome {
  readonly seed: number;
  /** Empty: everything held. */
  readonly violations: readonly string[];
  readonly steps: number;
  readonly virtualMs: number;
  /** Hash of all that happened: equal for equal seeds. */
  readonly fingerprint: string;
}

/** After the last fault, every job must have ended. */
const END_WITHIN_MS = 45 * 60_000;
/** After that, what is left over is swept. */
const SWEPT_WITHIN_MS = 6 * 60_000;
const LOOK_MS = 5_000;

export async function simulate(seed: number, options: WorldOptions & { readonly injection?: Injection } = {}): Promise<Outcome> {
  const world = new World(drawScenario(seed), options);
  world.trace("SCENARIO", JSON.stringify({ ...world.scenario, faults: world.scenario.faults.length }));
  const checker = new Checker(world);
  oldOutputs(world);
  const coordinators = new Coordinators(world);
  const nodes = makeNodes(world, coordinators, options.injection ?? {});
  const client = new Client(world, coordinators);
  const unhandled = (error: unknown): void => world.bug("some process, unhandled", error);
  process.on("unhandledRejection", unhandled);
  try {
    for (const node of nodes) node.start();
    scheduleFaults(world, nodes);
    await unfold(world, checker, client);
  } catch (error) {
    world.bug("the simulation", error);
  } finally {
    world.over = true;
    process.off("unhandledRejection", unhandled);
  }
  const { steps, time } = world.scheduler;
  return { seed, violations: world.violations, steps, virtualMs: time, fingerprint: world.fingerprint() };
}

async function unfold(world: World, checker: Checker, client: Client): Promise<void> {
  const { scheduler, scenario } = world;
  let following = scenario.jobs.length;
  for (const job of scenario.jobs) {
    void client.follow(job).then(() => following--);
  }
  const until = Math.max(scenario.calmAt, ...scenario.jobs.flatMap((job) => [job.submitAt, ...job.commands.map((c) => c.at)]));
  await scheduler.run(() => world.violations.length > 0, until);
  const deadline = scheduler.time + END_WITHIN_MS;
  const operated = new Set<string>();
  while (scheduler.time < deadline && world.violations.length === 0) {
    await scheduler.run(() => world.violations.length > 0, scheduler.time + LOOK_MS);
    if (following === 0 && settled(world, checker, client, operated)) break;
  }
  const end = scheduler.time + SWEPT_WITHIN_MS;
  await scheduler.run(() => world.violations.length > 0, end);
  if (world.violations.length === 0) checker.atTheEnd(client.acknowledged);
}

/** As an operator would: paused jobs go on, jobs that faults made fail are tried again, once. True: all have ended. */
function settled(world: World, checker: Checker, client: Client, operated: Set<string>): boolean {
  let all = true;
  for (const job of world.scenario.jobs) {
    const id = client.acknowledged.get(job.name);
    const state = id === undefined ? null : checker.state(id);
    if (id === undefined || state === null) {
      all = false;
      continue;
    }
    const failed = state.phase === "failed" && job.nature !== "poison" && job.nature !== "nan" && checker.mayEnd(job, state);
    const tooLarge = state.failure?.code === "TASK_TOO_LARGE" && world.scenario.workers.every((w) => w.small || w.otherNumerics);
    const command = state.paused ? "resume" : failed && !tooLarge && !operated.has(id) ? "retry" : null;
    if (command !== null) {
      // Which workers live decides what is too large: when the large ones are back, another try succeeds.
      if (command === "retry" && state.failure?.code !== "TASK_TOO_LARGE") operated.add(id);
      void client.command(id, command);
    }
    if (command !== null || !["done", "failed", "cancelled"].includes(state.phase)) all = false;
  }
  return all;
}
