"""
The parts of a SMILE model that do not depend on its family: linears with experts, routing, and the routing's state beside the cache.
Written by Amalgam; lies in the model's folder. T experts, K of them at a time, rank k, kg router rows per expert; a linear is [m, n].
"""

import functools
import inspect

import torch
from torch import nn
from transformers.cache_utils import Cache, DynamicCache

LINEARS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
TINY = 1e-30


def keep_top(weights, top_k):
    """The largest top_k of the last axis, summing to one; the others 0."""
    values, index = weights.topk(top_k, dim=-1)
    return torch.zeros_like(weights).scatter(-1, index, values / values.sum(-1, keepdim=True).clamp_min(TINY))


def first(output):
    """Engines put linears of their own in our places, and some of these return a tuple."""
    return output[0] if isinstance(output, tuple) else output


def wide(tensor):
    """Routing and norms are computed in float32 at least."""
    return tensor if tensor.dtype == torch.float64 else tensor.float()


class State:
    """What routing remembers of a sequence, beside its keys and values."""

    def __init__(self):
        self.sums = {}  # linear -> evidence up to each token, [batch, tokens, T] (prefix)
        self.weights = None  # [batch, T] (request)

    def apply(self, change):
        self.sums = {linear: change(sums) for linear, sums in self.sums.items()}
        self.weights = None if self.weights is None else change(self.weights)

    def remove(self, tokens):
        if tokens > 0:
            self.sums = {linear: sums[:, :-tokens] for linear, sums in self.sums.items()}


class RoutedCache:
    """Mixed into the class of a cache: what happens to keys and values happens to the routing's state."""

    def reorder_cache(self, beam_idx, *args, **kwargs):
        result = super().reorder_cache(beam_idx, *args, **kwargs)
        self.smile.apply(lambda tensor: tensor.index_select(0, beam_idx.to(tensor.device)))
        return result

    def batch_select_indices(self, indices, *args, **kwargs):
        result = super().batch_select_indices(indices, *args, **kwargs)
        self.smile.apply(lambda tensor: tensor[indices.to(tensor.device)])
        return result

    def batch_repeat_interleave(self, repeats, *args, **kwargs):
        result = super().batch_repeat_interleave(repeats, *args, **kwargs)
        self.smile.apply(lambda tensor: tensor.repeat_interleave(repeats, dim=0))
        return result

    def crop(self, *args, **kwargs):
        before = int(self.get_seq_length())
        result = super().crop(*args, **kwargs)
        self.smile.remove(before - int(self.get_seq_length()))
        return result


@functools.lru_cache(maxsize=None)
def routed_cache_class(kind):
    return kind if issubclass(kind, RoutedCache) else type(f"Smile{kind.__name__}", (RoutedCache, kind), {})


class Route:
    """How the linears of one model choose their experts. One a model; its fields below hold during one forward pass."""

    def __init__(self, config):
        single = config.smile_experts == 1 and config.smile_others != "routed"
        self.routing = "token" if single else config.smile_routing
        self.experts, self.top_k = config.smile_experts, config.smile_top_k
        self.state = None
        self.real = None  # [batch, tokens]: 0 at padding; None: no padding
        self.weights = None  # [batch, T]: the experts of the requests
        self.evidence = None  # a list of [batch, T], one a linear, while a prompt is read to choose them

    def choose(self, linear, x):
        """Weights of the experts for x, [..., T]; None while a prompt is read."""
        if self.evidence is not None:
            self.evidence.append(self.shares(linear, x).sum(1))
            return None
        if self.experts == 1:
            return torch.ones(1, device=x.device)
        if self.routing == "request":
            return self.of_request(x)
        if self.routing == "prefix":
            sums = self.shares(linear, x).cumsum(1)
            if self.state is not None:
                sums = self.remember(linear, sums)
            return keep_top(torch.softmax(sums / sums.sum(-1, keepdim=True).clamp_min(TINY), -1), self.top_k)
        return keep_top(torch.softmax(linear.energies(x).sqrt(), -1), self.top_k)

    def of_request(self, x):
        """[batch, 1, .., T], to be broadcast over all but the first and the last axis of x. None: of no expert, the base model."""
        if self.weights is None:
            return None
        return self.weights.to(x.device).reshape(-1, *[1] * (x.dim() - 2), self.experts)

    def shares(self, linear, x):
        """Each expert's share of the energy, [batch, tokens, T]; 0 at padding."""
        energies = linear.energies(x)
        shares = energies / energies.sum(-1, keepdim=True).clamp_min(TINY)
        return shares if self.real is None else shares.masked_fill(self.real.to(x.device)[..., None] == 0, 0)

    def remember(self, linear, sums):
        seen = self.state.sums.get(linear.number)
        if seen is not None:
            sums = sums + seen[:, -1:]
        self.state.sums[linear.number] = sums if seen is None else torch.cat((seen, sums), 1)
        return sums


