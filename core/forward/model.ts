/** A decoder that answers: logits of a sequence, with a cache, and greedy continuation. */
import { readModel } from "../formats/index.ts";
import type { ModelFiles } from "../formats/index.ts";
import { known } from "../known.ts";
import { exp } from "../ops/math.ts";
import type { Matrix, MatrixOps } from "../ops/matrix/types.ts";
import { LayerCache, attend, rotate } from "./attention.ts";
import { applyLinear, applyNorm, lookUp, readExperts, readLinear, readNorm } from "./linear.ts";
import type { Gemm, Linear, Norm } from "./linear.ts";
import { Evidence, RouteState, route } from "./routing.ts";
import { decoderShape } from "./shape.ts";
import type { DecoderShape } from "./shape.ts";
import { readWeights } from "./weights.ts";
import type { Weights } from "./weights.ts";

const LINEARS = {
  q: "self_attn.q_proj",
  k: "self_attn.k_proj",
  v: "self_attn.v_proj",
  o: "self_attn.o_proj",
  gate: "mlp.gate_proj",
  up: "mlp.up_proj",
  down: "mlp.down_proj",
} as const;

interface Layer {
  readonly linears: Readonly<Record<keyof typeof LINEARS, Linear>>;
  readonly before: Norm;
  readonly between: Norm;
  /** Of the heads of queries and keys (Qwen3). */
  readonly queryNorm: Norm | null;
  readonly keyNorm: Norm | null;
}

/** What a sequence leaves behind for its next tokens. */
export interface SequenceCache {
  length: number;
  readonly layers: readonly LayerCache[];
  readonly route: RouteState;
}

/** What one pass over tokens knows. */
interface Pass {
  readonly cache: SequenceCache;
  /** Reads a prompt for request routing; no expert acts. */
  readonly evidence: Evidence | null;
}

class Decoder {
  readonly shape: DecoderShape;
  readonly #gemm: Gemm;
  readonly #layers: readonly Layer[];
  readonly #embedding: Linear;
  readonly #norm: Norm;
  readonly #head: Linear;

