/** Models, recipes and what `amalgam merge` makes of them: one for a test file, made once and shared by its clusters. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder } from "../helpers/merge.ts";

/** Some twenty tasks, and shards of several parts. */
export const SMALL_PARTS = ["--part-size", "256KiB", "--out-shard-size", "1MB"] as const;

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
