/**
 * `npm run test:interop` (optional, needs Python): what is merged here loads in transformers, strictly, and computes what
 * torch computes. Makes its own Python environments in .venv, tiny checkpoints of every family, merges the
 * examples and these with the built command line, and lets test/interop/check.py look at the outputs; then SMILE folders
 * (interop/smile.mjs). `node scripts/interop.mjs merges` or `smile` does one of the two.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureReady } from "./setup.mjs";
import { isMain, root, run } from "./tools.mjs";
import { accuracyCases, familyCases as smileFamilyCases } from "./interop/smile.mjs";

const FOLDER = join(root, "test", "interop");
/** Environments by the names of their lists: transformers 5, and the oldest that SMILE outputs are for. */
const REQUIREMENTS = { interop: "requirements.txt", "interop-4": "requirements-4.txt" };
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

/** Makes an environment once; a changed list of requirements is installed again. Gives its Python. @param {keyof typeof REQUIREMENTS} name */
async function ensurePython(name) {
  const venv = join(root, ".venv", name);
  const requirements = join(FOLDER, REQUIREMENTS[name]);
  const own = join(venv, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const stamp = join(venv, "requirements.installed");
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return own;
  const python = ["python3", "python"].find((name) => spawnSync(name, ["-c", "import venv, sys; sys.exit(sys.version_info < (3, 10))"]).status === 0);
  if (python === undefined) throw new Error("test:interop needs Python 3.10 or later with the venv module (python3 on the PATH); nothing was tested");
  console.log(`setting up: torch and transformers in ${venv} (once)`);
  if ((await run(python, ["-m", "venv", venv])) !== 0)
    throw new Error("python -m venv failed: see above; some systems have it in a package of its own, python3-venv");
  if ((await run(own, ["-m", "pip", "install", "--quiet", "--requirement", requirements])) !== 0) throw new Error("pip failed: see above");
  writeFileSync(stamp, wanted);
  return own;
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

/**
 * SMILE folders, in both versions of transformers: those of tiny models against a reference, those of the trained family against its results.
 * @param {string} scratch
 */
async function smile(scratch) {
  const pythons = [await ensurePython("interop"), await ensurePython("interop-4")];
  const models = join(scratch, "smile-models");
  if ((await run(pythons[0] ?? "", [join(FOLDER, "smile_make.py"), models], { env: ENV })) !== 0)
    throw new Error("the checkpoints could not be made: see above");
  const shared = process.env["AMALGAM_SHARED"] ?? join(root, "..", "shared");
  const trained = existsSync(join(shared, "family"));
  if (!trained) console.log("      the trained family is not checked: AMALGAM_SHARED and ../shared are absent");
  let status = 0;
  for (const [i, python] of pythons.entries()) {
    const out = join(scratch, `smile-${i}`);
    const cases = [...(await smileFamilyCases(models, out)), ...(trained ? await accuracyCases(shared, out) : [])];
    writeFileSync(`${out}.json`, JSON.stringify(cases));
    const code = await run(python, [join(FOLDER, "smile_check.py"), `${out}.json`], { env: ENV });
    status ||= code;
  }
  return status;
}

/** @param {readonly string[]} parts "merges" and "smile", or one of them */
async function main(parts) {
  await ensureReady();
  const scratch = mkdtempSync(join(tmpdir(), "amalgam-interop-"));
  try {
    const status = parts.includes("merges") ? await merges(scratch) : 0;
    return (parts.includes("smile") ? await smile(scratch) : 0) || status;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string} scratch */
async function merges(scratch) {
  const python = await ensurePython("interop");
  console.log("making tiny checkpoints of every family");
  if ((await run(python, [join(FOLDER, "make.py"), join(scratch, "models")], { env: ENV })) !== 0)
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
  return await run(python, [join(FOLDER, "check.py"), join(scratch, "cases.json")], { env: ENV });
}

if (isMain(import.meta.url)) {
  try {
    const asked = process.argv.slice(2);
    process.exitCode = await main(asked.length === 0 ? ["merges", "smile"] : asked);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
