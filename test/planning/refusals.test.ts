import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { isAmalgamError } from "../../core/errors.ts";
import type { AmalgamError } from "../../core/errors.ts";
import type { JobSpec } from "../../core/job/types.ts";
import { merge } from "../../local/merge.ts";
import { exampleModels, folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { joinShards, MODELS, openStore, reference, runJob, settle, specOf, stateOf, work } from "./job.ts";

const scratch = scratchFolder("planning-refusals");
const recipe = writeRecipe(scratch, "linear", METHOD_RECIPES["linear"]);
const models = await openStore(exampleModels, "models");
let merged = "";
let roots = 0;

beforeAll(async () => {
  merged = await reference(recipe, join(scratch, "merged"));
});

async function freshRoot(): Promise<{ root: string; setting: ReturnType<typeof settle> }> {
  const root = join(scratch, `data-${++roots}`);
  return { root, setting: settle(await openStore(root, "data"), models) };
}

async function refusal(act: Promise<unknown>): Promise<AmalgamError> {
  const error = await act.then(
    () => null,
    (e: unknown) => e,
  );
  if (!isAmalgamError(error)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

test("an output that is not empty is refused without force; nothing is left of the attempt", async () => {
  const { root, setting } = await freshRoot();
  mkdirSync(join(root, "out"));
  writeFileSync(join(root, "out", "mine"), "mine");
  expect(await refusal(setting.planner.plan(specOf(recipe)))).toMatchObject({ code: "OUTPUT_EXISTS" });
  writeFileSync(join(root, "file"), "mine");
  expect(await refusal(setting.planner.plan(specOf(recipe, { output: "data:file" }, { force: true })))).toMatchObject({ code: "OUTPUT_EXISTS" });
  expect(readdirSync(root).sort()).toEqual(["file", "out"]);
});

test("an output that is, holds or lies in an input is refused, also by another root of the same disk", async () => {
  const root = join(scratch, "shared");
  cpSync(exampleModels, join(root, "models"), { recursive: true });
  const data = await openStore(root, "data");
  const setting = settle(data, await openStore(join(root, "models"), "models"));
  const force = { force: true };
  for (const output of ["data:models/base", "data:models/base/out", "data:models", "models:base", "models:base/x"]) {
    expect(await refusal(setting.planner.plan(specOf(recipe, { output }, force))), output).toMatchObject({ code: "OUTPUT_UNSAFE" });
  }
  expect(await refusal(setting.planner.plan(specOf(recipe, { output: "data:" }, force)))).toMatchObject({ code: "LOCATION_INVALID" });
  expect(folderDigests(join(root, "models"))).toEqual(folderDigests(exampleModels));
  expect(readdirSync(root)).toEqual(["models"]);
});

test("a path that the job gives no place is refused, though it exists on the coordinator's machine", async () => {
  const { root, setting } = await freshRoot();
  expect(await refusal(setting.planner.plan(specOf(recipe, { inputs: {} })))).toMatchObject({ code: "LOCATION_INVALID" });
  const text = readFileSync(recipe, "utf8").replaceAll(exampleModels, "examples/models/..");
  expect(await refusal(setting.planner.plan(specOf(recipe, { recipe: { text, name: "r.yaml" } })))).toMatchObject({ code: "LOCATION_INVALID" });
  // org/name is a folder below the working directory here, and a Hub id for the cluster.
  const relative = readFileSync(recipe, "utf8").replaceAll(`${exampleModels}/`, "test/");
  expect(await refusal(setting.planner.plan(specOf(recipe, { recipe: { text: relative, name: "r.yaml" } })))).toMatchObject({ code: "HUB_OFFLINE" });
  expect(readdirSync(root)).toEqual([]);
});

test("an input that changes after planning stops the job before anything is published", async () => {
  const { root, setting } = await freshRoot();
  const copies = join(scratch, "copies");
  cpSync(exampleModels, copies, { recursive: true });
  const own = settle(await openStore(root, "data"), await openStore(copies, "models"));
  const job = stateOf(specOf(recipe), await own.planner.plan(specOf(recipe)));
  const data = setting.roots.get("data");
  if (!data || !job.plan) throw new Error("no plan");
  await work(data, job.plan.staging, merged);
  await own.planner.next(job);
  await own.planner.assemble(job);
  await joinShards(data, job.plan.staging);
  utimesSync(join(copies, "expert-rev", "model.safetensors"), 1, 1);
  expect(await refusal(own.planner.finalise(job))).toMatchObject({ code: "INPUT_CHANGED" });
  expect(existsSync(join(root, "out"))).toBe(false);
  await own.planner.discard(job);
  expect(readdirSync(root)).toEqual([]);
});

test("values that are not finite are refused with the words of merge, and told where they are allowed", async () => {
  const { setting } = await freshRoot();
  const data = setting.roots.get("data");
  const plan = async (spec: JobSpec): Promise<ReturnType<typeof stateOf>> => {
    const job = stateOf(spec, await setting.planner.plan(spec));
    if (!data || !job.plan) throw new Error("no plan");
    await work(data, job.plan.staging, merged, (r) => ({
      ...r,
      bad: Array.from({ length: 6 }, (_, i) => ({ input: 1, tensor: `t${r.task}.${i}`, count: 2 })),
    }));
    return job;
  };
  const refused = await refusal(setting.planner.next(await plan(specOf(recipe))));
  expect(refused.code).toBe("NOT_FINITE");
  expect(refused.message).toContain("expert-rev: 2 NaN or infinite values");
  const job = await plan(specOf(recipe, { id: "second", output: "data:other" }, { allowNan: true }));
  expect(await setting.planner.next(job)).toBeNull();
  expect(setting.logs.length).toBeGreaterThan(0);
});

test("the records of the first tasks are judged before the stage is complete: at the tenth tensor, in the order of tasks", async () => {
  const { setting } = await freshRoot();
  const data = setting.roots.get("data");
  const spec = specOf(recipe, {}, { partBytes: 100_000 });
  const job = stateOf(spec, await setting.planner.plan(spec));
  if (!data || !job.plan) throw new Error("no plan");
  const parts = await reference(recipe, join(scratch, "in-parts"), { partBytes: 100_000 });
  await work(data, job.plan.staging, parts, (r) => ({ ...r, bad: [0, 1].map((i) => ({ input: 1, tensor: `t${r.task}.${i}`, count: 2 })) }));
  await setting.planner.judge(job, 4);
  const told = await refusal(setting.planner.judge(job, 5));
  const lines = [0, 1, 2, 3, 4].flatMap((t) => [0, 1].map((i) => `  t${t}.${i} of expert-rev: 2 NaN or infinite values`));
  expect(told.message.replaceAll(/ of \S*expert-rev/g, " of expert-rev")).toContain(
    `tensor t0.0: inputs hold NaN or infinities (the first 10):\n${lines.join("\n")}`,
  );
  const all = await refusal(setting.planner.next(job));
  expect([all.code, all.message, all.next]).toEqual([told.code, told.message, told.next]);
});

test("a job's output is locked for merges and other jobs, and a merge's for jobs", async () => {
  const { root, setting } = await freshRoot();
  const job = stateOf(specOf(recipe), await setting.planner.plan(specOf(recipe)));
  const local = await refusal(merge(recipe, join(root, "out"), { threads: 1 }));
  expect(local).toMatchObject({ code: "OUTPUT_LOCKED" });
  expect(`${local.message} ${local.next}`).toContain("the job linear-01234567 of a cluster");
  const other = specOf(recipe, { id: "other" });
  expect((await refusal(setting.planner.plan(other))).message).toContain("linear-01234567");
  // The same job comes in again; another one where the first has ended.
  await setting.planner.plan(specOf(recipe));
  const knowing = settle(await openStore(root, "data"), models, { ended: (id) => Promise.resolve(id === "linear-01234567") });
  await knowing.planner.plan(other);
  expect(await refusal(setting.planner.next(job))).toMatchObject({ code: "OUTPUT_LOCKED" });
  await knowing.planner.discard(stateOf(other, null));
  await knowing.planner.discard(job);
  expect(readdirSync(root)).toEqual([]);
});

test("a lock of a merge that runs here refuses a job; that of one that died does not", async () => {
  const { root, setting } = await freshRoot();
  const { thisProcess } = await import("../../storage/index.ts");
  const lock = join(root, ".out.amalgam.lock");
  writeFileSync(lock, JSON.stringify({ ...thisProcess(), since: "2026-01-01T00:00:00.000Z" }));
  expect((await refusal(setting.planner.plan(specOf(recipe)))).message).toContain(`process ${process.pid} on this machine`);
  writeFileSync(lock, JSON.stringify({ ...thisProcess(), start: "another", since: "2026-01-01T00:00:00.000Z" }));
  await runJob(setting, specOf(recipe), merged);
  expect(readdirSync(root).sort()).toEqual(["out", "out.run.json"]);
});

test("records that do not fit the plan are refused", async () => {
  const { setting } = await freshRoot();
  const data = setting.roots.get("data");
  const forged = [{ file: "../../etc/passwd" }, { file: "parts/../x" }, { offset: 8 }, { length: 1 }, { bad: [{}] as never }, { digests: {} }];
  for (const [i, change] of forged.entries()) {
    const spec = specOf(recipe, { id: `job-${i}`, output: `data:out-${i}` });
    const job = stateOf(spec, await setting.planner.plan(spec));
    if (!data || !job.plan) throw new Error("no plan");
    await work(data, job.plan.staging, merged, (r) => ({ ...r, ...change }));
    const all = setting.planner
      .next(job)
      .then(() => setting.planner.assemble(job))
      .then(() => setting.planner.finalise(job));
    expect(await refusal(all), JSON.stringify(change)).toMatchObject({ code: "TASK_INVALID" });
  }
});

test("what is stored reads back: every line has its digest, and the table its versions", async () => {
  const { root, setting } = await freshRoot();
  const planned = await setting.planner.plan(specOf(recipe, {}, { partBytes: 200_000 }));
  const head = JSON.parse(readFileSync(join(root, planned.staging, "plan/head.json"), "utf8")) as {
    plan: Record<string, unknown>;
    table: { inputs: { location: string; files: { version: string }[] }[] };
  };
  expect(head.plan["hash"]).toBe(planned.hash);
  expect(head.plan["tasks"]).toBeUndefined();
  expect(head.table.inputs.map((i) => i.location).sort()).toEqual(
    MODELS.slice(1)
      .map((m) => `models:${m}`)
      .sort(),
  );
  expect(head.table.inputs.every((i) => i.files.length === 1 && i.files[0]!.version !== "")).toBe(true);
  const lines = readFileSync(join(root, planned.staging, "plan/stage-1.tasks"), "utf8")
    .trimEnd()
    .split("\n");
  expect(lines.length).toBe(planned.stage.tasks);
  expect(lines.length).toBeGreaterThan(3);
});