  constructor(shape: DecoderShape, weights: Weights, ops: Pick<MatrixOps, "gemm">) {
    this.shape = shape;
    this.#gemm = (a, b, options) => ops.gemm(a, b, options);
    const experts = shape.route?.experts ?? 0;
    const table = (name: string): Linear => ({
      weight: weights.matrix(`${name}.weight`),
      bias: null,
      routers: [],
      experts: readExperts(weights, name, experts),
    });
    const optional = (name: string): Norm | null => (weights.has(`${name}.weight`) ? readNorm(weights, name) : null);
    this.#layers = Array.from({ length: shape.layers }, (_, i) => {
      const name = `model.layers.${i}.`;
      const linears = Object.entries(LINEARS).map(([key, linear]) => [key, readLinear(weights, name + linear, experts)] as const);
      return {
        linears: Object.fromEntries(linears) as Layer["linears"],
        before: readNorm(weights, `${name}input_layernorm`),
        between: readNorm(weights, `${name}post_attention_layernorm`),
        queryNorm: optional(`${name}self_attn.q_norm`),
        keyNorm: optional(`${name}self_attn.k_norm`),
      };
    });
    this.#embedding = table("model.embed_tokens");
    this.#norm = readNorm(weights, "model.norm");
    this.#head = weights.has("lm_head.weight") ? table("lm_head") : this.#embedding;
  }

  cache(): SequenceCache {
    const width = this.shape.kvHeads * this.shape.headSize;
    return { length: 0, layers: Array.from({ length: this.shape.layers }, () => new LayerCache(width)), route: new RouteState() };
  }

  /**
   * Logits of the next token after each of these, [tokens, vocabulary]. With a cache the tokens go on from those before; request routing takes the tokens of
   * an empty cache as the prompt. Throws a plain Error for a token that is not in the vocabulary.
   */
  logits(ids: readonly number[], cache = this.cache()): Matrix {
    const { route: shape } = this.shape;
    if (shape?.routing === "request" && cache.length === 0) {
      const evidence = new Evidence(shape.experts);
      this.#run(ids, { cache: this.cache(), evidence }, shape.requestLayers);
      cache.route.request = evidence.weights(shape.topK);
    }
    const hidden = this.#run(ids, { cache, evidence: null }, this.shape.layers);
    cache.length += ids.length;
    const chosen = cache.route.request;
    return applyLinear(this.#gemm, this.#head, applyNorm(this.#norm, hidden, this.shape.eps, chosen), chosen);
  }

  /** The likeliest tokens (the first of equals) after a prompt, until one of `stop` or `most` of them; the stop token is not given. */
  answer(prompt: readonly number[], most: number, stop: readonly number[]): number[] {
    const cache = this.cache();
    const out: number[] = [];
    let next = prompt;
    while (out.length < most) {
      const id = likeliest(this.logits(next, cache));
      if (stop.includes(id)) break;
      out.push(id);
      next = [id];
    }
    return out;
  }

  /** Tokens through the first `layers` layers. */
  #run(ids: readonly number[], pass: Pass, layers: number): Matrix {
    const { eps } = this.shape;
    const request = pass.evidence ? null : pass.cache.route.request;
    const x = lookUp(this.#gemm, this.#embedding.weight, this.#embedding.experts, ids, request);
    this.#layers.slice(0, layers).forEach((layer, i) => {
      add(x, this.#attention(layer, i, applyNorm(layer.before, x, eps, request), pass));
      const y = applyNorm(layer.between, x, eps, request);
      const gate = this.#linear(layer, i, "gate", y, pass);
      const up = this.#linear(layer, i, "up", y, pass);
      for (let j = 0; j < up.data.length; j++) up.data[j]! *= gate.data[j]! / (1 + exp(-gate.data[j]!));
      add(x, this.#linear(layer, i, "down", up, pass));
    });
    return x;
  }

  #attention(layer: Layer, i: number, x: Matrix, pass: Pass): Matrix {
    const { cache } = pass;
    const own = known(cache.layers[i], "cache of the layer");
    const [q, k, v] = (["q", "k", "v"] as const).map((which) => this.#linear(layer, i, which, x, pass)) as [Matrix, Matrix, Matrix];
    const [queries, keys] = [this.#headNorm(layer.queryNorm, q, pass), this.#headNorm(layer.keyNorm, k, pass)];
    rotate(queries, cache.length, this.shape);
    rotate(keys, cache.length, this.shape);
    own.append(keys, v);
    return this.#linear(layer, i, "o", attend(queries, own, cache.length, known(this.shape.windows[i], "window"), this.shape), pass);
  }

  #headNorm(norm: Norm | null, x: Matrix, pass: Pass): Matrix {
    return norm ? applyNorm(norm, x, this.shape.eps, pass.evidence ? null : pass.cache.route.request) : x;
  }

  #linear(layer: Layer, i: number, which: keyof typeof LINEARS, x: Matrix, { cache, evidence }: Pass): Matrix {
    const linear = layer.linears[which];
    const { route: shape } = this.shape;
    if (evidence && linear.routers.length > 0) evidence.add(this.#gemm, linear, x);
    const chosen = evidence || !shape ? null : route(this.#gemm, shape, cache.route, `${i}.${which}`, linear, x);
    return applyLinear(this.#gemm, linear, x, chosen);
  }
}

/** The whole model in memory, as f32. Throws MODEL_*, SAFETENSORS_*, TENSOR_MISSING, FEATURE_LATER, INPUT_READ. */
export async function openDecoder(files: ModelFiles, ops: Pick<MatrixOps, "gemm">): Promise<Decoder> {
  const model = await readModel(files);
  return new Decoder(decoderShape(model.config, model.reference), await readWeights(files, model), ops);
}

function add(x: Matrix, y: Matrix): void {
  for (let i = 0; i < x.data.length; i++) x.data[i]! += y.data[i]!;
}

/** Of the last row; the first of equals. */
function likeliest({ rows, cols, data }: Matrix): number {
  let best = (rows - 1) * cols;
  for (let i = best + 1; i < rows * cols; i++) if (data[i]! > data[best]!) best = i;
  return best - (rows - 1) * cols;
}
