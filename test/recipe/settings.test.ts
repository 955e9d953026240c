/** The value of a parameter: forms, gradients, filters, precedence. mergekit.md 1.2 to 1.5 and 11. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import type { ParameterSpec } from "../../core/methods/_types.ts";
import { lookup, parseRecipe } from "../../core/recipe/index.ts";

const float: ParameterSpec = { type: "float", doc: "" };
const boolean: ParameterSpec = { type: "boolean", doc: "" };
const int: ParameterSpec = { type: "int", doc: "" };

const FILE = "r.yaml";

/** Looks a parameter up through levels written as YAML values of `p`, innermost first; null is a level without it. */
function find(levels: readonly (string | null)[], options: { t?: number; spec?: ParameterSpec; tensor?: string } = {}): unknown {
  const parsed = levels.map((value, i) => {
    const parameters = value === null ? "{}" : value.includes("\n") ? `\n  p:\n${value}` : `{p: ${value}}`;
    const { parameters: settings } = parseRecipe(`merge_method: linear\nmodels: [{model: a}]\nparameters: ${parameters}\n`, FILE, { strict: true });
    return { settings, tensor: options.tensor ?? "model.layers.3.mlp.up_proj.weight", origin: `level ${i}` };
  });
  return lookup(parsed, "p", options.t ?? 0, options.spec ?? float, FILE)?.value;
}

function failure(value: string, spec: ParameterSpec): AmalgamError {
  try {
    find([value], { spec });
  } catch (error) {
    if (error instanceof AmalgamError) return error;
    throw error;
  }
  throw new Error(`${value} was accepted`);
}

describe("scalars", () => {
  it.each([
    ["0.5", 0.5],
    ["1", 1],
    ["true", 1],
    ["off", 0],
    ["1e-5", 1e-5],
    ['"0.5"', 0.5],
    ["010", 8],
    ["0o10", null],
    ["08", 8],
    ["1:30", 90],
    ["1_000", 1000],
    ["abc", null],
    [".inf", null],
    [".nan", null],
    ["1.0e+400", null],
    ["2001-12-14", null],
  ])("a float written %s", (text, value) => {
    if (value === null) expect(failure(text, float)).toMatchObject({ code: "PARAMETER_INVALID", place: { file: FILE, line: 3, column: 17 } });
    else expect(find([text])).toBe(value);
  });

  it.each([
    ["true", true],
    ["no", false],
    ['"yes"', true],
    ['"F"', false],
    ["1", true],
    ["0", false],
    ["two", null],
    ["2", null],
    ["constructor", null],
  ])("a boolean written %s", (text, value) => {
    if (value === null) expect(failure(text, boolean)).toMatchObject({ code: "PARAMETER_INVALID", next: expect.stringContaining("boolean") as string });
    else expect(find([text], { spec: boolean })).toBe(value);
  });

  it("an integer must be whole, also where a gradient passes", () => {
    expect(find(["10"], { spec: int })).toBe(10);
    expect(find(["[0, 10]"], { spec: int, t: 0.5 })).toBe(5);
    expect(failure("1.5", int).code).toBe("PARAMETER_INVALID");
    expect(() => find(["[0, 5]"], { spec: int, t: 0.5 })).toThrow(/2\.5 is not an integer/);
  });

  it("a range is held, and named in what to do next", () => {
    const density: ParameterSpec = { type: "float", min: 0, max: 1, doc: "" };
    expect([find(["0"], { spec: density }), find(["1"], { spec: density })]).toEqual([0, 1]);
    for (const text of ["-0.1", "1.1"])
      expect(failure(text, density)).toMatchObject({ code: "PARAMETER_INVALID", next: "Give a value of type number, at least 0, at most 1." });
  });
});

describe("gradients", () => {
  it.each([
    [0, 0],
    [0.25, 5],
    [0.5, 10],
    [0.75, 5],
    [1, 0],
  ])("[0, 10, 0] at %d is %d", (t, value) => {
    expect(find(["[0, 10, 0]"], { t })).toBeCloseTo(value, 12);
  });

  it("is the formula of mergekit, for any list and place", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, t) => {
        const s = t * (values.length - 1);
        const i0 = Math.floor(s);
        const i1 = Math.min(values.length - 1, i0 + 1);
        expect(find([`[${values.join(", ")}]`], { t })).toBe((1 - (s - i0)) * values[i0]! + (s - i0) * values[i1]!);
      }),
    );
  });

  it("of one number is that number; of none falls through to the next level", () => {
    expect(find(["[0.7]"], { t: 0.3 })).toBe(0.7);
    expect(find(["[]", "0.2"])).toBe(0.2);
    expect(find(["[]"])).toBeUndefined();
  });

  it("of booleans picks the element before", () => {
    expect([0, 0.4, 0.5, 1].map((t) => find(["[true, false, true]"], { t, spec: boolean }))).toEqual([true, true, false, true]);
  });
});

describe("filters", () => {
  const RULES = "  - {filter: mlp, value: 1}\n  - {filter: up_proj, value: 2}\n  - {filter: self_attn, value: [3, 5]}\n  - {value: 9}\n";

  it("the first that is a part of the name wins, in the order written", () => {
    expect(find([RULES])).toBe(1);
    expect(find([RULES], { tensor: "x.up_proj.weight" })).toBe(2);
    expect(find([RULES], { tensor: "x.self_attn.q_proj.weight", t: 0.5 })).toBe(4);
    expect(find([RULES], { tensor: "lm_head.weight" })).toBe(9);
  });

  it.each([
    ["*", true],
    ['""', true],
    ["~", true],
    ["mlp", true],
    ["MLP", false],
    ["mlp.*", false],
    ["layers.3", true],
    ["layers.33", false],
    ["^model", false],
    ["3", true],
  ])("%s", (filter, matches) => {
    const quoted = filter === "*" ? '"*"' : filter;
    expect(find([`  - {filter: ${quoted}, value: 1}\n`, "2"])).toBe(matches ? 1 : 2);
  });

  it("one map of value and filter is a list of one", () => {
    expect(find(["{value: 1, filter: mlp}", "2"])).toBe(1);
    expect(find(["{value: [0, 4], filter: mlp}"], { t: 0.25 })).toBe(1);
  });

  it("no match falls through to the next level, not to the default", () => {
    expect(find(["  - {filter: self_attn, value: 1}\n", null, "  - {filter: norm, value: 2}\n  - {filter: up, value: 3}\n", "4"])).toBe(3);
    expect(find(["  - {filter: self_attn, value: 1}\n"])).toBeUndefined();
  });
});

describe("levels", () => {
  it("the first that yields a value wins, and says where it was written", () => {
    expect(find(["1", "2", "3"])).toBe(1);
    expect(find([null, "2", "3"])).toBe(2);
    expect(find(["~", null, "3"])).toBe(3);
    expect(find([null, null])).toBeUndefined();
  });
});
