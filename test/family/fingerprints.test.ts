/**
 * The family of really trained models, where the shared data is present: what each recipe within reach changes in five tensors,
 * against fingerprints of mergekit's outputs and of float64 programs.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { runCli } from "../helpers/cli.ts";
import { sharedFolder } from "../helpers/shared.ts";

interface Fingerprint {
  readonly norm: number;
  readonly first: readonly number[];
}
type Fingerprints = Readonly<Record<string, Fingerprint>>;
type Parameters = Readonly<Record<string, number | string>>;

interface Data {
  readonly mergekit: Readonly<Record<string, Fingerprints>>;
  readonly oracles: Readonly<Record<string, readonly { readonly parameters: Parameters; readonly tensors: Fingerprints }[]>>;
}

const family = sharedFolder("family");
const data: Data = family === null ? { mergekit: {}, oracles: {} } : (JSON.parse(readFileSync(join(family, "fingerprints.json"), "utf8")) as Data);
const experts = family === null ? [] : (JSON.parse(readFileSync(join(family, "order.json"), "utf8")) as string[]);
const scratch = mkdtempSync(join(tmpdir(), "amalgam-family-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The float64 programs whose method this version has, as recipes: all experts with these parameters each, and global ones. */
const RECIPES: Readonly<Record<string, (p: Parameters) => { method: string; global?: object; each?: object; only?: string }>> = {
  base: () => ({ method: "task_arithmetic", global: { lambda: 0 }, each: { weight: 1 } }),
  expert: (p) => ({ method: "passthrough", only: `expert-${p["expert"]}` }),
  average: () => ({ method: "linear", each: { weight: 1 } }),
  task_arithmetic: (p) => ({ method: "task_arithmetic", each: { weight: p["scale"] } }),
  ties_local: (p) => ({ method: "ties", global: { lambda: p["scale"], normalize: p["func"] === "mean" }, each: { weight: 1, density: p["density"] } }),
};

function recipeText({ method, global, each, only }: ReturnType<(typeof RECIPES)[string]>): string {
  const models = only ? [{ model: only }] : experts.map((e) => ({ model: `expert-${e}`, ...(each ? { parameters: each } : {}) }));
  const base = ["linear", "passthrough"].includes(method) ? {} : { base_model: "base" };
  return JSON.stringify({ merge_method: method, dtype: "float32", ...base, models, ...(global ? { parameters: global } : {}) });
}

async function expectFingerprint(recipe: string, wanted: Fingerprints, tolerance: number): Promise<void> {
  const out = join(mkdtempSync(join(scratch, "m-")), "out");
  const { code, stderr } = await runCli(["merge", recipe, out], { cwd: family! });
  expect(code, stderr).toBe(EXIT.ok);
  const [base, got] = [readCheckpoint(join(family!, "base")), readCheckpoint(out)];
  for (const [name, { norm, first }] of Object.entries(wanted)) {
    const change = got.get(name)!.values.map((x, i) => x - base.get(name)!.values[i]!);
    expect(Math.abs(Math.hypot(...change) - norm), `${name}: norm`).toBeLessThanOrEqual(1e-4 * norm + 1e-7);
    first.forEach((x, i) => expect(Math.abs(change[i]! - x), `${name}[${i}]`).toBeLessThanOrEqual(tolerance));
  }
  rmSync(out, { recursive: true });
}

describe.skipIf(family === null)(`family${family === null ? " (skipped: AMALGAM_SHARED and ../shared are absent)" : ""}`, () => {
  it.each(family === null ? ["mergekit's recipes"] : Object.keys(data.mergekit))("mergekit: %s", async (name) => {
    await expectFingerprint(join(family!, "recipes", `${name}.yaml`), data.mergekit[name]!, 1e-6);
  });

  it.each(Object.entries(RECIPES))("float64: %s", async (name, recipe) => {
    expect(data.oracles[name]).toBeDefined();
    for (const { parameters, tensors } of data.oracles[name] ?? []) {
      const path = join(scratch, "recipe.yaml");
      writeFileSync(path, recipeText(recipe(parameters)));
      await expectFingerprint(path, tensors, 2e-6);
    }
  });
});
