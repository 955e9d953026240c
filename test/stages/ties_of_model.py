"""Global TIES of safetensors folders, by a sort of the flat vector. Arguments: base, dtype, then model, density, weight for each model, then the merged folder."""
import json
import sys

import numpy as np


def read(folder):
    with open(f"{folder}/model.safetensors", "rb") as file:
        raw = file.read()
    length = int.from_bytes(raw[:8], "little")
    header = {k: v for k, v in json.loads(raw[8 : 8 + length]).items() if k != "__metadata__"}
    kinds = {"F32": np.float32, "F64": np.float64}
    tensors = {}
    for name, info in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        begin, end = info["data_offsets"]
        tensors[name] = np.frombuffer(raw, kinds[info["dtype"]], (end - begin) // np.dtype(kinds[info["dtype"]]).itemsize, 8 + length + begin)
    return tensors


base_folder, dtype, *rest = sys.argv[1:]
kind = {"float32": np.float32, "float64": np.float64}[dtype]
merged = read(rest[-1])
names = list(merged)


def flat(folder):
    tensors = read(folder)
    return np.concatenate([tensors[name].astype(kind) for name in names])


base = flat(base_folder)
parts, weights = [], []
for folder, density, weight in zip(rest[0:-1:3], rest[1:-1:3], rest[2:-1:3]):
    delta = flat(folder) - base
    k = int(float(density) * len(delta))
    order = np.argsort(-np.abs(delta), kind="stable")
    kept = np.zeros_like(delta)
    kept[order[:k]] = delta[order[:k]]
    weights.append(kind(weight))
    parts.append(kept * kind(weight))
sign = np.where(sum(parts[1:], parts[0]) >= 0, 1, -1)
agree = [np.sign(p) == sign for p in parts]
mixed, divisor = np.zeros_like(base), np.zeros_like(base)
for p, a, w in zip(parts, agree, weights):
    mixed = mixed + np.where(a, p, kind(0))
    divisor = divisor + np.where(a, w, kind(0))
wanted = base + mixed / np.where(divisor == 0, kind(1), divisor)
got = np.concatenate([merged[name] for name in names])
wrong = np.flatnonzero(wanted != got)
print(f"{len(base)} elements, {len(wrong)} differ")
sys.exit(1 if len(wrong) > 0 else 0)
