"""Writes two checkpoints of every family into the folder given: FOLDER/<family>/a and b, and one pair in bf16."""

import sys
from pathlib import Path

import torch
from families import FAMILIES, build

folder = Path(sys.argv[1])
for number, family in enumerate(FAMILIES):
    for name, seed in (("a", 2 * number + 1), ("b", 2 * number + 2)):
        build(family, seed).save_pretrained(folder / family / name)
for name, seed in (("a", 101), ("b", 102)):
    build("llama", seed, torch.bfloat16).save_pretrained(folder / "llama-bf16" / name)
