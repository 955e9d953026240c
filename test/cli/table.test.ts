/** Tables: what happens to one that is wider than the terminal, and to text that would steer it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { table } from "../../cli/table.ts";
import type { Column } from "../../cli/table.ts";

const columns: readonly Column[] = [
  { title: "tensor", shrink: "elide" },
  { title: "norm", right: true },
  { title: "meaning", shrink: "wrap" },
];
const name = "model.layers.17.post_attention_layernorm.weight.of.a.model.with.long.names";
const prose = "the root of the sum of the squares of all elements of the tensor, NaN and infinities left out";

describe("a table", () => {
  it("on a narrow terminal keeps both ends of names and all words of prose", () => {
    const lines = table(columns, [[name, "1.25", prose]], 60).split("\n");
    expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(60);
    expect(lines[1]).toMatch(/^model\S*…\S*names? +1\.25 {2}the root/);
    const words = lines.slice(1).flatMap((l) => l.trim().split(/\s+/));
    expect(words.filter((w) => prose.split(" ").includes(w)).join(" ")).toBe(prose);
  });

  it("in a pipe keeps names whole", () => expect(table(columns, [[name, "1", prose]], undefined)).toContain(name));

  it("that fits is not touched", () => expect(table(columns, [["a", "1", "short"]], 60)).toBe("tensor  norm  meaning\na          1  short"));

  it("any cell stays on lines of its row, and no control character gets through", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = table([{ title: "a" }, { title: "b" }, { title: "c" }], rows, 1000);
        expect(text.split("\n")).toHaveLength(rows.length + 1);
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });
});
