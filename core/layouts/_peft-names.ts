/** Names of a PEFT LoRA adapter's tensors. checkpoint-formats 3.2. */

export const PEFT_EMBEDDINGS = /(^|\.)embed_tokens\.weight$/;
const PREFIX = "base_model.model.";

/** The factors of one weight [m, n], A before B: [k, n] and [m, k]; of an embedding [vocabulary, width], [k, vocabulary] and [width, k]. */
export function peftTensors(weight: string, shape: readonly number[], rank: number): { readonly tensor: string; readonly shape: readonly [number, number] }[] {
  const [m = 0, n = 0] = shape;
  const module = PREFIX + moduleOf(weight);
  if (PEFT_EMBEDDINGS.test(weight)) {
    return [
      { tensor: `${module}.lora_embedding_A`, shape: [rank, m] },
      { tensor: `${module}.lora_embedding_B`, shape: [n, rank] },
    ];
  }
  return [
    { tensor: `${module}.lora_A.weight`, shape: [rank, n] },
    { tensor: `${module}.lora_B.weight`, shape: [m, rank] },
  ];
}

export function moduleOf(weight: string): string {
  return weight.replace(/\.weight$/, "");
}
