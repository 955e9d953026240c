"""What a SMILE model computes, in float64 and by the letter: experts as dense matrices, one sequence at a time, no cache. fusion-methods 1.1, 8.1 to 8.3."""

import numpy as np
import torch
import transformers
from torch import nn

V5 = int(transformers.__version__.split(".")[0]) >= 5


def stock(folder, dtype):
    return transformers.AutoModelForCausalLM.from_pretrained(folder, **{"dtype" if V5 else "torch_dtype": dtype}).eval()


class ReferenceLinear(nn.Module):
    def __init__(self, linear, gates, deltas, biases, top_k, prefix):
        super().__init__()
        self.linear, self.top_k, self.prefix = linear, top_k, prefix
        self.gates, self.deltas, self.biases = gates, deltas, biases

    def forward(self, x):
        y = self.linear(x).clone()
        for position in range(x.shape[1]):
            weights = self.weights(x[0, : position + 1])
            for t, weight in weights.items():
                y[0, position] += weight * (self.deltas[t] @ x[0, position] + self.biases[t])
        return y

    def weights(self, seen):
        if self.prefix:
            energies = torch.stack([(seen @ gate.T).square().sum(-1) for gate in self.gates], -1)
            score = (energies / energies.sum(-1, keepdim=True)).mean(0)
        else:
            score = torch.stack([(gate @ seen[-1]).norm() for gate in self.gates])
        return chosen(torch.softmax(score, 0), self.top_k)


def chosen(probabilities, top_k):
    best = sorted(range(len(probabilities)), key=lambda t: -probabilities[t])[:top_k]
    total = sum(probabilities[t] for t in best)
    return {t: float(probabilities[t] / total) for t in best}


def as_double(array):
    return torch.from_numpy(np.ascontiguousarray(array, dtype=np.float64))


class Reference:
    def __init__(self, case, experts):
        self.case, self.experts, self.count = case, experts, len(experts.of)
        self.linears = [part for part in case["parts"] if part["kind"] == "linear" and part["rank"] != 0]
        self.base = stock(case["base"], torch.float64)
        self.routing, self.top_k = case["options"]["routing"], case["options"]["topK"]
        if self.routing != "request":
            for part in self.linears:
                parent, leaf = part["name"].rsplit(".", 1)
                setattr(self.base.get_submodule(parent), leaf, self.linear(part))

    def per_expert(self, make):
        return [as_double(make(t)) for t in range(self.count)]

    def bias(self, part, t):
        return self.experts.bias(part["name"], t) if part["expertBias"] else np.zeros(part["shape"][0])

    def linear(self, part):
        name = part["name"]
        gates = self.per_expert(lambda t: self.experts.gate(name, t))
        deltas = self.per_expert(lambda t: self.experts.truncated(name, t))
        biases = self.per_expert(lambda t: self.bias(part, t))
        return ReferenceLinear(self.base.get_submodule(name), gates, deltas, biases, self.top_k, self.routing == "prefix")

    @torch.no_grad()
    def choose(self, prompt):
        """Weights of the experts of a request, by their share of the energy in the first half of the base model's layers."""
        layers = len(self.base.model.layers)
        read = self.case["options"]["requestLayers"] or (layers + 1) // 2
        shares, hooks = [], []
        for part in self.linears:
            if int(part["name"].split(".")[2]) < read:
                gates = self.per_expert(lambda t: self.experts.gate(part["name"], t))
                hook = lambda _module, inputs, gates=gates: shares.append(torch.stack([(inputs[0][0] @ g.T).square().sum(-1) for g in gates], -1))
                hooks.append(self.base.get_submodule(part["name"]).register_forward_pre_hook(hook))
        self.base(input_ids=torch.tensor([prompt]), use_cache=False)
        for hook in hooks:
            hook.remove()
        return chosen(sum((e / e.sum(-1, keepdim=True)).sum(0) for e in shares), self.top_k)

    def dense(self, weights):
        """The model of a request: the base and the weighted experts as one dense model."""
        model = stock(self.case["base"], torch.float64)
        with torch.no_grad():
            for part in self.case["parts"]:
                module = model.get_submodule(part["name"])
                for t, weight in weights.items():
                    module.weight += weight * as_double(self.experts.truncated(part["name"], t))
                if part["expertBias"] and part["rank"] != 0:
                    own = sum(weight * as_double(self.bias(part, t)) for t, weight in weights.items())
                    module.bias = nn.Parameter(own if module.bias is None else module.bias + own)
        return model

    @torch.no_grad()
    def logits(self, ids, prompt=None):
        """[tokens, vocabulary] of one sequence; request routing reads its first `prompt` tokens (all)."""
        model = self.base if self.routing != "request" else self.dense(self.choose(ids[:prompt]))
        return model(input_ids=torch.tensor([ids]), use_cache=False).logits[0]
