/**
 * Sources to `dist/`: TypeScript by tsc, messages as they were generated, kernels by the AssemblyScript compiler. An unchanged tree builds nothing (the
 * stamp holds the hash of everything that goes in). What no source stands for any more is removed, since folders of the
 * build are scanned for methods, families and commands.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWasm } from "./build-wasm.mjs";
import { filesBelow, hashFiles, isMain, packageBin, root, run } from "./tools.mjs";

/** What the build depends on: all that tsconfig.json compiles, and how. */
const SOURCES = [
  ...JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")).include.map((/** @type {string} */ glob) => glob.replace(/\/\*\*.*$/, "")),
  "tsconfig.json",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/build-wasm.mjs",
];
const KERNELS = "dist/worker/backends/cpu/kernels.wasm";
/** What is copied as it is: declarations that tsc reads and leaves where they are, and the code that goes into output folders. */
const COPIED = ["proto/gen", "core/layouts/smile/python"];
const STAMP = join(root, "dist", ".stamp");

/** Builds where something changed; throws where a compiler finds an error. Resolves to false when nothing was to do. */
export async function build() {
  const wanted = hashFiles(SOURCES.flatMap(filesBelow));
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (stamp === wanted && existsSync(join(root, "dist", "index.js"))) return false;
  rmSync(STAMP, { force: true });
  if ((await run(process.execPath, [packageBin("typescript", "tsc"), "-p", "."])) !== 0) throw new Error("the build stopped: tsc found the errors above");
  removeOrphans();
  copyFiles();
  await buildWasm(join(root, KERNELS));
  writeFileSync(STAMP, wanted);
  return true;
}

function copyFiles() {
  for (const folder of COPIED) {
    rmSync(join(root, "dist", folder), { recursive: true, force: true });
    mkdirSync(join(root, "dist", folder), { recursive: true });
    for (const file of filesBelow(folder)) copyFileSync(join(root, file), join(root, "dist", file));
  }
}

function removeOrphans() {
  for (const file of filesBelow("dist")) {
    const source = /^dist\/(.*)\.(?:d\.ts|js|js\.map)$/.exec(file)?.[1];
    if (source !== undefined && !existsSync(join(root, `${source}.ts`))) rmSync(join(root, file));
  }
}

if (isMain(import.meta.url)) {
  try {
    console.log((await build()) ? "built dist/" : "dist/ is up to date");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
