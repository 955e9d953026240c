/** The real planner over stores, with drafts of models that do not exist. */
import type { Chance, Clock } from "../../bus/types.ts";
import type { JobState, Location, StageFacts } from "../../core/job/types.ts";
import { hasEnded } from "../../coordinator/planning/ended.ts";
import { lastIndex } from "../../coordinator/planning/assemble.ts";
import { stagedPlace } from "../../coordinator/planning/place.ts";
import { readRecords } from "../../coordinator/planning/results.ts";
import { storePlan } from "../../coordinator/planning/stages.ts";
import { readWhole } from "../../coordinator/read-store.ts";
import { below } from "../../coordinator/planning/store-files.ts";
import { StorePlanner } from "../../coordinator/planning/store-planner.ts";
import type { PlanningWorld } from "../../coordinator/planning/types.ts";
import type { Store } from "../../storage/stores/types.ts";
import { fakePlan, saltOf } from "./fake-plan.ts";
import type { JobScenario } from "./scenario.ts";
import type { World } from "./world.ts";

interface Facts {
  readonly locate: (location: Location) => { readonly store: Store; readonly path: string };
  readonly clock: Clock;
  readonly chance: Chance;
  readonly state: Store;
  readonly name: string;
}

const DRAFT_MS = 500;

export class SimPlanner extends StorePlanner {
  private readonly sim: World;
  private readonly planning: PlanningWorld;

  constructor(world: World, { locate, clock, chance, state, name }: Facts) {
    const planning: PlanningWorld = {
      locate,
      draft: async (spec) => {
        await clock.sleep(DRAFT_MS);
        return { plan: fakePlan(spec.recipe.name, scenarioOf(world, spec.recipe.name).shape) };
      },
      clock,
      chance,
      version: "0.0.0",
      process: { host: name, pid: 1, start: "0" },
      log: (text) => world.trace(name, text),
      ended: (job) => hasEnded(state, job),
    };
    super(planning);
    this.sim = world;
    this.planning = planning;
  }

  /** The results of a reduce stage become part of what the tasks of the next one write. */
  override async next(job: JobState): Promise<StageFacts | null> {
    const { shape, name } = scenarioOf(this.sim, job.spec.recipe.name);
    if (!shape.reduce || job.stages.length !== 1) return super.next(job);
    const place = stagedPlace(this.planning, job);
    const results: Uint8Array[] = [];
    for await (const { file, bad } of readRecords(place.store, place.staging, await lastIndex(place, "1"))) {
      if (bad.length > 0) return super.next(job);
      results.push((await readWhole(place.store, below(place.staging, file))) ?? new Uint8Array());
    }
    return storePlan(place, "2", fakePlan(name, shape, 2, saltOf(results)), undefined);
  }
}

function scenarioOf(world: World, name: string): JobScenario {
  const job = world.scenario.jobs.find((j) => j.name === name);
  if (job === undefined) throw new Error(`no job ${name} in the scenario`);
  return job;
}
