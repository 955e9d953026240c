/** Tiny checkpoints of every family: names and shapes as transformers saves them, written out here by hand. */

export type Shapes = Readonly<Record<string, readonly number[]>>;

export interface TinyModel {
  /** Name of the family that must be found. */
  readonly family: string;
  readonly config: (layers: number) => Readonly<Record<string, unknown>>;
  readonly tensors: (layers: number) => Shapes;
  /** Keys of config.json that count layers; with them the family can be cut and stacked. */
  readonly layerKey?: string;
}

const [V, H, I, K, D, P] = [8, 4, 6, 2, 2, 5];

const each = (count: number, of: (i: number) => Shapes): Shapes => Object.assign({}, ...Array.from({ length: count }, (_, i) => of(i))) as Shapes;
const named = (prefix: string, shapes: Shapes): Shapes => Object.fromEntries(Object.entries(shapes).map(([n, s]) => [prefix + n, s]));
const linear = (name: string, out: number, inner: number): Shapes => ({ [`${name}.weight`]: [out, inner], [`${name}.bias`]: [out] });
const norm = (name: string): Shapes => ({ [`${name}.weight`]: [H], [`${name}.bias`]: [H] });

const ATTENTION: Shapes = {
  "self_attn.q_proj.weight": [H, H],
  "self_attn.k_proj.weight": [K, H],
  "self_attn.v_proj.weight": [K, H],
  "self_attn.o_proj.weight": [H, H],
};
const MLP: Shapes = { "mlp.gate_proj.weight": [I, H], "mlp.up_proj.weight": [I, H], "mlp.down_proj.weight": [H, I] };
const NORMS: Shapes = { "input_layernorm.weight": [H], "post_attention_layernorm.weight": [H] };
const FEEDFORWARD_NORMS: Shapes = { "pre_feedforward_layernorm.weight": [H], "post_feedforward_layernorm.weight": [H] };
const HEAD_NORMS: Shapes = { "self_attn.q_norm.weight": [D], "self_attn.k_norm.weight": [D] };
const BIASES: Shapes = { "self_attn.q_proj.bias": [H], "self_attn.k_proj.bias": [K], "self_attn.v_proj.bias": [K] };

function decoder(family: string, architecture: string, layer: Shapes, options: { tied?: boolean; types?: boolean; extra?: object } = {}): TinyModel {
  return {
    family,
    layerKey: "num_hidden_layers",
    config: (layers) => ({
      architectures: [architecture],
      model_type: family,
      num_hidden_layers: layers,
      vocab_size: V,
      tie_word_embeddings: options.tied ?? false,
      ...(options.types ? { layer_types: Array.from({ length: layers }, (_, i) => `type_${i}`) } : {}),
      ...options.extra,
    }),
    tensors: (layers) => ({
      "model.embed_tokens.weight": [V, H],
      ...each(layers, (i) => named(`model.layers.${i}.`, layer)),
      "model.norm.weight": [H],
      ...(options.tied ? {} : { "lm_head.weight": [V, H] }),
    }),
  };
}

const experts = each(3, (e) => named(`block_sparse_moe.experts.${e}.`, { "w1.weight": [I, H], "w2.weight": [H, I], "w3.weight": [I, H] }));

const gpt2: TinyModel = {
  family: "gpt2",
  layerKey: "n_layer",
  config: (layers) => ({ architectures: ["GPT2LMHeadModel"], model_type: "gpt2", n_layer: layers, vocab_size: V }),
  tensors: (layers) =>
    named("transformer.", {
      "wte.weight": [V, H],
      "wpe.weight": [P, H],
      ...each(layers, (i) =>
        named(`h.${i}.`, {
          ...norm("ln_1"),
          ...norm("ln_2"),
          "attn.c_attn.weight": [H, 3 * H],
          "attn.c_attn.bias": [3 * H],
          "attn.c_proj.weight": [H, H],
          "attn.c_proj.bias": [H],
          "mlp.c_fc.weight": [H, I],
          "mlp.c_fc.bias": [I],
          "mlp.c_proj.weight": [I, H],
          "mlp.c_proj.bias": [H],
        }),
      ),
      ...norm("ln_f"),
    }),
};

const gptneox: TinyModel = {
  family: "gptneox",
  layerKey: "num_hidden_layers",
  config: (layers) => ({ architectures: ["GPTNeoXForCausalLM"], model_type: "gpt_neox", num_hidden_layers: layers, vocab_size: V }),
  tensors: (layers) => ({
    "gpt_neox.embed_in.weight": [V, H],
    ...each(layers, (i) =>
      named(`gpt_neox.layers.${i}.`, {
        ...norm("input_layernorm"),
        ...norm("post_attention_layernorm"),
        ...linear("attention.query_key_value", 3 * H, H),
        ...linear("attention.dense", H, H),
        ...linear("mlp.dense_h_to_4h", I, H),
        ...linear("mlp.dense_4h_to_h", H, I),
      }),
    ),
    ...norm("gpt_neox.final_layer_norm"),
    "embed_out.weight": [V, H],
  }),
};

