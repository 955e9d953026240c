"""
A SMILE mixture of low-rank experts over a Llama model: y = W0 x + sum over the chosen experts of w_t (u_t svh_t x + b_t).
Tang et al., arXiv 2408.10174. Written by Amalgam; lies in the model's folder, and needs transformers only.
"""

from transformers import LlamaForCausalLM, LlamaModel

from .configuration_smile_llama import SmileLlamaConfig
from .smile_parts import Routed, add_experts, add_head


class SmileLlamaModel(Routed, LlamaModel):
    config_class = SmileLlamaConfig

    def __init__(self, config):
        super().__init__(config)
        add_experts(self, config)
        self.post_init()


class SmileLlamaForCausalLM(LlamaForCausalLM):
    config_class = SmileLlamaConfig

    def __init__(self, config):
        super().__init__(config)
        self.model = SmileLlamaModel(config)
        add_head(self, config)
        self.post_init()

    def prepare_inputs_for_generation(self, input_ids, attention_mask=None, **kwargs):
        self.model.remember_padding(attention_mask)
        return super().prepare_inputs_for_generation(input_ids, attention_mask=attention_mask, **kwargs)


# For save_pretrained: the code goes with the weights.
SmileLlamaModel.register_for_auto_class("AutoModel")
SmileLlamaForCausalLM.register_for_auto_class("AutoModelForCausalLM")
