/**
 * `npm run bench`, a program and not a module: makes the models, then runs every method as a whole process, in turns with the floor and the peer, on
 * files in the page cache, the output on the same disk and deleted before each turn. Prints the medians.
 *
 *   npm run bench -- --params 1.1B --models 3 --methods linear,ties --threads 2 --runs 3 --peer mergekit --json
 */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureReady } from "../scripts/setup.mjs";
import { root } from "../scripts/tools.mjs";
import { ensureModels } from "./make-models.mjs";
import { measure, median } from "./measure.mjs";
import { HELP, parseOptions, UsageError } from "./options.mjs";
import { ensurePeer, PEER_ENV, peerCommand } from "./peer.mjs";
import { recipeFor } from "./recipes.mjs";

/** Two layers of the same make: what a program takes to start, plan and end. */
const TINY = "200K";

/**
 * @typedef {import("./options.mjs").Options} Options
 * @typedef {{ seconds: number, rssBytes: number | null }} Turn
 * @typedef {{ seconds: number, memoryBytes: number }} Estimate
 * @typedef {object} Row what was measured of one method, and what follows from it
 * @property {string} method
 * @property {number} bytes of the files read and written, once each
 * @property {number} bytesPerSecond
 * @property {Turn} ours
 * @property {Turn} floor
 * @property {number} timesFloor
 * @property {Estimate | null} estimate
 * @property {number | null} estimatedSecondsRatio estimate over actual
 * @property {number | null} estimatedMemoryRatio
 * @property {number} ourStart seconds of a merge of almost nothing
 * @property {Turn | null} peer
 * @property {number | null} peerStart
 * @property {number | null} peerRatio the peer's time over ours, whole processes
 * @property {number | null} peerRatioNet the same net of both programs' starts; null where ours is all start
 * @typedef {{ options: Options, peer: string | null, folders: readonly string[], tiny: readonly string[], modelBytes: number }} Bench
 */

/** @param {Options} options */
async function bench(options) {
  await ensureReady();
  const { printTable } = await import("./report.mjs");
  makeScratch(options.scratch);
  const peer = options.peer === undefined ? null : await ensurePeer(options.peer, options.scratch);
  const { folders, parameters, modelBytes } = await ensureModels({ params: options.params, models: options.models, scratch: options.scratch });
  const { folders: tiny } = await ensureModels({ params: TINY, models: options.models, scratch: options.scratch });
  warmUp(folders);
  if (!options.json) {
    const size = `${(parameters / 1e9).toFixed(3)} B parameters (${(modelBytes / 1e9).toFixed(2)} GB each)`;
    console.log(`${options.models + 1} models of ${size}, ${options.threads} threads, median of ${options.runs} runs`);
  }
  /** @type {Row[]} */
  const rows = [];
  for (const method of options.methods) {
    const row = await benchMethod({ options, peer, folders, tiny, modelBytes }, method);
    rows.push(row);
    if (options.json) console.log(JSON.stringify({ ...row, parameters, models: options.models, threads: options.threads, runs: options.runs }));
    else console.error(`${method}: ${row.ours.seconds.toFixed(2)} s`);
  }
  if (!options.json) printTable(rows);
}

