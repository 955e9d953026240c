/** `npm run simulate -- --scale`: what the coordinator does for a task, with 1,000 workers and more and more tasks. */
import { Checker } from "./checker.ts";
import { Client } from "./client.ts";
import { CALM } from "./network.ts";
import { Coordinators, makeNodes } from "./processes.ts";
import type { Scenario } from "./scenario.ts";
import { World } from "./world.ts";

const WORKERS = 1_000;
const PARTS_OF_A_SHARD = 500;
const TASK_MS = 20_000;
const WITHIN_MS = 24 * 3_600_000;
const LOOK_MS = 10_000;

function scenarioOf(tasks: number): Scenario {
  return {
    seed: 1,
    coordinators: 1,
    workers: Array.from({ length: WORKERS }, () => ({ slots: 1, small: false, otherNumerics: false })),
    jobs: [
      {
        name: "job0",
        shape: { parts: Array.from({ length: tasks / PARTS_OF_A_SHARD }, () => PARTS_OF_A_SHARD), reduce: false },
        priority: 10,
        submitAt: 1_000,
        nature: "sound",
        force: false,
        commands: [],
      },
    ],
    faults: [],
    calmAt: 0,
    weather: { ...CALM },
    redeliverEarly: 0,
    reorder: 0,
    localFiles: false,
    taskMs: TASK_MS,
  };
}

interface Row {
  readonly tasks: number;
  readonly virtualSeconds: number;
  /** The coordinator's calls of bus, stores and clock. */
  readonly calls: number;
  readonly steps: number;
  readonly cpuSeconds: number;
}

async function run(tasks: number): Promise<Row> {
  const world = new World(scenarioOf(tasks));
  const checker = new Checker(world);
  const coordinators = new Coordinators(world);
  const nodes = makeNodes(world, coordinators, {});
  const client = new Client(world, coordinators);
  for (const node of nodes) node.start();
  const job = world.scenario.jobs[0]!;
  const cpu = process.cpuUsage();
  void client.follow(job);
  const phase = (): string => checker.state(client.acknowledged.get(job.name) ?? "none")?.phase ?? "";
  while (phase() !== "done" && world.scheduler.time < WITHIN_MS && world.violations.length === 0)
    await world.scheduler.run(() => world.violations.length > 0, world.scheduler.time + LOOK_MS);
  const { user, system } = process.cpuUsage(cpu);
  world.over = true;
  if (phase() !== "done") throw new Error(`the job of ${tasks} tasks is ${phase()}: ${world.violations.join("; ")}`);
  const calls = nodes.filter((node) => node.role === "coordinator").reduce((n, node) => n + (node.life?.process.calls ?? 0), 0);
  return { tasks, virtualSeconds: world.scheduler.time / 1000, calls, steps: world.scheduler.steps, cpuSeconds: (user + system) / 1e6 };
}

export async function scale(): Promise<boolean> {
  console.log(`${WORKERS} workers. Calls: of bus, stores and clock, by the coordinator. CPU: of the whole simulation.`);
  console.log("   tasks  virtual s  coordinator's calls a task  steps a task  CPU ms a task");
  let last = 0;
  let first = 0;
  for (const tasks of [1_000, 10_000, 100_000]) {
    const row = await run(tasks);
    last = row.calls / tasks;
    first ||= last;
    const cells = [row.virtualSeconds.toFixed(0).padStart(9), last.toFixed(1).padStart(26), (row.steps / tasks).toFixed(0).padStart(12)];
    console.log(`${String(tasks).padStart(8)}  ${cells.join("  ")}  ${((row.cpuSeconds * 1000) / tasks).toFixed(2).padStart(13)}`);
  }
  return last <= 1.2 * first;
}