class SmileLinear(nn.Module):
    """shared: the linear of the base; router [T kg, n]; u [T, m, k] and svh [T, k, n], or delta [T, m, n]; expert_bias [T, m]."""

    def __init__(self, linear, number, rank, biased, route, config):
        super().__init__()
        m, n, experts = linear.out_features, linear.in_features, config.smile_experts
        like = dict(dtype=linear.weight.dtype, device=linear.weight.device)
        self.number, self.experts, self.dense = number, experts, rank < 0
        self.shared = linear
        self.router = nn.Linear(n, experts * min(config.smile_router_rank, m, n), bias=False, **like)
        if self.dense:
            self.delta = nn.Parameter(torch.zeros(experts, m, n, **like))
        else:
            self.u = nn.Parameter(torch.zeros(experts, m, rank, **like))
            self.svh = nn.Parameter(torch.zeros(experts, rank, n, **like))
        self.expert_bias = nn.Parameter(torch.zeros(experts, m, **like)) if biased else None
        self.__dict__["route"] = route

    def energies(self, x):
        """|G_t x|^2 of each expert, [..., T]."""
        return wide(first(self.router(x))).unflatten(-1, (self.experts, -1)).square().sum(-1)

    def forward(self, x):
        y = first(self.shared(x))
        weights = self.route.choose(self, x)
        if weights is None:
            return y
        weights = weights.to(x.dtype)
        if self.dense:
            y = y + torch.einsum("...e,...em->...m", weights, torch.einsum("...n,emn->...em", x, self.delta))
        else:
            y = y + low_rank(x, self.u, self.svh, weights)
        return y if self.expert_bias is None else y + weights @ self.expert_bias


def low_rank(x, u, svh, weights):
    """sum over experts of weights_e u_e (svh_e x)"""
    return torch.einsum("...ek,emk->...m", torch.einsum("...n,ekn->...ek", x, svh) * weights[..., None], u)


class RoutedPart:
    """Mixed into the class of a stock module, which keeps its names: the base's module, and how the experts' differ from it."""

    @classmethod
    def upgrade(cls, module, route, **parameters):
        module.__class__ = type(f"Smile{type(module).__name__}", (cls, type(module)), {})
        module.__dict__["route"] = route
        for name, shape in parameters.items():
            module.register_parameter(name, nn.Parameter(torch.zeros(shape, dtype=module.weight.dtype, device=module.weight.device)))
        return module


class RoutedNorm(RoutedPart):
    """expert_weight [T, n]: the experts' own weights."""

    def forward(self, x):
        weights = self.route.of_request(x)
        if weights is None:
            return super().forward(x)
        own = weights @ self.expert_weight.to(weights.dtype)
        eps = getattr(self, "eps", None) or self.variance_epsilon
        y = wide(x) * torch.rsqrt(wide(x).square().mean(-1, keepdim=True) + eps)
        if type(self).__name__.startswith("SmileGemma"):
            return (y * (1.0 + own)).to(x.dtype)
        return own.to(x.dtype) * y.to(x.dtype)


