/** The files of a dense output beside its shards: config, index, card, recipe, and copies from the donor. checkpoint-formats 2.4. */
import { buildIndex, modelCard } from "../formats/index.ts";
import type { ModelMetadata } from "../formats/types.ts";
import { known } from "../known.ts";
import type { SideFile } from "../plan/types.ts";
import type { FilesContext } from "./_types.ts";

/** Files that belong to the tokenizer, for --no-copy-tokenizer. */
const TOKENIZER_FILES =
  /^(tokenizer.*|special_tokens_map\.json|added_tokens\.json|merges\.txt|vocab\.(json|txt)|chat_template\..*|spiece\.model|additional_chat_templates\/.*)$/;

/** In name order. */
export function denseFiles(context: FilesContext): SideFile[] {
  const { models, donorPosition, options } = context;
  const donor = known(models[donorPosition], "donor");
  const files: SideFile[] = [
    { kind: "text", file: "config.json", text: context.config },
    { kind: "text", file: "mergekit_config.yml", text: context.recipe.text },
  ];
  if (context.shards.length > 1) files.push({ kind: "text", file: "model.safetensors.index.json", text: indexText(context) });
  if (options.writeModelCard) files.push({ kind: "text", file: "README.md", text: cardText(context, donor) });
  for (const from of donor.sideFiles) {
    if (files.some((f) => f.file === from) || (!options.copyTokenizer && TOKENIZER_FILES.test(from))) continue;
    files.push({ kind: "copy", file: from, input: donorPosition, from });
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function indexText(context: FilesContext): string {
  const entries = context.cells.map((c) => ({ name: c.output.name, file: known(context.shards[c.output.shard], "shard").file, bytes: c.output.bytes }));
  return buildIndex(entries);
}

function cardText(context: FilesContext, donor: ModelMetadata): string {
  const { method, recipe, models, basePosition } = context;
  const link = method.paper ? { paper: method.paper } : {};
  return modelCard({
    method: { name: method.name, title: method.title, ...link },
    models: models.map((m) => ({ reference: m.reference, hubId: m.hubId })),
    base: basePosition,
    license: donor.license,
    recipe: recipe.text,
  });
}
