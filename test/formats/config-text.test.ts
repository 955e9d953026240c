/** config.json edited as text: what is not asked for stays to the byte. checkpoint-formats, decision 2 and 2.3. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { CONFIG_VALUES_MAX } from "../../core/limits.ts";
import { editJsonText, jsonToken, parseJsonText, selectArrayItems } from "../../core/formats/index.ts";

const CONFIG = `{
  "architectures": [
    "LlamaForCausalLM"
  ],
  "attention_dropout": 0.0,
  "clip": 8.0,
  "layer_types": ["full", "sliding", "full", "sliding"],
  "limit": Infinity,
  "nested": {"b": 1, "a": 1e-05},
  "not_set": null,
  "num_hidden_layers": 4,
  "odd": NaN,
  "rms_norm_eps": 1e-05,
  "rope_theta": 10000.0,
  "torch_dtype": "float32",
  "unknown_to_us": [1.50, -0.0, 1E+3, "\\u00e9"]
}
`;

const set = (text: string, path: readonly string[], value: string | null): string => editJsonText(text, [{ path, value }]);

describe("an edit", () => {
  it("changes the span of one value and nothing else: 0.0, 1e-05, NaN, key order, unknown keys stay", () => {
    expect(set(CONFIG, ["num_hidden_layers"], "6")).toBe(CONFIG.replace('"num_hidden_layers": 4', '"num_hidden_layers": 6'));
    expect(set(CONFIG, ["torch_dtype"], '"bfloat16"')).toBe(CONFIG.replace('"float32"', '"bfloat16"'));
    expect(set(CONFIG, ["nested", "a"], "2")).toBe(CONFIG.replace('"a": 1e-05', '"a": 2'));
    expect(set(CONFIG, ["unknown_to_us"], "[]")).toBe(CONFIG.replace('[1.50, -0.0, 1E+3, "\\u00e9"]', "[]"));
  });

  it("a new key comes last, indented as its neighbours", () => {
    expect(set(CONFIG, ["dtype"], '"bfloat16"')).toBe(CONFIG.replace('"\\u00e9"]\n}', '"\\u00e9"],\n  "dtype": "bfloat16"\n}'));
    expect(set("{}", ["a"], "1")).toBe('{"a": 1}');
    expect(set('{"b":2}', ["a"], "1")).toBe('{"b":2, "a": 1}');
    expect(set('{"n": {"b": 2}}', ["n", "a"], "1")).toBe('{"n": {"b": 2, "a": 1}}');
  });

  it("null removes a key with its comma, wherever it stands", () => {
    const text = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}';
    expect(set(text, ["a"], null)).toBe('{\n  "b": 2,\n  "c": 3\n}');
    expect(set(text, ["b"], null)).toBe('{\n  "a": 1,\n  "c": 3\n}');
    expect(set(text, ["c"], null)).toBe('{\n  "a": 1,\n  "b": 2\n}');
    expect(set('{ "a": 1 }', ["a"], null)).toBe("{}");
    expect(set(text, ["gone"], null)).toBe(text);
  });

  it("of a key given twice changes the one that Python reads: the last", () => {
    expect(set('{"a": 1, "a": 2}', ["a"], "3")).toBe('{"a": 1, "a": 3}');
    expect(parseJsonText('{"a": 1, "a": 2}', "c").value).toEqual({ a: 2 });
  });

  it("any edit of any JSON is what editing the value would give", () => {
    const key = fc.constantFrom("a", "b", "__proto__", "é", 'q"', "");
    const json = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5, noNullPrototype: true });
    fc.assert(
      fc.property(json, key, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, 1, 2, "\t"), (before, at, value, indent) => {
        const text = JSON.stringify(before, null, indent);
        const entries = Object.entries(before);
        const wanted = entries.some(([k]) => k === at) ? entries.map(([k, v]) => [k, k === at ? value : v] as const) : [...entries, [at, value] as const];
        expect(JSON.parse(set(text, [at], jsonToken(value)))).toEqual(
          JSON.parse(`{${wanted.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(",")}}`),
        );
        expect(JSON.parse(set(text, [at], null))).toEqual(
          JSON.parse(
            `{${entries
              .filter(([k]) => k !== at)
              .map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`)
              .join(",")}}`,
          ),
        );
      }),
    );
  });
});

describe("a list with one entry a layer", () => {
  it("is cut and repeated, each entry with its own text", () => {
    expect(selectArrayItems(CONFIG, ["layer_types"], [1, 1, 3])).toBe(
      CONFIG.replace('["full", "sliding", "full", "sliding"]', '["sliding", "sliding", "sliding"]'),
    );
    expect(selectArrayItems(CONFIG, ["unknown_to_us"], [1, 0])).toContain('"unknown_to_us": [-0.0, 1.50]');
    expect(selectArrayItems('{"a": [\n    0.0,\n    1.0\n  ]}', ["a"], [1, 0, 1])).toBe('{"a": [\n    1.0,\n    0.0,\n    1.0\n  ]}');
    expect(selectArrayItems('{"a": [1, 2]}', ["a"], [])).toBe('{"a": []}');
  });
});

describe("reading", () => {
  it("takes what Python's json module writes", () => {
    expect(parseJsonText('\ufeff{"a": [NaN, Infinity, -Infinity, 1e5, -0.0, true, null], "b": "\\ud83d\\ude00"}', "c").value).toEqual({
      a: [NaN, Infinity, -Infinity, 1e5, -0, true, null],
      b: "😀",
    });
  });

  it.each([
    ["", 1, 1, "a value is missing"],
    ["{", 1, 2, "expected a key"],
    ['{"a": 1,}', 1, 9, "expected a key"],
    ['{"a" 1}', 1, 6, "expected a colon"],
    ['{\n"a": 01}', 2, 6, '"01" is not JSON'],
    ['{"a": nan}', 1, 7, '"nan" is not JSON'],
    ["{'a': 1}", 1, 2, "expected a key in double quotes"],
    ['{"a": "x\ny"}', 1, 9, "has no end"],
    ['{"a": "\\x"}', 1, 7, "bad escape"],
    ['{"a": 1} x', 1, 10, "text after the end"],
    ["<html>", 1, 1, "is not JSON"],
    ["[".repeat(100_000), 1, 66, "nest more than 64 deep"],
  ])("%j is refused with its place", (text, line, column, says) => {
    let error: unknown;
    try {
      parseJsonText(text, "config.json");
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(AmalgamError);
    expect(error).toMatchObject({ code: "MODEL_CONFIG", place: { file: "config.json", line, column }, message: expect.stringContaining(says) as string });
  });

  it("more values than any model has are refused before they fill the memory", () => {
    expect(() => parseJsonText(`[${"0,".repeat(CONFIG_VALUES_MAX)}0]`, "c")).toThrow(/more than 500000 values/);
  });
});
