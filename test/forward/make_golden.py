"""
Writes golden.json beside this file: what transformers computes for tiny models whose weights are a formula of name and index, so that no weights are
stored. Needs torch and transformers; run it again only when a case changes: `python test/forward/make_golden.py`.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import transformers
from safetensors.numpy import save_file

HERE = Path(__file__).parent
CODE = HERE.parent.parent / "core" / "layouts" / "smile" / "python"
IDS = [1, 9, 17, 4, 22, 4, 11, 19]
NEW = 6
BASE = dict(
    vocab_size=24, hidden_size=16, intermediate_size=20, num_hidden_layers=3, num_attention_heads=4, num_key_value_heads=2, head_dim=4,
    max_position_embeddings=64, bos_token_id=1, eos_token_id=2, pad_token_id=0, hidden_act="silu", rms_norm_eps=1e-6, tie_word_embeddings=False,
)
RANKS = {"model.layers.0.self_attn.v_proj": 0, "model.layers.1.mlp.down_proj": -1, "model.layers.2.self_attn.q_proj": 5}
SMILE = dict(smile_experts=3, smile_router_rank=2, smile_rank=3, smile_ranks=RANKS)
ROUTED = dict(SMILE, smile_routing="request", smile_others="routed")
CASES = {
    "llama": ("llama", BASE),
    "llama, tied": ("llama", dict(BASE, tie_word_embeddings=True, rope_theta=500.0)),
    "llama, biases": ("llama", dict(BASE, attention_bias=True, mlp_bias=True)),
    "mistral, sliding": ("mistral", dict(BASE, sliding_window=3)),
    "qwen2": ("qwen2", dict(BASE, use_sliding_window=True, sliding_window=3, max_window_layers=1)),
    "qwen3": ("qwen3", dict(BASE, head_dim=8)),
    "smile llama, token": ("llama", dict(BASE, **SMILE, smile_top_k=2, smile_expert_biases=["model.layers.0.mlp.up_proj"])),
    "smile mistral, token": ("mistral", dict(BASE, **SMILE, sliding_window=4)),
    "smile qwen2, prefix": ("qwen2", dict(BASE, **SMILE, smile_routing="prefix", smile_top_k=2)),
    "smile qwen3, request, routed": ("qwen3", dict(BASE, **ROUTED, smile_top_k=2)),
    "smile llama, tied, request, routed": ("llama", dict(BASE, **ROUTED, smile_request_layers=1, tie_word_embeddings=True)),
    "smile llama, one expert, request, routed": ("llama", dict(BASE, **dict(ROUTED, smile_experts=1))),
}
TITLES = {"llama": "Llama", "mistral": "Mistral", "qwen2": "Qwen2", "qwen3": "Qwen3"}


def values(name, shape):
    """The formula, as test/forward/golden.ts has it: uniform in [-0.4, 0.4), of a norm in [0.6, 1.4)."""
    seed = 0
    for byte in name.encode():
        seed = (seed * 31 + byte) & 0xFFFFFFFF
    x = np.arange(int(np.prod(shape)), dtype=np.uint64) + seed
    x = (x * 2654435761) & 0xFFFFFFFF
    x = ((x ^ (x >> 15)) * 2246822519) & 0xFFFFFFFF
    x = ((x ^ (x >> 13)) * 3266489917) & 0xFFFFFFFF
    x = x ^ (x >> 16)
    centre = 1.0 if "norm" in name else 0.0
    return (centre + (x.astype(np.float64) / 2**32 - 0.5) * 0.8).astype(np.float32).reshape(shape)


def folder_of(family, config, folder):
    smile = any(key.startswith("smile_") for key in config)
    title = TITLES[family]
    written = dict(config, model_type=family, architectures=[f"{title}ForCausalLM"])
    if smile:
        for file in CODE.glob("*.py"):
            (folder / file.name.replace("llama", family)).write_text(file.read_text().replace("Llama", title).replace("llama", family))
        written.update(
            model_type=f"smile_{family}",
            architectures=[f"Smile{title}ForCausalLM"],
            auto_map={
                "AutoConfig": f"configuration_smile_{family}.Smile{title}Config",
                "AutoModelForCausalLM": f"modeling_smile_{family}.Smile{title}ForCausalLM",
            },
        )
    (folder / "config.json").write_text(json.dumps(written))
    return written


@torch.no_grad()
def golden(family, config, folder):
    written = folder_of(family, config, folder)
    read = transformers.AutoConfig.from_pretrained(folder, trust_remote_code=True)
    empty = transformers.AutoModelForCausalLM.from_config(read, trust_remote_code=True)
    shapes = {n: list(p.shape) for n, p in empty.state_dict().items() if not (n == "lm_head.weight" and config["tie_word_embeddings"])}
    save_file({n: values(n, s) for n, s in shapes.items()}, folder / "model.safetensors", metadata={"format": "pt"})
    model, info = transformers.AutoModelForCausalLM.from_pretrained(folder, trust_remote_code=True, output_loading_info=True)
    assert not info["missing_keys"] and not info["unexpected_keys"], info
    model = model.float().eval()
    logits = model(input_ids=torch.tensor([IDS]), use_cache=False).logits[0]
    new = model.generate(torch.tensor([IDS]), attention_mask=torch.ones(1, len(IDS)).long(), max_new_tokens=NEW, do_sample=False, eos_token_id=None)
    return dict(config=written, shapes=shapes, logits=[[round(v, 4) for v in row] for row in logits.tolist()], answer=new[0, len(IDS) :].tolist())


if __name__ == "__main__":
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    result = dict(transformers=transformers.__version__, ids=IDS, cases={})
    for name, (family, config) in CASES.items():
        with tempfile.TemporaryDirectory() as scratch:
            result["cases"][name] = golden(family, config, Path(scratch))
        print(name, file=sys.stderr)
    (HERE / "golden.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
