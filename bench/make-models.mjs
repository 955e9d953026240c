/**
 * Synthetic checkpoints: a base and experts that are the base plus small random deltas, in bf16. Every value comes from
 * a generator seeded by (tensor, block), so that any number of threads writes the same files, and no two blocks are alike.
 * A set that is already there is used again. Program: node bench/make-models.mjs --params 1.1B --models 3
 */
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { isMain, root } from "../scripts/tools.mjs";
import { configOf, parseParams, shapeFor, tensorsOf } from "./shapes.mjs";

/** Elements of one job of a thread. */
const BLOCK = 1 << 22;
const SHARD_BYTES_MAX = 5e9;
const BYTES = 2;
/** Raised when the files' content changes, so that old sets are made again. */
const VERSION = 1;

export const SCRATCH = join(root, "bench", ".scratch");

/**
 * @typedef {{ seed: number, elements: number, norm: boolean, targets: readonly { path: string, offset: number }[] }} Job
 */

/**
 * @param {{ params: string, models: number, scratch?: string, threads?: number }} options
 * @returns {Promise<{ folders: string[], parameters: number, modelBytes: number }>} the base first, then the experts
 */
export async function ensureModels({ params, models, scratch = SCRATCH, threads = availableParallelism() }) {
  const shape = shapeFor(parseParams(params));
  const tensors = tensorsOf(shape);
  const set = join(scratch, params.toUpperCase());
  const folders = Array.from({ length: models + 1 }, (_, i) => join(set, i === 0 ? "base" : `expert-${i}`));
  const parameters = tensors.reduce((sum, t) => sum + t.elements, 0);
  const stamp = JSON.stringify({ version: VERSION, models: folders.length, shape });
  const done = join(set, "done.json");
  if (!existsSync(done) || !covers(readFileSync(done, "utf8"), stamp)) {
    rmSync(set, { recursive: true, force: true });
    const started = performance.now();
    const plan = folders.map((folder) => layOut(folder, tensors, configOf(shape)));
    await runJobs(jobs(tensors, plan), threads);
    writeFileSync(done, stamp);
    const bytes = folders.length * parameters * BYTES;
    console.error(
      `made ${folders.length} models of ${(parameters / 1e9).toFixed(3)} B parameters in ${((performance.now() - started) / 1000).toFixed(0)} s (${(bytes / 1e9).toFixed(1)} GB)`,
    );
  }
  return { folders, parameters, modelBytes: parameters * BYTES };
}

/**
 * Is the set there the one wanted, with as many models or more?
 * @param {string} there @param {string} wanted
 */
function covers(there, wanted) {
  const a = JSON.parse(there);
  const b = JSON.parse(wanted);
  return a.models >= b.models && a.version === b.version && JSON.stringify(a.shape) === JSON.stringify(b.shape);
}

/**
 * Writes what is small (config, headers, index) and says where every tensor's bytes belong.
 * @param {string} folder @param {readonly import("./shapes.mjs").Tensor[]} tensors @param {object} config
 * @returns {{ path: string, offset: number }[]} by tensor
 */
function layOut(folder, tensors, config) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "config.json"), `${JSON.stringify(config, null, 2)}\n`);
  /** @type {import("./shapes.mjs").Tensor[][]} */
  const shards = [[]];
  let room = SHARD_BYTES_MAX;
  for (const tensor of tensors) {
    if (tensor.elements * BYTES > room) {
      shards.push([]);
      room = SHARD_BYTES_MAX;
    }
    shards.at(-1)?.push(tensor);
    room -= tensor.elements * BYTES;
  }
  const fileOf = (/** @type {number} */ i) =>
    shards.length === 1 ? "model.safetensors" : `model-${String(i + 1).padStart(5, "0")}-of-${String(shards.length).padStart(5, "0")}.safetensors`;
  const places = shards.flatMap((shard, i) => writeHeader(join(folder, fileOf(i)), shard));
  if (shards.length > 1) {
    const weight_map = Object.fromEntries(shards.flatMap((shard, i) => shard.map((t) => [t.name, fileOf(i)])));
    writeFileSync(
      join(folder, "model.safetensors.index.json"),
      JSON.stringify({ metadata: { total_size: tensors.reduce((n, t) => n + t.elements * BYTES, 0) }, weight_map }),
    );
  }
  return places;
}

/**
 * @param {string} path @param {readonly import("./shapes.mjs").Tensor[]} tensors
 */
function writeHeader(path, tensors) {
  let at = 0;
  /** @type {Record<string, unknown>} */
  const header = { __metadata__: { format: "pt" } };
  for (const { name, shape, elements } of tensors) header[name] = { dtype: "BF16", shape, data_offsets: [at, (at += elements * BYTES)] };
  const text = JSON.stringify(header);
  const json = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  const file = openSync(path, "w");
  writeSync(file, Buffer.concat([length, json]));
  ftruncateSync(file, 8 + json.length + at);
  closeSync(file);
  let offset = 8 + json.length;
  return tensors.map((t) => ({ path, offset: (offset += t.elements * BYTES) - t.elements * BYTES }));
}

/**
 * @param {readonly import("./shapes.mjs").Tensor[]} tensors @param {readonly { path: string, offset: number }[][]} plan
 * @returns {Job[]}
 */
function jobs(tensors, plan) {
  /** @type {Job[]} */
  const list = [];
  for (const [t, tensor] of tensors.entries()) {
    for (let start = 0; start < tensor.elements; start += BLOCK) {
      const targets = plan.map((places) => ({ path: places[t]?.path ?? "", offset: (places[t]?.offset ?? 0) + start * BYTES }));
      list.push({ seed: list.length + 1, elements: Math.min(BLOCK, tensor.elements - start), norm: tensor.shape.length === 1, targets });
    }
  }
  return list;
}

/** @param {readonly Job[]} list @param {number} threads */
async function runJobs(list, threads) {
  const shares = Array.from({ length: threads }, (_, i) => list.filter((_job, j) => j % threads === i));
  await Promise.all(
    shares.map(
      (share) =>
        new Promise((done, fail) => {
          const worker = new Worker(new URL("make-models-thread.mjs", import.meta.url), { workerData: { jobs: share, block: BLOCK } });
          worker.once("error", fail);
          worker.once("exit", (code) => (code === 0 ? done(undefined) : fail(new Error(`a thread that makes models ended with ${code}`))));
        }),
    ),
  );
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: { params: { type: "string", default: "1.1B" }, models: { type: "string", default: "3" }, scratch: { type: "string" } },
  });
  const { folders } = await ensureModels({
    params: values.params,
    models: Number(values.models),
    ...(values.scratch === undefined ? {} : { scratch: values.scratch }),
  });
  console.log(folders.join("\n"));
}
