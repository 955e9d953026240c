/** What a user installs: the tarball is packed, installed by npm into an empty folder, merges there, and is a typed library. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";
import { runCli } from "../helpers/cli.ts";
import { npmCommand } from "./npm.ts";

const scratch = scratchFolder("package");
const app = join(scratch, "app");
const installed = join(app, "node_modules", "amalgam");
let packed: readonly string[] = [];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** npm, with nothing of the npm that runs this test in its environment. */
function npm(args: readonly string[], cwd: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(cache|registry))/i.test(name)));
  const [program, ...before] = npmCommand();
  const { status, stdout, stderr } = spawnSync(program, [...before, ...args], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${stderr}`);
  return stdout;
}

function node(code: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: app, encoding: "utf8" });
}

beforeAll(() => {
  mkdirSync(join(app, "node_modules"), { recursive: true });
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  const [report] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", scratch], repoRoot)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = report.files.map((f) => f.path).sort();
  // Dependencies come from this repository's installation. Where one package has two versions npm asks the registry once what there is.
  const lock = JSON.parse(readFileSync(join(repoRoot, "package-lock.json"), "utf8")) as Lock;
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    if (path !== "" && !dev && existsSync(join(repoRoot, path))) cpSync(join(repoRoot, path), join(app, path), { recursive: true });
  }
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--save-exact", join(scratch, report.filename)], app);
});

describe("the tarball", () => {
  it("holds the kernels and every file of the scanned folders", () => {
    expect(packed).toContain("dist/worker/backends/cpu/kernels.wasm");
    for (const folder of ["core/methods", "core/families", "cli/commands"]) {
      for (const file of readdirSync(join(repoRoot, folder)).filter((f) => f.endsWith(".ts"))) {
        expect(packed).toContain(`dist/${folder}/${file.replace(/\.ts$/, ".js")}`);
      }
    }
    for (const file of ["README.md", "LICENSE", "CHANGELOG.md", "docs/recipes.md", "bin/amalgam.cjs", "dist/index.d.ts"]) expect(packed).toContain(file);
  });

  it("holds nothing that does not belong: no sources, tests, models, maps, stamps", () => {
    const strange = packed.filter(
      (f) =>
        !/^(bin\/amalgam\.cjs|dist\/.*\.(js|d\.ts|wasm)|dist\/core\/layouts\/smile\/python\/\w+\.py|docs\/[\w-]+\.md|[A-Z]+(\.md)?|package\.json)$/.test(f),
    );
    expect(strange).toEqual([]);
    const made = packed.filter((f) => f.startsWith("dist/") && !f.endsWith(".py") && !existsSync(join(repoRoot, f.slice(5).replace(/\.(d\.ts|js)$/, ".ts"))));
    expect(made).toEqual(["dist/proto/gen/amalgam.d.ts", "dist/proto/gen/amalgam.js", "dist/worker/backends/cpu/kernels.wasm"]);
  });

  it("depends on what package.json declares and nothing else", () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Record<string, Record<string, string>>;
    const tree = JSON.parse(npm(["ls", "--all", "--json"], app)) as { dependencies: { amalgam: { dependencies: object } }; problems?: string[] };
    expect(tree.problems).toBeUndefined();
    expect(Object.keys(tree.dependencies.amalgam.dependencies).sort()).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).sort());
  });
});

describe("installed", () => {
  it("the command merges, to the same bytes as the clone", async () => {
    const recipe = writeRecipe(app, "ties", { perModel: "weight: 0.5, density: 0.4" });
    const bin = join(app, "node_modules", ".bin", process.platform === "win32" ? "amalgam.cmd" : "amalgam");
    const merged = spawnSync(bin, ["merge", recipe, "out"], { cwd: app, encoding: "utf8", shell: process.platform === "win32" });
    expect(merged).toMatchObject({ status: 0, stderr: "" });
    expect(merged.stdout).toContain("wrote out: 39 tensors");
    await runCli(["merge", recipe, join(scratch, "clone")]);
    expect(folderDigests(join(app, "out"))).toEqual(folderDigests(join(scratch, "clone")));
  });

  it("the library merges, verifies, and throws errors with codes", () => {
    const recipe = writeRecipe(app, "linear", { base: false, perModel: "weight: 0.5" });
    const { status, stdout, stderr } = node(`
      import { isAmalgamError, merge, plan, verify } from "amalgam";
      const { plan: planned } = await plan(${JSON.stringify(recipe)});
      const result = await merge(${JSON.stringify(recipe)}, "library-out");
      const report = await verify("library-out");
      const error = await verify("nowhere").catch((e) => e);
      console.log(JSON.stringify({ same: planned.hash === result.hash, tensors: report.tensors, code: isAmalgamError(error) && error.code }));`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({ same: true, tensors: 39, code: "NOT_AN_OUTPUT" });
  });

  it("a method file beside it may import from it", () => {
    mkdirSync(join(app, "methods"));
    const definition = `{ name: "mine", title: "Mine", summary: "The first model.", base: "none", inputs: { min: 1 }, missing: "error",
      parameters: { global: {}, perModel: {} }, unit: "element", output: { visit: (ops, cell, chunk) => chunk.input(0) }, vectors: [] }`;
    writeFileSync(join(app, "methods", "mine.mjs"), `import { defineMethod } from "amalgam";\nexport default defineMethod(${definition});\n`);
    const recipe = writeRecipe(app, "mine", { base: false });
    const { status, stderr } = spawnSync(process.execPath, [join(installed, "bin", "amalgam.cjs"), "merge", recipe, "mine-out", "--methods", "methods"], {
      cwd: app,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("its types hold", () => {
    writeFileSync(
      join(app, "use.ts"),
      `import { defineMethod, merge, type MergeResult } from "amalgam";
       const result: Promise<MergeResult> = merge("recipe.yaml", "out", { threads: 2 });
       // @ts-expect-error threads is a number
       void merge("recipe.yaml", "out", { threads: "2" });
       // @ts-expect-error a method has an output
       defineMethod({ name: "x" });
       export default result;`,
    );
    const tsc = join(repoRoot, "node_modules", "typescript", "bin", "tsc");
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, "use.ts"], { cwd: app, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});
