/** The tensors of a Llama-shaped model of about a given size, and its config.json. */

/**
 * @typedef {{ layers: number, hidden: number, inner: number, heads: number, keyValueHeads: number, vocabulary: number }} Shape
 * @typedef {{ name: string, shape: readonly number[], elements: number }} Tensor
 */

/** Widths to choose from; the number of layers makes up the size. The second is TinyLlama's: 1.1B gives its 22 layers. */
const LARGEST = { hidden: 8192, inner: 28672, heads: 64, keyValueHeads: 8, vocabulary: 32000 };
/** @type {[below: number, width: Omit<Shape, "layers">][]} */
const WIDTHS = [
  [300e6, { hidden: 256, inner: 704, heads: 4, keyValueHeads: 2, vocabulary: 4096 }],
  [4e9, { hidden: 2048, inner: 5632, heads: 32, keyValueHeads: 4, vocabulary: 32000 }],
  [20e9, { hidden: 4096, inner: 11008, heads: 32, keyValueHeads: 32, vocabulary: 32000 }],
];

const UNITS = { K: 1e3, M: 1e6, B: 1e9 };

/**
 * "1.1B" to 1.1e9. Throws on anything else.
 * @param {string} text
 */
export function parseParams(text) {
  const [, number, unit] = /^([0-9.]+)([KMB])$/i.exec(text) ?? [];
  const params = Number(number) * (UNITS[/** @type {keyof typeof UNITS} */ (unit?.toUpperCase())] ?? NaN);
  if (!(params > 0)) throw new Error(`--params ${text}: say a number with K, M or B, such as 1.1B`);
  return params;
}

/**
 * @param {number} params
 * @returns {Shape}
 */
export function shapeFor(params) {
  const width = WIDTHS.find(([below]) => params < below)?.[1] ?? LARGEST;
  const one = elementsOf({ ...width, layers: 1 });
  const layer = one - elementsOf({ ...width, layers: 0 });
  return { ...width, layers: Math.max(1, Math.round((params - one) / layer) + 1) };
}

/** @param {Shape} shape */
function elementsOf(shape) {
  return tensorsOf(shape).reduce((sum, t) => sum + t.elements, 0);
}

/**
 * @param {Shape} s
 * @returns {Tensor[]} in the order of a Hugging Face checkpoint: by name
 */
export function tensorsOf(s) {
  const keyValue = (s.hidden / s.heads) * s.keyValueHeads;
  /** @type {[string, readonly number[]][]} */
  const list = [
    ["lm_head.weight", [s.vocabulary, s.hidden]],
    ["model.embed_tokens.weight", [s.vocabulary, s.hidden]],
    ["model.norm.weight", [s.hidden]],
  ];
  for (let i = 0; i < s.layers; i++) {
    const layer = `model.layers.${i}.`;
    list.push([`${layer}input_layernorm.weight`, [s.hidden]], [`${layer}post_attention_layernorm.weight`, [s.hidden]]);
    list.push([`${layer}mlp.gate_proj.weight`, [s.inner, s.hidden]], [`${layer}mlp.up_proj.weight`, [s.inner, s.hidden]]);
    list.push([`${layer}mlp.down_proj.weight`, [s.hidden, s.inner]], [`${layer}self_attn.o_proj.weight`, [s.hidden, s.hidden]]);
    list.push([`${layer}self_attn.q_proj.weight`, [s.hidden, s.hidden]]);
    list.push([`${layer}self_attn.k_proj.weight`, [keyValue, s.hidden]], [`${layer}self_attn.v_proj.weight`, [keyValue, s.hidden]]);
  }
  list.sort(([a], [b]) => (a < b ? -1 : 1));
  return list.map(([name, shape]) => ({ name, shape, elements: shape.reduce((a, b) => a * b, 1) }));
}

/** @param {Shape} s */
export function configOf(s) {
  return {
    architectures: ["LlamaForCausalLM"],
    bos_token_id: 1,
    eos_token_id: 2,
    hidden_act: "silu",
    hidden_size: s.hidden,
    initializer_range: 0.02,
    intermediate_size: s.inner,
    max_position_embeddings: 2048,
    model_type: "llama",
    num_attention_heads: s.heads,
    num_hidden_layers: s.layers,
    num_key_value_heads: s.keyValueHeads,
    rms_norm_eps: 1e-5,
    rope_theta: 10000.0,
    tie_word_embeddings: false,
    torch_dtype: "bfloat16",
    use_cache: true,
    vocab_size: s.vocabulary,
  };
}
