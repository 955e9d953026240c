/** The same bytes in every file of the output, however the work was cut: threads, chunks, memory, parts read in any order. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { merge } from "../../local/merge.ts";
import { folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const scratch = scratchFolder("determinism");
const methods = readdirSync(join(repoRoot, "core", "methods"))
  .filter((n) => !n.startsWith("_") && n.endsWith(".ts"))
  .map((n) => n.replace(/\.ts$/, ""));

const MIB = 2 ** 20;
const VARIANTS = [
  { threads: 2, memoryBytes: 256 * MIB, chunkElements: 4096 },
  { threads: 5, memoryBytes: 128 * MIB, chunkElements: 16_384 },
  { threads: 2, memoryBytes: 24 * MIB, chunkElements: 65_536 },
  { threads: 1, memoryBytes: 64 * MIB, chunkElements: 5001 },
];

describe("one recipe, one output", () => {
  it.each(methods)("%s", async (method) => {
    const options = METHOD_RECIPES[method];
    expect(options, `METHOD_RECIPES lacks ${method}`).toBeDefined();
    for (const dtype of ["float32", "bfloat16"]) {
      const recipe = writeRecipe(join(scratch, method, dtype), method, { ...options, dtype });
      const first = await merge(recipe, join(scratch, method, dtype, "out"), { threads: 1 });
      const wanted = folderDigests(first.out);
      for (const variant of VARIANTS) {
        const again = await merge(recipe, join(scratch, method, dtype, "out"), { ...variant, force: true });
        expect(folderDigests(again.out), `${dtype} ${JSON.stringify(variant)}`).toEqual(wanted);
      }
    }
  });

  it("float64 inside", async () => {
    const recipe = writeRecipe(join(scratch, "f64"), "ties", { ...METHOD_RECIPES["ties"], dtype: "float64" });
    const first = await merge(recipe, join(scratch, "f64", "out"), { threads: 1 });
    const again = await merge(recipe, join(scratch, "f64", "again"), { threads: 3, chunkElements: 8192 });
    expect(folderDigests(again.out)).toEqual(folderDigests(first.out));
  });
});
