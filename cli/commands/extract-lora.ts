/** `amalgam extract-lora`: a model's difference from its base as a LoRA adapter. The recipe `merge_method: extract_lora`, written out of options. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AmalgamError } from "../../core/errors.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { MERGE_SPECS } from "../merge-options.ts";
import { mergeHere } from "../merging.ts";

export default defineCommand({
  name: "extract-lora",
  summary: "Write a model's difference from its base as a LoRA adapter (PEFT).",
  details: "All linear layers, by the best approximation of the rank; factors are written in float32. Norms are not part of an adapter.",
  arguments: [
    { name: "model", doc: "The fine-tuned model: a folder or a Hub id." },
    { name: "out", doc: "Folder of the adapter." },
  ],
  options: [
    { name: "base", type: "text", value: "model", doc: "The model that it was fine-tuned from. Required." },
    { name: "rank", type: "integer", value: "n", min: 1, doc: "Rank of the factors. Default 32." },
    { name: "embeddings", type: "flag", doc: "Embeddings and head too." },
    ...MERGE_SPECS,
  ],
  outlivesReader: true,
  run,
});

async function run({ args: [model = "", out = ""], ...context }: CommandContext): Promise<undefined> {
  const { options } = context;
  const base = options.text("base");
  if (base === undefined) throw new AmalgamError("USAGE", "extract-lora needs --base", { next: "Name the model that the other was fine-tuned from." });
  const { stringify } = await import("yaml");
  const recipe = {
    merge_method: "extract_lora",
    base_model: base,
    models: [{ model }],
    parameters: { rank: options.number("rank") ?? 32, embeddings: options.flag("embeddings") ?? false },
    out_dtype: "float32",
  };
  const folder = await mkdtemp(join(tmpdir(), "amalgam-lora-"));
  try {
    const path = join(folder, "recipe.yaml");
    await writeFile(path, stringify(recipe));
    await mergeHere(path, out, context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
