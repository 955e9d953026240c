/** Planning and publishing of jobs over stores. It keeps nothing in memory between calls: what is in the store is what is true. */
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StoredHead } from "../../core/job/stored.ts";
import type { Plan } from "../../core/plan/types.ts";
import type { JobSpec, JobState, StageFacts } from "../../core/job/types.ts";
import { known } from "../../core/known.ts";
import { planTotals } from "../../core/plan/index.ts";
import { shownWarnings } from "../../planner/plan.ts";
import type { DraftRequest, PlannedJob, PlannerPort, ValidatedRecipe } from "../planner-port.ts";
import { ASSEMBLE, lastIndex, storeAssembly } from "./assemble.ts";
import { gather, isPublished, runOfTasks } from "./gather.ts";
import { checkInputs, readHead, storeHead } from "./head-store.ts";
import { enterLock, readLock, releaseLock } from "./lock.ts";
import { checkApart, checkFree, checkSpace } from "./output-check.ts";
import { outputPlace, stagedPlace, stagingPath } from "./place.ts";
import type { StagedPlace } from "./place.ts";
import { checkPublished, mend, removeStaging, swap, wasRenamed } from "./publish.ts";
import { judge, readRecords } from "./results.ts";
import { storeNext, storePlan } from "./stages.ts";
import { below } from "./store-files.ts";
import type { Drafted, PlanningWorld } from "./types.ts";

/** Stages are counted. */
const FIRST = "1";

export class StorePlanner implements PlannerPort {
  readonly #world: PlanningWorld;

  constructor(world: PlanningWorld) {
    this.#world = world;
  }

