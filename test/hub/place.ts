/** A scratch place for one test of the Hub: a double, an empty HF_HOME, recipes over ids, and what the cache holds afterwards. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../helpers/cli.ts";
import type { CliResult } from "../helpers/cli.ts";
import { exampleModels, scratchFolder } from "../helpers/merge.ts";
import { HubDouble } from "./double.ts";
import type { Repo } from "./double.ts";

export const COMMIT = "a".repeat(40);
export const TAGGED = "b".repeat(40);

export function exampleFiles(name: string): Map<string, Buffer> {
  const folder = join(exampleModels, name);
  return new Map(readdirSync(folder).map((f) => [f, readFileSync(join(folder, f))]));
}

export function repoOf(files: ReadonlyMap<string, Buffer>, more: Partial<Repo> = {}): Repo {
  return { revisions: { main: COMMIT }, commits: { [COMMIT]: files }, ...more };
}

export class HubPlace {
  readonly double = new HubDouble();
  readonly folder = scratchFolder("hub");
  readonly home = join(this.folder, "home");
  /** What every run of the command sees; undefined: not set. */
  env: Record<string, string> = {};

  async open(): Promise<this> {
    await this.double.start();
    this.env = { HF_HOME: this.home, HF_ENDPOINT: this.double.url, HF_TOKEN: "", HF_HUB_CACHE: "", HUGGINGFACE_HUB_CACHE: "", HF_HUB_OFFLINE: "" };
    return this;
  }

  recipe(text: string): string {
    const path = join(this.folder, "recipe.yaml");
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** A linear merge of two references. */
  linear(...models: readonly string[]): string {
    return this.recipe(`merge_method: linear\nmodels:\n${models.map((m) => `- {model: ${m}, parameters: {weight: 0.5}}\n`).join("")}dtype: float32\n`);
  }

  merge(recipe: string, out: string, ...args: readonly string[]): Promise<CliResult> {
    return runCli(["merge", recipe, join(this.folder, out), ...args], { cwd: this.folder, env: this.env });
  }

  has(out: string): boolean {
    return existsSync(join(this.folder, out));
  }

  read(out: string, file: string): Buffer {
    return readFileSync(join(this.folder, out, file));
  }

  /** Folder of an id in the cache. */
  cached(id: string): string {
    return join(this.home, "hub", `models--${id.replaceAll("/", "--")}`);
  }
}
