/** What a finished merge leaves: amalgam.json, the model card, the recipe, the run's record, and that `verify` watches over every bit of it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { merge } from "../../local/merge.ts";
import type { MergeEvent } from "../../local/types.ts";
import { verify } from "../../local/verify.ts";
import { parse as parseYaml } from "yaml";
import { exampleModels, folderDigests, scratchFolder } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const scratch = scratchFolder("published");
const out = join(scratch, "out");
const recipeText = [
  "# Comments stay.",
  "merge_method: ties",
  "base_model: models/base",
  "models:",
  "  - model: models/expert-sort",
  "    parameters: {weight: 1.0, density: 0.5}",
  "  - model: models/expert-rev",
  "    parameters: {weight: [0, 1]}",
  "parameters: {density: 0.7, densty: 1}",
  "dtype: bfloat16",
  "",
].join("\n");

interface Report {
  readonly plan: string;
  readonly seed: number;
  readonly versions: Record<string, number>;
  readonly recipe: { readonly text: string; readonly resolved: unknown };
  readonly inputs: { reference: string; files: { file: string; bytes: number; headerSha256: string }[] }[];
  readonly shards: { file: string; bytes: number; headerSha256: string; tensors: Record<string, string> }[];
  readonly files: { file: string; sha256: string }[];
  readonly warnings: string[];
}

function report(folder = out): Report {
  return JSON.parse(readFileSync(join(folder, "amalgam.json"), "utf8")) as Report;
}

beforeAll(async () => {
  cpSync(exampleModels, join(scratch, "models"), { recursive: true });
  writeFileSync(join(scratch, "models", "base", "README.md"), "---\nlicense: mit\nlanguage: en\n---\nThe base.\n");
  writeFileSync(join(scratch, "recipe.yaml"), recipeText);
  await merge(join(scratch, "recipe.yaml"), "out", { cwd: scratch, seed: 7, threads: 1 });
});

describe("amalgam.json", () => {
  it("holds recipe, plan, seed, versions, and a fingerprint of every input", () => {
    const found = report();
    expect(found.plan).toMatch(/^[0-9a-f]{64}$/);
    expect(found.seed).toBe(7);
    expect(Object.keys(found.versions).sort()).toEqual(["numerics", "plan"]);
    expect(found.recipe.text).toBe(recipeText);
    expect(found.recipe.resolved).toMatchObject({
      merge_method: "ties",
      base_model: "models/base",
      models: [{ parameters: { density: 0.5 } }, { parameters: { weight: [0, 1] } }],
    });
    expect(found.inputs.map((i) => i.reference)).toEqual(["models/base", "models/expert-sort", "models/expert-rev"]);
    for (const { reference, files } of found.inputs) {
      expect(files).toEqual([
        {
          file: "model.safetensors",
          bytes: statSync(join(scratch, reference, "model.safetensors")).size,
          headerSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ]);
    }
  });

  it("holds a digest of every tensor and of every other file, and of nothing else", () => {
    const found = report();
    const listed = [...found.shards, ...found.files].map((f) => f.file);
    expect([...listed, "amalgam.json"].sort()).toEqual(Object.keys(folderDigests(out)).sort());
    for (const { file, sha256 } of found.files) expect(sha256).toBe(folderDigests(out)[file]);
    expect(Object.values(found.shards[0]!.tensors)).toHaveLength(39);
  });

  it("tells nothing of this machine or this minute: another folder, another time and another name of the recipe give the same files", async () => {
    const text = readFileSync(join(out, "amalgam.json"), "utf8");
    for (const secret of [scratch, hostname(), process.env["HOME"] ?? scratch, "mtime", "recipe.yaml"]) expect(text).not.toContain(secret);
    const elsewhere = join(scratch, "elsewhere");
    mkdirSync(elsewhere);
    for (const model of ["base", "expert-sort", "expert-rev"]) cpSync(join(scratch, "models", model), join(elsewhere, "models", model), { recursive: true });
    writeFileSync(join(elsewhere, "other-name.yml"), recipeText);
    await merge(join(elsewhere, "other-name.yml"), "out", { cwd: elsewhere, seed: 7, threads: 2 });
    expect(folderDigests(join(elsewhere, "out"))).toEqual(folderDigests(out));
  });

  it("a warning names line and column, and the file where it is said aloud", async () => {
    expect(report().warnings.join()).toMatch(/line 9, column 28: unknown parameter densty of ties: did you mean density\?/);
    const events: MergeEvent[] = [];
    const again = await merge(join(scratch, "recipe.yaml"), "again", { cwd: scratch, onEvent: (e) => events.push(e) });
    const said = `${join(scratch, "recipe.yaml")}:9:28: unknown parameter densty of ties: did you mean density?`;
    expect(events).toContainEqual({ kind: "warning", text: said });
    expect(again.warnings).toContain(said);
  });
});

describe("the other files", () => {
  it("mergekit_config.yml is the recipe, byte for byte", () => expect(readFileSync(join(out, "mergekit_config.yml"), "utf8")).toBe(recipeText));

  it("README.md: front matter that the Hub reads, the base's licence, the recipe", () => {
    const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(out, "README.md"), "utf8")) ?? [];
    expect(parseYaml(front)).toMatchObject({ library_name: "transformers", license: "mit", tags: expect.arrayContaining(["mergekit", "merge"]) as string[] });
    expect(body).toContain(recipeText.trimEnd());
    expect(body).toContain("TIES");
  });

  it("README.md names models of the Hub as base_model, and no path of this machine", async () => {
    const home = join(scratch, "hub", "hub", "models--org--tiny");
    const commit = "0123456789abcdef0123456789abcdef01234567";
    cpSync(join(exampleModels, "expert-rev"), join(home, "snapshots", commit), { recursive: true });
    mkdirSync(join(home, "refs"), { recursive: true });
    writeFileSync(join(home, "refs", "main"), commit);
    const recipe = join(scratch, "hub.yaml");
    const absolute = join(scratch, "models", "expert-sort");
    writeFileSync(
      recipe,
      `merge_method: linear\ndtype: float32\nmodels:\n- model: ${absolute}\n  parameters: {weight: 1}\n- model: org/tiny\n  parameters: {weight: 1}\n`,
    );
    const before = process.env["HF_HOME"];
    process.env["HF_HOME"] = join(scratch, "hub");
    try {
      await merge(recipe, join(scratch, "from-hub"), { offline: true });
    } finally {
      if (before === undefined) delete process.env["HF_HOME"];
      else process.env["HF_HOME"] = before;
    }
    const card = readFileSync(join(scratch, "from-hub", "README.md"), "utf8");
    expect(parseYaml(/^---\n([\s\S]*?)\n---/.exec(card)?.[1] ?? "")).toMatchObject({ base_model: ["org/tiny"] });
    expect(card).not.toContain(scratch);
    expect(card).toContain("- model: expert-sort");
  });

  it("<out>.run.json beside the folder is the record of the run", () => {
    const run = JSON.parse(readFileSync(join(scratch, "out.run.json"), "utf8")) as Record<string, unknown>;
    const { version } = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as { version: string };
    expect(run).toMatchObject({
      plan: report().plan,
      package: version,
      node: process.version,
      host: hostname(),
      pid: process.pid,
      threads: 1,
      tasks: 1,
      resumedTasks: 0,
      attempts: { "0": 1 },
    });
    expect(Date.parse(String(run["ended"])) - Date.parse(String(run["started"]))).toBeCloseTo(Number(run["seconds"]) * 1000, 0);
  });

  it("nothing else is left beside the output", () => expect(readdirSync(scratch).filter((n) => n.startsWith("."))).toEqual([]));
});

describe("verify", () => {
  const files = ["model.safetensors", "config.json", "tokenizer.json", "generation_config.json", "mergekit_config.yml", "README.md", "amalgam.json"];

  it.each(files)("one flipped bit at the start, in the middle or at the end of %s is found and named", async (file) => {
    const path = join(out, file);
    const whole = readFileSync(path);
    for (const at of [0, whole.length >> 1, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(path, bytes);
      await expect(verify(out), `byte ${at}`).rejects.toMatchObject({ code: "VERIFY_FAILED", message: expect.stringContaining(file) as string });
    }
    writeFileSync(path, whole);
    await expect(verify(out)).resolves.toMatchObject({ tensors: 39 });
  });

  it.each(["tokenizer.json", "model.safetensors"])("%s missing, and a file more", async (file) => {
    const path = join(out, file);
    const whole = readFileSync(path);
    rmSync(path);
    writeFileSync(join(out, "more.txt"), "");
    await expect(verify(out)).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`more\\.txt: the merge wrote no such file[\\s\\S]*${file}: the file is missing`)) as string,
    });
    writeFileSync(path, whole);
    rmSync(join(out, "more.txt"));
  });
});
