/** The YAML layer alone: scalars, anchors, merge keys, places, bounds. What the keys mean is tested in schema.test.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { RECIPE_BYTES_MAX, RECIPE_NODES_MAX, RECIPE_TOKENS_MAX } from "../../core/limits.ts";
import { parseYaml } from "../../core/recipe/yaml.ts";
import type { YamlNode } from "../../core/recipe/yaml.ts";
import { PYYAML_SCALARS } from "./pyyaml-scalars.ts";

function plain(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map((e) => [e.key, plain(e.node)]));
}

const load = (text: string): unknown => plain(parseYaml(text, "r.yaml").root);

function failure(text: string): AmalgamError {
  try {
    parseYaml(text, "r.yaml");
  } catch (error) {
    if (error instanceof AmalgamError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("plain scalars", () => {
  it.each(PYYAML_SCALARS)("%s reads as PyYAML reads it", (text, value) => {
    expect(load(`k: ${text}`)).toEqual({ k: value });
  });

  it("a date stays text, as a path may look like one", () => {
    expect(load("k: 2001-12-14")).toEqual({ k: "2001-12-14" });
  });

  it("quotes and the tag !!str make text of anything, other tags a number of text", () => {
    expect(load(`[ "yes", 'no', '010', "~", !!str 1, ! 1, !!int "3", !!float "1.5" ]`)).toEqual(["yes", "no", "010", "~", "1", "1", 3, 1.5]);
    expect(load("k: |\n  yes\n")).toEqual({ k: "yes\n" });
  });
});

describe("structure", () => {
  it("an empty value, an empty item and an empty text are null", () => {
    expect(load("k:\nl:\n-\n- 1\n")).toEqual({ k: null, l: [null, 1] });
    expect(load("")).toBeNull();
    expect(load("# nothing\n")).toBeNull();
  });

  it("an alias is what its anchor was when it was last set before", () => {
    expect(load("a: &x {v: 1}\nb: *x\nc: &x 2\nd: *x\n")).toEqual({ a: { v: 1 }, b: { v: 1 }, c: 2, d: 2 });
    expect(load("a: &outer [&x 1, *x]\nb: &x 2\nc: *outer\nd: *x\n")).toEqual({ a: [1, 1], b: 2, c: [1, 1], d: 2 });
    expect(load("&k name: 1\nother: *k\n")).toEqual({ name: 1, other: "name" });
  });

  it("an alias without an anchor before it is an error with its place", () => {
    expect(failure("a: 1\nb: *x\nc: &x 2\n")).toMatchObject({ code: "RECIPE_SYNTAX", place: { line: 2, column: 4 } });
  });

  it("merge keys: own keys win, of several maps the first that has a key", () => {
    expect(load("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3\n")).toMatchObject({ c: { x: 3, y: 1, z: 2 } });
    expect(load("a: &a {x: 1}\nc: {x: 3, <<: *a}\n")).toMatchObject({ c: { x: 3 } });
    expect(load('a: {"<<": 1}')).toEqual({ a: { "<<": 1 } });
    expect(failure("a: {<<: 1}")).toMatchObject({ code: "RECIPE_SYNTAX", place: { line: 1, column: 5 } });
  });

  it("a key given twice: the last counts, with a warning that has its place", () => {
    const { root, warnings } = parseYaml("a: 1\nb: 2\na: 3\n", "r.yaml");
    expect(plain(root)).toEqual({ a: 3, b: 2 });
    expect(warnings).toEqual(["line 3, column 1: duplicate key a: the last one counts"]);
  });

  it("a key named __proto__ or constructor is a key", () => {
    const { root } = parseYaml("__proto__: 1\nconstructor: 2\n", "r.yaml");
    expect(root).toMatchObject({ entries: [{ key: "__proto__" }, { key: "constructor" }] });
  });

  it("every node has its line and column", () => {
    const { root } = parseYaml("a:\n  - b: 1\n    c: [2,  3]\n", "r.yaml");
    const item = (root as Extract<YamlNode, { kind: "map" }>).entries[0]!.node as Extract<YamlNode, { kind: "list" }>;
    expect(item.items[0]).toMatchObject({
      at: { line: 2, column: 5 },
      entries: [
        { keyAt: { line: 2, column: 5 } },
        { keyAt: { line: 3, column: 5 }, node: { items: [{ at: { line: 3, column: 9 } }, { at: { line: 3, column: 13 } }] } },
      ],
    });
  });

  it.each([
    ["a: [1, 2\nb: 3\n", 2],
    ["a: 'never closed\n", 2],
    ["a: b: c\n", 1],
    ["a: 1\n\tb: 2\n", 2],
    ["a: !python/object/apply:os.system [ls]\n", 1],
    ["? [1, 2]\n: 3\n", 1],
  ])("%j is refused with its line", (text, line) => {
    const error = failure(text);
    expect(error).toMatchObject({ code: "RECIPE_SYNTAX", place: { file: "r.yaml", line } });
    expect(error.message).not.toContain("\n");
  });
});

describe("bounds", () => {
  const laughs = (levels: number): string =>
    ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]", ...Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`)].join("\n");

  it("a billion laughs stops at the alias that expands too far, having built nothing of it", () => {
    const before = process.memoryUsage().heapUsed;
    expect(failure(laughs(30))).toMatchObject({
      code: "RECIPE_LIMIT",
      message: expect.stringContaining(`expands to more than ${RECIPE_NODES_MAX} nodes`) as string,
    });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50e6);
  });

  it("aliases below the limit are counted with all that they stand for", () => {
    const root = parseYaml(laughs(3), "r.yaml").root;
    const count = (node: YamlNode): number =>
      node.kind === "scalar" ? 1 : node.kind === "list" ? node.items.reduce((n, i) => n + count(i), 1) : node.entries.reduce((n, e) => n + count(e.node), 1);
    expect(count(root)).toBe(1 + 11 + 111 + 1111 + 11111);
  });

  it.each(["a: &a [*a]", "a: &a\n  b: *a", "a: &a\n  <<: *a", "a: &a [&b [*a, *b]]"])("%j: an alias that contains itself", (text) => {
    expect(failure(text)).toMatchObject({ code: "RECIPE_LIMIT", message: expect.stringContaining("contains itself") as string });
  });

  it.each([
    ["flow", (n: number) => `a: ${"[".repeat(n)}${"]".repeat(n)}`],
    ["flow, never closed", (n: number) => `a: ${"{a: ".repeat(n)}`],
    ["block", (n: number) => Array.from({ length: n }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["by aliases", (n: number) => Array.from({ length: n }, (_, i) => `a${i}: &a${i} [${i === 0 ? "1" : `*a${i - 1}`}]`).join("\n")],
  ])("nesting (%s) is refused, however deep", (_name, text) => {
    for (const depth of [70, 1500])
      expect(failure(text(depth))).toMatchObject({ code: "RECIPE_LIMIT", message: expect.stringContaining("levels deep") as string });
  });

  it("a recipe too long in bytes, or in words and signs, is refused before it is parsed", () => {
    expect(failure(`# ${"x".repeat(RECIPE_BYTES_MAX)}`)).toMatchObject({ code: "RECIPE_LIMIT", message: expect.stringContaining("bytes") as string });
    expect(failure(`a: [${"1,".repeat(RECIPE_TOKENS_MAX / 2)}]`)).toMatchObject({
      code: "RECIPE_LIMIT",
      message: expect.stringContaining("words and signs") as string,
    });
  });

  it("work grows with the text, not with its square: many aliases and many keys", () => {
    const aliases = `a: &a 1\nb:\n${"- *a\n".repeat(50_000)}`;
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join("\n");
    expect((load(aliases) as { b: number[] }).b).toHaveLength(50_000);
    expect(Object.keys(load(keys) as object)).toHaveLength(50_000);
  });

  it("whatever the text, the answer is a tree or an error with a code", () => {
    const piece = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "&x ",
      "*x",
      "<<",
      "[",
      "]",
      "{",
      "}",
      ",",
      "'",
      '"',
      "|",
      "?",
      "!!str",
      "#",
      "---",
      "...",
      "%",
      "1e-5",
      "yes",
      "\t",
      "\u0000",
      "\u2028",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        try {
          parseYaml(text, "r.yaml");
        } catch (error) {
          if (!(error instanceof AmalgamError)) throw error;
          expect(error.place.file).toBe("r.yaml");
        }
      }),
      { numRuns: 2000 },
    );
  });
});
