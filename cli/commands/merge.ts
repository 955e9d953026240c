/** `amalgam merge`: a recipe to a checkpoint. */
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { MERGE_SPECS } from "../merge-options.ts";
import { mergeHere } from "../merging.ts";

export default defineCommand({
  name: "merge",
  summary: "Merge the models of a recipe into a checkpoint.",
  details: [
    "RECIPE is mergekit's YAML; relative model paths start at the working directory. OUT appears only when it is complete:",
    "a merge that was stopped keeps its parts beside it and continues when the same command runs again.",
    "mergekit-yaml's options without a meaning here (--cuda, --lazy-unpickle ...) are accepted and named.",
  ].join(" "),
  arguments: [
    { name: "recipe", doc: "The recipe, a YAML file." },
    { name: "out", doc: "Folder of the merged checkpoint." },
  ],
  options: MERGE_SPECS,
  outlivesReader: true,
  run,
});

async function run({ args: [recipe = "", out = ""], ...context }: CommandContext): Promise<undefined> {
  await mergeHere(recipe, out, context);
}
