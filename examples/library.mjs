/**
 * Amalgam as a library: plan a recipe, merge it, verify the output, and the shape of a method. Types are checked by
 * `npm run check`. Run it from the root of the repository: node examples/library.mjs [OUT]
 */
import { defineMethod, merge, plan, verify } from "amalgam";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const recipe = "examples/05-ties.yaml";
const out = process.argv[2] ?? join(mkdtempSync(join(tmpdir(), "amalgam-")), "ties");

// What would be done: a pure function of the recipe and the models' headers. No tensor is read.
const planned = await plan(recipe);
console.log(`plan ${planned.plan.hash.slice(0, 12)}: ${planned.plan.method}, ${planned.plan.tasks.length} task(s)`);
for (const { model, parameter, value } of planned.trace("model.layers.0.mlp.up_proj.weight"))
  console.log(`  ${parameter} ${value}${model === null ? "" : ` of ${model}`}`);

// Do it, with news on the way.
const result = await merge(recipe, out, {
  onEvent: (event) => {
    if (event.kind === "published") console.log(`published ${event.out}`);
  },
});
console.log(`${result.tensors} tensors, ${result.bytesWritten} bytes`);

// Read every byte again.
const report = await verify(out);
console.log(`verified ${report.tensors} tensors in ${report.files} file(s)`);

// A method is a value: which parameters it takes, and what it does to a chunk of every tensor.
const midpoint = defineMethod({
  name: "midpoint",
  title: "Midpoint",
  summary: "The mean of two models.",
  base: "none",
  inputs: { min: 2, max: 2 },
  missing: "error",
  parameters: { global: {}, perModel: {} },
  unit: "element",
  output: { visit: (ops, _cell, chunk) => ops.lincomb([chunk.input(0), chunk.input(1)], [0.5, 0.5]) },
  vectors: [{ source: "by hand", inputs: [[1], [3]], expected: [2] }],
});
console.log(`${midpoint.name}: ${midpoint.summary}`);
