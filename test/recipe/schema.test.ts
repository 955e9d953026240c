/** The keys of a recipe: which are known, what they may hold, and what an error says. mergekit.md 1.1, 1.2. */
import { describe, expect, it } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { modelRefs, parseRecipe } from "../../core/recipe/index.ts";
import type { Recipe } from "../../core/recipe/index.ts";

const parse = (text: string, strict = false): Recipe => parseRecipe(text, "r.yaml", { strict });

function failure(text: string, strict = false): AmalgamError {
  try {
    parse(text, strict);
  } catch (error) {
    if (error instanceof AmalgamError) return error;
    throw error;
  }
  throw new Error(`was accepted:\n${text}`);
}

const LINEAR = "merge_method: linear\nmodels:\n- model: a\n  parameters: {weight: 1}\n";

describe("forms", () => {
  it("models: each with its parameters", () => {
    const { form, method } = parse(LINEAR);
    expect(method).toBe("linear");
    expect(form).toMatchObject({ kind: "models", models: [{ model: { path: "a" } }] });
  });

  it("slices: sources with half-open layer ranges, a base of their own, parameters", () => {
    const { form } = parse(
      "merge_method: slerp\nslices:\n- sources:\n  - {model: a, layer_range: [0, 2]}\n  - {model: b, layer_range: [2, 4]}\n  base_model: a\n  parameters: {t: 0.5}\n",
    );
    expect(form).toMatchObject({ kind: "slices", slices: [{ base: { path: "a" }, sources: [{ layerRange: [0, 2] }, { layerRange: [2, 4] }] }] });
  });

  it("modules: each with models or slices", () => {
    const { form } = parse(
      "merge_method: linear\nmodules:\n  text:\n    models: [{model: a}]\n    parameters: {weight: 1}\n  vision:\n    slices: [{sources: [{model: b, layer_range: [0, 1]}]}]\n",
    );
    expect(form).toMatchObject({
      kind: "modules",
      modules: [
        { name: "text", body: { kind: "models" } },
        { name: "vision", body: { kind: "slices" } },
      ],
    });
  });

  it.each([
    ["merge_method: linear\n", "none is there"],
    ["merge_method: linear\nmodels: []\n", "none is there"],
    ["merge_method: linear\nmodels:\nslices: []\nmodules: {}\n", "none is there"],
    ["merge_method: linear\nmodels: [{model: a}]\nslices: [{sources: [{model: a, layer_range: [0, 1]}]}]\n", "found models and slices"],
  ])("exactly one of the three: %j", (text, says) => {
    expect(failure(text)).toMatchObject({ code: "RECIPE_SCHEMA", message: expect.stringContaining(says) as string });
  });

  it("an empty list beside a full one counts as absent", () => {
    expect(parse(`${LINEAR}slices: []\nmodules: ~\n`).form).toMatchObject({ kind: "models" });
  });
});

describe("model references", () => {
  const ref = (text: string): unknown => {
    const { form } = parse(`merge_method: linear\nmodels: [{model: ${text}}]\n`);
    return form.kind === "models" ? form.models[0]!.model : null;
  };

  it.each([
    ["org/name", { path: "org/name" }],
    ["org/name@main", { path: "org/name", revision: "main" }],
    ["./local/folder", { path: "./local/folder" }],
    ["{model: org/name}", { path: "org/name" }],
    ["{model: org/name@v2}", { path: "org/name", revision: "v2" }],
    ["{model: {path: org/name, revision: v2}}", { path: "org/name", revision: "v2" }],
    ["{model: org/name, lora: ~, override_architecture: LlamaForCausalLM}", { path: "org/name", overrideArchitecture: "LlamaForCausalLM" }],
  ])("%s", (text, expected) => {
    const found = ref(text) as Record<string, unknown>;
    expect(found).toMatchObject(expected);
    expect(Object.keys(found).sort()).toEqual([...Object.keys(expected), "at", "key"].sort());
  });

  it("two references are one input only when path, revision and class agree", () => {
    const text = ["a", "a@x", "{model: a, override_architecture: C}", "{model: {path: a, revision: x}}", "a"].map((m) => `- {model: ${m}}`).join("\n");
    expect(modelRefs(parse(`merge_method: linear\nmodels:\n${text}\n`)).map((r) => [r.path, r.revision, r.overrideArchitecture])).toEqual([
      ["a", undefined, undefined],
      ["a", "x", undefined],
      ["a", undefined, "C"],
    ]);
  });

  it("models are numbered in document order, the base where it is written", () => {
    expect(modelRefs(parse("merge_method: ties\nmodels: [{model: b}, {model: c}]\nbase_model: a\n")).map((r) => r.path)).toEqual(["b", "c", "a"]);
    expect(modelRefs(parse("merge_method: ties\nbase_model: c\nmodels: [{model: b}, {model: c}]\n")).map((r) => r.path)).toEqual(["c", "b"]);
  });

  it.each([
    ["a@b@c", "more than one @"],
    ["a+b+c", "more than one +"],
    ["[a]", "must be a model"],
    ["7", "must be a model"],
    ['""', "must be a model"],
    ["{path: a}", "needs the key model"],
    ["{model: {revision: x}}", "needs a path"],
    ["{model: a, override_architecture: [x]}", "must be a class name"],
  ])("%s is refused", (text, says) => {
    const error = failure(`merge_method: linear\nmodels:\n- model: ${text}\n`);
    expect(error).toMatchObject({ code: "RECIPE_SCHEMA", place: { file: "r.yaml", line: 3 }, message: expect.stringContaining(says) as string });
  });
});

