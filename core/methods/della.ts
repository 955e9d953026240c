/** Drops elements of each difference at random, small ones more often, rescales, and elects signs as TIES does. */
import { byRank } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "della",
  title: "DELLA",
  summary: "Drops elements of each difference at random, small ones more often, rescales, and elects signs as TIES does.",
  paper: { title: "DELLA-Merging: reducing interference in model merging through magnitude-based sampling", url: "https://arxiv.org/abs/2406.11617" },
  sparsifier: byRank,
  consensus: true,
  normalize: true,
  rescale: true,
  vectors: [
    {
      source: "by hand: density 1 drops nothing; the mean of those that agree",
      base: [0, 0],
      inputs: [
        [2, -1],
        [1, 3],
      ],
      models: [
        { weight: 1, density: 1, epsilon: 0.15 },
        { weight: 1, density: 1, epsilon: 0.15 },
      ],
      expected: [1.5, 3],
    },
    { source: "by hand: density 0 keeps nothing", base: [1, 2], inputs: [[5, 6]], models: [{ weight: 1, density: 0, epsilon: 0.15 }], expected: [1, 2] },
  ],
});
