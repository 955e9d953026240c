/** One thread of make-models: fills its blocks of the base and of every expert, and writes them where they belong. */
import { closeSync, openSync, writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

/** Spread of a linear's weights, and of an expert's deltas: a few units in the last place of bf16, as after a short fine-tuning. */
const WEIGHT_SCALE = 0.02 / 26755;
const DELTA_SCALE = 0.0005 / 26755;

/** @type {{ jobs: readonly import("./make-models.mjs").Job[], block: number }} */
const { jobs, block } = workerData;
const base = new Float32Array(block);
const base16 = new Uint16Array(block);
const expert16 = new Uint16Array(block);
/** A small piece that stays in the cache between the noise and the rounding. */
const one = new Float32Array(2048);
const oneBits = new Uint32Array(one.buffer);

for (const job of jobs) {
  for (const [model, target] of job.targets.entries()) {
    if (model === 0) fillBase(base, base16, job.elements, job.seed, job.norm ? 1 : 0);
    else fillExpert(base, expert16, job.elements, Math.imul(job.seed, 7919) + model);
    const file = openSync(target.path, "r+");
    const source = model === 0 ? base16 : expert16;
    writeSync(file, new Uint8Array(source.buffer, 0, job.elements * 2), 0, job.elements * 2, target.offset);
    closeSync(file);
  }
}

/**
 * Triangular noise around `centre` from xorshift32, rounded to bf16.
 * @param {Float32Array} values @param {Uint16Array} out @param {number} length @param {number} seed @param {number} centre
 */
function fillBase(values, out, length, seed, centre) {
  const bits = new Uint32Array(values.buffer);
  let x = scramble(seed);
  for (let i = 0; i < length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    values[i] = centre + ((x & 0xffff) + (x >>> 16) - 65535) * WEIGHT_SCALE;
  }
  for (let i = 0; i < length; i++) {
    const b = /** @type {number} */ (bits[i]);
    const rounded = (b + 0x7fff + ((b >>> 16) & 1)) >>> 16;
    out[i] = rounded;
    bits[i] = rounded << 16;
  }
}

/**
 * The base plus triangular noise, rounded to bf16.
 * @param {Float32Array} values @param {Uint16Array} out @param {number} length @param {number} seed
 */
function fillExpert(values, out, length, seed) {
  let x = scramble(seed);
  for (let start = 0; start < length; start += 2048) {
    const count = Math.min(2048, length - start);
    for (let i = 0; i < count; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      one[i] = /** @type {number} */ (values[start + i]) + ((x & 0xffff) + (x >>> 16) - 65535) * DELTA_SCALE;
    }
    for (let i = 0; i < count; i++) {
      const b = /** @type {number} */ (oneBits[i]);
      out[start + i] = (b + 0x7fff + ((b >>> 16) & 1)) >>> 16;
    }
  }
}

/**
 * A well-mixed non-zero state from a small seed.
 * @param {number} seed
 */
function scramble(seed) {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}
