/**
 * Just enough of Llama to run the small models of examples/models: float32, one prompt at a time, a character a token.
 * For the demo, which lets the merged model answer; not part of the product, and no reader of other checkpoints.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {Map<string, Float32Array>} Weights */
/** @typedef {{ layers: number, hidden: number, heads: number, kvHeads: number, headSize: number, eps: number, theta: number }} Shape */

const BOS = 1;
const EOS = 2;

export class Llama {
  /** @param {string} folder */
  constructor(folder) {
    const config = JSON.parse(readFileSync(join(folder, "config.json"), "utf8"));
    /** @type {Shape} */
    this.shape = {
      layers: config.num_hidden_layers,
      hidden: config.hidden_size,
      heads: config.num_attention_heads,
      kvHeads: config.num_key_value_heads,
      headSize: config.head_dim,
      eps: config.rms_norm_eps,
      theta: config.rope_theta,
    };
    this.weights = readWeights(join(folder, "model.safetensors"));
    /** @type {Record<string, number>} */
    this.ids = JSON.parse(readFileSync(join(folder, "tokenizer.json"), "utf8")).model.vocab;
    this.letters = Object.fromEntries(Object.entries(this.ids).map(([letter, id]) => [id, letter]));
  }

  /**
   * Goes on from a prompt with the likeliest letters, to the end of the answer.
   * @param {string} prompt
   * @param {number} most letters
   */
  answer(prompt, most) {
    /** @type {{ k: Float32Array[], v: Float32Array[] }[]} */
    const cache = Array.from({ length: this.shape.layers }, () => ({ k: [], v: [] }));
    let scores = new Float32Array();
    [BOS, ...Array.from(prompt, (letter) => this.ids[letter] ?? 0)].forEach((id, at) => (scores = this.#step(id, at, cache)));
    let text = "";
    for (let id = likeliest(scores), at = prompt.length + 1; id !== EOS && text.length < most; id = likeliest(scores), at++) {
      text += this.letters[id];
      scores = this.#step(id, at, cache);
    }
    return text;
  }

  /**
   * One token through all layers: scores of the next.
   * @param {number} id
   * @param {number} at
   * @param {{ k: Float32Array[], v: Float32Array[] }[]} cache
   */
  #step(id, at, cache) {
    const { hidden, eps } = this.shape;
    const x = this.#weight("model.embed_tokens.weight").slice(id * hidden, (id + 1) * hidden);
    cache.forEach((layer, i) => {
      const name = `model.layers.${i}.`;
      add(x, this.#attention(norm(x, this.#weight(`${name}input_layernorm.weight`), eps), at, layer, `${name}self_attn.`));
      const y = norm(x, this.#weight(`${name}post_attention_layernorm.weight`), eps);
      const gate = times(this.#weight(`${name}mlp.gate_proj.weight`), y);
      const up = times(this.#weight(`${name}mlp.up_proj.weight`), y);
      gate.forEach((g, j) => (up[j] = (up[j] ?? 0) * (g / (1 + Math.exp(-g)))));
      add(x, times(this.#weight(`${name}mlp.down_proj.weight`), up));
    });
    return times(this.#weight("lm_head.weight"), norm(x, this.#weight("model.norm.weight"), eps));
  }

  /**
   * @param {Float32Array} x
   * @param {number} at
   * @param {{ k: Float32Array[], v: Float32Array[] }} seen
   * @param {string} name
   */
  #attention(x, at, seen, name) {
    const { heads, kvHeads, headSize, theta } = this.shape;
    const q = times(this.#weight(`${name}q_proj.weight`), x);
    const k = times(this.#weight(`${name}k_proj.weight`), x);
    seen.v.push(times(this.#weight(`${name}v_proj.weight`), x));
    rotate(q, at, headSize, theta);
    rotate(k, at, headSize, theta);
    seen.k.push(k);
    const mixed = new Float32Array(heads * headSize);
    for (let h = 0; h < heads; h++) {
      const own = q.subarray(h * headSize, (h + 1) * headSize);
      const shared = Math.floor((h * kvHeads) / heads) * headSize;
      const scores = seen.k.map((key) => dot(own, key.subarray(shared, shared + headSize)) / Math.sqrt(headSize));
      const top = Math.max(...scores);
      const weights = scores.map((s) => Math.exp(s - top));
      const sum = weights.reduce((a, b) => a + b, 0);
      const into = mixed.subarray(h * headSize, (h + 1) * headSize);
      seen.v.forEach((value, t) => add(into, value.subarray(shared, shared + headSize), (weights[t] ?? 0) / sum));
    }
    return times(this.#weight(`${name}o_proj.weight`), mixed);
  }

  /** @param {string} name */
  #weight(name) {
    const found = this.weights.get(name);
    if (!found) throw new Error(`the model has no tensor ${name}`);
    return found;
  }
}

/**
 * @param {string} path a file of float32 tensors
 * @returns {Weights}
 */
function readWeights(path) {
  const bytes = readFileSync(path);
  const start = 8 + Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.subarray(8, start).toString("utf8"));
  delete header.__metadata__;
  return new Map(
    Object.entries(header).map(
      ([
        name,
        {
          data_offsets: [a, b],
        },
      ]) => [name, new Float32Array(Uint8Array.from(bytes.subarray(start + a, start + b)).buffer)],
    ),
  );
}

/** @param {Float32Array} a @param {Float32Array} b @param {number} [bStart] */
function dot(a, b, bStart = 0) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[bStart + i] ?? 0);
  return sum;
}

/** @param {Float32Array} matrix rows of x's length @param {Float32Array} x */
function times(matrix, x) {
  const y = new Float32Array(matrix.length / x.length);
  for (let row = 0; row < y.length; row++) y[row] = dot(x, matrix, row * x.length);
  return y;
}

/** @param {Float32Array} x @param {Float32Array} y @param {number} [factor] */
function add(x, y, factor = 1) {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) + factor * (y[i] ?? 0);
}

/** @param {Float32Array} x @param {Float32Array} weight @param {number} eps */
function norm(x, weight, eps) {
  const scale = 1 / Math.sqrt(dot(x, x) / x.length + eps);
  return x.map((v, i) => v * scale * (weight[i] ?? 0));
}

/** Rotary positions, in place. @param {Float32Array} x @param {number} at @param {number} size @param {number} theta */
function rotate(x, at, size, theta) {
  const half = size / 2;
  for (let head = 0; head < x.length; head += size) {
    for (let i = 0; i < half; i++) {
      const angle = at / theta ** (i / half);
      const [a, b] = [x[head + i] ?? 0, x[head + half + i] ?? 0];
      x[head + i] = a * Math.cos(angle) - b * Math.sin(angle);
      x[head + half + i] = b * Math.cos(angle) + a * Math.sin(angle);
    }
  }
}

/** @param {Float32Array} scores */
function likeliest(scores) {
  return scores.reduce((best, score, id) => (score > (scores[best] ?? -Infinity) ? id : best), 0);
}
