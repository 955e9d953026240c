"""
Loads SMILE folders in transformers with their own code, and compares logits, generation and accuracy with smile_reference.py and the family's
results. Not a test by itself: scripts/interop.mjs writes the cases as JSON and calls this, once per version of transformers.
"""

import json
import sys
import traceback
from pathlib import Path

import torch
import transformers
from smile_make import build, tensors
from smile_reference import V5, Reference

transformers.logging.set_verbosity_error()
torch.set_num_threads(1)  # the models are tiny: threads only wait for one another
DTYPE = "dtype" if V5 else "torch_dtype"
CLOSE = 1e-4
PROMPTS = [[1, 5, 17, 40, 22, 9, 33, 61, 12, 50, 7], [1, 70, 8, 30], [1, 44, 44, 3, 19, 25, 60]]
NEW = 12


def load(folder):
    """Strict: every parameter comes from the file, bit by bit, and every tensor of the file is used."""
    model, info = transformers.AutoModelForCausalLM.from_pretrained(folder, output_loading_info=True, trust_remote_code=True, **{DTYPE: torch.float32})
    for kind in ("missing_keys", "unexpected_keys", "mismatched_keys", "error_msgs", "conversion_errors"):
        assert not info.get(kind), f"{kind}: {info[kind]}"
    state = model.state_dict()
    for name, value in tensors(folder).items():
        assert torch.equal(state[name], torch.from_numpy(value)), f"{name} is not what the file holds"
    return model.eval()


def near(what, got, wanted, tolerance=CLOSE):
    off = (got.double() - wanted.double()).abs().max().item()
    assert off <= tolerance, f"{what}: off by {off:.3g}"


def padded(prompts, left):
    width = max(map(len, prompts))
    fill = [[0] * (width - len(p)) for p in prompts]
    ids = torch.tensor([f + p if left else p + f for p, f in zip(prompts, fill)])
    mask = torch.tensor([[0] * len(f) + [1] * len(p) if left else [1] * len(p) + [0] * len(f) for p, f in zip(prompts, fill)])
    return ids, mask


@torch.no_grad()
def check_logits(model, reference):
    wanted = [reference.logits(p) for p in PROMPTS]
    for prompt, want in zip(PROMPTS, wanted):
        assert model.dtype == torch.float32
        near("one sequence", model(input_ids=torch.tensor([prompt]), use_cache=False).logits[0], want)
        near("with a cache", model(input_ids=torch.tensor([prompt])).logits[0], want)
    for left in (False, True):
        ids, mask = padded(PROMPTS, left)
        positions = (mask.cumsum(-1) - 1).clamp(min=0)
        got = model(input_ids=ids, attention_mask=mask, position_ids=positions, use_cache=False).logits
        for row, keep, want in zip(got, mask, wanted):
            near(f"padded on the {'left' if left else 'right'}", row[keep.bool()], want)
    ids, mask = padded(PROMPTS, left=False)
    for row, keep, want in zip(model(input_ids=ids, use_cache=False).logits, mask, wanted):
        near("padded on the right without a mask", row[keep.bool()], want)


def generate(model, prompts, **options):
    ids, mask = padded(prompts, left=True)
    out = model.generate(input_ids=ids, attention_mask=mask, max_new_tokens=NEW, min_new_tokens=NEW, do_sample=False, pad_token_id=0, eos_token_id=95, **options)
    return [row[ids.shape[1] :].tolist() for row in out]


@torch.no_grad()
def check_generation(model, reference):
    """Greedy by the reference; then batches, caches of all kinds, and beams."""
    alone = [generate(model, [p])[0] for p in PROMPTS]
    for prompt, new in zip(PROMPTS, alone):
        logits = reference.logits(prompt + new, len(prompt))[len(prompt) - 1 : -1]
        logits[:, 95] = -torch.inf  # min_new_tokens keeps the end token out
        chosen = logits.gather(1, torch.tensor(new)[:, None])[:, 0]
        assert (logits.max(-1).values - chosen).max() < CLOSE, f"generated {new}, not the reference's likeliest tokens"
    for name, options in OPTIONS.items():
        if options and is_gemma_4(model):
            continue  # its masks fit its own hybrid cache only, which is the default
        got = generate(model, PROMPTS, **options)
        assert got == alone, f"a batch {name} generates {got}, not {alone}"
    for prompt, options in ((p, dict(num_beams=3, num_return_sequences=2)) for p in PROMPTS):
        with_cache, without = generate(model, [prompt], **options), with_fixed_request(model, prompt, lambda: generate(model, [prompt], use_cache=False, **options))
        assert with_cache == without, f"beams with a cache: {with_cache}, without: {without}"
    beams = [generate(model, [p], num_beams=3)[0] for p in PROMPTS]
    assert generate(model, PROMPTS, num_beams=3) == beams, "a batch of beams differs from one at a time"
    looked_up = [generate(model, [p], prompt_lookup_num_tokens=3)[0][:NEW] for p in PROMPTS] if not is_gemma_4(model) else alone
    assert looked_up == alone, f"with candidates taken back: {looked_up}, not {alone}"