describe("dtype and out_dtype", () => {
  it.each([
    ["bfloat16", "BF16"],
    ["float16", "F16"],
    ["float32", "F32"],
    ["float64", "F64"],
    ["torch.bfloat16", "BF16"],
  ])("%s", (name, dtype) => {
    expect(parse(`${LINEAR}dtype: ${name}\nout_dtype: ${name}\n`)).toMatchObject({ dtype, outDtype: dtype });
  });

  it.each(["fp16", "bf16", "float8_e4m3fn", "Float16", "constructor", "toString", "[float16]", "1"])("%s is unknown, and the known ones are listed", (name) => {
    const error = failure(`${LINEAR}dtype: ${name}\n`);
    expect(error).toMatchObject({ code: "RECIPE_SCHEMA", place: { line: 5, column: 8 } });
    expect(error.message).toContain("bfloat16, float16, float32, float64");
  });
});

describe("errors carry file, line, column and what would be right", () => {
  it.each([
    ["models: [{model: a}]\n", 1, 1, "merge_method is required"],
    ["merge_method: [linear]\nmodels: [{model: a}]\n", 1, 15, "the name of a merge method"],
    ["- merge_method: linear\n", 1, 1, "a recipe must be a map"],
    ["merge_method: linear\nmodels: a\n", 2, 9, "models must be a list"],
    ["merge_method: linear\nmodels:\n- a\n", 3, 3, "an entry of models must be a map"],
    ["merge_method: linear\nmodels:\n- parameters: {weight: 1}\n", 3, 3, "needs the key model"],
    ["merge_method: linear\nslices:\n- parameters: {}\n", 3, 3, "a slice needs sources"],
    ["merge_method: linear\nslices:\n- sources: []\n", 3, 12, "at least one source"],
    ["merge_method: linear\nslices:\n- sources:\n  - model: a\n", 4, 5, "layer_range: [start, end]"],
    ["merge_method: linear\nslices:\n- sources:\n  - model: a\n    layer_range: [0]\n", 5, 18, "two whole numbers"],
    ["merge_method: linear\nslices:\n- sources:\n  - model: a\n    layer_range: [0, 1.5]\n", 5, 18, "two whole numbers"],
    ["merge_method: linear\nslices:\n- sources:\n  - model: a\n    layer_range: [~, 4]\n", 5, 18, "two whole numbers"],
    ["merge_method: linear\nslices:\n- sources:\n  - model: a\n    layer_range: 0-4\n", 5, 18, "two whole numbers"],
    ["merge_method: linear\nmodules:\n  text: {}\n", 3, 3, "exactly one of models or slices"],
    ["merge_method: linear\nmodels: [{model: a}]\nparameters: [weight]\n", 3, 13, "a map from names to values"],
    ["merge_method: linear\nmodels: [{model: a}]\nparameters:\n  weight:\n  - {filter: x}\n", 5, 5, "needs the key value"],
    ["merge_method: linear\nmodels: [{model: a}]\nparameters:\n  weight:\n  - {value: 1}\n  - 2\n", 6, 5, "only maps of value and filter"],
    ["merge_method: linear\nmodels: [{model: a}]\nparameters:\n  weight: [1, [2]]\n", 4, 15, "only numbers"],
    ["merge_method: linear\nmodels: [{model: a}]\nparameters:\n  weight: {value: 1, filter: [x]}\n", 4, 30, "filter must be text"],
  ])("%j", (text, line, column, says) => {
    const error = failure(text);
    expect(error).toMatchObject({ code: "RECIPE_SCHEMA", place: { file: "r.yaml", line, column } });
    expect(error.message).toMatch(new RegExp(`^r\\.yaml:${line}:${column}: `));
    expect(error.message).toContain(says);
  });
});

