/**
 * `npm run bench`: makes the models, then runs every method as a whole process, in turns with the floor and the peer, on
 * files in the page cache, the output on the same disk and deleted before each turn. Prints the medians.
 *
 *   npm run bench -- --params 1.1B --models 3 --methods linear,ties --threads 2 --runs 3 --peer mergekit --json
 */
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureReady } from "../scripts/setup.mjs";
import { root } from "../scripts/tools.mjs";
import { ensureModels, SCRATCH } from "./make-models.mjs";
import { measure, median } from "./measure.mjs";
import { ensurePeer, PEER_ENV, peerCommand } from "./peer.mjs";
import { DEFAULT_METHODS, recipeFor } from "./recipes.mjs";
import { printTable } from "./report.mjs";

/** Two layers of the same make: what a program takes to start, plan and end. */
const TINY = "200K";

/**
 * @typedef {{ params: string, models: number, methods: readonly string[], threads: number, runs: number, memory: string | undefined, scratch: string, peer: string | undefined, json: boolean }} Options
 * @typedef {{ seconds: number, rssBytes: number | null }} Turn
 * @typedef {{ method: string, bytes: number, ours: Turn, floor: Turn, peer: Turn | null, estimate: { seconds: number, memoryBytes: number } | null, ourStart: number, peerStart: number | null }} Row
 */

const options = parse();
await ensureReady();
mkdirSync(options.scratch, { recursive: true });
const peer = options.peer === undefined ? null : await ensurePeer(options.peer, options.scratch);
const { folders, parameters, modelBytes } = await ensureModels({ params: options.params, models: options.models, scratch: options.scratch });
const tiny = await ensureModels({ params: TINY, models: options.models, scratch: options.scratch });
warmUp(folders);
if (!options.json) console.log(`${options.models + 1} models of ${(parameters / 1e9).toFixed(2)} B parameters (${(modelBytes / 1e9).toFixed(2)} GB each), ${options.threads} threads, median of ${options.runs} runs`);
/** @type {Row[]} */
const rows = [];
for (const method of options.methods) {
  rows.push(await benchMethod(method));
  if (options.json) console.log(JSON.stringify({ ...rows.at(-1), parameters, threads: options.threads, runs: options.runs }));
  else console.error(`${method}: done`);
}
if (!options.json) printTable(rows);

/** @returns {Options} */
function parse() {
  const { values } = parseArgs({
    options: {
      params: { type: "string", default: "1.1B" },
      models: { type: "string", default: "3" },
      methods: { type: "string", default: DEFAULT_METHODS.join(",") },
      threads: { type: "string", default: String(availableParallelism()) },
      runs: { type: "string", default: "3" },
      memory: { type: "string" },
      scratch: { type: "string", default: SCRATCH },
      peer: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const count = (/** @type {string} */ text, /** @type {string} */ name) => {
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error(`--${name} ${text}: say a whole number from 1`);
    return Number(text);
  };
  const { models, threads, runs } = values;
  return { ...values, memory: values.memory, peer: values.peer, methods: values.methods.split(","), models: count(models, "models"), threads: count(threads, "threads"), runs: count(runs, "runs") };
}

/**
 * Brings every file into the page cache.
 * @param {readonly string[]} models
 */
function warmUp(models) {
  const buffer = new Uint8Array(1 << 24);
  for (const path of models.flatMap(weightFiles)) {
    const file = openSync(path, "r");
    while (readSync(file, buffer, 0, buffer.length, null) > 0);
    closeSync(file);
  }
}

/** @param {string} folder */
function weightFiles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".safetensors"))
    .map((name) => join(folder, name));
}

/**
 * @param {string} method
 * @returns {Promise<Row>}
 */
async function benchMethod(method) {
  const big = prepare(method, folders, "big");
  const small = prepare(method, tiny.folders, "small");
  const inputs = big.inputs.flatMap(weightFiles);
  const floorOut = join(options.scratch, "out-floor");
  const commands = {
    floor: { command: [process.execPath, join(root, "bench", "floor.mjs"), String(options.threads), floorOut, ...inputs], out: floorOut },
    ours: ours(big),
    ourStart: ours(small),
    ...(peer === null ? {} : { peer: theirs(peer, big), peerStart: theirs(peer, small) }),
  };
  /** @type {Record<string, Turn[]>} */
  const turns = {};
  for (let run = 0; run < options.runs; run++) {
    for (const [who, { command, out }] of Object.entries(commands)) {
      rmSync(out, { recursive: true, force: true });
      (turns[who] ??= []).push(await measure(command, { env: who.startsWith("peer") ? PEER_ENV : {} }));
      rmSync(out, { recursive: true, force: true });
    }
  }
  const of = (/** @type {string} */ who) => summary(turns[who] ?? []);
  const bytes = inputs.reduce((n, path) => n + statSync(path).size, 0) + modelBytes;
  return { method, bytes, ours: of("ours"), floor: of("floor"), peer: peer && of("peer"), estimate: await estimate(big.recipe), ourStart: of("ourStart").seconds, peerStart: peer && of("peerStart").seconds };
}

/**
 * @param {string} method @param {readonly string[]} models @param {string} size
 */
function prepare(method, models, size) {
  const { yaml, inputs } = recipeFor(method, models);
  const recipe = join(options.scratch, `${method}-${size}.yaml`);
  writeFileSync(recipe, yaml);
  return { recipe, inputs, size };
}

function runOptions() {
  return ["--threads", String(options.threads), ...(options.memory === undefined ? [] : ["--memory", options.memory])];
}

/** @param {{ recipe: string, size: string }} job */
function ours({ recipe, size }) {
  const out = join(options.scratch, `out-ours-${size}`);
  return { command: [process.execPath, join(root, "bin", "amalgam.cjs"), "merge", recipe, out, "--quiet", "--offline", ...runOptions()], out };
}

/** @param {string} program @param {{ recipe: string, size: string }} job */
function theirs(program, { recipe, size }) {
  const out = join(options.scratch, `out-peer-${size}`);
  return { command: peerCommand(program, { recipe, out, threads: options.threads }), out };
}

/** @param {readonly Turn[]} turns @returns {Turn} */
function summary(turns) {
  const sizes = turns.map((t) => t.rssBytes).filter((n) => n !== null);
  return { seconds: median(turns.map((t) => t.seconds)), rssBytes: sizes.length === 0 ? null : Math.max(...sizes) };
}

/**
 * What `amalgam explain` foretold.
 * @param {string} recipe
 * @returns {Promise<Row["estimate"]>}
 */
async function estimate(recipe) {
  const { stdout } = await measure([process.execPath, join(root, "bin", "amalgam.cjs"), "explain", recipe, "--json", "--offline", ...runOptions()]);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}").estimate ?? null;
}
