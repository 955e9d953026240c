import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ThreadedPlanner } from "../../coordinator/planning/threaded.ts";
import type { ThreadSettings } from "../../coordinator/planning/protocol.ts";
import { exampleModels, folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { joinShards, openStore, reference, specOf, stateOf, work } from "./job.ts";

const scratch = scratchFolder("planning-thread");
const recipe = writeRecipe(scratch, "linear", METHOD_RECIPES["linear"]);
const sizes = { partBytes: 1_000_000 };
const [root, state] = [join(scratch, "data"), join(scratch, "state")];
for (const folder of [root, state]) mkdirSync(folder);
const settings: ThreadSettings = {
  roots: [
    { name: "data", address: root },
    { name: "models", address: exampleModels },
  ],
  state: { name: "state", address: state, path: "jobs" },
  store: { fsync: false },
  offline: true,
};
const planner = new ThreadedPlanner(settings, () => undefined);
afterAll(() => planner.close());

test("a job planned and published on the thread is what merge makes", async () => {
  const merged = await reference(recipe, join(scratch, "merged"), sizes);
  const spec = specOf(recipe, {}, sizes);
  const job = stateOf(spec, await planner.plan(spec));
  const data = await openStore(root, "data");
  const staging = job.plan?.staging ?? "";
  await work(data, staging, merged);
  expect(await planner.next(job)).toBeNull();
  const { tasks, shards } = await planner.assemble(job);
  expect([tasks, shards]).toEqual([1, 1]);
  await joinShards(data, staging);
  await planner.finalise(job);
  expect(folderDigests(join(root, "out"))).toEqual(folderDigests(merged));
  await planner.finalise(job);
  await planner.discard(job);
  expect(readdirSync(root).sort()).toEqual(["out", "out.run.json"]);
});

test("a recipe is tried without a job: hash and totals of its plan, and nothing is stored", async () => {
  const spec = specOf(recipe, { output: "data:tried" }, sizes);
  const before = readdirSync(root);
  const { signal } = new AbortController();
  const { recipe: text, inputs, options } = spec;
  const tried = await planner.validate({ recipe: text, inputs, options }, signal);
  expect(readdirSync(root)).toEqual(before);
  const { hash, warnings, totals } = await planner.plan(spec);
  expect(tried).toEqual({ hash, warnings, totals });
  await planner.discard(stateOf(spec, null));
  await expect(planner.validate({ recipe: { ...text, text: "nope: 1\n" }, inputs, options }, signal)).rejects.toMatchObject({ place: { file: text.name } });
});

test("a try that nobody waits for ends, and the next one is answered", async () => {
  const { recipe: text, inputs, options } = specOf(recipe, {}, sizes);
  const [running, waiting] = [new AbortController(), new AbortController()];
  const tries = [running, waiting].map(({ signal }) => planner.validate({ recipe: text, inputs, options }, signal));
  setImmediate(() => running.abort());
  waiting.abort();
  for (const tried of tries) await expect(tried).rejects.toMatchObject({ code: "INTERRUPTED" });
  await expect(planner.validate({ recipe: text, inputs, options }, new AbortController().signal)).resolves.toMatchObject({ warnings: [] });
});

test("errors keep their code, place and next step", async () => {
  const spec = specOf(recipe, { output: "data:b", recipe: { text: "merge_method: nope\nmodels: []\n", name: "r.yaml" } });
  await expect(planner.plan(spec)).rejects.toMatchObject({ code: expect.any(String) as string, place: { file: "r.yaml" } });
  await expect(planner.plan(specOf(recipe, { output: "nowhere:b" }))).rejects.toMatchObject({ code: "ROOT_UNKNOWN" });
});

test("what is closed takes no more calls", async () => {
  const own = new ThreadedPlanner(settings, () => undefined);
  await own.close();
  await expect(own.plan(specOf(recipe))).rejects.toThrow("closed");
});
