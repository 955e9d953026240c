/** The diff of CONTRIBUTING.md is real: applied to a copy of the sources it compiles, is found, explains itself, and merges what it promises. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { exampleModels, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";
import { productSources } from "../helpers/sources.ts";

const SOURCES = [...productSources(), "bin", "package.json", "tsconfig.json"];
const scratch = scratchFolder("contributing");
const copy = join(scratch, "amalgam");
const run = (...args: string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });

/** A patch that only adds files, as `git apply` reads it. */
function addedFiles(patch: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of patch.split(/^diff --git .*\n/m).slice(1)) {
    const [, path = "", count = "", body = ""] =
      /^new file mode 100644\n--- \/dev\/null\n\+\+\+ b\/(.*)\n@@ -0,0 \+1,(\d+) @@\n((?:\+.*\n)*)$/.exec(part) ?? [];
    const lines = body.split("\n").slice(0, -1);
    expect(lines.length, part.slice(0, 200)).toBe(Number(count));
    expect(lines.length).toBeGreaterThan(0);
    files.set(path, lines.map((l) => `${l.slice(1)}\n`).join(""));
  }
  return files;
}

describe("the method of CONTRIBUTING.md", () => {
  beforeAll(() => {
    mkdirSync(copy);
    for (const path of SOURCES) cpSync(join(repoRoot, path), join(copy, path), { recursive: true });
    symlinkSync(join(repoRoot, "node_modules"), join(copy, "node_modules"), "junction");
    const [, patch = ""] = /^```diff\n([\s\S]*?)^```/m.exec(readFileSync(join(repoRoot, "CONTRIBUTING.md"), "utf8")) ?? [];
    const added = addedFiles(patch);
    expect(added.size).toBe(1);
    for (const [path, text] of added) {
      expect(existsSync(join(copy, path)), `${path} is there already`).toBe(false);
      writeFileSync(join(copy, path), text);
    }
    const compiled = run(join(repoRoot, "node_modules", "typescript", "bin", "tsc"), "-p", ".");
    expect({ status: compiled.status, stdout: compiled.stdout }).toEqual({ status: 0, stdout: "" });
    const kernels = join("dist", "worker", "backends", "cpu", "kernels.wasm");
    mkdirSync(dirname(join(copy, kernels)), { recursive: true });
    cpSync(join(repoRoot, kernels), join(copy, kernels));
  });

  it("is found and explains itself", () => {
    const { status, stdout } = run("bin/amalgam.cjs", "methods", "unanimous");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^unanimous: Unanimous\n/);
    expect(stdout).toMatch(/^lambda +the merge +float +1 /m);
  });

  it("merges as it says", () => {
    const recipe = writeRecipe(scratch, "unanimous", { global: "lambda: 0.5" });
    expect(run("bin/amalgam.cjs", "merge", recipe, join(scratch, "out"))).toMatchObject({ status: 0, stderr: "" });
    const [base, sort, rev, merged] = [...["base", "expert-sort", "expert-rev"].map((m) => join(exampleModels, m)), join(scratch, "out")].map(readCheckpoint);
    let moved = 0;
    for (const [name, { values }] of merged ?? []) {
      values.forEach((value, i) => {
        const from = base?.get(name)?.values[i] ?? NaN;
        const deltas = [sort, rev].map((m) => Math.fround((m?.get(name)?.values[i] ?? NaN) - from));
        const agreed = deltas.every((d) => d > 0) || deltas.every((d) => d < 0);
        if (agreed) moved++;
        const expected = from + (agreed ? 0.25 * ((deltas[0] ?? NaN) + (deltas[1] ?? NaN)) : 0);
        if (!(Math.abs(value - expected) < 1e-6)) expect(value, `${name}[${i}]`).toBeCloseTo(expected, 6);
      });
    }
    expect(moved).toBeGreaterThan(10_000);
  });
});
