"""Configuration of a SMILE mixture of low-rank experts over a Llama model. Written by Amalgam; lies in the model's folder."""

from transformers import LlamaConfig

ROUTINGS = ("token", "prefix", "request")


class SmileLlamaConfig(LlamaConfig):
    """
    smile_experts          number of experts, T
    smile_top_k            experts that act on a token (or a request), K
    smile_router_rank      router rows per expert, kg; a linear has min(kg, rows, columns)
    smile_rank             rank of the experts' factors, k; -1: dense deltas; 0: not trained, a plain linear
    smile_ranks            rank by name of module ("model.layers.0.mlp.up_proj") where it is not smile_rank
    smile_routing          "token": each token and linear for itself; "prefix": evidence of the sequence so far; "request": once, from the prompt
    smile_others           "shared": embeddings, norms and head of no expert; "routed": each expert has its own (request routing only)
    smile_request_layers   request routing reads the prompt in the first so many layers; null: the first half
    smile_expert_biases    names of linears whose experts have a bias although the shared part has none
    """

    model_type = "smile_llama"

    def __init__(
        self,
        smile_experts=1,
        smile_top_k=1,
        smile_router_rank=8,
        smile_rank=64,
        smile_ranks=None,
        smile_routing="token",
        smile_others="shared",
        smile_request_layers=None,
        smile_expert_biases=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if smile_routing not in ROUTINGS:
            raise ValueError(f"smile_routing is {smile_routing!r}, not one of {', '.join(ROUTINGS)}")
        if smile_others == "routed" and smile_routing != "request":
            raise ValueError('smile_others "routed" goes with smile_routing "request": norms and embeddings are chosen with the expert of a request')
        self.smile_experts = smile_experts
        self.smile_top_k = smile_top_k
        self.smile_router_rank = smile_router_rank
        self.smile_rank = smile_rank
        self.smile_ranks = smile_ranks or {}
        self.smile_routing = smile_routing
        self.smile_others = smile_others
        self.smile_request_layers = smile_request_layers
        self.smile_expert_biases = smile_expert_biases or []
