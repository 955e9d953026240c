/** Lists in config.json that have one entry a layer and must follow when layers are cut or stacked. checkpoint-formats 2.3. */
import type { ResolvedFamily } from "./_types.ts";

const PER_LAYER = ["layer_types", "mlp_layer_types", "no_rope_layers", "per_layer_config", "layers_block_type", "attention_layers", "sliding_window_pattern"];

/** Keys of the lists that are as long as the donor is deep: those of the family, and those known from any. */
export function perLayerKeys(config: Readonly<Record<string, unknown>>, family: ResolvedFamily, layers: number): string[] {
  const keys = new Set([...family.perLayerLists, ...PER_LAYER]);
  return [...keys].filter((key) => {
    const list = config[key];
    return Array.isArray(list) && list.length === layers;
  });
}
