/** `amalgam submit --wait` behaves like `amalgam merge`: its exit code, its errors, its files. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { runCli } from "../helpers/cli.ts";
import { folderDigests } from "../helpers/merge.ts";
import type { TestData } from "./data.ts";
import { faultRows } from "./rows.ts";
import { clusterCli } from "./tools.ts";

interface Sample {
  readonly name: string;
  readonly recipe: string;
  readonly args?: readonly string[];
  /** Is there a folder at the output's place? */
  readonly occupied?: boolean;
}

function samples(data: TestData): Sample[] {
  const { recipe: ties } = data.ties();
  cpSync(data.model("base"), data.model("nan"), { recursive: true });
  const weights = join(data.model("nan"), "model.safetensors");
  const bytes = readFileSync(weights);
  const start = 8 + Number(bytes.readBigUInt64LE(0));
  writeFileSync(weights, bytes.fill(0xff, start, start + 16));
  const linear = (name: string, second: string): string =>
    data.recipe(
      name,
      `merge_method: linear\nmodels:\n  - { model: MODELS/base, parameters: { weight: 1.0 } }\n  - { model: ${second}, parameters: { weight: 1.0 } }\n`,
    );
  return [
    { name: "a merge", recipe: ties },
    { name: "a merge in parts", recipe: ties, args: ["--part-size", "300KiB", "--out-shard-size", "1MB", "--seed", "7"] },
    { name: "without model card and tokenizer", recipe: ties, args: ["--no-write-model-card", "--no-copy-tokenizer"] },
    { name: "an output that exists", recipe: ties, occupied: true },
    { name: "an output that exists, with --force", recipe: ties, occupied: true, args: ["--force"] },
    { name: "no YAML", recipe: data.recipe("no-yaml", "a: [") },
    { name: "a method that is none", recipe: data.recipe("no-method", "merge_method: magic\nmodels:\n  - model: MODELS/base\n") },
    { name: "a key that is none, with --strict", recipe: data.recipe("key", readFileSync(ties, "utf8").concat("nonsense: 1\n")), args: ["--strict"] },
    { name: "a model that is not there", recipe: linear("no-model", "MODELS/absent") },
    { name: "NaN in an input", recipe: linear("nan", "MODELS/nan") },
    { name: "NaN in an input, with --allow-nan", recipe: linear("nan", "MODELS/nan"), args: ["--allow-nan"] },
    { name: "a recipe file that is not there", recipe: join(data.folder, "recipes", "absent.yaml") },
  ];
}

/** Codes of errors that were printed. */
const codesIn = (stderr: string): string[] => [...stderr.matchAll(/^error: ([A-Z_]+)/gm)].map(([, code = ""]) => code);

faultRows("submit and wait", ({ data, row }) => {
  row("submit --wait: exit code, error and files are those of merge", { coordinator: { crash: "" } }, async (cluster) => {
    await cluster.startWorker("w1");
    for (const { name, recipe, args = [], occupied = false } of samples(data)) {
      const [here, there] = [data.newOutput(), data.newOutput()];
      if (occupied) {
        for (const out of [here, there]) {
          mkdirSync(out);
          writeFileSync(join(out, "something"), "old");
        }
      }
      const merged = await runCli(["merge", recipe, here, ...args, "--threads", "1"]);
      const submitted = await clusterCli(cluster, ["submit", "--wait", recipe, there, ...args]);
      expect([name, submitted.code, codesIn(submitted.stderr)]).toEqual([name, merged.code, codesIn(merged.stderr)]);
      expect(existsSync(there), name).toBe(existsSync(here));
      if (existsSync(here)) expect(folderDigests(there), name).toEqual(folderDigests(here));
      if (merged.code === 0) expect(summary(submitted.stdout), name).toBe(summary(merged.stdout));
      expect(submitted.stderr, name).not.toMatch(/ at .*\.[jt]s:\d/);
    }
  });
});

/** Without the folder and the time that it took. */
function summary(stdout: string): string {
  return /\d[\d,]* tensors, [\d.]+ [kM]?B/.exec(stdout)?.[0] ?? stdout;
}