class RoutedEmbedding(RoutedPart):
    """u [T, vocabulary, k] and svh [T, k, n], or delta [T, vocabulary, n]."""

    def forward(self, ids):
        y = super().forward(ids)
        weights = self.route.weights
        if weights is None:
            return y
        weights = weights.to(y.device, y.dtype)
        if hasattr(self, "delta"):
            own = torch.einsum("be,ebsn->bsn", weights, self.delta[:, ids])
        else:
            own = torch.einsum("be,ebsk,ekn->bsn", weights, self.u[:, ids], self.svh)
        scale = getattr(self, "embed_scale", None)
        return y + (own if scale is None else own * torch.as_tensor(scale).to(own))


class RoutedHead(RoutedPart):
    """As the embedding; a tied head has no parameters of its own."""

    def forward(self, x):
        y = super().forward(x)
        weights = self.route.of_request(x)
        if weights is None:
            return y
        weights, of = weights.to(x.dtype), self.__dict__["source"]
        if hasattr(of, "delta"):
            return y + torch.einsum("...e,...em->...m", weights, torch.einsum("...n,emn->...em", x, of.delta))
        return y + low_rank(x, of.u, of.svh, weights)


def rank_of(config, name):
    return config.smile_ranks.get(name, config.smile_rank)


def vocabulary_parameters(module, rank, experts):
    rows, columns = module.weight.shape
    if rank < 0:
        return dict(delta=(experts, rows, columns))
    return dict(u=(experts, rows, rank), svh=(experts, rank, columns))


def add_experts(model, config):
    """Puts the experts into a base model, whose linears are named model.layers.N. ... in files and in smile_ranks."""
    if config.smile_routing != "token" and getattr(config, "_attn_implementation", None) == "vllm":
        raise ValueError(f"smile_routing {config.smile_routing!r} needs sequences that are kept apart; vLLM serves \"token\" (or adapters: amalgam export)")
    model.__dict__["route"] = route = Route(config)
    names = [name for name, _ in model.layers.named_modules() if name.rsplit(".", 1)[-1] in LINEARS]
    for number, name in enumerate(names):
        full, linear = f"model.layers.{name}", model.layers.get_submodule(name)
        if rank_of(config, full) == 0:
            continue
        biased = linear.bias is not None or full in config.smile_expert_biases
        parent, leaf = name.rsplit(".", 1)
        setattr(model.layers.get_submodule(parent), leaf, SmileLinear(linear, number, rank_of(config, full), biased, route, config))
    if config.smile_others != "routed":
        return
    for module in [m for m in model.modules() if type(m).__name__.endswith("RMSNorm")]:
        RoutedNorm.upgrade(module, route, expert_weight=(config.smile_experts, *module.weight.shape))
    rank = rank_of(config, "model.embed_tokens")
    if rank != 0:
        RoutedEmbedding.upgrade(model.embed_tokens, route, **vocabulary_parameters(model.embed_tokens, rank, config.smile_experts))


def add_head(model, config):
    if config.smile_others != "routed":
        return
    tied = config.tie_word_embeddings
    rank = rank_of(config, "model.embed_tokens" if tied else "lm_head")
    if rank == 0:
        return
    parameters = {} if tied else vocabulary_parameters(model.lm_head, rank, config.smile_experts)
    head = RoutedHead.upgrade(model.lm_head, model.model.route, **parameters)
    head.__dict__["source"] = model.model.embed_tokens if tied else head


