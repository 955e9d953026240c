/** A method from outside: the mean of what the models learned, where no element moves further from the base than `limit`. */

/** @type {import("amalgam").MethodDefinition} */
export default {
  name: "clipped_mean",
  title: "Clipped mean",
  summary: "Adds the mean difference of the models to the base, but moves no element further than limit.",
  base: "required",
  inputs: { min: 1 },
  missing: "error",
  parameters: {
    global: { limit: { type: "float", min: 0, doc: "Furthest that an element may move." } },
    perModel: {},
  },
  unit: "element",
  output: {
    visit(ops, cell, chunk) {
      const limit = Number(cell.global["limit"]);
      const base = chunk.base();
      const deltas = Array.from({ length: cell.count }, (_, i) => chunk.delta(i, base));
      const mean = ops.lincomb(
        deltas,
        deltas.map(() => 1 / cell.count),
      );
      const clipped = ops.minScalar(ops.maxScalar(mean, -limit, mean), limit, mean);
      return ops.add(base, clipped, clipped);
    },
  },
  vectors: [
    {
      source: "by hand: means 2 and -0.5, limit 1",
      base: [0, 0],
      inputs: [
        [4, 0],
        [0, -1],
      ],
      global: { limit: 1 },
      expected: [1, -0.5],
    },
  ],
};
