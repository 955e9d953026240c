/**
 * What a cluster costs and gains on one machine: the same recipe by `amalgam merge` and by `amalgam submit --wait` on a local cluster of one and of
 * several one-thread workers, in turns, as whole processes. Program: npm run bench:cluster -- --params 1.1B --models 3 --method della --runs 3
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startCluster } from "../scripts/local-cluster.mjs";
import { ensureReady } from "../scripts/setup.mjs";
import { root } from "../scripts/tools.mjs";
import { ensureModels, SCRATCH } from "./make-models.mjs";
import { measure, median } from "./measure.mjs";
import { recipeFor } from "./recipes.mjs";

const BIN = join(root, "bin", "amalgam.cjs");
/** A job of almost nothing: what queue, plan and publishing take. */
const TINY = "200K";

const { values } = parseArgs({
  options: {
    params: { type: "string", default: "1.1B" },
    models: { type: "string", default: "3" },
    method: { type: "string", default: "della" },
    workers: { type: "string", default: "2" },
    runs: { type: "string", default: "3" },
  },
});

/** @param {string} params @param {string} size */
async function recipe(params, size) {
  const { folders } = await ensureModels({ params, models: Number(values.models) });
  const path = join(SCRATCH, `cluster-${size}.yaml`);
  writeFileSync(path, recipeFor(values.method, folders).yaml);
  return path;
}

/** @param {readonly string[]} args */
async function turn(args) {
  const out = join(SCRATCH, "out-cluster");
  const clean = () => [out, `${out}.run.json`].forEach((path) => rmSync(path, { recursive: true, force: true }));
  clean();
  const { seconds } = await measure([process.execPath, BIN, ...args.map((a) => (a === "OUT" ? out : a)), "--quiet"]);
  clean();
  return seconds;
}

/** @param {string} path @param {number} workers */
async function onCluster(path, workers) {
  const state = join(SCRATCH, "cluster-state");
  const cluster = await startCluster({ workers, threads: 1, state, folder: SCRATCH }, () => undefined);
  if (cluster === null) throw new Error("this needs a nats-server");
  try {
    return await turn(["submit", path, "OUT", "--wait", "--root", `here=${SCRATCH}`, ...cluster.options]);
  } finally {
    await cluster.stop();
  }
}

await ensureReady();
const workers = Number(values.workers);
const [big, tiny] = [await recipe(values.params, "big"), await recipe(TINY, "small")];
/** @type {Record<string, number[]>} */
const turns = {};
for (let run = 0; run < Number(values.runs); run++) {
  (turns["merge"] ??= []).push(await turn(["merge", big, "OUT", "--threads", String(workers)]));
  (turns["many"] ??= []).push(await onCluster(big, workers));
  (turns["one"] ??= []).push(await onCluster(big, 1));
  (turns["tinyMerge"] ??= []).push(await turn(["merge", tiny, "OUT", "--threads", String(workers)]));
  (turns["tiny"] ??= []).push(await onCluster(tiny, workers));
}
const of = (/** @type {string} */ who) => median(turns[who] ?? []);
const row = (/** @type {string} */ what, /** @type {string} */ value) => console.log(`${what.padEnd(58)}${value}`);
console.log(`${values.method} over ${values.models} models of ${values.params}, median of ${values.runs} runs`);
row(`amalgam merge, ${workers} threads`, `${of("merge").toFixed(2)} s`);
row(`cluster of ${workers} one-thread workers`, `${of("many").toFixed(2)} s, ${((of("many") / of("merge") - 1) * 100).toFixed(0)} % more than merge`);
row("cluster of one one-thread worker", `${of("one").toFixed(2)} s, ${(of("one") / of("many")).toFixed(2)} times that of ${workers}`);
row(`a job of ${TINY} parameters`, `${of("tiny").toFixed(2)} s, ${(of("tiny") - of("tinyMerge")).toFixed(2)} s more than merge`);
