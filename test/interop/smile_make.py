"""
SMILE checkpoints by numpy: fills the tensors that core/layouts/smile describes, in float64, and rounds once. Not a test by itself: smile_check.py
builds with it and compares. A case is what scripts/interop/smile.mjs writes: base, experts, parts, options, tensors, config and files.
"""

import zlib
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

SIDE = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "generation_config.json")


def tensors(folder):
    found = {}
    for path in sorted(Path(folder).glob("*.safetensors")):
        found.update(load_file(path))
    return found


class Experts:
    """Weights, biases and factors of the experts of a case, in float64."""

    def __init__(self, case):
        self.case = case
        self.base = tensors(case["base"])
        self.of = [tensors(folder) for folder in case["experts"]]
        self.parts = {part["name"]: part for part in case["parts"]}
        self.svds = {}

    def weight(self, module):
        return self.base[f"{module}.weight"].astype(np.float64)

    def delta(self, module, t):
        if self.parts[module]["rank"] == 0 and self.parts[module]["kind"] != "norm":
            return np.zeros_like(self.weight(module))
        return self.of[t][f"{module}.weight"].astype(np.float64) - self.weight(module)

    def factors(self, module, t):
        if (module, t) not in self.svds:
            self.svds[module, t] = np.linalg.svd(self.delta(module, t), full_matrices=False)
        return self.svds[module, t]

    def truncated(self, module, t):
        """What an expert adds to the weight: its delta at the part's rank."""
        rank = self.parts[module]["rank"]
        if rank <= 0:
            return self.delta(module, t)
        u, s, vh = self.factors(module, t)
        return (u[:, :rank] * s[:rank]) @ vh[:rank]

    def gate(self, module, t):
        m, n = self.parts[module]["shape"]
        _, s, vh = self.factors(module, t)
        rows = vh[: min(self.case["options"]["routerRank"], m, n)].copy()
        rows[s[: len(rows)] <= 1e-10 * max(s[0], 1e-300)] = 0
        return rows

    def bias(self, module, t):
        """b_t - b0; an expert's own bias where the base has none. Some cases give experts biases that no checkpoint has."""
        name = f"{module}.bias"
        if name in self.base:
            return self.of[t][name].astype(np.float64) - self.base[name]
        generator = np.random.default_rng(zlib.crc32(f"{name} {t}".encode()))
        return generator.normal(0, 0.1, self.parts[module]["shape"][0])


def fill(tensor, experts):
    module, role, count = tensor["part"], tensor["role"], len(experts.of)
    part = experts.parts[module]
    rank = part["rank"]
    one = {
        "u": lambda t: experts.factors(module, t)[0][:, :rank],
        "svh": lambda t: experts.factors(module, t)[1][:rank, None] * experts.factors(module, t)[2][:rank],
        "delta": lambda t: experts.delta(module, t),
        "expert_bias": lambda t: experts.bias(module, t),
        "expert_weight": lambda t: experts.of[t][f"{module}.weight"].astype(np.float64),
    }
    if role == "shared":
        return experts.weight(module)
    if role == "shared_bias":
        return experts.base[f"{module}.bias"]
    if role == "router":
        value = np.zeros((count, tensor["shape"][0] // count, tensor["shape"][1]))
        if rank != 0:
            for t in range(count):
                rows = experts.gate(module, t)
                value[t, : len(rows)] = rows
        return value.reshape(tensor["shape"])
    if tensor["expert"] is None:
        return np.stack([one[role](t) for t in range(count)])
    value, wanted = (np.zeros((0, 0)) if rank == 0 and role in ("u", "svh") else one[role](tensor["expert"])), np.zeros(tensor["shape"])
    wanted[tuple(slice(0, n) for n in value.shape)] = value
    return wanted


def build(case):
    """Writes the folder, and gives what the reference needs."""
    experts, out = Experts(case), Path(case["out"])
    out.mkdir(parents=True)
    state = {}
    for tensor in case["tensors"]:
        value = fill(tensor, experts)
        assert list(value.shape) == tensor["shape"], f"{tensor['name']}: {value.shape}, not {tensor['shape']}"
        state[tensor["name"]] = np.ascontiguousarray(value.astype(np.float32))
    taken = {f"{part['name']}.{what}" for part in case["parts"] for what in ("weight", "bias")}
    state.update({name: value for name, value in experts.base.items() if name not in taken})
    save_file(state, out / "model.safetensors", metadata={"format": "pt"})
    (out / "config.json").write_text(case["config"])
    for file in case["files"]:
        (out / file["file"]).write_text(file["text"])
    for name in SIDE:
        if (Path(case["base"]) / name).exists():
            (out / name).write_bytes((Path(case["base"]) / name).read_bytes())
    return experts


def make_families(folder):
    """FOLDER/<family>/base and expert-0 to 2: random models of each family, and the same with every weight moved a little."""
    import torch
    from families import FAMILIES, build as random_model

    for number, family in enumerate(("llama", "llama-tied", "mistral", "qwen2", "qwen3", "gemma2")):
        if family not in FAMILIES:
            continue
        model = random_model(family, 7 * number + 1)
        if family == "gemma2":
            # transformers 4.46 computes something else beyond the window with its cache than without, in its own Gemma 2 too.
            model.config.sliding_window = 32
        model.save_pretrained(folder / family / "base")
        start = {name: value.clone() for name, value in model.state_dict().items()}
        for t in range(3):
            torch.manual_seed(100 * number + t)
            with torch.no_grad():
                for name, parameter in model.named_parameters():
                    parameter.copy_(start[name] + torch.randn_like(parameter) * 0.03)
            model.save_pretrained(folder / family / f"expert-{t}")


if __name__ == "__main__":
    import sys

    make_families(Path(sys.argv[1]))
