"""Writes tokenizers.json beside this file: small tokenizers of the usual kinds, and what the tokenizers library makes of some texts."""

import json
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

TEXT = [
    "The merge of two models is a model. It's what we'll do, don't we?",
    "Layers 0 to 31 hold 7 matrices each; 3.14159 and 1,000,000 are numbers.",
    "  def merge(a, b):\n\n    return (a + b) / 2\t# the mean\n",
    "Größe, naïve café, 合併 モデル, смешивать, 🙂🙂",
] * 3
SAMPLES = ["The model's layers", " merge  of\n\n 12345 matrices\t!", "WE'LL see, naïve 合併 🙂 ~ \u00a0x", "<s>a</s>def (a + b)", "", "zzzz\r\n  q"]
LLAMA_3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
SPECIAL = ["<pad>", "<s>", "</s>"]


def byte_level(pre_tokenizer, post_processor):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer, tokenizer.decoder = pre_tokenizer, decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=340, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tokenizer.train_from_iterator(TEXT, trainer)
    tokenizer.post_processor = post_processor
    return tokenizer


def byte_fallback():
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    bytes_ = [f"<0x{b:02X}>" for b in range(256)]
    trainer = trainers.BpeTrainer(vocab_size=420, special_tokens=["<unk>", *SPECIAL, *bytes_], show_progress=False, limit_alphabet=50)
    tokenizer.train_from_iterator(TEXT, trainer)
    written = json.loads(tokenizer.to_str())
    written["added_tokens"] = [t for t in written["added_tokens"] if not t["content"].startswith("<0x")]
    written["model"].update(byte_fallback=True, fuse_unk=True)
    written["decoder"] = json.loads(
        json.dumps({"type": "Sequence", "decoders": [{"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"}]})
    )
    return Tokenizer.from_str(json.dumps(written))


begin = processors.TemplateProcessing(single="<s> $A", pair="<s> $A $B", special_tokens=[("<s>", 1)])
split = pre_tokenizers.Sequence(
    [pre_tokenizers.Split(Regex(LLAMA_3), behavior="isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
)
KINDS = {
    "gpt2": byte_level(pre_tokenizers.ByteLevel(add_prefix_space=False), processors.ByteLevel(trim_offsets=False)),
    "llama3": byte_level(split, processors.Sequence([processors.ByteLevel(trim_offsets=False), begin])),
    "llama2": byte_fallback(),
}
result = {}
for name, tokenizer in KINDS.items():
    samples = [dict(text=text, ids=tokenizer.encode(text).ids) for text in SAMPLES]
    for sample in samples:
        sample["decoded"] = tokenizer.decode(sample["ids"])
    result[name] = dict(tokenizer=json.loads(tokenizer.to_str()), samples=samples)
(Path(__file__).parent / "tokenizers.json").write_text(json.dumps(result, separators=(",", ":"), ensure_ascii=True) + "\n")
