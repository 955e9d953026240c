import { createHash } from "node:crypto";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { StorePlanner } from "../../coordinator/planning/store-planner.ts";
import { isAmalgamError } from "../../core/errors.ts";
import { exampleModels, folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { joinShards, openStore, reference, settle, specOf, stateOf, work } from "./job.ts";
import { MapStore } from "./map-store.ts";
import { Crash, WatchedStore } from "./watched-store.ts";

const scratch = scratchFolder("planning-crash");
const recipe = writeRecipe(scratch, "linear", METHOD_RECIPES["linear"]);
/** Two shards, one of them in parts. */
const sizes = { outShardBytes: 2_500_000, partBytes: 1_300_000 };
const models = await openStore(exampleModels, "models");
const raw = new MapStore();
let wanted: Record<string, string> = {};
let merged = "";

beforeAll(async () => {
  merged = await reference(recipe, join(scratch, "merged"), sizes);
  wanted = folderDigests(merged);
});

function fresh(old: boolean): void {
  raw.files.clear();
  if (old) raw.files.set("out/old.txt", { bytes: Buffer.from("old"), version: "0" });
}

function expectPublished(): void {
  const digests: Record<string, string> = {};
  for (const [path, { bytes }] of raw.files) if (path !== "out.run.json") digests[path.slice("out/".length)] = createHash("sha256").update(bytes).digest("hex");
  expect(digests).toEqual(wanted);
}

/** Calls again as the next coordinator would. */
async function insist<T>(store: WatchedStore, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (e) {
    if (!(e instanceof Crash)) throw e;
    store.revive();
    return step();
  }
}

async function runWith(store: WatchedStore, planner: StorePlanner, force: boolean): Promise<void> {
  const spec = specOf(recipe, {}, { ...sizes, force });
  const job = stateOf(spec, await insist(store, () => planner.plan(spec)));
  const staging = job.plan?.staging ?? "";
  await work(raw, staging, merged);
  await insist(store, () => planner.next(job));
  await insist(store, () => planner.assemble(job));
  await joinShards(raw, staging);
  await insist(store, () => planner.finalise(job));
}

describe.each([
  { force: false, when: "before" as const },
  { force: false, when: "after" as const },
  { force: true, when: "before" as const },
  { force: true, when: "after" as const },
])("a coordinator that dies $when an operation, force $force", ({ force, when }) => {
  test("whichever it is, the next one makes the same bytes and leaves nothing else", async () => {
    const setting = settle(raw, models);
    const drafted = await setting.world.draft(specOf(recipe, {}, sizes));
    for (let n = 1; ; n++) {
      fresh(force);
      const store = new WatchedStore(raw);
      const { planner } = settle(store, models, { draft: () => Promise.resolve(drafted) });
      store.crashAt(n, when);
      await runWith(store, planner, force);
      expectPublished();
      if (store.count < n) break;
    }
  });
});

test("a coordinator held up at any operation of finalise while another one publishes harms nothing", async () => {
  for (const force of [false, true]) {
    const spec = specOf(recipe, {}, { ...sizes, force });
    for (let n = 1; ; n++) {
      fresh(force);
      const other = settle(raw, models).planner;
      const job = stateOf(spec, await other.plan(spec));
      const staging = job.plan?.staging ?? "";
      await work(raw, staging, merged);
      await other.assemble(job);
      await joinShards(raw, staging);
      const store = new WatchedStore(raw);
      store.before = (count) => (count === n ? other.finalise(job) : undefined);
      await settle(store, models)
        .planner.finalise(job)
        .catch((e: unknown) => expect(isAmalgamError(e), String(e)).toBe(true));
      if (store.count >= n) expectPublished();
      else break;
    }
  }
});
