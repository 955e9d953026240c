/** What later versions bring, asked of the command line: one sentence, the exit code of its own, nothing written. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { runCli } from "../helpers/cli.ts";
import { scratchFolder } from "../helpers/merge.ts";

const scratch = scratchFolder("later");
const LINEAR = "merge_method: linear\nmodels:\n- {model: a, parameters: {weight: 1}}\n";

const RECIPES: Readonly<Record<string, string>> = {
  "an output vocabulary, short form": `${LINEAR}tokenizer_source: union\n`,
  "an output vocabulary, long form": `${LINEAR}tokenizer: {source: base, tokens: {x: {source: a}}}\n`,
  "a chat template": `${LINEAR}chat_template: auto\n`,
  "a LoRA adapter": "merge_method: linear\nmodels: [{model: a+b}]\n",
  "a LoRA adapter, as a map": "merge_method: linear\nmodels: [{model: {model: a, lora: b}}]\n",
  "several documents": `name: one\n${LINEAR}---\nname: two\n${LINEAR}`,
  "post-processing of the delta": `${LINEAR}post:\n- {method: svc}\n`,
  "a mixture of experts": "base_model: a\ngate_mode: random\nexperts: [{source_model: b}]\n",
};

describe("later versions", () => {
  it.each(Object.entries(RECIPES))("%s", async (name, recipe) => {
    const folder = join(scratch, name.replaceAll(/\W+/g, "-"));
    mkdirSync(folder);
    writeFileSync(join(folder, "recipe.yaml"), recipe);
    const { code, stdout, stderr } = await runCli(["merge", "recipe.yaml", "out"], { cwd: folder });
    expect(stderr).toMatch(/^error: FEATURE_LATER recipe\.yaml:\d+:\d+: [^\n]+\nnext: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: EXIT.later, stdout: "" });
    expect(readdirSync(folder)).toEqual(["recipe.yaml"]);
  });
});
