/** Every example works as its page says: recipes merge and verify, the program runs, the table names them all. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../helpers/cli.ts";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { exampleModels, scratchFolder } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const folder = join(repoRoot, "examples");
const recipes = readdirSync(folder).filter((f) => f.endsWith(".yaml"));
const scratch = scratchFolder("examples");

/** A recipe that needs options says so in a comment of its own. */
function optionsOf(recipe: string): string[] {
  return /^# options: (.*)$/m.exec(readFileSync(join(folder, recipe), "utf8"))?.[1]?.split(" ") ?? [];
}

describe("recipes", () => {
  it("are numbered without holes, and each begins with a sentence", () => {
    expect(recipes.map((f) => Number(/^(\d\d)-[a-z0-9-]+\.yaml$/.exec(f)?.[1]))).toEqual(recipes.map((_, i) => i + 1));
    for (const recipe of recipes) expect(readFileSync(join(folder, recipe), "utf8"), recipe).toMatch(/^# [A-Z].*[.:]/);
  });

  it.each(recipes)("%s merges without a warning, and the output verifies", async (recipe) => {
    const out = join(scratch, recipe);
    const merged = await runCli(["merge", `examples/${recipe}`, out, "--strict", "--offline", ...optionsOf(recipe)]);
    expect(merged).toMatchObject({ code: 0, stderr: "" });
    expect(await runCli(["verify", out])).toMatchObject({ code: 0 });
    const text = readFileSync(join(folder, recipe), "utf8");
    expect(readFileSync(join(out, "mergekit_config.yml"), "utf8")).toBe(text);
    const inputs = [...new Set(text.match(/examples\/models\/[\w-]+/g))].map((m) => readCheckpoint(join(repoRoot, m)));
    expect(inputs.length).toBeGreaterThan(1);
    const head = readCheckpoint(out).get("model.layers.2.mlp.up_proj.weight");
    expect(head?.values.every(Number.isFinite)).toBe(true);
    const passthrough = text.includes("merge_method: passthrough");
    for (const input of inputs) {
      const same = head?.dtype === "F32" && Buffer.from(head.bytes).equals(Buffer.from(input.get("model.layers.2.mlp.up_proj.weight")?.bytes ?? []));
      if (!passthrough) expect(same, "a model comes out as it went in").toBe(false);
    }
  });
});

it("library.mjs runs", () => {
  const out = join(scratch, "library");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["examples/library.mjs", out], { cwd: repoRoot, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`published ${out}\n`);
  expect(stdout).toMatch(/^verified 39 tensors in \d+ file/m);
});

it("README.md names every example, and only those", () => {
  const page = readFileSync(join(folder, "README.md"), "utf8");
  const named = [...page.matchAll(/^\| .*$/gm)].flatMap(([row]) => [...row.matchAll(/`([\w./-]+\.(?:yaml|mjs))`/g)].map((m) => m[1]));
  const present = [...recipes, ...readdirSync(folder).filter((f) => f.endsWith(".mjs")), ...readdirSync(join(folder, "methods")).map((f) => `methods/${f}`)];
  expect(named.sort()).toEqual(present.sort());
});

it("the models are at most 12 MB in all, and complete folders", () => {
  let bytes = 0;
  for (const model of readdirSync(exampleModels, { withFileTypes: true }).filter((e) => e.isDirectory())) {
    const files = readdirSync(join(exampleModels, model.name));
    expect(files).toEqual(expect.arrayContaining(["config.json", "model.safetensors", "tokenizer.json"]));
    for (const file of files) bytes += readFileSync(join(exampleModels, model.name, file)).length;
  }
  expect(bytes).toBeLessThan(12e6);
});