class Routed:
    """Mixed into a base model: prepares the routing of each forward pass, and keeps its state beside the cache."""

    def remember_padding(self, attention_mask):
        """The two-dimensional mask of the next pass: for some caches generate hands on one of another form."""
        self.route.padding = attention_mask if attention_mask is not None and attention_mask.dim() == 2 else None

    def forward(self, input_ids=None, attention_mask=None, position_ids=None, *, inputs_embeds=None, **kwargs):
        # Named, though only handed on: vLLM looks for these in the signature.
        kwargs.update(position_ids=position_ids, inputs_embeds=inputs_embeds)
        route = self.route
        if route.routing == "token":
            return super().forward(input_ids=input_ids, attention_mask=attention_mask, **kwargs)
        cache_name = name_of_cache(type(self))
        cache = kwargs.get("cache", kwargs.get("past_key_values"))
        use_cache = kwargs.get("use_cache")
        use_cache = self.config.use_cache if use_cache is None else use_cache
        if cache is None and use_cache and returns_tuples(type(self)):
            cache = kwargs[cache_name] = DynamicCache()
        route.state, begins = state_of(cache, kwargs) if cache is not None else (State() if use_cache else None, True)
        route.real = self.real_tokens(input_ids, attention_mask, kwargs)
        if route.routing == "request":
            if begins:
                route.weights = self.read_prompt(input_ids, attention_mask, kwargs)
                if route.state is not None:
                    route.state.weights = route.weights
            else:
                route.weights = route.state.weights
        output = super().forward(input_ids=input_ids, attention_mask=attention_mask, **kwargs)
        if cache is None and use_cache:
            attach(getattr(output, cache_name, None), route.state)
        return output

    def real_tokens(self, input_ids, attention_mask, kwargs):
        """[batch, tokens], 0 at padding, of the tokens of this pass; None where there is no padding."""
        remembered, self.route.padding = getattr(self.route, "padding", None), None
        mask = attention_mask if torch.is_tensor(attention_mask) and attention_mask.dim() == 2 else None
        if mask is None and attention_mask is not None:
            mask = remembered
        tokens = (input_ids if input_ids is not None else kwargs["inputs_embeds"]).shape[1]
        if mask is not None:
            return mask[:, -tokens:].float()
        pad = self.config.pad_token_id
        ends = self.config.eos_token_id if isinstance(self.config.eos_token_id, (list, tuple)) else [self.config.eos_token_id]
        if attention_mask is not None or input_ids is None or pad is None or pad in ends or pad == self.config.bos_token_id:
            return None
        # No mask: padding on the right changes nothing that is causal, but a request would be judged by it.
        return None if self.route.routing == "prefix" else (input_ids != pad).flip(1).cummax(1).values.flip(1).float()

    def read_prompt(self, input_ids, attention_mask, kwargs):
        """Weights of the experts, [batch, T]: evidence of all linears and tokens in the first layers of the base model."""
        route, all_layers = self.route, self.layers
        batch = (input_ids if input_ids is not None else kwargs["inputs_embeds"]).shape[0]
        route.weights, route.evidence = None, []
        given = {name: value for name, value in kwargs.items() if name in ("inputs_embeds", "position_ids")}
        if attention_mask is not None and not (torch.is_tensor(attention_mask) and attention_mask.dim() == 2):
            attention_mask = None if route.real is None else route.real.long()
        try:
            self.layers = all_layers[: self.config.smile_request_layers or (len(all_layers) + 1) // 2]
            with torch.no_grad():
                super().forward(input_ids=input_ids, attention_mask=attention_mask, use_cache=False, **given)
            none = torch.zeros(batch, route.experts, device=self.norm.weight.device)
            return keep_top(sum((shares.to(none.device) for shares in route.evidence), none), route.top_k)
        finally:
            self.layers, route.evidence = all_layers, None


def state_of(cache, kwargs):
    """The state of a cache, and whether the sequence begins now."""
    position = kwargs.get("cache_position")
    begins = int(position[0] if position is not None else cache.get_seq_length()) == 0
    if begins:
        attach(cache, State())
    elif not isinstance(cache, RoutedCache):
        raise ValueError("this cache was filled by another model, or copied in a way that lost the routing's state: begin with an empty one")
    return cache.smile, begins


def attach(cache, state):
    if isinstance(cache, Cache):
        cache.__class__ = routed_cache_class(type(cache))
        cache.__dict__["smile"] = state


@functools.lru_cache(maxsize=None)
def name_of_cache(model_class):
    """transformers renamed it in 5.24."""
    return "cache" if "cache" in stock_forward(model_class).parameters else "past_key_values"


@functools.lru_cache(maxsize=None)
def returns_tuples(model_class):
    """Of transformers 4: a pass that is given no cache returns keys and values as tuples, which hold no state. Gemma 2 makes a cache of its own."""
    return hasattr(DynamicCache, "from_legacy_cache") and "Gemma2" not in model_class.__name__


def stock_forward(model_class):
    return next(inspect.signature(kind.forward) for kind in model_class.__mro__ if "forward" in vars(kind) and kind not in (model_class, Routed))