  async validate(request: DraftRequest): Promise<ValidatedRecipe> {
    return said((await this.#world.draft(request)).plan, request);
  }

  async plan(spec: JobSpec): Promise<PlannedJob> {
    const world = this.#world;
    const output = outputPlace(world, spec.output);
    await checkApart(world, output, spec);
    await checkFree(output, spec.options.force);
    const drafted = await world.draft(spec);
    const { plan } = drafted;
    const place = { ...output, staging: stagingPath(output, plan.hash, spec.id) };
    await enterLock(world, place, spec.id, place.staging);
    try {
      return await this.#store(place, spec, drafted);
    } catch (error) {
      // Nobody else need wait for a job that could not begin. Where something was stored the lock stays: it tells whoever cleans up where that is.
      if (await isEmpty(place).catch(() => false)) await releaseLock(world, place, spec.id).catch(() => undefined);
      throw error;
    }
  }

  async #store(place: StagedPlace, spec: JobSpec, drafted: Drafted): Promise<PlannedJob> {
    const { plan } = drafted;
    await mend(place);
    await checkFree(place, spec.options.force);
    await checkSpace(place, plan);
    await storeHead(this.#world, place, spec, drafted);
    await this.#world.crash?.("coordinator:planning");
    const stage = await storePlan(place, FIRST, plan, drafted.methods);
    return { ...said(plan, spec), staging: place.staging, stage };
  }

  async judge(job: JobState, tasks: number): Promise<void> {
    const { place, head } = await this.#enter(job);
    // A job that is retried after its staging was removed makes its stages again, the first ones first.
    if ((await place.store.stat(below(place.staging, stored.index(lastStage(job))))) === null) return;
    const index = await lastIndex(place, lastStage(job));
    await judge(head, readRecords(place.store, place.staging, index, tasks), job.spec.options.allowNan, () => undefined);
  }

  async next(job: JobState): Promise<StageFacts | null> {
    const { place, head } = await this.#enter(job);
    const index = await lastIndex(place, lastStage(job));
    const warn = (text: string): void => this.#world.log(`job ${job.spec.id}: ${text}`);
    (await judge(head, readRecords(place.store, place.staging, index), job.spec.options.allowNan, warn)).refuse();
    return index.kind === "merge" ? null : storeNext(this.#world, place, head, index);
  }

  async assemble(job: JobState): Promise<{ readonly tasks: number; readonly shards: number }> {
    const { place, head } = await this.#enter(job);
    return { tasks: await storeAssembly(place, head, lastStage(job)), shards: head.plan.shards.length };
  }

  async finalise(job: JobState): Promise<void> {
    const world = this.#world;
    const place = stagedPlace(world, job);
    try {
      if ((await readHead(place)) !== null) await this.#publish(place, job);
    } catch (error) {
      // Another finalise may have published while this one was held up: what this one wrote since goes below.
      if ((await readHead(place)) !== null && !(await wasRenamed(place)) && !(await isPublished(place, lastStage(job)))) throw error;
    }
    await checkPublished(place, known(job.plan ?? undefined, "plan").hash);
    await mend(place);
    await removeStaging(place);
    await releaseLock(world, place, job.spec.id);
  }

  async #publish(place: StagedPlace, job: JobState): Promise<void> {
    const world = this.#world;
    const { head } = await this.#enter(job);
    if (!(await wasRenamed(place))) {
      await gather(world, place, head, lastStage(job));
      await checkInputs(world, head);
      await swap(place, job.spec.options.force, world.crash);
      await world.crash?.("coordinator:after-publish");
    }
    await place.store.remove(place.aside);
    await this.#writeRunRecord(place, job).catch((e: unknown) => world.log(`job ${job.spec.id}: the record of the run was not written: ${String(e)}`));
  }

  async discard(job: JobState): Promise<void> {
    const output = outputPlace(this.#world, job.spec.output);
    const holder = (await readLock(output))?.holder;
    const own = holder?.job === job.spec.id ? holder : undefined;
    // A coordinator that was held up in the middle of replacing an output may have set aside what another had published meanwhile, and died of it.
    if (own || (holder === undefined && job.phase === "done")) await mend(output);
    const staging = job.plan?.staging ?? own?.staging;
    if (staging !== undefined) await removeStaging({ store: output.store, staging });
    await releaseLock(this.#world, output, job.spec.id);
  }

  /** Throws OUTPUT_LOCKED where the job lost its output to another. */
  async #enter(job: JobState): Promise<{ place: StagedPlace; head: StoredHead }> {
    const place = stagedPlace(this.#world, job);
    await enterLock(this.#world, place, job.spec.id, place.staging);
    const head = await readHead(place);
    if (head !== null) return { place, head };
    await releaseLock(this.#world, place, job.spec.id);
    throw new AmalgamError("OUTPUT_WRITE", "the job's staging folder is gone", { file: place.staging, next: "Submit the job again." });
  }

  /** What is true of this run and not of the plan: kept beside the output, never in it. */
  async #writeRunRecord(place: StagedPlace, job: JobState): Promise<void> {
    const ended = this.#world.clock.now();
    const record = {
      plan: job.plan?.hash,
      job: job.spec.id,
      package: this.#world.version,
      started: new Date(job.submittedAt).toISOString(),
      ended: new Date(ended).toISOString(),
      seconds: (ended - job.submittedAt) / 1000,
      tasks: job.stages.reduce((n, s) => n + s.tasks, 0),
      retries: job.retries,
      ...(await runOfTasks(place, [...job.stages.map((s) => s.stage), ASSEMBLE])),
    };
    await place.store.put(place.runRecord, Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
  }
}

function said(plan: Plan, { recipe }: DraftRequest): ValidatedRecipe {
  return { hash: plan.hash, warnings: shownWarnings(plan, recipe.name), totals: { ...planTotals(plan), tasks: plan.tasks.length } };
}

async function isEmpty({ store, staging }: StagedPlace): Promise<boolean> {
  return (await store.stat(staging)) === null;
}

function lastStage(job: JobState): string {
  return known(job.stages.at(-1), "stage of the job").stage;
}