/** A plan's warnings do not name the recipe's file, which must not change its hash; the command line puts it back. */
const inPlan = (says: string): string => says.replace(/^(\d+):(\d+): /, "line $1, column $2: ");

describe("unknown keys", () => {
  it.each([
    ["dtpye: float32", "5:1: unknown key dtpye: did you mean dtype?"],
    ["paramters: {}", "5:1: unknown key paramters: did you mean parameters?"],
    ["zzzzzzzz: 1", "5:1: unknown key zzzzzzzz"],
    ["name: x", "5:1: name has no effect here"],
    ["input_model_parameters: {}", "5:1: input_model_parameters has no effect here"],
  ])("%s: a warning with its place; with --strict an error", (line, says) => {
    expect(parse(`${LINEAR}${line}\n`).warnings).toEqual([inPlan(says)]);
    expect(failure(`${LINEAR}${line}\n`, true)).toMatchObject({ code: "RECIPE_UNKNOWN_KEY", message: `r.yaml:${says}`, place: { line: 5, column: 1 } });
  });

  it.each([
    ["models", "merge_method: linear\nmodels:\n- {model: a, paramters: {weight: 1}}\n", "3:14: unknown key paramters: did you mean parameters?"],
    ["models", "merge_method: linear\nmodels:\n- {model: a, layer_range: [0, 1]}\n", "3:14: layer_range has no effect here"],
    [
      "a model reference",
      "merge_method: linear\nmodels:\n- model: {model: a, overide_architecture: C}\n",
      "3:21: unknown key overide_architecture: did you mean override_architecture?",
    ],
    ["a path", "merge_method: linear\nmodels:\n- model: {model: {path: a, revison: x}}\n", "3:28: unknown key revison: did you mean revision?"],
    [
      "slices",
      "merge_method: linear\nslices:\n- {residual_weight: 1, sources: [{model: a, layer_range: [0, 1]}]}\n",
      "3:4: residual_weight has no effect here",
    ],
    ["sources", "merge_method: linear\nslices:\n- sources: [{model: a, layer_range: [0, 1], weigth: 1}]\n", "3:45: unknown key weigth"],
    ["modules", "merge_method: linear\nmodules:\n  text: {models: [{model: a}], base_model: b}\n", "3:32: unknown key base_model"],
    [
      "a conditional value",
      "merge_method: linear\nmodels: [{model: a}]\nparameters:\n  weight:\n  - {value: 1, filtr: mlp}\n",
      "5:16: unknown key filtr: did you mean filter?",
    ],
  ])("in %s", (_where, text, says) => {
    expect(parse(text).warnings).toEqual([inPlan(says)]);
    expect(failure(text, true).code).toBe("RECIPE_UNKNOWN_KEY");
  });

  it("a recipe without any has no warnings, strict or not", () => {
    expect(parse(LINEAR, true).warnings).toEqual([]);
  });
});

describe("what later versions bring is named, never ignored", () => {
  it.each([
    ["tokenizer_source: union", 5, "tokenizer_source"],
    ["tokenizer: {source: base}", 5, "tokenizer"],
    ["tokenizer: {}", 5, "tokenizer"],
    ["chat_template: auto", 5, "chat_template"],
    ["base_model: a+lora", 5, "LoRA"],
    ["base_model: {model: a, lora: b}", 5, "LoRA"],
    ["---\nmerge_method: linear", 5, "several documents"],
  ])("%s", (line, at, says) => {
    const error = failure(`${LINEAR}${line}\n`);
    expect(error).toMatchObject({ code: "FEATURE_LATER", exitCode: 3, place: { file: "r.yaml", line: at } });
    expect(error.message).toContain(says);
    expect(error.message.split("\n")).toHaveLength(1);
  });

  it("a mixture-of-experts recipe", () => {
    const error = failure("base_model: a\ngate_mode: hidden\nexperts:\n- {source_model: b, positive_prompts: [x]}\n");
    expect(error).toMatchObject({ code: "FEATURE_LATER", exitCode: 3, message: expect.stringContaining("mixture-of-experts") as string });
  });

  it("a null value asks for nothing", () => {
    expect(parse(`${LINEAR}tokenizer_source: ~\nchat_template:\n`).warnings).toEqual([]);
  });

  it("both spellings of the tokenizer contradict each other", () => {
    expect(failure(`${LINEAR}tokenizer_source: base\ntokenizer: {source: base}\n`).code).toBe("RECIPE_SCHEMA");
  });
});
