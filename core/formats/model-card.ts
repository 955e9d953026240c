/** README.md of a merge: front matter that the Hub and leaderboards read, and the recipe. No local absolute paths. */

export interface CardInput {
  readonly method: { readonly name: string; readonly title: string; readonly paper?: { readonly title: string; readonly url: string } };
  readonly models: readonly { readonly reference: string; readonly hubId: string | null }[];
  /** Position of the base among the models; null without one. */
  readonly base: number | null;
  readonly license: string | null;
  readonly recipe: string;
}

export function modelCard(input: CardInput): string {
  const { method, models, base } = input;
  const hubIds = models.flatMap((m) => (m.hubId === null ? [] : [m.hubId]));
  const name = method.paper ? `[${method.title}](${method.paper.url})` : method.title;
  const onBase = base === null || !models[base] ? "" : ` with ${cardName(models[base])} as the base`;
  const merged = models.filter((_, i) => i !== base).map((m) => `* ${cardName(m)}`);
  return [
    "---",
    ...(hubIds.length > 0 ? ["base_model:", ...hubIds.map((id) => `- ${id}`)] : []),
    "library_name: transformers",
    "tags:",
    "- mergekit",
    "- merge",
    "- amalgam",
    ...(input.license === null ? [] : [`license: ${input.license}`]),
    "---",
    "# Merged model",
    "",
    "A merge of pre-trained language models, made with Amalgam from a mergekit recipe.",
    "",
    "## Merge details",
    "",
    "### Merge method",
    "",
    `This model was merged with the ${name} method (\`${method.name}\`)${onBase}.`,
    "",
    "### Models merged",
    "",
    ...merged,
    "",
    "### Configuration",
    "",
    "```yaml",
    withoutAbsolutePaths(input.recipe).trimEnd(),
    "```",
    "",
  ].join("\n");
}

function cardName(model: { readonly reference: string; readonly hubId: string | null }): string {
  if (model.hubId !== null) return `[${model.hubId}](https://huggingface.co/${model.hubId})`;
  return (
    model.reference
      .replace(/[\\/]+$/, "")
      .split(/[\\/]/)
      .at(-1) || model.reference
  );
}

/** An absolute path tells of the machine it was written on; its last part tells of the model. */
function withoutAbsolutePaths(recipe: string): string {
  return recipe.replace(
    /(^|[\s"':,[{])(?:\/|~\/|[A-Za-z]:[\\/])(?:[^\s"',\]}]*[\\/])?([^\s"',\]}\\/]+)[\\/]?/gm,
    (whole: string, before: string, last: string) => (whole.startsWith("//") ? whole : `${before}${last}`),
  );
}
