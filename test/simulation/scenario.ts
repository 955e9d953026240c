/** What happens in a run, drawn from its seed. Times in virtual milliseconds. */
import type { Shape } from "./fake-plan.ts";
import type { Weather } from "./network.ts";
import { CALM } from "./network.ts";
import { Seeded } from "./random.ts";

/** What a task does when it is run. "poison": never succeeds; "flaky": may fail; "nan": finds bad values. */
export type Nature = "sound" | "poison" | "flaky" | "nan";

export interface JobScenario {
  readonly name: string;
  readonly shape: Shape;
  readonly priority: number;
  readonly submitAt: number;
  /** Of its first task; the others are sound. */
  readonly nature: Nature;
  /** The output is there already, and is to be replaced. */
  readonly force: boolean;
  /** Commands to send, in order. */
  readonly commands: readonly { readonly at: number; readonly command: "cancel" | "retry" | "pause" | "resume" }[];
}

export type Fault =
  | { readonly kind: "kill" | "power"; readonly of: "worker" | "coordinator" }
  | { readonly kind: "kill-at-call"; readonly of: "worker" | "coordinator"; readonly calls: number; readonly point: "before" | "after" }
  | { readonly kind: "pause"; readonly of: "worker" | "coordinator" | "leader"; readonly ms: number }
  | { readonly kind: "cut-bus" | "cut-store"; readonly of: "worker" | "coordinator" | "leader"; readonly ms: number }
  | { readonly kind: "slow"; readonly of: "worker" | "coordinator"; readonly factor: number; readonly ms: number }
  | { readonly kind: "wall-jump"; readonly of: "worker" | "coordinator" | "leader"; readonly by: number }
  | { readonly kind: "drain"; readonly of: "worker" | "coordinator" }
  | { readonly kind: "restart-nats"; readonly ms: number }
  | { readonly kind: "wipe-nats" };

export interface WorkerScenario {
  readonly slots: number;
  /** Too little for any task. */
  readonly small: boolean;
  /** Would compute other bytes. */
  readonly otherNumerics: boolean;
}

export interface Scenario {
  readonly seed: number;
  readonly coordinators: number;
  readonly workers: readonly WorkerScenario[];
  readonly jobs: readonly JobScenario[];
  readonly faults: readonly { readonly at: number; readonly fault: Fault }[];
  /** From then on nothing goes wrong any more. */
  readonly calmAt: number;
  readonly weather: Weather;
  readonly redeliverEarly: number;
  readonly reorder: number;
  /** Files are reached in place, so that a crash may tear them. */
  readonly localFiles: boolean;
  /** Of a task: the mean. */
  readonly taskMs: number;
}

/** Of faults, as drawFault has them. */
const KINDS = 12;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function drawScenario(seed: number): Scenario {
  const random = new Seeded(seed);
  const calmAt = random.pick([0, 2, 5, 10]) * MINUTE;
  const harsh = calmAt > 0;
  // The first worker can do every job's plan; it may be too small where all are.
  const allSmall = random.happens(0.03);
  const workers = Array.from({ length: 1 + random.below(4) }, (_, i) => ({
    slots: 1 + random.below(3),
    small: allSmall || (i > 0 && random.happens(0.15)),
    otherNumerics: i > 0 && random.happens(0.1),
  }));
  const chance = (most: number): number => (harsh && random.happens(0.6) ? random.fraction() * most : 0);
  return {
    seed,
    coordinators: random.pick([1, 1, 2, 2, 3]),
    workers,
    jobs: Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, i) => drawJob(random, i, harsh ? calmAt : MINUTE)),
    faults: harsh ? drawFaults(random, calmAt) : [],
    calmAt,
    weather: harsh
      ? {
          lostRequest: chance(0.03),
          lostAnswer: chance(0.03),
          lateRequest: chance(0.01),
          slowMessage: chance(0.02),
          lostEvent: chance(0.9),
          twiceEvent: chance(0.3),
        }
      : { ...CALM },
    redeliverEarly: chance(0.2),
    reorder: chance(0.5),
    localFiles: random.happens(0.5),
    taskMs: random.pick([200, 2_000, 20_000]),
  };
}

function drawJob(random: Seeded, index: number, span: number): JobScenario {
  const parts = Array.from({ length: 1 + random.below(4) }, () => 1 + random.below(4));
  const commands: JobScenario["commands"][number][] = [];
  if (random.happens(0.3)) {
    for (let i = random.below(4); i >= 0; i--)
      commands.push({ at: random.fraction() * span, command: random.pick(["cancel", "retry", "pause", "resume", "retry", "resume"] as const) });
  }
  return {
    name: `job${index}`,
    shape: { parts, reduce: random.happens(0.25) },
    priority: random.pick([1, 10, 10, 100]),
    submitAt: random.fraction() * Math.min(span, 2 * MINUTE),
    nature: random.pick(["sound", "sound", "sound", "sound", "sound", "sound", "flaky", "flaky", "poison", "nan"] as const),
    force: random.happens(0.15),
    commands: commands.sort((a, b) => a.at - b.at),
  };
}

function drawFaults(random: Seeded, calmAt: number): Scenario["faults"] {
  const faults: { readonly at: number; readonly fault: Fault }[] = [];
  const count = random.pick([0, 1, 3, 8, 20]);
  // Some runs have one kind of fault alone, and much of it: what only a row of them shows is rare in a mixture.
  const kind = random.happens(0.5) ? random.below(KINDS) : null;
  for (let i = 0; i < count; i++) faults.push({ at: random.fraction() * calmAt, fault: drawFault(random, kind ?? random.below(KINDS)) });
  return faults.sort((a, b) => a.at - b.at);
}

function drawFault(random: Seeded, kind: number): Fault {
  const of = random.pick(["worker", "worker", "coordinator"] as const);
  const any = random.pick(["worker", "coordinator", "leader"] as const);
  const ms = random.pick([1_000, 10_000, 20_000, 70_000, 150_000]) * random.between(0.5, 1.5);
  switch (kind) {
    case 0:
      return { kind: "kill", of };
    case 1:
    case 2:
    case 3:
      return { kind: "kill-at-call", of, calls: 1 + random.below(40), point: random.pick(["before", "after"] as const) };
    case 4:
      return { kind: "pause", of: any, ms };
    case 5:
      return { kind: random.pick(["cut-bus", "cut-store"] as const), of: any, ms };
    case 6:
      return { kind: "slow", of, factor: random.pick([5, 50, 300]), ms };
    case 7:
      return { kind: "wall-jump", of: any, by: random.pick([-HOUR, HOUR]) };
    case 8:
      return { kind: "drain", of };
    case 9:
      return { kind: "restart-nats", ms: random.between(500, 30_000) };
    case 10:
      return { kind: "wipe-nats" };
    default:
      return { kind: "power", of };
  }
}
