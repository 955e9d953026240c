import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readIndex, readLines } from "../../coordinator/planning/stage-store.ts";
import { stored } from "../../core/job/stored.ts";
import type { JobState } from "../../core/job/types.ts";
import type { CommitRecord } from "../../core/plan/execution.ts";
import { loadMethod } from "../../extensions/methods.ts";
import type { Store } from "../../storage/stores/types.ts";
import { ComputePool } from "../../worker/pool.ts";
import { runReduce } from "../../worker/reduce.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { joinShards, openStore, reference, settle, specOf, stateOf, work } from "./job.ts";

const scratch = scratchFolder("planning-stages");
const pool = new ComputePool({ threads: 1, memoryBytes: 64 * 2 ** 20, chunkElements: 16_384, outside: null, backend: "auto" });
afterAll(() => pool.close());

/** Results and records of a reduce stage. */
async function reduce(store: Store, staging: string, stage: string, models: readonly string[]): Promise<void> {
  const index = await readIndex(store, staging, stage);
  if (index === null) throw new Error("no stage");
  for await (const line of readLines(store, staging, index)) {
    if (line.kind !== "reduce") throw new Error(`a line of kind ${line.kind}`);
    const { task } = line;
    const inputPath = (input: number, file: string): string => join(models[input] ?? "", file);
    const bytes = await runReduce(pool, { task, inputPath, method: (name) => loadMethod(name), onProgress: () => undefined });
    const file = stored.part(stage, task.index, "tok");
    await store.put(`${staging}/${file}`, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const record: CommitRecord = { task: task.index, attempt: 1, file, offset: 0, length: bytes.length, digests: {}, bad: [], numericsId: "exact", sha256 };
    await store.putIfAbsent(`${staging}/${stored.record(stage, task.index)}`, Buffer.from(JSON.stringify(record)));
  }
}

test("a merge in stages: each stage's plan follows from what is stored, and the output is what merge makes", async () => {
  const recipe = writeRecipe(scratch, "ties", { perModel: "weight: 0.5, density: 0.4", global: "scope: model" });
  const sizes = { partBytes: 1_000_000 };
  const merged = await reference(recipe, join(scratch, "merged"), sizes);
  const root = join(scratch, "data");
  const data = await openStore(root, "data");
  const open = async (): Promise<ReturnType<typeof settle>["planner"]> => settle(data, await openStore(exampleModels, "models")).planner;
  const spec = specOf(recipe, {}, sizes);
  let job: JobState = stateOf(spec, await (await open()).plan(spec));
  const staging = job.plan?.staging ?? "";
  const models = ["base", "expert-sort", "expert-rev"].map((m) => join(exampleModels, m));
  while (job.stages.at(-1)?.kind === "reduce") {
    await reduce(data, staging, job.stages.at(-1)?.stage ?? "", models);
    const next = await (await open()).next(job);
    // A second coordinator finds the same stage.
    expect(await (await open()).next(job)).toEqual(next);
    if (next === null) throw new Error("no merge stage");
    job = { ...job, stages: [...job.stages, next] };
  }
  expect(job.stages.length).toBeGreaterThan(1);
  await work(data, staging, merged, (r) => r, job.stages.at(-1)?.stage);
  expect(await (await open()).next(job)).toBeNull();
  await (await open()).assemble(job);
  await joinShards(data, staging);
  await (await open()).finalise(job);
  expect(folderDigests(join(root, "out"))).toEqual(folderDigests(merged));
  expect(readdirSync(root).sort()).toEqual(["out", "out.run.json"]);
});
