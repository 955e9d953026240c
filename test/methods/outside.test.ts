/** Methods from outside (`--methods DIR`): found, run by the compute threads, part of the plan; and every way such a folder can be wrong. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import { runCli } from "../helpers/cli.ts";
import type { CliResult } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const EXAMPLE = join(repoRoot, "examples", "methods", "clipped_mean.mjs");
const scratch = scratchFolder("outside");
let methods = "";
let turn = 0;

beforeEach(() => {
  methods = join(scratch, `methods-${turn++}`);
  mkdirSync(methods);
});

const recipe = (limit: number): string => writeRecipe(join(scratch, `limit-${limit}`), "clipped_mean", { global: `limit: ${limit}` });
const output = (): string => join(scratch, `out-${turn++}`);
const merge = (path: string, out: string, ...more: string[]): Promise<CliResult> => runCli(["merge", path, out, "--methods", methods, ...more]);
const source = (change: (text: string) => string): void => writeFileSync(join(methods, "clipped_mean.mjs"), change(readFileSync(EXAMPLE, "utf8")));
const planHash = async (path: string): Promise<string> => {
  const { stdout } = await runCli(["explain", path, "--methods", methods, "--no-calibrate", "--json"]);
  return (JSON.parse(stdout) as { hash: string }).hash;
};

describe("a folder of methods", () => {
  it("merges as its formula says, whatever the threads and chunks", async () => {
    copyFileSync(EXAMPLE, join(methods, "clipped_mean.mjs"));
    const [one, other] = [output(), output()];
    expect(await merge(recipe(0.01), one, "--threads", "1")).toMatchObject({ code: 0 });
    expect(await merge(recipe(0.01), other, "--threads", "3", "--chunk", "4096")).toMatchObject({ code: 0 });
    expect(folderDigests(other)).toEqual(folderDigests(one));
    const [base, sort, rev, merged] = [...["base", "expert-sort", "expert-rev"].map((m) => join(exampleModels, m)), one].map(readCheckpoint);
    let clipped = 0;
    for (const [name, { values }] of merged ?? []) {
      values.forEach((value, i) => {
        const from = base?.get(name)?.values[i] ?? NaN;
        const mean = ((sort?.get(name)?.values[i] ?? NaN) + (rev?.get(name)?.values[i] ?? NaN)) / 2 - from;
        if (Math.abs(mean) > 0.0101) clipped++;
        const expected = from + Math.max(-0.01, Math.min(0.01, mean));
        if (!(Math.abs(value - expected) < 1e-6)) expect(value, `${name}[${i}]`).toBeCloseTo(expected, 6);
      });
    }
    expect(clipped).toBeGreaterThan(1000);
    expect(await runCli(["verify", one])).toMatchObject({ code: 0 });
  });

  it("is part of the plan: its digest is in amalgam.json, and another text or another helper is another plan", async () => {
    source((text) => text);
    const path = recipe(0.02);
    const before = await planHash(path);
    expect(await planHash(path)).toBe(before);
    const out = output();
    await merge(path, out);
    const report = JSON.parse(readFileSync(join(out, "amalgam.json"), "utf8")) as { plan: string; methodsSha256: string };
    expect(report).toMatchObject({ plan: before, methodsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    writeFileSync(join(methods, "_helper.mjs"), "export const two = 2;\n");
    const helped = await planHash(path);
    source((text) => `${text}\n`);
    expect(new Set([before, helped, await planHash(path)]).size).toBe(3);
  });

  it("changes nothing for our own methods", async () => {
    source((text) => text);
    const path = writeRecipe(scratch, "linear", { base: false, perModel: "weight: 0.5" });
    const plain = await runCli(["explain", path, "--no-calibrate", "--json"]);
    expect(await planHash(path)).toBe((JSON.parse(plain.stdout) as { hash: string }).hash);
  });

  it("is listed and explained like ours", async () => {
    source((text) => text);
    expect((await runCli(["methods", "--methods", methods])).stdout).toMatch(/^clipped_mean .*\n(.*\n)*ties /m);
    expect((await runCli(["methods", "clipped_mean", "--methods", methods])).stdout.replace(/\s+/g, " ")).toContain("Furthest that an element may move.");
    expect((await runCli(["methods"])).stdout).not.toContain("clipped_mean");
    const { stdout } = await runCli(["explain", recipe(0.02), "--methods", methods, "--tensor", "lm_head.weight"]);
    expect(stdout).toMatch(/limit +all +0\.02/);
    expect((await runCli(["explain", recipe(0.02), "--methods", methods])).stdout).toMatch(/clipped_mean on \d+ thread/);
  });
});

describe("a folder that cannot be used", () => {
  const cases: Readonly<Record<string, [() => void, RegExp]>> = {
    "does not exist": [() => (methods = join(scratch, "nowhere")), /nowhere: the folder cannot be read/],
    "is empty": [() => undefined, /holds no method/],
    "holds a method of ours": [() => copyFileSync(EXAMPLE, join(methods, "linear.mjs")), /linear\.mjs: Amalgam has a method linear already/],
    "holds two of one name": [
      () => ["clipped_mean.js", "clipped_mean.mjs"].forEach((file) => copyFileSync(EXAMPLE, join(methods, file))),
      /is a method of the same name/,
    ],
    "has no default export": [() => source(() => "export const x = 1;"), /clipped_mean\.mjs: the file has no default export/],
    "is no JavaScript": [() => source((t) => t.replace("export default", "export default {")), /clipped_mean\.mjs: the file cannot be loaded/],
    "imports what is not there": [() => source((t) => `import "amalgam";\n${t}`), /cannot be loaded: Cannot find package 'amalgam'/],
    "calls itself otherwise": [() => source((t) => t.replace('"clipped_mean"', '"clip"')), /calls itself "clip", the file "clipped_mean"/],
    "misses a field": [() => source((t) => t.replace('missing: "error",', "")), /clipped_mean\.mjs: missing: /],
    "misspells a field": [() => source((t) => t.replace("shortcut", "x").replace("unit:", "shortcuts: null, unit:")), /shortcuts/],
    "has a parameter of no type": [() => source((t) => t.replace('"float"', '"real"')), /parameters\.global\.limit\.type: /],
    "returns nothing": [
      () => source((t) => t.replace("return ops.add(base, clipped, clipped)", "return")),
      /tensor \S+: output\.visit returned undefined for a chunk of \d+ elements/,
    ],
    "returns too little": [
      () => source((t) => t.replace("return ops.add(base, clipped, clipped)", "return base.subarray(1)")),
      /output\.visit returned a Float32Array of \d+ bytes/,
    ],
    "returns another type": [
      () => source((t) => t.replace("return ops.add(base, clipped, clipped)", "return Float64Array.from(base)")),
      /output\.visit returned a Float64Array/,
    ],
    throws: [
      () => source((t) => t.replace("const base", "throw new RangeError('no such thing');\n      const base")),
      /clipped_mean\.mjs: the method failed: no such thing/,
    ],
  };

  it.each(Object.keys(cases))("%s: METHODS_FOLDER, and no output", async (name) => {
    const [make, message] = cases[name] ?? [];
    make?.();
    const out = output();
    const { code, stderr } = await merge(recipe(0.02), out);
    expect(stderr).toMatch(/^error: METHODS_FOLDER .*\nnext: .*\n$/);
    expect(stderr).toMatch(message ?? /never/);
    expect(code).toBe(EXIT.usage);
    expect(() => folderDigests(out)).toThrow(/ENOENT/);
  });

  it("a recipe cannot name one", async () => {
    source((text) => text);
    const path = recipe(0.02);
    writeFileSync(path, `${readFileSync(path, "utf8")}methods: ${methods}\n`);
    expect(await runCli(["merge", path, output()])).toMatchObject({ code: EXIT.recipe, stderr: expect.stringContaining("METHOD_UNKNOWN") as string });
  });
});
