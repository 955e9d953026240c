/** Models, recipes and what `amalgam merge` makes of them: one for a test file, made once and shared by its clusters. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../helpers/cli.ts";
import { repoRoot } from "../helpers/shared.ts";
import { exampleModels, folderDigests, scratchFolder } from "../helpers/merge.ts";
import { Process } from "./processes.ts";

/** Some twenty tasks, and shards of several parts. */
export const SMALL_PARTS = ["--part-size", "256KiB", "--out-shard-size", "1MB"] as const;

const MAKE_MODELS = join(repoRoot, "bench", "make-models.mjs");

export interface Case {
  readonly recipe: string;
  /** Of `submit` and `merge`. */
  readonly args: readonly string[];
}

export class TestData {
  /** The root `data` of every cluster of the file. */
  readonly folder: string;
  readonly #expected = new Map<string, Promise<Record<string, string>>>();
  #outputs = 0;

  constructor(name: string) {
    this.folder = scratchFolder(name);
    cpSync(exampleModels, join(this.folder, "models"), { recursive: true });
  }

  model(name: string): string {
    return join(this.folder, "models", name);
  }

  /** Writes a recipe with the example models; `models` names others. */
  recipe(name: string, text: string): string {
    mkdirSync(join(this.folder, "recipes"), { recursive: true });
    const path = join(this.folder, "recipes", `${name}.yaml`);
    writeFileSync(path, text.replaceAll("MODELS", join(this.folder, "models")));
    return path;
  }

  /** TIES of the example models in parts of 256 KiB. */
  ties(name = "ties", args: readonly string[] = SMALL_PARTS): Case {
    const text = `merge_method: ties
base_model: MODELS/base
models:
  - model: MODELS/expert-sort
    parameters: { weight: 1.0, density: 0.5 }
  - model: MODELS/expert-rev
    parameters: { weight: 0.7, density: 0.3 }
dtype: float32
`;
    return { recipe: this.recipe(name, text), args };
  }

  /** DELLA of models that are made for it, once; `params` as the bench writes it. */
  async large(params: string, partSize: string): Promise<Case> {
    const made = new Process("make-models", process.execPath, [MAKE_MODELS, "--params", params, "--models", "2", "--scratch", this.folder]);
    if ((await made.exited) !== 0) throw new Error(made.output);
    const models = [1, 2].map((i) => `  - model: ${join(this.folder, params, `expert-${i}`)}\n    parameters: { weight: 0.5, density: 0.5 }\n`);
    const text = `merge_method: della\nbase_model: ${join(this.folder, params, "base")}\nmodels:\n${models.join("")}dtype: bfloat16\n`;
    return { recipe: this.recipe(`large-${params}`, text), args: ["--part-size", partSize] };
  }

  newOutput(): string {
    return join(this.folder, `out-${this.#outputs++}`);
  }

  /** Digests of every file that `amalgam merge` writes; run once for each case. */
  expected({ recipe, args }: Case): Promise<Record<string, string>> {
    const key = JSON.stringify([recipe, args]);
    const known = this.#expected.get(key) ?? this.#merge(recipe, args);
    this.#expected.set(key, known);
    return known;
  }

  async #merge(recipe: string, args: readonly string[]): Promise<Record<string, string>> {
    const out = this.newOutput();
    const { code, stderr } = await runCli(["merge", recipe, out, ...args, "--threads", "1"]);
    if (code !== 0) throw new Error(`the reference merge failed: ${stderr}`);
    return folderDigests(out);
  }
}
