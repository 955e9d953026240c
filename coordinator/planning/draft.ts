/** The real planning of a job: models are opened where the job says they are, all others on the Hub. No path of this machine is ever followed. */
import { createReadStream } from "node:fs";
import { AmalgamError } from "../../core/errors.ts";
import type { Plan } from "../../core/plan/types.ts";
import { loadMethod } from "../../extensions/methods.ts";
import type { OpenModel } from "../../planner/inputs.ts";
import { planText } from "../../planner/plan.ts";
import { isHubId, openHubModel } from "../../storage/index.ts";
import { openStoreModel } from "../../storage/store-model.ts";
import type { DraftRequest } from "../planner-port.ts";
import type { Drafted, HubModel, Methods, PlanningWorld } from "./types.ts";

interface HubOptions {
  /** Never ask the Hub. */
  readonly offline: boolean;
}

export async function draftJob(spec: DraftRequest, locate: PlanningWorld["locate"], hub: HubOptions): Promise<Drafted> {
  const { options } = spec;
  const planned = await planText(
    spec.recipe,
    openInRoots(spec, locate, hub),
    {
      strict: options.strict,
      allowCrimes: options.allowCrimes,
      unsafeTruncateEmbeddings: options.unsafeTruncateEmbeddings,
      ...(options.outShardBytes === null ? {} : { outShardBytes: options.outShardBytes }),
      ...(options.partBytes === null ? {} : { partBytes: options.partBytes }),
      seed: options.seed,
      writeModelCard: options.writeModelCard,
      copyTokenizer: options.copyTokenizer,
    },
    null,
  );
  const models = planned.inputs.files.map(({ hubId, hubCommit }): HubModel | null => {
    return hubId === null || hubCommit === undefined ? null : { id: hubId, commit: hubCommit };
  });
  const { plan } = planned.draft;
  return { plan, hub: models, methods: await methodsOf(plan) };
}

/** Throws LOCATION_INVALID for a path that the job gives no place. */
function openInRoots(spec: DraftRequest, locate: PlanningWorld["locate"], { offline }: HubOptions): OpenModel {
  return (ref) => {
    const location = Object.hasOwn(spec.inputs, ref.path) ? spec.inputs[ref.path] : undefined;
    if (location !== undefined) {
      const { store, path } = locate(location);
      return openStoreModel(store, path, ref.path);
    }
    if (!isHubId(ref.path)) {
      throw new AmalgamError("LOCATION_INVALID", `the job does not say in which root ${JSON.stringify(ref.path)} lies, and it is no org/name id of the Hub`, {
        file: spec.recipe.name,
        next: "Submit it with `amalgam submit`, or give the model a location in `inputs`.",
      });
    }
    return openHubModel({ path: ref.path, reference: ref.path, ...(ref.revision === undefined ? {} : { revision: ref.revision }) }, { offline });
  };
}

export async function methodsOf(plan: Plan): Promise<Methods> {
  const names = new Set<string>();
  for (const task of plan.tasks) for (const cell of task.cells) if ("method" in cell) names.add(cell.method);
  return new Map(await Promise.all([...names].map(async (name) => [name, await loadMethod(name)] as const)));
}

/** A whole file, from the cache of this machine or the Hub. */
export async function* hubFile({ id, commit }: HubModel, file: string, hub: HubOptions): AsyncGenerator<Uint8Array> {
  const model = await openHubModel({ path: id, reference: id, revision: commit }, hub);
  yield* createReadStream(await model.localPath(file)) as AsyncIterable<Uint8Array>;
}