OPTIONS = {"with a cache": {}, "with a static cache": dict(cache_implementation="static")}


def is_gemma_4(model):
    return not V5 and model.config.model_type == "smile_gemma2"


def with_fixed_request(model, prompt, run):
    """Without a cache every step is a request of its own: the prompt's experts are held for all."""
    if model.config.smile_routing != "request":
        return run()
    model(input_ids=torch.tensor([prompt]), use_cache=False)
    weights, base = model.model.route.weights, model.model
    base.read_prompt = lambda ids, *_: weights.expand(ids.shape[0], -1)
    try:
        return run()
    finally:
        del base.read_prompt


@torch.no_grad()
def check_steps(model, reference):
    """Token by token over one cache."""
    name = "cache" if "cache" in vars(model(input_ids=torch.tensor([[1]]))) or hasattr(model(input_ids=torch.tensor([[1]])), "cache") else "past_key_values"
    if is_gemma_4(model):
        return
    prompt, split = PROMPTS[0], 5
    wanted = reference.logits(prompt, split)
    out = model(input_ids=torch.tensor([prompt[:split]]), use_cache=True)
    rows = [out.logits[0]]
    for token in prompt[split:]:
        out = model(input_ids=torch.tensor([[token]]), use_cache=True, **{name: getattr(out, name)})
        rows.append(out.logits[0])
    near("step by step", torch.cat(rows), wanted)


def check_saved(case, model):
    again = Path(case["out"] + "-saved")
    model.save_pretrained(again)
    reloaded = load(again)
    ids = torch.tensor([PROMPTS[0]])
    with torch.no_grad():
        near("saved and loaded again", reloaded(input_ids=ids).logits, model(input_ids=ids).logits, 0)


def check_accuracy(case, model):
    sys.path.insert(0, case["family_folder"])
    from evaluate import Evaluation

    score = Evaluation(case["family_folder"]).score(model)
    print(f"      {case['name']}: {score['average']} {score['accuracy']}", flush=True)
    if "average" in case:
        assert abs(score["average"] - case["average"]) <= case["within"], f"accuracy {score['average']}, not {case['average']}"
    else:
        assert score["average"] >= case["at_least"], f"accuracy {score['average']}, not {case['at_least']} or more"


def check(case):
    if case["family"] == "qwen3" and not hasattr(transformers, "Qwen3Config"):
        return print(f"      {case['name']}: not checked, Qwen3 came with transformers 4.51", flush=True)
    experts = build(case)
    model = load(case["out"])
    if "family_folder" in case:
        return check_accuracy(case, model)
    reference = Reference(case, experts)
    check_saved(case, model)  # first: transformers 4 would save a static cache with the weights
    check_logits(model, reference)
    check_steps(model, reference)
    # In float64: the choice of an expert is not continuous, and where two are as good rounding would decide. The eager attention of
    # Gemma 2 makes NaN of padding in float64, in its own class too.
    check_generation(model if case["family"] == "gemma2" else model.double(), reference)


if __name__ == "__main__":
    failed = 0
    cases = json.loads(Path(sys.argv[1]).read_text())
    for case in cases:
        try:
            check(case)
            print(f"ok    {case['name']}", flush=True)
        except Exception as error:
            failed += 1
            print(f"FAIL  {case['name']}: {error or traceback.format_exc()}", flush=True)
            if "-v" in sys.argv:
                traceback.print_exc()
    print(f"{len(cases) - failed} of {len(cases)} SMILE folders do in transformers {transformers.__version__} what the reference does")
    sys.exit(1 if failed else 0)