/** @param {string} scratch */
function makeScratch(scratch) {
  try {
    if (existsSync(dirname(scratch))) mkdirSync(scratch);
    else throw new Error(`there is no folder ${dirname(scratch)}`);
  } catch (error) {
    if (!existsSync(scratch)) throw new UsageError(`--scratch ${scratch}: ${error instanceof Error ? error.message : error}`);
  }
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
 * @param {Bench} bench @param {string} method
 * @returns {Promise<Row>}
 */
async function benchMethod(bench, method) {
  const { options, peer } = bench;
  const big = prepare(bench, method, bench.folders, "big");
  const small = prepare(bench, method, bench.tiny, "small");
  const inputs = big.inputs.flatMap(weightFiles);
  const floorOut = join(options.scratch, "out-floor");
  const commands = {
    floor: { command: [process.execPath, join(root, "bench", "floor.mjs"), String(options.threads), floorOut, ...inputs], out: floorOut },
    ours: ours(options, big),
    ourStart: ours(options, small),
    ...(peer === null ? {} : { peer: theirs(options, peer, big), peerStart: theirs(options, peer, small) }),
  };
  /** @type {Record<string, Turn[]>} */
  const turns = {};
  for (let run = 0; run < options.runs; run++) {
    for (const [who, { command, out }] of Object.entries(commands)) {
      rmSync(out, { recursive: true, force: true });
      (turns[who] ??= []).push(await measure(command, { env: who.startsWith("peer") ? PEER_ENV : {} }));
      rmSync(out, { recursive: true, force: true });
      rmSync(`${out}.run.json`, { force: true });
    }
  }
  const bytes = inputs.reduce((n, path) => n + statSync(path).size, 0) + bench.modelBytes;
  return rowOf(method, bytes, turns, await estimate(options, big.recipe));
}

/**
 * @param {string} method @param {number} bytes @param {Record<string, Turn[]>} turns @param {Estimate | null} estimate
 * @returns {Row}
 */
function rowOf(method, bytes, turns, estimate) {
  const of = (/** @type {string} */ who) => summary(turns[who] ?? []);
  const ours = of("ours");
  const floor = of("floor");
  const ourStart = of("ourStart").seconds;
  const peer = turns["peer"] === undefined ? null : of("peer");
  const peerStart = peer === null ? null : of("peerStart").seconds;
  const net = peer === null || peerStart === null ? NaN : (peer.seconds - peerStart) / (ours.seconds - ourStart);
  return {
    method,
    bytes,
    bytesPerSecond: bytes / ours.seconds,
    ours,
    floor,
    timesFloor: ours.seconds / floor.seconds,
    estimate,
    estimatedSecondsRatio: estimate && estimate.seconds / ours.seconds,
    estimatedMemoryRatio: estimate && ours.rssBytes && estimate.memoryBytes / ours.rssBytes,
    ourStart,
    peer,
    peerStart,
    peerRatio: peer && peer.seconds / ours.seconds,
    peerRatioNet: net > 0 ? net : null,
  };
}

/**
 * @param {Bench} bench @param {string} method @param {readonly string[]} models @param {string} size
 */
function prepare({ options }, method, models, size) {
  const { yaml, inputs } = recipeFor(method, models);
  const recipe = join(options.scratch, `${method}-${size}.yaml`);
  writeFileSync(recipe, yaml);
  return { recipe, inputs, size };
}

/** @param {Options} options */
function runOptions({ threads, memory }) {
  return ["--threads", String(threads), ...(memory === undefined ? [] : ["--memory", memory])];
}

/** @param {Options} options @param {{ recipe: string, size: string }} job */
function ours(options, { recipe, size }) {
  const out = join(options.scratch, `out-ours-${size}`);
  return { command: [process.execPath, join(root, "bin", "amalgam.cjs"), "merge", recipe, out, "--quiet", "--offline", ...runOptions(options)], out };
}

/** @param {Options} options @param {string} program @param {{ recipe: string, size: string }} job */
function theirs({ scratch, threads }, program, { recipe, size }) {
  const out = join(scratch, `out-peer-${size}`);
  return { command: peerCommand(program, { recipe, out, threads }), out };
}

/** @param {readonly Turn[]} turns @returns {Turn} */
function summary(turns) {
  const sizes = turns.map((t) => t.rssBytes).filter((n) => n !== null);
  return { seconds: median(turns.map((t) => t.seconds)), rssBytes: sizes.length === 0 ? null : Math.max(...sizes) };
}

/**
 * What `amalgam explain` foretold.
 * @param {Options} options @param {string} recipe
 * @returns {Promise<Estimate | null>}
 */
async function estimate(options, recipe) {
  const { stdout } = await measure([process.execPath, join(root, "bin", "amalgam.cjs"), "explain", recipe, "--json", "--offline", ...runOptions(options)]);
  const found = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}").estimate;
  return found ? { seconds: found.seconds, memoryBytes: found.memoryBytes } : null;
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await bench(options);
} catch (error) {
  const usage = error instanceof UsageError;
  console.error(`error: ${error instanceof Error ? error.message : error}${usage ? " (--help lists the options)" : ""}`);
  process.exitCode = usage ? 2 : 1;
}
