"""Tiny checkpoints of every family, with random weights, made by transformers itself. Not a test: `make.py` writes them, `check.py` reads them back."""

import torch
import transformers as tf

LAYERS = 4
VOCABULARY = 96
TEXT = dict(vocab_size=VOCABULARY, hidden_size=32, intermediate_size=48, num_hidden_layers=LAYERS, num_attention_heads=4, max_position_embeddings=64)
GROUPED = dict(TEXT, num_key_value_heads=2)
ALTERNATING = ["sliding_attention", "full_attention"] * (LAYERS // 2)
TOKENS = dict(pad_token_id=0, bos_token_id=1, eos_token_id=2)

# name: (class of the config, its arguments, class of the model, is a decoder whose layers can be stacked)
FAMILIES = {
    "llama": (tf.LlamaConfig, GROUPED, tf.LlamaForCausalLM, True),
    "llama-tied": (tf.LlamaConfig, dict(GROUPED, tie_word_embeddings=True), tf.LlamaForCausalLM, True),
    "mistral": (tf.MistralConfig, dict(GROUPED, sliding_window=8), tf.MistralForCausalLM, True),
    "qwen2": (tf.Qwen2Config, dict(GROUPED, use_sliding_window=True, sliding_window=8, max_window_layers=2), tf.Qwen2ForCausalLM, True),
    "qwen3": (tf.Qwen3Config, dict(GROUPED, head_dim=8), tf.Qwen3ForCausalLM, True),
    "gemma": (tf.GemmaConfig, dict(GROUPED, head_dim=8), tf.GemmaForCausalLM, True),
    "gemma2": (tf.Gemma2Config, dict(GROUPED, head_dim=8, sliding_window=8), tf.Gemma2ForCausalLM, True),
    "gemma3-text": (tf.Gemma3TextConfig, dict(GROUPED, head_dim=8, sliding_window=8, layer_types=ALTERNATING), tf.Gemma3ForCausalLM, True),
    "phi3": (tf.Phi3Config, GROUPED, tf.Phi3ForCausalLM, True),
    "gpt2": (tf.GPT2Config, dict(vocab_size=VOCABULARY, n_embd=32, n_layer=LAYERS, n_head=4, n_positions=64), tf.GPT2LMHeadModel, True),
    "gpt-neox": (tf.GPTNeoXConfig, TEXT, tf.GPTNeoXForCausalLM, True),
    "mixtral": (tf.MixtralConfig, dict(GROUPED, num_local_experts=4, num_experts_per_tok=2), tf.MixtralForCausalLM, True),
    "bert": (tf.BertConfig, TEXT, tf.BertForMaskedLM, False),
    "bert-model": (tf.BertConfig, TEXT, tf.BertModel, False),
    "t5": (tf.T5Config, dict(vocab_size=VOCABULARY, d_model=32, d_ff=48, d_kv=8, num_layers=LAYERS, num_heads=4), tf.T5ForConditionalGeneration, False),
}


def build(family, seed, dtype=torch.float32):
    """A model with weights that depend on the seed, every one of them (norms and biases too) unlike the default."""
    config_class, arguments, model_class, _ = FAMILIES[family]
    torch.manual_seed(seed)
    tokens = dict(TOKENS, decoder_start_token_id=0) if family == "t5" else TOKENS
    model = model_class(config_class(**arguments, **tokens)).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.02)
    return model.to(dtype)


def forward(model):
    """Logits (or hidden states) of one fixed prompt, longer than the sliding windows above."""
    ids = torch.arange(3, 27).unsqueeze(0) * 3 % VOCABULARY
    arguments = dict(input_ids=ids)
    if model.config.is_encoder_decoder:
        arguments["decoder_input_ids"] = ids[:, :7]
    with torch.no_grad():
        out = model(**arguments)
    return out.logits if hasattr(out, "logits") else out.last_hidden_state
