/** `merge_method: ties` with `scope: model`, from recipe to checkpoint: equal to a sort by NumPy, the same bytes however it is cut and wherever it stopped. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { merge } from "../../local/merge.ts";
import type { MergeEvent, MergeOptions } from "../../local/types.ts";
import { runCli } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const scratch = scratchFolder("stages");
const PARTS = [16_384, 65_536, 400_000, 2 ** 30];
const DENSITIES = { "expert-sort": 0.4, "expert-rev": 0.15 } as const;

function recipe(name: string, dtype: string, global = "scope: model"): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  const models = Object.entries(DENSITIES).map(([m, d]) => `- {model: ${join(exampleModels, m)}, parameters: {weight: 0.5, density: ${d}}}`);
  const path = join(folder, "recipe.yaml");
  writeFileSync(
    path,
    `merge_method: ties\nbase_model: ${join(exampleModels, "base")}\ndtype: ${dtype}\nparameters: {${global}}\nmodels:\n${models.join("\n")}\n`,
  );
  return path;
}

const numpy = spawnSync("python3", ["-c", "import numpy"]).status === 0;

describe("the checkpoint", () => {
  describe.each(["float32", "float64"])("in %s", (dtype) => {
    it("is that of a sort of the flat vector by NumPy", async (context) => {
      if (!numpy) context.skip("python3 with numpy is absent");
      const path = recipe(`numpy-${dtype}`, dtype);
      const { out } = await merge(path, join(path, "..", "out"), { partBytes: 100_000 });
      const models = Object.entries(DENSITIES).flatMap(([m, d]) => [join(exampleModels, m), String(d), "0.5"]);
      const script = join(repoRoot, "test", "stages", "ties_of_model.py");
      const run = spawnSync("python3", [script, join(exampleModels, "base"), dtype, ...models, out], { encoding: "utf8" });
      expect(run.stderr).toBe("");
      expect(run.stdout).toMatch(/^\d{6,} elements, 0 differ\n$/);
    });
  });

  it.each(["float32", "bfloat16", "float64"])("in %s does not depend on threads, chunks, memory and parts", async (dtype) => {
    const path = recipe(`cut-${dtype}`, dtype);
    const out = join(path, "..", "out");
    const options: MergeOptions[] = PARTS.map((partBytes, i) => ({
      partBytes,
      threads: i + 1,
      chunkElements: 4096 << i,
      memoryBytes: (48 + 16 * i) * 2 ** 20,
    }));
    const shards = [];
    for (const [i, o] of options.entries()) {
      await merge(path, out, { ...o, force: i > 0 });
      shards.push(folderDigests(out)["model.safetensors"]);
    }
    expect(new Set(shards).size).toBe(1);
    const tensor = recipe(`tensor-${dtype}`, dtype, "scope: tensor");
    const other = await merge(tensor, join(tensor, "..", "out"), {});
    expect(shards).not.toContain(folderDigests(other.out)["model.safetensors"]);
  });

  it("of scope: tensor is that of a recipe without scope", async () => {
    const [said, unsaid] = [recipe("said", "float32", "scope: tensor"), recipe("unsaid", "float32", "")];
    const outs = await Promise.all([said, unsaid].map((path) => merge(path, join(path, "..", "out"), {})));
    expect(folderDigests(outs[0]!.out)["model.safetensors"]).toBe(folderDigests(outs[1]!.out)["model.safetensors"]);
  });

  it("is named by the first stage's plan everywhere", async () => {
    const path = recipe("named", "bfloat16");
    const events: MergeEvent[] = [];
    const { out, hash } = await merge(path, join(path, "..", "out"), { onEvent: (e) => events.push(e), partBytes: 65_536 });
    expect(JSON.parse(readFileSync(join(out, "amalgam.json"), "utf8"))).toMatchObject({ plan: hash });
    expect(JSON.parse(readFileSync(`${out}.run.json`, "utf8"))).toMatchObject({ plan: hash });
    expect(events[0]).toMatchObject({ kind: "planned", hash });
    expect((JSON.parse((await runCli(["explain", path, "--json", "--no-calibrate", "--part-size", "65536"])).stdout) as { hash: string }).hash).toBe(hash);
    expect((await runCli(["verify", out])).code).toBe(0);
    const progress = events.filter((e) => e.kind === "progress");
    expect(progress.every((e, i) => i === 0 || e.done >= progress[i - 1]!.done)).toBe(true);
    expect(progress.at(-1)!.done).toBe(progress.at(-1)!.total);
  });
});

describe("a stop", () => {
  it.each([3, 30, 60, 90, 120])("at event %i of the work: continues and ends with the same bytes", async (stopAt) => {
    const path = recipe(`stopped-${stopAt}`, "float32");
    const out = join(path, "..", "out");
    const controller = new AbortController();
    let seen = 0;
    const onEvent = (e: MergeEvent): void => {
      if (e.kind === "progress" && ++seen === stopAt) controller.abort();
    };
    const options = { partBytes: 65_536, threads: 1 };
    await expect(merge(path, out, { ...options, onEvent, signal: controller.signal })).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(existsSync(out)).toBe(false);
    const whole = await merge(path, join(path, "..", "whole"), options);
    await merge(path, out, options);
    expect(folderDigests(out)).toEqual(folderDigests(whole.out));
    expect(readdirSync(join(path, "..")).filter((n) => n.startsWith(".out.amalgam-"))).toEqual([]);
  });

  it("before any part is written keeps what was found out, and does not look again", async () => {
    const path = recipe("kept", "float32");
    const out = join(path, "..", "out");
    const options = { partBytes: 65_536, threads: 1 };
    const stopAfter = async (events: number): Promise<{ error: unknown; done: number }> => {
      const controller = new AbortController();
      let [seen, first] = [0, 0];
      const onEvent = (e: MergeEvent): void => {
        if (e.kind !== "progress") return;
        if (seen++ === 0) first = e.done;
        if (seen === events) controller.abort();
      };
      const error: unknown = await merge(path, out, { ...options, onEvent, signal: controller.signal }).catch((e: unknown) => e);
      return { error, done: first };
    };
    const stopped = await stopAfter(60);
    expect(stopped.error).toMatchObject({ code: "INTERRUPTED", message: expect.stringMatching(/what was found out about the models is kept in /) as string });
    const staging = readdirSync(join(path, "..")).find((n) => n.startsWith(".out.amalgam-"))!;
    const records = join(path, "..", staging, "records");
    const kept = readdirSync(records).filter((n) => n.startsWith("reduced-"));
    expect(kept.length).toBeGreaterThan(30);
    const again = await stopAfter(1);
    expect(again.done).toBeGreaterThan(stopped.done);
    // A torn result counts as absent.
    writeFileSync(join(records, kept[0]!), "torn");
    await merge(path, out, options);
    expect((await runCli(["verify", out])).code).toBe(0);
  });
});

describe("parameters that do not go together", () => {
  const failure = async (parameters: string, density: string, dtype = "dtype: float32"): Promise<unknown> => {
    const path = writeRecipe(join(scratch, "refused"), "ties", { global: parameters, perModel: `weight: 1, density: ${density}` });
    writeFileSync(path, readFileSync(path, "utf8").replace("dtype: float32", dtype));
    return merge(path, join(scratch, "refused", "out"), { force: true }).then(
      () => "merged",
      (e: unknown) => e,
    );
  };

  it("a density that varies is an error", async () => {
    const error = await failure("scope: model", "[0.2, 0.5]");
    expect(error).toMatchObject({ code: "PARAMETER_INVALID", message: expect.stringContaining("one density below 1") as string });
  });

  it("tensors that are kept whole, or are of scope: tensor, stand aside", async () => {
    expect(await failure("scope: model", "[{filter: lm_head, value: 1}, {value: 0.2}]")).toBe("merged");
    expect(await failure("scope: [{filter: mlp, value: model}, {value: tensor}]", "[{filter: mlp, value: 0.3}, {value: 0.2}]")).toBe("merged");
  });

  it("another scope is an error that names both", async () => {
    expect(await failure("scope: layer", "0.2")).toMatchObject({
      code: "PARAMETER_INVALID",
      message: expect.stringContaining('"layer" is none of tensor, model') as string,
    });
  });
});
