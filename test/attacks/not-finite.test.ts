/** NaN and infinities in inputs: an error until the user allows them, however often and with whatever interruption the merge is run. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { CONFIG, floats } from "./attack.ts";
import { runProcess } from "./process.ts";

const scratch = scratchFolder("not-finite");

/** Two models of `count` tensors, the second with `bad` values in the tensors named. */
function models(name: string, bad: Readonly<Record<string, readonly number[]>>): string {
  const folder = join(scratch, name);
  const sound = Object.fromEntries(["a", "b", "c", "d"].map((n) => [n, { shape: [4], values: [1, 2, 3, 4] }]));
  const evil = Object.fromEntries(Object.entries(sound).map(([n, t]) => [n, { shape: t.shape, values: t.values.map((v, i) => bad[n]?.[i] ?? v) }]));
  for (const [model, tensors] of Object.entries({ good: sound, evil })) {
    mkdirSync(join(folder, model), { recursive: true });
    writeFileSync(join(folder, model, "config.json"), JSON.stringify(CONFIG));
    writeFileSync(join(folder, model, "model.safetensors"), floats(tensors));
  }
  writeFileSync(
    join(folder, "recipe.yaml"),
    "merge_method: linear\nmodels:\n- {model: good, parameters: {weight: 1}}\n- {model: evil, parameters: {weight: 1}}\n",
  );
  return folder;
}

const merge = (cwd: string, ...args: readonly string[]): ReturnType<typeof runProcess> =>
  runProcess(["merge", "recipe.yaml", "out", "--threads", "1", ...args], { cwd });

describe("NaN and infinities", () => {
  it.each([[[]], [["--part-size", "16"]]])("are refused each time, named with their counts, and merge with --allow-nan (%j)", async (options) => {
    const folder = models(`again${options.length}`, { b: [NaN, NaN], c: [1, -Infinity] });
    for (let run = 0; run < 3; run++) {
      const refused = await merge(folder, ...options);
      expect(refused).toMatchObject({ code: EXIT.numbers, stdout: "" });
      expect(refused.stderr).toContain("inputs hold NaN or infinities:\n  b of evil: 2 NaN or infinite values\n  c of evil: 1 NaN or infinite value\n");
      expect(refused.stderr).toContain("--allow-nan");
      expect(existsSync(join(folder, "out"))).toBe(false);
    }
    const allowed = await merge(folder, "--allow-nan", ...options);
    expect(allowed.code, allowed.stderr).toBe(EXIT.ok);
    expect(allowed.stderr).toContain("warning: b of evil: 2 NaN or infinite values");
    const merged = readCheckpoint(join(folder, "out"));
    expect(Array.from(merged.get("b")!.values)).toEqual([NaN, NaN, 3, 4]);
    expect(Array.from(merged.get("c")!.values)).toEqual([1, -Infinity, 3, 4]);
    expect(Array.from(merged.get("a")!.values)).toEqual([1, 2, 3, 4]);
  });

  it("a sound merge says nothing of them", async () => {
    const folder = models("sound", {});
    const { code, stderr } = await merge(folder);
    expect(code, stderr).toBe(EXIT.ok);
    expect(stderr).not.toMatch(/NaN|infinit/);
  });
});
