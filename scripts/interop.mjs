/**
 * `npm run test:interop` (optional, needs Python): what is merged here loads in transformers, strictly, and computes what
 * torch computes. Makes its own Python environment in .venv/interop, tiny checkpoints of every family, merges the
 * examples and these with the built command line, and lets test/interop/check.py look at the outputs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureReady } from "./setup.mjs";
import { isMain, root, run } from "./tools.mjs";

const VENV = join(root, ".venv", "interop");
const PYTHON = join(VENV, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
const FOLDER = join(root, "test", "interop");
const REQUIREMENTS = join(FOLDER, "requirements.txt");
/** transformers must not look for anything outside this machine. */
const ENV = { HF_HUB_OFFLINE: "1", TRANSFORMERS_OFFLINE: "1", HF_HUB_DISABLE_PROGRESS_BARS: "1", PYTHONDONTWRITEBYTECODE: "1" };

/** Families whose layers are not a plain stack of decoder layers. */
const NO_STACK = new Set(["bert", "bert-model", "t5"]);
const STACK = /** @type {const} */ ([
  [0, 2],
  [1, 4],
]);
/** One of each kind: spherical, sparse by rank, sparse at random, weighted by variance, and by angles. */
const METHODS = /** @type {const} */ ([
  ["slerp", "parameters: { t: 0.3 }", 2],
  ["ties", "parameters: { weight: 0.5, density: 0.4 }", 1],
  ["dare_ties", "parameters: { weight: 0.5, density: 0.4 }", 1],
  ["sce", "parameters: { select_topk: 0.3 }", 1],
  ["karcher", "", 2],
]);

/** @typedef {{ name: string, check: string, recipe: string, out: string, options?: readonly string[] } & Record<string, unknown>} Case */

/** Makes the environment once; a changed list of requirements is installed again. */
async function ensurePython() {
  const stamp = join(VENV, "requirements.installed");
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const python = ["python3", "python"].find((name) => spawnSync(name, ["-c", "import venv, sys; sys.exit(sys.version_info < (3, 10))"]).status === 0);
  if (python === undefined) throw new Error("test:interop needs Python 3.10 or later with the venv module (python3 on the PATH); nothing was tested");
  console.log(`setting up: torch and transformers in ${VENV} (once)`);
  if ((await run(python, ["-m", "venv", VENV])) !== 0)
    throw new Error("python -m venv failed: see above; some systems have it in a package of its own, python3-venv");
  if ((await run(PYTHON, ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS])) !== 0) throw new Error("pip failed: see above");
  writeFileSync(stamp, wanted);
}

/** @param {string} scratch */
function exampleCases(scratch) {
  const folder = join(root, "examples");
  const recipes = readdirSync(folder).filter((name) => /^\d\d-.*\.yaml$/.test(name));
  /** @type {Case[]} */
  const cases = recipes.map((file) => ({
    name: `examples/${file}`,
    check: "generates",
    recipe: join(folder, file),
    out: join(scratch, "out", file.replace(".yaml", "")),
  }));
  const first = /** @type {Case} */ (cases[0]);
  const sharded = {
    ...first,
    name: "examples, sharded",
    check: "shards",
    out: join(scratch, "out", "sharded"),
    whole: first.out,
    options: ["--out-shard-size", "500k"],
  };
  return [...cases, sharded];
}

/**
 * @param {string} family
 * @param {string} scratch
 */
function familyCases(family, scratch) {
  const models = ["a", "b"].map((m) => join(scratch, "models", family, m));
  const shape = family.replace("-bf16", "");
  const dtype = family.endsWith("-bf16") ? "bfloat16" : "float32";
  /** @type {Case[]} */
  const cases = [];
  const add = (/** @type {string} */ name, /** @type {string} */ check, /** @type {string} */ yaml, /** @type {object} */ more = {}) => {
    const id = `${family}-${name}`;
    const recipe = join(scratch, `${id}.yaml`);
    writeFileSync(recipe, `${yaml}\ndtype: ${dtype}\n`);
    cases.push({
      name: `${family}: ${name}`,
      check,
      recipe,
      out: join(scratch, "out", id),
      family: shape,
      models,
      scratch: join(scratch, "reference", id),
      ...more,
    });
  };
  const list = (/** @type {readonly string[]} */ of, parameters = "") => of.map((m) => `  - model: ${JSON.stringify(m)}${parameters}`).join("\n");
  add("linear", "average", `merge_method: linear\nmodels:\n${list(models, "\n    parameters: { weight: 1 }")}`);
  if (!NO_STACK.has(shape)) {
    const slices = STACK.map((range, i) => `  - sources:\n      - { model: ${JSON.stringify(models[i])}, layer_range: [${range.join(", ")}] }`);
    add("passthrough stack", "stack", `merge_method: passthrough\nslices:\n${slices.join("\n")}`, { ranges: STACK });
  }
  for (const [method, parameters, experts] of METHODS) {
    const base = method === "karcher" ? "" : `base_model: ${JSON.stringify(models[0])}\n`;
    const named = models.slice(-experts);
    add(method, "loads", `merge_method: ${method}\n${base}models:\n${list(named)}\n${parameters}`);
  }
  if (family === "llama") {
    const tied = [models[0], join(scratch, "models", "llama-tied", "a")].map(String);
    add("with a tied model", "untied", `merge_method: linear\nmodels:\n${list(tied, "\n    parameters: { weight: 1 }")}`, { models: tied });
    add("out_dtype", "cast", `merge_method: linear\nmodels:\n${list(models, "\n    parameters: { weight: 1 }")}\nout_dtype: bfloat16`);
  }
  return cases;
}

async function main() {
  await ensurePython();
  await ensureReady();
  const scratch = mkdtempSync(join(tmpdir(), "amalgam-interop-"));
  try {
    console.log("making tiny checkpoints of every family");
    if ((await run(PYTHON, [join(FOLDER, "make.py"), join(scratch, "models")], { env: ENV })) !== 0)
      throw new Error("the checkpoints could not be made: see above");
    mkdirSync(join(scratch, "out"));
    mkdirSync(join(scratch, "reference"));
    const families = readdirSync(join(scratch, "models")).sort();
    const cases = [...exampleCases(scratch), ...families.flatMap((family) => familyCases(family, scratch))];
    console.log(`merging ${cases.length} recipes`);
    const failed = [];
    for (const { name, recipe, out, options = [] } of cases) {
      const code = await run(process.execPath, [join(root, "bin", "amalgam.cjs"), "merge", recipe, out, "--quiet", "--offline", ...options]);
      if (code !== 0) failed.push(`${name} (exit ${code})`);
    }
    if (failed.length > 0) throw new Error(`these did not merge: ${failed.join(", ")}`);
    writeFileSync(join(scratch, "cases.json"), JSON.stringify(cases));
    return await run(PYTHON, [join(FOLDER, "check.py"), join(scratch, "cases.json")], { env: ENV });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