const bertBody = (layers: number): Shapes => ({
  "embeddings.word_embeddings.weight": [V, H],
  "embeddings.position_embeddings.weight": [P, H],
  "embeddings.token_type_embeddings.weight": [2, H],
  ...norm("embeddings.LayerNorm"),
  ...each(layers, (i) =>
    named(`encoder.layer.${i}.`, {
      ...linear("attention.self.query", H, H),
      ...linear("attention.self.key", H, H),
      ...linear("attention.self.value", H, H),
      ...linear("attention.output.dense", H, H),
      ...norm("attention.output.LayerNorm"),
      ...linear("intermediate.dense", I, H),
      ...linear("output.dense", H, I),
      ...norm("output.LayerNorm"),
    }),
  ),
});

function bert(family: string, architecture: string, tensors: (layers: number) => Shapes): TinyModel {
  return {
    family,
    layerKey: "num_hidden_layers",
    config: (layers) => ({ architectures: [architecture], model_type: "bert", num_hidden_layers: layers, vocab_size: V }),
    tensors,
  };
}

const t5Stack = (stack: string, layers: number): Shapes => {
  const attention = (layer: number, kind: string): Shapes => ({
    ...Object.fromEntries(["q", "k", "v", "o"].map((n) => [`layer.${layer}.${kind}.${n}.weight`, [H, H]])),
    [`layer.${layer}.layer_norm.weight`]: [H],
  });
  const last = stack === "encoder" ? 1 : 2;
  return {
    [`${stack}.block.0.layer.0.SelfAttention.relative_attention_bias.weight`]: [3, 2],
    ...each(layers, (i) =>
      named(`${stack}.block.${i}.`, {
        ...attention(0, "SelfAttention"),
        ...(stack === "decoder" ? attention(1, "EncDecAttention") : {}),
        [`layer.${last}.DenseReluDense.wi_0.weight`]: [I, H],
        [`layer.${last}.DenseReluDense.wi_1.weight`]: [I, H],
        [`layer.${last}.DenseReluDense.wo.weight`]: [H, I],
        [`layer.${last}.layer_norm.weight`]: [H],
      }),
    ),
    [`${stack}.final_layer_norm.weight`]: [H],
  };
};

export const TINY_MODELS: Readonly<Record<string, TinyModel>> = {
  llama: decoder("llama", "LlamaForCausalLM", { ...ATTENTION, ...MLP, ...NORMS }),
  "llama, tied": decoder("llama", "LlamaForCausalLM", { ...ATTENTION, ...MLP, ...NORMS }, { tied: true }),
  "llama with biases": decoder("llama", "LlamaForCausalLM", {
    ...{ ...ATTENTION, ...MLP, ...NORMS, ...BIASES },
    ...{ "self_attn.o_proj.bias": [H], "mlp.gate_proj.bias": [I], "mlp.up_proj.bias": [I], "mlp.down_proj.bias": [H] },
  }),
  mistral: decoder("mistral", "MistralForCausalLM", { ...ATTENTION, ...MLP, ...NORMS }),
  qwen2: decoder("qwen2", "Qwen2ForCausalLM", { ...ATTENTION, ...BIASES, ...MLP, ...NORMS }, { types: true }),
  qwen3: decoder("qwen3", "Qwen3ForCausalLM", { ...ATTENTION, ...HEAD_NORMS, ...MLP, ...NORMS }, { types: true }),
  gemma: decoder("gemma", "GemmaForCausalLM", { ...ATTENTION, ...MLP, ...NORMS }, { tied: true }),
  gemma2: decoder("gemma2", "Gemma2ForCausalLM", { ...ATTENTION, ...MLP, ...NORMS, ...FEEDFORWARD_NORMS }, { tied: true, types: true }),
  gemma3_text: decoder(
    "gemma3_text",
    "Gemma3ForCausalLM",
    { ...ATTENTION, ...HEAD_NORMS, ...MLP, ...NORMS, ...FEEDFORWARD_NORMS },
    { tied: true, types: true },
  ),
  phi3: decoder("phi3", "Phi3ForCausalLM", {
    ...{
      "self_attn.qkv_proj.weight": [H + 2 * K, H],
      "self_attn.o_proj.weight": [H, H],
      "mlp.gate_up_proj.weight": [2 * I, H],
      "mlp.down_proj.weight": [H, I],
    },
    ...NORMS,
  }),
  mixtral: decoder(
    "mixtral",
    "MixtralForCausalLM",
    { ...ATTENTION, ...NORMS, "block_sparse_moe.gate.weight": [3, H], ...experts },
    { extra: { num_local_experts: 3 } },
  ),
  gpt2,
  gptneox,
  bert: bert("bert", "BertForMaskedLM", (layers) => ({
    ...named("bert.", bertBody(layers)),
    "cls.predictions.bias": [V],
    ...linear("cls.predictions.transform.dense", H, H),
    ...norm("cls.predictions.transform.LayerNorm"),
  })),
  "bert, classifier": bert("bert", "BertForSequenceClassification", (layers) => ({
    ...named("bert.", { ...bertBody(layers), ...linear("pooler.dense", H, H) }),
    ...linear("classifier", 2, H),
  })),
  bert_model: bert("bert_model", "BertModel", (layers) => ({ ...bertBody(layers), ...linear("pooler.dense", H, H) })),
  t5: {
    family: "t5",
    config: (layers) => ({ architectures: ["T5ForConditionalGeneration"], model_type: "t5", num_layers: layers, num_decoder_layers: layers, vocab_size: V }),
    tensors: (layers) => ({ "shared.weight": [V, H], ...t5Stack("encoder", layers), ...t5Stack("decoder", layers), "lm_head.weight": [V, H] }),
  },
};
