import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exampleModels, folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { openStore, reference, runJob, settle, specOf } from "./job.ts";
import type { JobOptions } from "../../core/job/types.ts";

const scratch = scratchFolder("planning-publish");
const recipe = writeRecipe(scratch, "linear", METHOD_RECIPES["linear"]);
const models = await openStore(exampleModels, "models");

const SIZES: Record<string, Partial<JobOptions>> = {
  "one shard of one part": {},
  "one shard of several parts": { partBytes: 40_000 },
  "several shards of one part each": { outShardBytes: 60_000, partBytes: 60_000 },
  "several shards of several parts": { outShardBytes: 200_000, partBytes: 40_000 },
};

describe.each(Object.entries(SIZES))("%s", (name, sizes) => {
  const folder = join(scratch, name.replaceAll(" ", "-"));
  let merged = "";
  beforeAll(async () => {
    merged = await reference(recipe, join(folder, "merged"), sizes);
  });

  test("the output is what merge makes, byte for byte, and nothing else stays but the record of the run", async () => {
    const root = join(folder, "data");
    const setting = settle(await openStore(root, "data"), models);
    await runJob(setting, specOf(recipe, {}, sizes), merged);
    expect(folderDigests(join(root, "out"))).toEqual(folderDigests(merged));
    expect(readdirSync(root).sort()).toEqual(["out", "out.run.json"]);
    const run = JSON.parse(readFileSync(join(root, "out.run.json"), "utf8")) as Record<string, unknown>;
    expect(run).toMatchObject({ job: "linear-01234567", seconds: 10 });
    expect(setting.logs).toEqual([]);
  });

  test("an output below folders that are not there yet", async () => {
    const root = join(folder, "deep");
    await runJob(settle(await openStore(root, "data"), models), specOf(recipe, { output: "data:a/b/c" }, sizes), merged);
    expect(folderDigests(join(root, "a/b/c"))).toEqual(folderDigests(merged));
    expect(readdirSync(join(root, "a/b")).sort()).toEqual(["c", "c.run.json"]);
  });

  test("with force an old output is replaced whole", async () => {
    const root = join(folder, "forced");
    mkdirSync(join(root, "out"), { recursive: true });
    writeFileSync(join(root, "out", "old.txt"), "old");
    await runJob(settle(await openStore(root, "data"), models), specOf(recipe, {}, { ...sizes, force: true }), merged);
    expect(folderDigests(join(root, "out"))).toEqual(folderDigests(merged));
    expect(existsSync(join(root, ".out.amalgam-old"))).toBe(false);
  });
});
