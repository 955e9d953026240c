/** An input that changes while it is merged: stopped at a point where parts are done and parts are not, changed, and let go on. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { exampleModels, scratchFolder } from "../helpers/merge.ts";
import { runProcess, whileStopped } from "./process.ts";

const scratch = scratchFolder("changing-input");

const WEIGHTS = "model.safetensors";
const CHANGES: Readonly<Record<string, (model: string) => void>> = {
  "is touched": (model) => utimesSync(join(model, WEIGHTS), new Date(), new Date(Date.now() + 60_000)),
  "is cut off": (model) => truncateSync(join(model, WEIGHTS), 2000),
  "is replaced": (model) => {
    cpSync(join(exampleModels, "expert-rev", WEIGHTS), join(model, "new"));
    truncateSync(join(model, "new"), 100_000);
    renameSync(join(model, "new"), join(model, WEIGHTS));
  },
  "is removed": (model) => rmSync(join(model, WEIGHTS)),
};

describe("an input that changes during the merge", () => {
  it.each(Object.keys(CHANGES))("%s: a named error, no output, and --clean starts afresh", async (change) => {
    const folder = join(scratch, change.replaceAll(" ", "-"));
    const model = join(folder, "expert-sort");
    mkdirSync(folder);
    for (const name of ["base", "expert-sort"]) cpSync(join(exampleModels, name), join(folder, name), { recursive: true });
    writeFileSync(
      join(folder, "recipe.yaml"),
      "merge_method: ties\nbase_model: base\nmodels:\n- {model: expert-sort, parameters: {weight: 1, density: 0.4}}\n",
    );
    const options = ["--part-size", "16384", "--threads", "1"];
    const { code, stderr } = await runProcess(["merge", "recipe.yaml", "out", ...options], {
      cwd: folder,
      during: whileStopped(folder, () => CHANGES[change]!(model)),
    });
    expect(stderr).toMatch(new RegExp(`^error: INPUT_${change === "is removed" ? "(CHANGED|READ)" : "CHANGED"} .*expert-sort/model\\.safetensors`));
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(EXIT.input);
    expect(existsSync(join(folder, "out"))).toBe(false);
    cpSync(join(exampleModels, "expert-sort", WEIGHTS), join(model, WEIGHTS));
    const again = await runProcess(["merge", "recipe.yaml", "out", "--clean"], { cwd: folder });
    expect(again.code, again.stderr).toBe(EXIT.ok);
  });
});
