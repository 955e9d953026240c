/** Which value reaches which tensor: levels, names that filters see, gradients in slices. mergekit.md 1.3 to 1.7, asked of the planner. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planRecipe } from "../../planner/plan.ts";
import { exampleModels, scratchFolder } from "../helpers/merge.ts";

const scratch = scratchFolder("precedence");
const model = (name: string): string => join(exampleModels, name);
const [BASE, SORT, REV] = [model("base"), model("expert-sort"), model("expert-rev")];

let written = 0;
async function values(recipe: string, tensor: string, parameter: string): Promise<unknown[]> {
  const path = join(scratch, `${written++}.yaml`);
  writeFileSync(path, recipe);
  const planned = await planRecipe(path);
  return planned
    .trace(tensor)
    .filter((t) => t.parameter === parameter)
    .map((t) => t.value);
}

const up = (layer: number): string => `model.layers.${layer}.mlp.up_proj.weight`;

describe("precedence", () => {
  const ties = (options: { top?: string; slice?: string; source?: string }): string => `merge_method: ties
base_model: ${BASE}
parameters: {weight: 1, density: 0.9, ${options.top ?? ""}}
slices:
- parameters: {${options.slice ?? ""}}
  sources:
  - {model: ${BASE}, layer_range: [0, 4]}
  - {model: ${SORT}, layer_range: [0, 4], parameters: {${options.source ?? ""}}}
  - {model: ${REV}, layer_range: [0, 4]}
`;

  it("a source's own value, then the slice's, then the top level's, then the default", async () => {
    expect(await values(ties({ source: "density: 0.1", slice: "density: 0.2" }), up(1), "density")).toEqual([0.1, 0.2]);
    expect(await values(ties({ slice: "density: 0.2" }), up(1), "density")).toEqual([0.2, 0.2]);
    expect(await values(ties({}), up(1), "density")).toEqual([0.9, 0.9]);
    expect(await values(ties({}), up(1), "lambda")).toEqual([1]);
  });

  it("a global parameter is not looked for under a model", async () => {
    expect(await values(ties({ source: "lambda: 0.1", slice: "lambda: 0.3" }), up(1), "lambda")).toEqual([0.3]);
    expect(await values(ties({ source: "lambda: 0.1" }), up(1), "lambda")).toEqual([1]);
  });

  it("a rule that does not match falls through to the next level", async () => {
    const recipe = ties({ source: "density: [{filter: attn, value: 0.1}]", slice: "density: [{filter: mlp, value: 0.2}]" });
    expect(await values(recipe, up(1), "density")).toEqual([0.2, 0.2]);
    expect(await values(recipe, "model.layers.1.self_attn.q_proj.weight", "density")).toEqual([0.1, 0.9]);
    expect(await values(recipe, "model.layers.1.input_layernorm.weight", "density")).toEqual([0.9, 0.9]);
  });
});

describe("the name that a filter sees", () => {
  const stacked = `merge_method: task_arithmetic
base_model: ${BASE}
parameters:
  lambda: [{filter: layers.0., value: 0.25}, {value: 1}]
slices:
- sources:
  - {model: ${BASE}, layer_range: [2, 4]}
  - {model: ${SORT}, layer_range: [2, 4], parameters: {weight: [{filter: layers.2., value: 0.5}, {value: 7}]}}
`;

  it("is the input's for a model's parameter, the output's for a global one", async () => {
    expect(await values(stacked, up(0), "weight")).toEqual([0.5]);
    expect(await values(stacked, up(1), "weight")).toEqual([7]);
    expect(await values(stacked, up(0), "lambda")).toEqual([0.25]);
    expect(await values(stacked, up(1), "lambda")).toEqual([1]);
  });
});

describe("gradients", () => {
  const whole = `merge_method: slerp\nbase_model: ${BASE}\nmodels: [{model: ${SORT}}]\nparameters: {t: [0, 0.6]}\n`;

  it("run over the layers of the slice; embeddings, final norm and head take the first value", async () => {
    const depth = 4;
    for (let i = 0; i < depth; i++) expect((await values(whole, up(i), "t"))[0]).toBeCloseTo((0.6 * i) / (depth - 1), 12);
    for (const name of ["model.embed_tokens.weight", "model.norm.weight"]) expect(await values(whole, name, "t")).toEqual([0]);
  });

  it("restart in every slice; a slice of one layer takes the last value", async () => {
    const slice = (from: number, to: number): string =>
      `- sources: [{model: ${BASE}, layer_range: [${from}, ${to}]}, {model: ${SORT}, layer_range: [${from}, ${to}]}]\n`;
    const recipe = `merge_method: slerp\nbase_model: ${BASE}\nparameters: {t: [0, 0.6]}\nslices:\n${slice(0, 1)}${slice(1, 4)}`;
    const found = await Promise.all([0, 1, 2, 3].map(async (i) => (await values(recipe, up(i), "t"))[0]));
    expect(found).toEqual([0.6, 0, 0.3, 0.6]);
  });
});

describe("modules", () => {
  it("a module's parameters come before the top level's", async () => {
    const recipe = `merge_method: linear\nparameters: {weight: 1, normalize: false}\nmodules:\n  default:\n    parameters: {weight: 3}\n    models: [{model: ${BASE}, parameters: {weight: 2}}, {model: ${SORT}}]\n`;
    expect(await values(recipe, up(0), "weight")).toEqual([2, 3]);
  });

  it("one that the family does not have is refused, and the family's are named", async () => {
    await expect(values(`merge_method: linear\nmodules:\n  vision: {models: [{model: ${BASE}}]}\n`, up(0), "weight")).rejects.toMatchObject({
      code: "RECIPE_SCHEMA",
      place: { line: 3, column: 3 },
      message: expect.stringContaining("its modules are: default") as string,
    });
  });
});

describe("what must be given", () => {
  it("a required parameter without a value names parameter, model and tensor; the base needs none", async () => {
    await expect(values(`merge_method: ties\nbase_model: ${BASE}\nmodels: [{model: ${SORT}}]\n`, up(0), "weight")).rejects.toMatchObject({
      code: "PARAMETER_MISSING",
      message: expect.stringMatching(/Missing required parameter weight for .*expert-sort, /) as string,
    });
    expect(
      await values(`merge_method: ties\nbase_model: ${BASE}\nmodels: [{model: ${BASE}}, {model: ${SORT}, parameters: {weight: 2}}]\n`, up(0), "weight"),
    ).toEqual([2]);
  });

  it("models: the base joins the sources; slices: it must be among them", async () => {
    const sources = `[{model: ${SORT}, layer_range: [0, 2]}, {model: ${REV}, layer_range: [0, 2]}]`;
    await expect(
      values(`merge_method: ties\nbase_model: ${BASE}\nparameters: {weight: 1}\nslices: [{sources: ${sources}}]\n`, up(0), "weight"),
    ).rejects.toMatchObject({
      code: "METHOD_INPUTS",
      message: expect.stringContaining("is not among the sources") as string,
    });
    expect(
      await values(`merge_method: ties\nbase_model: ${BASE}\nparameters: {weight: 1}\nmodels: [{model: ${SORT}}, {model: ${REV}}]\n`, up(0), "weight"),
    ).toEqual([1, 1]);
  });

  it.each([
    ["[3, 1]", "LAYER_RANGE"],
    ["[0, 5]", "LAYER_RANGE"],
    ["[-1, 3]", "LAYER_RANGE"],
  ])("layer_range %s is out of four layers", async (range, code) => {
    await expect(values(`merge_method: passthrough\nslices: [{sources: [{model: ${BASE}, layer_range: ${range}}]}]\n`, up(0), "scale")).rejects.toMatchObject({
      code,
      place: { line: 2 },
    });
  });

  it("sources of one slice have equally many layers, and each model once", async () => {
    const slice = (a: string, b: string, model = SORT): string =>
      `merge_method: linear\nparameters: {weight: 1}\nslices:\n- sources:\n  - {model: ${BASE}, layer_range: ${a}}\n  - {model: ${model}, layer_range: ${b}}\n`;
    await expect(values(slice("[0, 2]", "[0, 3]"), up(0), "weight")).rejects.toMatchObject({ code: "LAYER_RANGE" });
    await expect(values(slice("[0, 2]", "[1, 3]", BASE), up(0), "weight")).rejects.toMatchObject({ code: "METHOD_INPUTS" });
    expect(await values(slice("[0, 2]", "[1, 3]"), up(1), "weight")).toEqual([1, 1]);
  });
});
