"""
Loads merged checkpoints in transformers and compares them with the same mathematics done by torch. Not a test by itself:
scripts/interop.mjs merges, writes the cases as JSON and calls this. One line a case; exits with 1 when one fails.
"""

import json
import re
import sys
import traceback
from pathlib import Path

import torch
import transformers
from families import FAMILIES, forward
from safetensors.torch import load_file, save_file

transformers.logging.set_verbosity_error()
LAYER = re.compile(r"^(.*?(?:layers|h)\.)(\d+)(\..*)$")


def tensors(folder):
    found = {}
    for path in sorted(Path(folder).glob("*.safetensors")):
        found.update(load_file(path))
    return found


def load(model_class, folder):
    """Strict: every weight of the model comes from the file, and every weight of the file is used."""
    model, info = model_class.from_pretrained(folder, output_loading_info=True, dtype="auto")
    for kind in ("missing_keys", "unexpected_keys", "mismatched_keys", "error_msgs", "conversion_errors"):
        assert not info.get(kind), f"{kind}: {info[kind]}"
    return model.eval()


def same(name, got, wanted):
    assert got.dtype == wanted.dtype and got.shape == wanted.shape, f"{name}: {got.dtype} {tuple(got.shape)}, not {wanted.dtype} {tuple(wanted.shape)}"
    assert torch.equal(got, wanted), f"{name}: largest difference {(got.double() - wanted.double()).abs().max().item()}"


def same_tensors(folder, wanted):
    got = tensors(folder)
    assert got.keys() == wanted.keys(), f"tensors differ: {sorted(got.keys() ^ wanted.keys())[:5]}"
    for name, tensor in wanted.items():
        same(name, got[name], tensor)


def same_outputs(model_class, folder, config, wanted, scratch):
    """The output computes what a checkpoint computes that torch wrote."""
    config.save_pretrained(scratch)
    save_file({n: t.contiguous() for n, t in wanted.items()}, Path(scratch) / "model.safetensors", metadata={"format": "pt"})
    got, expected = forward(load(model_class, folder)), forward(load(model_class, scratch))
    assert torch.isfinite(got).all(), "the outputs are not finite"
    same("outputs of the model", got, expected)


def check_generates(case):
    """Loads as a user would, with its tokenizer, and continues a prompt."""
    model = load(transformers.AutoModelForCausalLM, case["out"])
    tokenizer = transformers.AutoTokenizer.from_pretrained(case["out"])
    prompt = tokenizer("abc", return_tensors="pt")
    out = model.generate(**prompt, max_new_tokens=8, min_new_tokens=8, do_sample=False)
    assert out.shape[1] == prompt["input_ids"].shape[1] + 8, f"generated {tuple(out.shape)}"
    assert torch.isfinite(model(**prompt).logits).all(), "the logits are not finite"
    assert len(tokenizer.decode(out[0])) > 0
    layers = case.get("layers")
    assert layers is None or model.config.num_hidden_layers == layers, f"{model.config.num_hidden_layers} layers, not {layers}"


def check_average(case):
    """linear with equal weights against torch's own average, in the inputs' dtype, rounded once."""
    a, b = (tensors(m) for m in case["models"])
    wanted = {n: ((a[n].float() + b[n].float()) / 2).to(a[n].dtype) for n in a}
    same_tensors(case["out"], wanted)
    model_class = FAMILIES[case["family"]][2]
    config = FAMILIES[case["family"]][0].from_pretrained(case["models"][0])
    same_outputs(model_class, case["out"], config, wanted, case["scratch"])


def check_cast(case):
    """out_dtype: the average, rounded once to bf16, and loaded as such."""
    a, b = (tensors(m) for m in case["models"])
    wanted = {n: ((a[n] + b[n]) / 2).bfloat16() for n in a}
    same_tensors(case["out"], wanted)
    model = load(transformers.AutoModelForCausalLM, case["out"])
    assert model.dtype == torch.bfloat16, f"loaded as {model.dtype}"


def check_untied(case):
    """A model with a head of its own and one whose head is its embedding: the output has its own head, and uses it."""
    own, tied = (tensors(m) for m in case["models"])
    tied["lm_head.weight"] = tied["model.embed_tokens.weight"]
    wanted = {n: (own[n] + tied[n]) / 2 for n in own}
    same_tensors(case["out"], wanted)
    config = transformers.AutoConfig.from_pretrained(case["models"][0])
    assert not config.tie_word_embeddings
    same_outputs(transformers.AutoModelForCausalLM, case["out"], config, wanted, case["scratch"])


def check_stack(case):
    """passthrough slices: layers in the order of the recipe, embeddings of the first slice, head and final norm of the last."""
    sources = [tensors(m) for m in case["models"]]
    chosen = [(m, i) for m, (start, end) in enumerate(case["ranges"]) for i in range(start, end)]
    wanted = {}
    for name in sources[0]:
        found = LAYER.match(name)
        if found is None:
            early = re.search(r"embed|wte|wpe", name) and "embed_out" not in name
            wanted[name] = sources[0 if early else -1][name]
        elif found[2] == "0":
            for k, (m, i) in enumerate(chosen):
                wanted[f"{found[1]}{k}{found[3]}"] = sources[m][f"{found[1]}{i}{found[3]}"]
    same_tensors(case["out"], wanted)
    config_class, _, model_class, _ = FAMILIES[case["family"]]
    config = config_class.from_pretrained(case["models"][0])
    config.num_hidden_layers = len(chosen)
    if getattr(config, "layer_types", None):
        config.layer_types = [config.layer_types[i] for _, i in chosen]
    merged = config_class.from_pretrained(case["out"])
    assert merged.num_hidden_layers == len(chosen), f"config.json says {merged.num_hidden_layers} layers, not {len(chosen)}"
    assert getattr(merged, "layer_types", None) == getattr(config, "layer_types", None), f"layer_types is {merged.layer_types}"
    same_outputs(model_class, case["out"], config, wanted, case["scratch"])


def check_shards(case):
    """A sharded output holds the same model as an unsharded one."""
    assert len(list(Path(case["out"]).glob("model-*-of-*.safetensors"))) > 1, "the output is not sharded"
    same_tensors(case["out"], tensors(case["whole"]))
    a, b = (forward(load(transformers.AutoModelForCausalLM, f)) for f in (case["out"], case["whole"]))
    same("logits", a, b)


def check_loads(case):
    """Loads in the family's own class and computes something finite."""
    assert torch.isfinite(forward(load(FAMILIES[case["family"]][2], case["out"]))).all(), "the outputs are not finite"


CHECKS = {"generates": check_generates, "average": check_average, "cast": check_cast, "untied": check_untied, "stack": check_stack, "shards": check_shards, "loads": check_loads}
failed = 0
cases = json.loads(Path(sys.argv[1]).read_text())
for case in cases:
    try:
        CHECKS[case["check"]](case)
        print(f"ok    {case['name']}", flush=True)
    except Exception as error:
        failed += 1
        print(f"FAIL  {case['name']}: {error or traceback.format_exc()}", flush=True)
print(f"{len(cases) - failed} of {len(cases)} outputs load in transformers {transformers.__version__} and compute what torch computes")
sys.exit(1 if failed else 0)
